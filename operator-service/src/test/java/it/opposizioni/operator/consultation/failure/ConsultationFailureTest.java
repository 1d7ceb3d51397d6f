package it.opposizioni.operator.consultation.failure;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.store.StoreFailedException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ConsultationFailureTest {

    private static final IOException BROKEN = new IOException("connection reset");

    @Test
    void onlyTheSendersConnectionIsTheSendersDoing() {
        assertThat(ConsultationFailure.of(BROKEN, false)).isEqualTo(ConsultationFailure.BROKEN_OFF);
        assertThat(ConsultationFailure.of(BROKEN, true)).isEqualTo(ConsultationFailure.INTERNAL);
        assertThat(ConsultationFailure.of(new StoreFailedException(new IOException("No space left on device")), false))
                .isEqualTo(ConsultationFailure.INTERNAL);
        assertThat(ConsultationFailure.of(new NoSuchFileException("input"), true))
                .isEqualTo(ConsultationFailure.LIST_GONE);
    }

    @Test
    void theStatusSaysWhoseDoingItWas() {
        assertThat(ConsultationFailure.BROKEN_OFF.problem().type().status()).isEqualTo(400);
        assertThat(ConsultationFailure.INTERNAL.problem().type().status()).isEqualTo(503);
        assertThat(ConsultationFailure.LIST_GONE.problem().type().status()).isEqualTo(410);
    }
}
