package it.opposizioni.kit.testing;

import it.opposizioni.kit.signature.Base64Url;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;

/** New keys to sign with, as they are configured (RFC 8037). */
public final class SigningKeySets {

    private SigningKeySets() {}

    /** One JWK; its private half too. */
    public static String jwk(String kid) {
        return jwk(kid, true);
    }

    public static String jwk(String kid, boolean secret) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] der = pair.getPublic().getEncoded();
            String x = Base64Url.encode(Arrays.copyOfRange(der, der.length - 32, der.length));
            String d = Base64Url.encode(
                    ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow());
            return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"" + kid + "\",\"x\":\"" + x + "\""
                    + (secret ? ",\"d\":\"" + d + "\"" : "") + "}";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String set(String... jwks) {
        return "{\"keys\":[" + String.join(",", jwks) + "]}";
    }
}
