package it.opposizioni.kit.signature;

import static it.opposizioni.kit.testing.SigningKeySets.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.opposizioni.kit.signature.CompactJws.Checked;
import it.opposizioni.kit.signature.CompactJws.Finding;
import it.opposizioni.kit.testing.SigningKeySets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A signed document is what was signed, byte for byte, or it is none (deploy/docs/threats.md T12). */
class CompactJwsTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final String TYPE = "opposizioni-test+jwt";

    private final Random random = new Random(20261125);
    private final SigningKeys keys = keys("r1", "r0");
    private final CompactJws<Claims> jws = jws(keys);

    record Claims(String iss, UUID jti, Instant at, long bytes, List<String> names, String nothing) {}

    private static SigningKeys keys(String... kids) {
        String[] jwks = Arrays.stream(kids).map(SigningKeySets::jwk).toArray(String[]::new);
        return new SigningKeys(set(jwks), kids[0], "opposizioni.test");
    }

    private static CompactJws<Claims> jws(SigningKeys keys) {
        return new CompactJws<>(keys, TYPE, Claims.class);
    }

    private Claims claims() {
        return new Claims(
                "https://registro.example",
                new UUID(random.nextLong(), random.nextLong()),
                Instant.ofEpochSecond(random.nextInt(), 123_456_000),
                random.nextLong(1 << 30),
                List.of("Squillo & <Figli> S.r.l. \"Città\"", "Acme"),
                null);
    }

    private String document() {
        return jws.sign(jws.payload(claims()));
    }

    @Test
    void whatWasSignedComesBack() {
        for (int i = 0; i < 100; i++) {
            Claims claims = claims();
            Checked<Claims> checked = jws.check(" " + jws.sign(jws.payload(claims)) + "\r\n");
            assertThat(checked.finding()).isEqualTo(Finding.GENUINE);
            assertThat(checked.claims()).isEqualTo(claims);
        }
    }

    @Test
    void theHeaderSaysAlgorithmKeyAndKindAndThePayloadKeepsItsOrder() {
        String[] parts = document().split("\\.");
        assertThat(decoded(parts[0])).isEqualTo("{\"alg\":\"EdDSA\",\"kid\":\"r1\",\"typ\":\"opposizioni-test+jwt\"}");
        assertThat(decoded(parts[1])).startsWith("{\"iss\":\"https://registro.example\",\"jti\":\"");
    }

    @Test
    void noneOfTwoThousandChangedDocumentsPasses() {
        String good = document();
        int tried = 0;
        while (tried < 2_000) {
            if (tried % 100 == 0) {
                good = document();
            }
            String changed = change(good);
            if (!changed.strip().equals(good)) {
                assertThat(jws.check(changed).finding()).as(changed).isNotEqualTo(Finding.GENUINE);
                tried++;
            }
        }
    }

    /** The last character of a signature has four bits that no decoder of the JDK looks at. */
    @Test
    void everyOtherSpellingOfTheSameBytesIsRefused() {
        String good = document();
        int same = 0;
        for (char last : ALPHABET.toCharArray()) {
            String spelt = good.substring(0, good.length() - 1) + last;
            boolean sameBytes = new String(
                            Base64.getUrlDecoder().decode(spelt.substring(spelt.lastIndexOf('.') + 1)),
                            StandardCharsets.ISO_8859_1)
                    .equals(new String(
                            Base64.getUrlDecoder().decode(good.substring(good.lastIndexOf('.') + 1)),
                            StandardCharsets.ISO_8859_1));
            if (!spelt.equals(good)) {
                same += sameBytes ? 1 : 0;
                assertThat(jws.check(spelt).finding()).as(spelt).isEqualTo(Finding.ALTERED);
            }
        }
        assertThat(same).as("spellings that only a strict decoder tells apart").isPositive();
    }

    @Test
    void aDocumentWithAnotherHeaderIsRefusedEvenIfSigned() {
        String payload = jws.payload(claims());
        for (String header : List.of(
                "{\"alg\":\"none\",\"kid\":\"r1\",\"typ\":\"opposizioni-test+jwt\"}",
                "{\"alg\":\"HS256\",\"kid\":\"r1\",\"typ\":\"opposizioni-test+jwt\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"r1\",\"typ\":\"JWT\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"r1\"}",
                "{\"alg\":\"EdDSA\",\"kid\":1,\"typ\":\"opposizioni-test+jwt\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"r1\",\"typ\":\"opposizioni-test+jwt\",\"crit\":[\"x\"]}",
                "{\"alg\":\"EdDSA\",\"alg\":\"EdDSA\",\"kid\":\"r1\",\"typ\":\"opposizioni-test+jwt\"}",
                "[]",
                "x")) {
            String content = encoded(header) + "." + encoded(payload);
            assertThat(jws.check(content + "." + document().split("\\.")[2]).finding())
                    .as(header)
                    .isEqualTo(Finding.ALTERED);
        }
    }

    @Test
    void whatAnotherKeySignedIsNotOurs() {
        String payload = jws.payload(claims());
        CompactJws<Claims> sameName = jws(keys("r1"));
        CompactJws<Claims> other = jws(keys("z9"));
        assertThat(jws.check(sameName.sign(payload)).finding()).isEqualTo(Finding.ALTERED);
        assertThat(jws.check(other.sign(payload)).finding()).isEqualTo(Finding.UNKNOWN_KEY);
    }

    /** Two kinds of document may be signed with one key. */
    @Test
    void aDocumentOfOneKindIsNoneOfAnother() {
        CompactJws<Claims> other = new CompactJws<>(keys, "opposizioni-other+jwt", Claims.class);
        assertThat(other.check(document()).finding()).isEqualTo(Finding.ALTERED);
    }

    @Test
    void anythingShownGetsAnAnswer() {
        for (String shown :
                List.of("", ".", "..", "a.b.c", "a.b", "à.b.c", "A".repeat(20_000), document() + ".A", "null")) {
            assertThat(jws.check(shown).finding()).as(shown).isEqualTo(Finding.ALTERED);
        }
    }

    /** A public endpoint receives any input: the time may grow with the length, not with its square. */
    @Test
    void aRowOfBlanksCostsNoMoreThanItsLength() {
        String shown = "a" + " ".repeat(1_000_000) + "b";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(jws.check(shown).finding()).isEqualTo(Finding.ALTERED));
        assertThat(jws.check(" \t\r\n").finding()).isEqualTo(Finding.ALTERED);
        assertThat(jws.check("\r\n\t " + document() + " \t\r\n").finding()).isEqualTo(Finding.GENUINE);
    }

    private String change(String good) {
        int at = random.nextInt(good.length());
        char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        String[] parts = good.split("\\.");
        return switch (random.nextInt(7)) {
            case 0 -> good.substring(0, at) + c + good.substring(at + 1);
            case 1 -> good.substring(0, at) + good.substring(at + 1);
            case 2 -> good.substring(0, at) + c + good.substring(at);
            case 3 ->
                parts[0] + "." + encoded(decoded(parts[1]).replaceFirst("\"bytes\":\\d", "\"bytes\":" + at % 10)) + "."
                        + parts[2];
            case 4 -> parts[0] + "." + parts[1] + "." + document().split("\\.")[2];
            case 5 -> encoded(decoded(parts[0]).replace("r1", "r0")) + "." + parts[1] + "." + parts[2];
            default -> good.substring(0, at) + Character.toUpperCase(good.charAt(at)) + good.substring(at + 1);
        };
    }

    private static String encoded(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
