package it.opposizioni.portal.linemessage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says who has written a request, and that nobody has changed it: HMAC-SHA256 of its id, its time and its body, as Standard Webhooks 1.0
 * has it (standardwebhooks.com). The id also keeps what is sent twice from counting twice.
 */
public final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int SHORTEST_KEY = 24;

    private final byte[] key;

    /** @throws IllegalArgumentException when it is no secret, or one that can be guessed */
    public WebhookSignature(String secret) {
        String base64 = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
        this.key = Base64.getDecoder().decode(base64);
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("the secret is shorter than " + SHORTEST_KEY + " bytes");
        }
    }

    /** The value of header {@code webhook-signature}. */
    String of(String id, Instant at, String body) {
        return VERSION + Base64.getEncoder().encodeToString(mac(id + "." + at.getEpochSecond() + "." + body));
    }

    /**
     * @param timestamp header {@code webhook-timestamp}, seconds since 1970
     * @param signatures header {@code webhook-signature}: one is right when a secret is being replaced
     * @param age by how much the time may be wrong
     */
    public boolean isRight(String id, String timestamp, String signatures, String body, Instant now, Duration age) {
        if (id == null || timestamp == null || signatures == null || !timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        try {
            Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
            byte[] right = of(id, at, body).getBytes(StandardCharsets.US_ASCII);
            return Duration.between(at, now).abs().compareTo(age) <= 0
                    && Arrays.stream(signatures.split(" "))
                            .anyMatch(each -> MessageDigest.isEqual(right, each.getBytes(StandardCharsets.UTF_8)));
        } catch (DateTimeException _) {
            return false;
        }
    }

    private byte[] mac(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
