package it.opposizioni.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.verifier.Receipt.Finding;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= ";

    private final KeySet keys = Vectors.keys();

    @Test
    void theGenuineOnesAreGenuineAndReadable() {
        assertThat(Vectors.receipts()).isNotEmpty().allSatisfy(jws -> {
            Receipt receipt = Receipt.check("\t" + jws + "\r\n", keys);
            assertThat(receipt.finding).isEqualTo(Finding.GENUINE);
            assertThat(receipt.text("operator", "name")).isEqualTo("Squillo & <Figli> S.r.l. \"Città\"");
            assertThat(receipt.files()).containsValues("input", "callable", "opposed", "invalid");
        });
    }

    /** The finding of the service stands beside each. */
    @Test
    void theServiceAndThisProgramThinkTheSameOfEveryChangedOne() {
        assertThat(Vectors.changes()).hasSizeGreaterThan(500).allSatisfy(changed -> {
            assertThat(Receipt.check(changed.jws(), keys).finding.name()).isEqualTo(changed.finding());
            assertThat(changed.finding()).isNotEqualTo("GENUINE");
        });
    }

    @Test
    void noneOfFiveThousandChangedReceiptsPasses() {
        Random random = new Random(5);
        List<String> receipts = Vectors.receipts();
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
