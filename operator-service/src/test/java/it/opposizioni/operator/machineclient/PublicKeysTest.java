package it.opposizioni.operator.machineclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;

class PublicKeysTest {

    static KeyPair p256() {
        return pair("EC", "secp256r1", 0);
    }

    static String pem(Key key, String what) {
        return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n"
                .formatted(what, Base64.getMimeEncoder(64, "\n".getBytes()).encodeToString(key.getEncoded()), what);
    }

    static String pem(KeyPair pair) {
        return pem(pair.getPublic(), "PUBLIC");
    }

    private static KeyPair pair(String algorithm, String curve, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (curve != null) {
                generator.initialize(new ECGenParameterSpec(curve));
            } else if (bits > 0) {
                generator.initialize(bits);
            }
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSameKeyHasTheSameIdAsPemAndAsJwk() throws Exception {
        for (KeyPair pair : new KeyPair[] {p256(), pair("Ed25519", null, 0), pair("RSA", null, 2048)}) {
            PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic());
            PublicKeys.Key fromPem = PublicKeys.read(pem(pair));
            PublicKeys.Key fromJwk = PublicKeys.read(jwk.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            assertThat(fromPem).isEqualTo(fromJwk);
            assertThat(fromPem.kid()).isEqualTo(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
            assertThat(fromPem.jwk()).contains("\"alg\":", "\"use\":\"sig\"", fromPem.kid());
        }
    }

    @Test
    void aPrivateKeyIsRefusedWithAWarning() throws Exception {
        KeyPair pair = p256();
        PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic());
        jwk.setPrivateKey(pair.getPrivate());
        refused(pem(pair.getPrivate(), "PRIVATE"), "PRIVATE_KEY");
        refused(jwk.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE), "PRIVATE_KEY");
        refused("{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}", "PRIVATE_KEY");
    }

    @Test
    void weakAndStrangeKeysAreRefused() {
        refused(pem(pair("RSA", null, 1024)), "WEAK_KEY");
        refused(pem(pair("EC", "secp384r1", 0)), "WEAK_KEY");
        refused(pem(pair("Ed448", null, 0)), "PUBLIC_KEY");
        refused(pem(pair("X25519", null, 0)), "PUBLIC_KEY");
        refused("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI me@here", "PUBLIC_KEY");
        refused("{", "PUBLIC_KEY");
        refused("{}", "PUBLIC_KEY");
        refused("{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQ\",\"y\":\"AQ\"}", "WEAK_KEY");
        refused("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "PUBLIC_KEY");
    }

    private static void refused(String key, String code) {
        assertThatThrownBy(() -> PublicKeys.read(key)).as(key).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.type().status()).isEqualTo(422);
            assertThat(e.errors()).extracting("code").containsExactly(code);
        });
    }
}
