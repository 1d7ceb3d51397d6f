package it.opposizioni.operator.consultation.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.signature.CompactJws.Finding;
import it.opposizioni.kit.signature.SigningKeys;
import it.opposizioni.kit.testing.SigningKeySets;
import org.junit.jupiter.api.Test;

/** The service thinks of the shared receipts what the offline verifiers think of them. */
class ReceiptVectorsTest {

    /** With a signing key of its own: the private half of the vectors' keys was thrown away. */
    private final CompactJws<ReceiptClaims> jws = ReceiptProducer.jwsOf(new SigningKeys(
            ReceiptVectors.ALL.jwks().trim().replaceFirst("]}$", "," + SigningKeySets.jwk("r3") + "]}"), "r3", "test"));

    @Test
    void theGenuineOnesAreGenuine() {
        assertThat(ReceiptVectors.ALL.receipts())
                .isNotEmpty()
                .allSatisfy(receipt -> assertThat(jws.check(receipt).finding()).isEqualTo(Finding.GENUINE));
    }

    @Test
    void theChangedOnesAreNot() {
        assertThat(ReceiptVectors.ALL.changes()).hasSizeGreaterThan(500).allSatisfy(changed -> {
            assertThat(jws.check(changed.jws()).finding().name()).isEqualTo(changed.finding());
            assertThat(changed.finding()).isNotEqualTo("GENUINE");
        });
    }
}
