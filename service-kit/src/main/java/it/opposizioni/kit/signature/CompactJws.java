package it.opposizioni.kit.signature;

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
 * The outer form of a signed document: a compact JWS (RFC 7515) with EdDSA (RFC 8037). What is read is held to exactly what is written
 * here: another algorithm, another member of the header or another spelling of the same bytes is no document of ours.
 *
 * @param <C> what such a document says
 */
public final class CompactJws<C> {

    /** Ours have about 1,500 characters. */
    public static final int LONGEST = 16_384;

    private static final String AROUND = " \t\r\n";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final int SIGNATURE_BYTES = 64;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final SigningKeys keys;
    private final String type;
    private final Class<C> content;
    private final Pattern header;

    /** @param type the header's {@code typ}: a document of one kind never passes for one of another */
    public CompactJws(SigningKeys keys, String type, Class<C> content) {
        this.keys = keys;
        this.type = type;
        this.content = content;
        this.header = Pattern.compile("\\{\"alg\":\"EdDSA\",\"kid\":\"(" + SigningKeys.KEY_ID + ")\",\"typ\":\""
                + Pattern.quote(type) + "\"\\}");
    }

    /** The result of checking a document that somebody showed. */
    public enum Finding {
        /** Signed by us, and unchanged. */
        GENUINE,
        /** It bears the name of a key of ours, or no form at all, and is not what we signed. */
        ALTERED,
        /** Of a key that is not ours. */
        UNKNOWN_KEY
    }

    /** @param claims null unless it is genuine */
    public record Checked<C>(Finding finding, C claims) {

        private static <C> Checked<C> failed(Finding finding) {
            return new Checked<>(finding, null);
        }
    }

    /** The text that will be signed. */
    public String payload(C claims) {
        try {
            return JSON.writeValueAsString(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String sign(String payload) {
        String head = "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"%s\"}".formatted(keys.signingId(), type);
        String signed = encode(head) + "." + encode(payload);
        return signed + "." + Base64Url.encode(keys.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encode(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Blanks and line ends around it are forgiven: people copy them along. */
    public Checked<C> check(String shown) {
        String jws = withoutBlanksAround(shown);
        if (jws.length() > LONGEST || !FORM.matcher(jws).matches()) {
            return Checked.failed(Finding.ALTERED);
        }
        int secondDot = jws.lastIndexOf('.');
        String[] parts = jws.split("\\.");
        Optional<String> keyId = Base64Url.decode(parts[0]).flatMap(this::keyId);
        Optional<byte[]> payload = Base64Url.decode(parts[1]);
        Optional<byte[]> signature = Base64Url.decode(parts[2]).filter(bytes -> bytes.length == SIGNATURE_BYTES);
        if (keyId.isEmpty() || payload.isEmpty() || signature.isEmpty()) {
            return Checked.failed(Finding.ALTERED);
        }
        byte[] signed = jws.substring(0, secondDot).getBytes(StandardCharsets.US_ASCII);
        Optional<Boolean> genuine = keys.verify(keyId.get(), signed, signature.get());
        if (genuine.isEmpty()) {
            return Checked.failed(Finding.UNKNOWN_KEY);
        }
        return genuine.get() ? new Checked<>(Finding.GENUINE, claims(payload.get())) : Checked.failed(Finding.ALTERED);
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
    private Optional<String> keyId(byte[] head) {
        Matcher ours = header.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return ours.matches() ? Optional.of(ours.group(1)) : Optional.empty();
    }

    private C claims(byte[] payload) {
        try {
            return JSON.readValue(payload, content);
        } catch (IOException e) {
            throw new IllegalStateException("we signed what is no " + type, e);
        }
    }
}
