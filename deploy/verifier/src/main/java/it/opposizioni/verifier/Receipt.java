package it.opposizioni.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody presents as a receipt, accepted only in exactly the form that the register writes: a compact JWS (RFC 7515) with EdDSA
 * (RFC 8037). Another algorithm, another header or another spelling of the same bytes is no receipt.
 */
final class Receipt {

    private static final int LONGEST = 16_384;
    private static final int SIGNATURE_BYTES = 64;
    /** Blanks and line ends that are copied by mistake. */
    private static final Pattern AROUND = Pattern.compile("\\A[ \\t\\r\\n]+|[ \\t\\r\\n]+\\z");

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");
    private static final Pattern HEADER = Pattern.compile(
            "\\{\"alg\":\"EdDSA\",\"kid\":\"([A-Za-z0-9._-]{1,64})\",\"typ\":\"opposizioni-(receipt|call-log)\\+jwt\"\\}");

    /** What it certifies. The header says so, and is signed: a receipt of one kind never passes for one of the other. */
    enum Kind {
        CONSULTATION,
        CALL_LOG;

        private static Kind of(String type) {
            return type.equals("call-log") ? CALL_LOG : CONSULTATION;
        }
    }

    /** The result of the check. */
    enum Finding {
        GENUINE,
        ALTERED,
        UNKNOWN_KEY
    }

    final Finding finding;
    /** Null unless it is genuine. */
    final Kind kind;
    /** Its claims; empty unless it is genuine. */
    final Map<?, ?> claims;

    private Receipt(Finding finding, Kind kind, Map<?, ?> claims) {
        this.finding = finding;
        this.kind = kind;
        this.claims = claims;
    }

    static Receipt check(String shown, KeySet keys) {
        String jws = AROUND.matcher(shown).replaceAll("");
        Matcher parts = FORM.matcher(jws);
        if (jws.length() > LONGEST || !parts.matches()) {
            return altered();
        }
        byte[] header = Base64Url.decode(parts.group(1));
        byte[] payload = Base64Url.decode(parts.group(2));
        byte[] signature = Base64Url.decode(parts.group(3));
        Matcher known = HEADER.matcher(header == null ? "" : new String(header, StandardCharsets.ISO_8859_1));
        if (!known.matches() || payload == null || signature == null || signature.length != SIGNATURE_BYTES) {
            return altered();
        }
        if (!keys.has(known.group(1))) {
            return new Receipt(Finding.UNKNOWN_KEY, null, Map.of());
        }
        byte[] content = jws.substring(0, parts.end(2)).getBytes(StandardCharsets.US_ASCII);
        return keys.isSignedBy(known.group(1), content, signature)
                ? genuine(Kind.of(known.group(2)), payload)
                : altered();
    }

    private static Receipt genuine(Kind kind, byte[] payload) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
            return Json.read(text) instanceof Map<?, ?> claims ? new Receipt(Finding.GENUINE, kind, claims) : altered();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return altered();
        }
    }

    private static Receipt altered() {
        return new Receipt(Finding.ALTERED, null, Map.of());
    }

    /** @param path names of nested members */
    String text(String... path) {
        Object value = claims;
        for (String name : path) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value == null ? null : value.toString();
    }

    /** The names of the files that it certifies, by their SHA-256; of two files alike, the first. */
    Map<String, String> files() {
        Map<String, String> names = new LinkedHashMap<>();
        if (text("input", "sha256") != null) {
            names.put(text("input", "sha256"), kind == Kind.CALL_LOG ? "log" : "input");
        }
        if (text("findings", "sha256") != null) {
            names.putIfAbsent(text("findings", "sha256"), "findings");
        }
        List<?> outputs = claims.get("outputs") instanceof List<?> list ? list : new ArrayList<>();
        for (Object output : outputs) {
            if (output instanceof Map<?, ?> file) {
                names.putIfAbsent(String.valueOf(file.get("sha256")), String.valueOf(file.get("name")));
            }
        }
        return names;
    }
}
