package it.opposizioni.operator.consultation.failure;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.store.StoreFailedException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
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
    void whatIsKeptIsNotSentAgain() {
        IOException noAnswer = new StoreFailedException(new IOException("no answer"));
        assertThat(problem(noAnswer, false).detail().en()).contains("send the list again");
        DomainException repeated = problem(noAnswer, true);
        assertThat(repeated.detail().it()).contains("ripeti la richiesta", "non va inviata");
        assertThat(repeated.detail().en()).contains("repeat the request", "need not be sent");
        assertThat(repeated.type().status()).isEqualTo(503);
        assertThat(repeated.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(ConsultationFailure.words("INTERNAL", true)).isEqualTo(repeated.detail());
        assertThat(ConsultationFailure.words("INTERNAL", false)).isNotEqualTo(repeated.detail());
        assertThat(ConsultationFailure.words("ABANDONED", true)).isEqualTo(repeated.detail());
    }

    private static DomainException problem(IOException failure, boolean fromStore) {
        return (DomainException) UploadFailure.of(failure, fromStore).problem();
    }

    @Test
    void theStatusSaysWhoseDoingItWas() {
        assertThat(ConsultationFailure.BROKEN_OFF.problem().type().status()).isEqualTo(400);
        assertThat(ConsultationFailure.INTERNAL.problem().type().status()).isEqualTo(503);
        assertThat(ConsultationFailure.LIST_GONE.problem().type().status()).isEqualTo(410);
    }
}
