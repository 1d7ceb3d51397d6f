package it.opposizioni.operator.consultation.receipt;

import static it.opposizioni.operator.consultation.receipt.Receipts.jwk;
import static it.opposizioni.operator.consultation.receipt.Receipts.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.operator.consultation.receipt.ReceiptJws.Finding;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceiptKeysTest {

    private final Random random = new Random(1);

    @Test
    void whatAnOldKeySignedStaysValidWhenANewOneSigns() {
        String old = jwk("r1");
        String fresh = jwk("r2");
        ReceiptJws before = new ReceiptJws(new ReceiptKeys(set(old), "r1"));
        String earlier = before.sign(ReceiptJws.payload(Receipts.claims(random)));

        String retired = old.replaceFirst(",\"d\":\"[^\"]+\"", "");
        ReceiptKeys rotated = new ReceiptKeys(set(fresh, retired), "r2");
        ReceiptJws after = new ReceiptJws(rotated);
        String later = after.sign(ReceiptJws.payload(Receipts.claims(random)));

        assertThat(after.check(earlier).finding()).isEqualTo(Finding.GENUINE);
        assertThat(after.check(later).finding()).isEqualTo(Finding.GENUINE);
        assertThat(before.check(later).finding()).as("with keys of before").isEqualTo(Finding.UNKNOWN_KEY);
        assertThat(rotated.published()).extracting(ReceiptKeys.Published::kid).containsExactly("r2", "r1");
    }

    @Test
    void noPrivateHalfIsPublished() {
        String secret = jwk("r1").replaceFirst(".*\"d\":\"([^\"]+)\".*", "$1");
        assertThat(new ReceiptKeys(set(jwk("r1")), "r1").published().toString())
                .doesNotContain(secret)
                .contains("kty=OKP", "crv=Ed25519", "use=sig", "alg=EdDSA");
    }

    @Test
    void keysThatCannotWorkAreRefusedAtTheStartWithoutQuotingThem() {
        String one = jwk("r1");
        String other = jwk("r1");
        String mixed = one.replaceFirst(
                "\"d\":\"[^\"]+\"", "\"d\":\"" + other.replaceFirst(".*\"d\":\"([^\"]+)\".*", "$1") + "\"");

        refused(set(one), "r2", "names no private key");
        refused(set(jwk("r1", false)), "r1", "names no private key");
        refused(set(one, other), "r1", "one kid");
        refused(set(mixed), "r1", "do not belong together");
        refused("{\"keys\":[" + one, "r1", "no JWK set");
        refused(set(one.replace("Ed25519", "X25519")), "r1", "on Ed25519");
        refused(set(one.replaceFirst("\"x\":\"...", "\"x\":\"")), "r1", "32 bytes");
    }

    private static void refused(String set, String id, String because) {
        String secret = set.replaceFirst("(?s).*?\"d\":\"([^\"]+)\".*", "$1");
        assertThatThrownBy(() -> new ReceiptKeys(set, id))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(because)
                .hasNoCause()
                .message()
                .doesNotContain(secret);
    }
}
