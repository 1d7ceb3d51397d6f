package it.opposizioni.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.verifier.Receipt.Finding;
import it.opposizioni.verifier.Receipt.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= ";

    private final KeySet keys = Vectors.CONSULTATIONS.keys();

    @Test
    void theGenuineOnesAreGenuineAndReadable() {
        assertThat(Vectors.CONSULTATIONS.receipts()).isNotEmpty().allSatisfy(jws -> {
            Receipt receipt = Receipt.check("\t" + jws + "\r\n", keys);
            assertThat(receipt.finding).isEqualTo(Finding.GENUINE);
            assertThat(receipt.kind).isEqualTo(Kind.CONSULTATION);
            assertThat(receipt.text("operator", "name")).isEqualTo("Squillo & <Figli> S.r.l. \"Città\"");
            assertThat(receipt.files()).containsValues("input", "callable", "opposed", "invalid");
        });
    }

    @Test
    void thoseOfCallLogsAreGenuineAndReadable() {
        KeySet keysOfLogs = Vectors.CALL_LOGS.keys();
        assertThat(Vectors.CALL_LOGS.receipts()).hasSize(3).allSatisfy(jws -> {
            Receipt receipt = Receipt.check(jws + "\n", keysOfLogs);
            assertThat(receipt.finding).isEqualTo(Finding.GENUINE);
            assertThat(receipt.kind).isEqualTo(Kind.CALL_LOG);
            assertThat(receipt.text("operator", "name")).isEqualTo("Squillo & <Figli> S.r.l. \"Città\"");
            assertThat(receipt.text("counts", "unremarkable")).isNotNull();
            assertThat(receipt.files()).containsValues("log", "findings").hasSize(2);
            assertThat(Receipt.check(jws, keys).finding).isNotEqualTo(Finding.GENUINE);
        });
    }

    @Test
    void theServiceAndThisProgramThinkTheSameOfEveryChangedOneOfALog() {
        KeySet keysOfLogs = Vectors.CALL_LOGS.keys();
        assertThat(Vectors.CALL_LOGS.changes())
                .hasSizeGreaterThanOrEqualTo(200)
                .extracting(Vectors.Changed::finding)
                .contains("ALTERED", "UNKNOWN_KEY")
                .doesNotContain("GENUINE");
        assertThat(Vectors.CALL_LOGS.changes())
                .allSatisfy(changed -> assertThat(
                                Receipt.check(changed.jws(), keysOfLogs).finding.name())
                        .isEqualTo(changed.finding()));
    }

    /** The finding of the service stands beside each. */
    @Test
    void theServiceAndThisProgramThinkTheSameOfEveryChangedOne() {
        assertThat(Vectors.CONSULTATIONS.changes()).hasSizeGreaterThan(500).allSatisfy(changed -> {
            assertThat(Receipt.check(changed.jws(), keys).finding.name()).isEqualTo(changed.finding());
            assertThat(changed.finding()).isNotEqualTo("GENUINE");
        });
    }

    @Test
    void noneOfFiveThousandChangedReceiptsPasses() {
        Random random = new Random(5);
        List<String> receipts = Vectors.CONSULTATIONS.receipts();
        for (int tried = 0; tried < 5_000; ) {
            String good = receipts.get(random.nextInt(receipts.size()));
            StringBuilder changed = new StringBuilder(good);
            for (int i = random.nextInt(3); i >= 0; i--) {
                changed.setCharAt(random.nextInt(good.length()), ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            if (!changed.toString().strip().equals(good)) {
                assertThat(Receipt.check(changed.toString(), keys).finding)
                        .as(changed.toString())
                        .isNotEqualTo(Finding.GENUINE);
                tried++;
            }
        }
    }

    @Test
    void whatIsNoKeySetIsSaidToBeNone() {
        String key =
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"a\",\"x\":\"lDSyNZdJUceXgk_uM4U_fz1pgrNo9vRnlyGB31WBeAs\"}";
        assertThat(new KeySet("{\"keys\":[{\"kty\":\"RSA\"}," + key + "]}").has("a"))
                .isTrue();
        for (String wrong : List.of(
                "",
                "[]",
                "{}",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"RSA\"}]}",
                "{\"keys\":[" + key + "," + key + "]}",
                "{\"keys\":[" + key + "]} x",
                "{\"keys\":[" + key + "],\"keys\":[]}",
                "{\"keys\":[" + key.replace("lDS", "S") + "]}",
                "{\"keys\":[" + key.replace("\"kid\":\"a\",", "") + "]}")) {
            assertThatThrownBy(() -> new KeySet(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
