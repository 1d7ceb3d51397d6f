package it.opposizioni.operator.consultation.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A receipt's outer form: a compact JWS (RFC 7515) with EdDSA (RFC 8037). What is read is held to exactly what is written here:
 * another algorithm, another member of the header or another spelling of the same bytes is no receipt.
 */
public final class ReceiptJws {

    static final String TYPE = "opposizioni-receipt+jwt";

    /** Ours have about 1,500 characters. */
    public static final int LONGEST = 16_384;

    private static final String AROUND = " \t\r\n";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Pattern HEADER = Pattern.compile(
            "\\{\"alg\":\"EdDSA\",\"kid\":\"(" + ReceiptKeys.KEY_ID + ")\",\"typ\":\"opposizioni-receipt\\+jwt\"\\}");
    private static final int SIGNATURE_BYTES = 64;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final ReceiptKeys keys;

    ReceiptJws(ReceiptKeys keys) {
        this.keys = keys;
    }

    /** The result of checking a receipt that somebody showed. */
    public enum Finding {
        /** Signed by us, and unchanged. */
        GENUINE,
        /** It bears the name of a key of ours, or no form at all, and is not what we signed. */
        ALTERED,
        /** Of a key that is not ours. */
        UNKNOWN_KEY
    }

    /** @param claims null unless it is genuine */
    public record Checked(Finding finding, ReceiptClaims claims) {
        static final Checked ALTERED = new Checked(Finding.ALTERED, null);
    }

    /** The bytes that will be signed. */
    static String payload(ReceiptClaims claims) {
        try {
            return JSON.writeValueAsString(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(String payload) {
        String header = "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"%s\"}".formatted(keys.signingId(), TYPE);
        String content = encode(header) + "." + encode(payload);
        return content + "." + Base64Url.encode(keys.sign(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encode(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Blanks and line ends around it are forgiven: people copy them along. */
    public Checked check(String shown) {
        String jws = withoutBlanksAround(shown);
        if (jws.length() > LONGEST || !FORM.matcher(jws).matches()) {
            return Checked.ALTERED;
        }
        int secondDot = jws.lastIndexOf('.');
        String[] parts = jws.split("\\.");
        Optional<String> keyId = Base64Url.decode(parts[0]).flatMap(ReceiptJws::keyId);
        Optional<byte[]> payload = Base64Url.decode(parts[1]);
        Optional<byte[]> signature = Base64Url.decode(parts[2]).filter(bytes -> bytes.length == SIGNATURE_BYTES);
        if (keyId.isEmpty() || payload.isEmpty() || signature.isEmpty()) {
            return Checked.ALTERED;
        }
        byte[] content = jws.substring(0, secondDot).getBytes(StandardCharsets.US_ASCII);
        Optional<Boolean> genuine = keys.verify(keyId.get(), content, signature.get());
        if (genuine.isEmpty()) {
            return new Checked(Finding.UNKNOWN_KEY, null);
        }
        return genuine.get() ? new Checked(Finding.GENUINE, claims(payload.get())) : Checked.ALTERED;
    }

    /** Without a regular expression, which would scan a run of blanks inside once for each of them. */
    private static String withoutBlanksAround(String shown) {
        int begin = 0;
        int end = shown.length();
        while (begin < end && AROUND.indexOf(shown.charAt(begin)) >= 0) {
            begin++;
        }
        while (begin < end && AROUND.indexOf(shown.charAt(end - 1)) >= 0) {
            end--;
        }
        return shown.substring(begin, end);
    }

    /** @return empty when the header is not exactly ours */
    private static Optional<String> keyId(byte[] header) {
        Matcher ours = HEADER.matcher(new String(header, StandardCharsets.ISO_8859_1));
        return ours.matches() ? Optional.of(ours.group(1)) : Optional.empty();
    }

    private static ReceiptClaims claims(byte[] payload) {
        try {
            return JSON.readValue(payload, ReceiptClaims.class);
        } catch (IOException e) {
            throw new IllegalStateException("we signed what is no receipt", e);
        }
    }
}
