package it.opposizioni.operator.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.operator.consultation.store.StoreFailedException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureTest {

    private static final IOException BROKEN = new IOException("connection reset");

    @Test
    void onlyTheSendersConnectionIsTheSendersDoing() {
        assertThat(Failure.of(BROKEN, false)).isEqualTo(Failure.BROKEN_OFF);
        assertThat(Failure.of(BROKEN, true)).isEqualTo(Failure.INTERNAL);
        assertThat(Failure.of(new StoreFailedException(new IOException("No space left on device")), false))
                .isEqualTo(Failure.INTERNAL);
        assertThat(Failure.of(new NoSuchFileException("input"), true)).isEqualTo(Failure.LIST_GONE);
    }

    @Test
    void theStatusSaysWhoseDoingItWas() {
        assertThat(Failure.BROKEN_OFF.problem().type().status()).isEqualTo(400);
        assertThat(Failure.INTERNAL.problem().type().status()).isEqualTo(503);
        assertThat(Failure.LIST_GONE.problem().type().status()).isEqualTo(410);
    }
}
