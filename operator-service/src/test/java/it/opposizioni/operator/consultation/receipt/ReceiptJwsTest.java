package it.opposizioni.operator.consultation.receipt;

import static it.opposizioni.operator.consultation.receipt.Receipts.jwk;
import static it.opposizioni.operator.consultation.receipt.Receipts.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.opposizioni.operator.consultation.receipt.ReceiptJws.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A receipt is what was signed, byte for byte, or it is none (deploy/docs/threats.md T12). */
class ReceiptJwsTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Random random = new Random(20261125);
    private final ReceiptJws jws = new ReceiptJws(new ReceiptKeys(set(jwk("r1"), jwk("r0")), "r1"));

    private String receipt() {
        return jws.sign(ReceiptJws.payload(Receipts.claims(random)));
    }

    @Test
    void whatWasSignedComesBack() {
        for (int i = 0; i < 100; i++) {
            ReceiptClaims claims = Receipts.claims(random);
            ReceiptJws.Checked checked = jws.check(" " + jws.sign(ReceiptJws.payload(claims)) + "\r\n");
            assertThat(checked.finding()).isEqualTo(Finding.GENUINE);
            assertThat(checked.claims()).isEqualTo(claims);
        }
    }

    @Test
    void theHeaderSaysAlgorithmKeyAndKindAndThePayloadKeepsItsOrder() {
        String[] parts = receipt().split("\\.");
        assertThat(decoded(parts[0]))
                .isEqualTo("{\"alg\":\"EdDSA\",\"kid\":\"r1\",\"typ\":\"opposizioni-receipt+jwt\"}");
        assertThat(decoded(parts[1])).startsWith("{\"iss\":\"https://registro.example\",\"jti\":\"");
    }

    @Test
    void noneOfTwoThousandChangedReceiptsPasses() {
        String good = receipt();
        int tried = 0;
        while (tried < 2_000) {
            if (tried % 100 == 0) {
                good = receipt();
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
        String good = receipt();
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
    void aReceiptWithAnotherHeaderIsRefusedEvenIfSigned() {
        String payload = ReceiptJws.payload(Receipts.claims(random));
        for (String header : List.of(
                "{\"alg\":\"none\",\"kid\":\"r1\",\"typ\":\"opposizioni-receipt+jwt\"}",
                "{\"alg\":\"HS256\",\"kid\":\"r1\",\"typ\":\"opposizioni-receipt+jwt\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"r1\",\"typ\":\"JWT\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"r1\"}",
                "{\"alg\":\"EdDSA\",\"kid\":1,\"typ\":\"opposizioni-receipt+jwt\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"r1\",\"typ\":\"opposizioni-receipt+jwt\",\"crit\":[\"x\"]}",
                "{\"alg\":\"EdDSA\",\"alg\":\"EdDSA\",\"kid\":\"r1\",\"typ\":\"opposizioni-receipt+jwt\"}",
                "[]",
                "x")) {
            String content = encoded(header) + "." + encoded(payload);
            assertThat(jws.check(content + "." + receipt().split("\\.")[2]).finding())
                    .as(header)
                    .isEqualTo(Finding.ALTERED);
        }
    }

    @Test
    void whatAnotherKeySignedIsNotOurs() {
        String payload = ReceiptJws.payload(Receipts.claims(random));
        ReceiptJws sameName = new ReceiptJws(new ReceiptKeys(set(jwk("r1")), "r1"));
        ReceiptJws other = new ReceiptJws(new ReceiptKeys(set(jwk("z9")), "z9"));
        assertThat(jws.check(sameName.sign(payload)).finding()).isEqualTo(Finding.ALTERED);
        assertThat(jws.check(other.sign(payload)).finding()).isEqualTo(Finding.UNKNOWN_KEY);
    }

    @Test
    void anyReceiptShownGetsAnAnswer() {
        for (String shown :
                List.of("", ".", "..", "a.b.c", "a.b", "à.b.c", "A".repeat(20_000), receipt() + ".A", "null")) {
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
        assertThat(jws.check("\r\n\t " + receipt() + " \t\r\n").finding()).isEqualTo(Finding.GENUINE);
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
            case 4 -> parts[0] + "." + parts[1] + "." + receipt().split("\\.")[2];
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
