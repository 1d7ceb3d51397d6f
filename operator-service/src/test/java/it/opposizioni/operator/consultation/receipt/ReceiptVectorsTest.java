package it.opposizioni.operator.consultation.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.operator.consultation.receipt.ReceiptJws.Finding;
import org.junit.jupiter.api.Test;

/** The service thinks of the shared receipts what the offline verifiers think of them. */
class ReceiptVectorsTest {

    /** With a signing key of its own: the private half of the vectors' keys was thrown away. */
    private final ReceiptJws jws = new ReceiptJws(
            new ReceiptKeys(ReceiptVectors.jwks().trim().replaceFirst("]}$", "," + Receipts.jwk("r3") + "]}"), "r3"));

    @Test
    void theGenuineOnesAreGenuine() {
        assertThat(ReceiptVectors.receipts())
                .isNotEmpty()
                .allSatisfy(receipt -> assertThat(jws.check(receipt).finding()).isEqualTo(Finding.GENUINE));
    }

    @Test
    void theChangedOnesAreNot() {
        assertThat(ReceiptVectors.changes()).hasSizeGreaterThan(500).allSatisfy(changed -> {
            assertThat(jws.check(changed.jws()).finding().name()).isEqualTo(changed.finding());
            assertThat(changed.finding()).isNotEqualTo("GENUINE");
        });
    }
}
