package it.opposizioni.operator.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.signature.CompactJws.Checked;
import it.opposizioni.kit.signature.CompactJws.Finding;
import it.opposizioni.kit.signature.SigningKeys;
import it.opposizioni.kit.testing.SigningKeySets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The service thinks of the shared receipts of logs what the offline verifiers think of them, and writes them in that form. */
class CallLogVectorsTest {

    /** With a signing key of its own: the private half of the vectors' keys was thrown away. */
    private final CompactJws<CallLogClaims> jws = new CompactJws<>(
            new SigningKeys(
                    CallLogVectors.ALL.jwks().trim().replaceFirst("]}$", "," + SigningKeySets.jwk("r3") + "]}"),
                    "r3",
                    "test"),
            CallLogClaims.TYPE,
            CallLogClaims.class);

    @Test
    void theGenuineOnesAreGenuineAndAsTheServiceWritesThem() {
        assertThat(CallLogVectors.ALL.receipts()).hasSize(3).allSatisfy(receipt -> {
            Checked<CallLogClaims> checked = jws.check(receipt);
            assertThat(checked.finding()).isEqualTo(Finding.GENUINE);
            assertThat(jws.payload(checked.claims()))
                    .isEqualTo(
                            new String(Base64.getUrlDecoder().decode(receipt.split("\\.")[1]), StandardCharsets.UTF_8));
        });
    }

    @Test
    void theChangedOnesAreNot() {
        assertThat(CallLogVectors.ALL.changes())
                .hasSizeGreaterThanOrEqualTo(200)
                .allSatisfy(changed -> {
                    assertThat(jws.check(changed.jws()).finding().name()).isEqualTo(changed.finding());
                    assertThat(changed.finding()).isNotEqualTo("GENUINE");
                });
    }
}
