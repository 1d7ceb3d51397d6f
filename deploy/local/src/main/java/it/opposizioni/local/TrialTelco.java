package it.opposizioni.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;

/** The telephone company of the local run. Its private key is published with the sources, in the same folder: for trying out only. */
public final class TrialTelco {

    /** Of the client {@code telco-machine} in the realm. */
    public static final String SUBJECT = "018f0000-0000-7000-8000-000000000116";

    private static final String PUBLIC_KEYS = "/telco/public-keys.json";
    private static final String PRIVATE_KEY = "/telco/private-key.json";

    private TrialTelco() {}

    /** JWK set of its public keys. */
    static String keys() {
        return read(PUBLIC_KEYS);
    }

    /**
     * What it signs its feeds with.
     *
     * @param key on P-256, for ES256
     */
    public record SigningKey(String id, PrivateKey key) {}

    public static SigningKey signingKey() {
        try {
            JsonNode jwk = new ObjectMapper().readTree(read(PRIVATE_KEY));
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            BigInteger secret = new BigInteger(
                    1, Base64.getUrlDecoder().decode(jwk.path("d").asText()));
            PrivateKey key = KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(secret, curve.getParameterSpec(ECParameterSpec.class)));
            return new SigningKey(jwk.path("kid").asText(), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Detached JWS over what is sent, not wrapped (RFC 7515 appendix F), ES256. */
    public static String signature(byte[] text) {
        SigningKey with = signingKey();
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String head = base64.encodeToString(
                "{\"alg\":\"ES256\",\"kid\":\"%s\"}".formatted(with.id()).getBytes(StandardCharsets.US_ASCII));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(with.key());
            signature.update((head + "." + base64.encodeToString(text)).getBytes(StandardCharsets.US_ASCII));
            return head + ".." + base64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String resource) {
        try (InputStream file = TrialTelco.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
