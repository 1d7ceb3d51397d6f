package it.opposizioni.registry.telcofeed.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another implementation of the standard signs is what is verified here, byte by byte. */
class DetachedSignatureTest {

    private static final byte[] CONTENT =
            "+390642986411,UNLISTED,2026-11-20\n".repeat(5_000).getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"ES256, true", "ES256, false", "PS256, true", "PS256, false"})
    void whatTheKeyHasSignedIsGenuineAndNothingElse(String algorithm, boolean encoded) throws Exception {
        PublicJsonWebKey key = key(algorithm);
        String jws = sign(key, algorithm, encoded);
        verify(jws, key, CONTENT);
        byte[] changed = CONTENT.clone();
        changed[70_000] = (byte) (changed[70_000] + 1);
        assertRefused(jws, key, changed);
        assertRefused(jws, key, new byte[0]);
        PublicJsonWebKey other = key(algorithm);
        assertRefused(jws, other, CONTENT);
    }

    @Test
    void whatIsNoSignatureIsRefusedBeforeTheFileIsRead() throws Exception {
        PublicJsonWebKey key = key("ES256");
        String jws = sign(key, "ES256", true);
        for (String wrong : new String[] {
            null,
            "",
            "..",
            "a..b",
            "x".repeat(10_000),
            jws.replace("..", "."),
            jws.replace("..", ".e30."),
            "e30" + jws.substring(jws.indexOf('.')),
            jws.substring(0, 10) + jws.substring(jws.indexOf('.'))
        }) {
            assertThatThrownBy(() -> DetachedSignature.read(wrong, keys(key)))
                    .as("%s", wrong)
                    .isInstanceOf(DomainException.class);
        }
        String none = "{\"alg\":\"none\",\"kid\":\"k\"}";
        String critical = "{\"alg\":\"ES256\",\"kid\":\"k\",\"crit\":[\"exp\"],\"exp\":1}";
        String otherAlgorithm = "{\"alg\":\"PS256\",\"kid\":\"k\"}";
        for (String header : new String[] {none, critical, otherAlgorithm}) {
            String head =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> DetachedSignature.read(head + jws.substring(jws.indexOf('.')), keys(key)))
                    .as(header)
                    .isInstanceOf(DomainException.class);
        }
    }

    @Test
    void keysThatAreTooWeakOrHaveNoNameEndTheStart() throws JoseException {
        PublicJsonWebKey curve = EcJwkGenerator.generateJwk(EllipticCurves.P384);
        curve.setKeyId("k");
        PublicJsonWebKey nameless = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        for (PublicJsonWebKey key : new PublicJsonWebKey[] {curve, nameless}) {
            assertThatIllegalStateException().isThrownBy(() -> keys(key)).withMessageStartingWith("telcos.x.keys");
        }
        assertThatIllegalStateException().isThrownBy(() -> VerificationKeys.read("no keys", "telcos.x"));
    }

    private static PublicJsonWebKey key(String algorithm) throws JoseException {
        PublicJsonWebKey key = algorithm.equals("ES256")
                ? EcJwkGenerator.generateJwk(EllipticCurves.P256)
                : RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("k");
        return key;
    }

    private static VerificationKeys keys(PublicJsonWebKey key) {
        return VerificationKeys.read("{\"keys\":[" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}", "telcos.x");
    }

    private static String sign(PublicJsonWebKey key, String algorithm, boolean encoded) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayloadBytes(CONTENT);
        jws.setKey(key.getPrivateKey());
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setAlgorithmHeaderValue(algorithm);
        if (!encoded) {
            jws.getHeaders().setObjectHeaderValue("b64", false);
            jws.setCriticalHeaderNames("b64");
        }
        return jws.getDetachedContentCompactSerialization();
    }

    private static void verify(String jws, PublicJsonWebKey key, byte[] content) throws IOException {
        DetachedSignature signature = DetachedSignature.read(jws, keys(key));
        signature.over(new ByteArrayInputStream(content)).transferTo(OutputStream.nullOutputStream());
        signature.verify();
    }

    private static void assertRefused(String jws, PublicJsonWebKey key, byte[] content) {
        assertThatThrownBy(() -> verify(jws, key, content))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo("feed-not-genuine"));
    }
}
