package it.opposizioni.kit.testing.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed requests from the other side, as Standard Webhooks 1.0 has them: what a company that brings messages to lines reads and writes.
 * It shares no code with the portal, so that each tests the other.
 */
public final class Webhooks {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private final byte[] secret;

    /** @param secret {@code whsec_} and Base64 */
    public Webhooks(String secret) {
        this.secret = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
    }

    /** What is to be sent with the body. */
    public Map<String, String> headers(String id, Instant at, String body) {
        String seconds = String.valueOf(at.getEpochSecond());
        return Map.of(ID, id, TIMESTAMP, seconds, SIGNATURE, "v1," + mac(id + "." + seconds + "." + body));
    }

    /** @param header finds the value of a header; null where there is none */
    public boolean isSigned(UnaryOperator<String> header, String body) {
        String expected = "v1," + mac(header.apply(ID) + "." + header.apply(TIMESTAMP) + "." + body);
        return expected.equals(header.apply(SIGNATURE));
    }

    private String mac(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
