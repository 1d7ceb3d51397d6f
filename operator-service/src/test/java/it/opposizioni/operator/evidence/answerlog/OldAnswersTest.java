package it.opposizioni.operator.evidence.answerlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Answers whose time is over, and those that are lost for good. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OldAnswersTest extends SealedAnswersTest {

    @Test
    void afterTwentyFourMonthsNothingIsLeft() throws Exception {
        UUID id = sealed(Market.ACME, null);
        writer.write(id, numbers(list(3000)));
        clock.set(Instant.parse("2028-11-24T23:00:00Z").minusSeconds(1));
        sweep.purge();
        assertThat(value("head is not null", id)).as("on the last day").isEqualTo("t");

        clock.set(Instant.parse("2028-11-25T23:00:00Z"));
        sweep.purge();
        assertThat(market.value("select count(*) from consultation_answer_block"))
                .isEqualTo("0");
        assertThat(value("head is null and gone_at is not null", id)).isEqualTo("t");
        assertThat(lookup.aliveAt(Market.ACME, SEALED, FIRST).getFirst().answersKept())
                .isFalse();
        assertThat(answer(id, FIRST)).isEqualTo(LoggedAnswer.UNKNOWN);
    }

    /** The digests by which its numbers were found are not left behind. */
    @Test
    void ofAQuickCheckNothingIsLeftEither() {
        UUID check = row(Market.ACME, null);
        QuarkusTransaction.requiringNew()
                .run(() -> recorder.recordWithSeal(Map.of(consultation(check, Market.ACME, null), numbers(list(10)))));
        clock.set(Instant.parse("2028-11-25T23:00:00Z"));
        sweep.purge();
        assertThat(value("head is null and tags = '{}'", check)).isEqualTo("t");
        assertThat(lookup.aliveAt(Market.ACME, SEALED, FIRST)).isEmpty();
    }

    @Test
    void answersLostForGoodAreMarked() {
        UUID id = sealed(Market.ACME, null);
        clock.set(SEALED.plus(Duration.ofDays(32)));
        sweep.restoreLost();
        assertThat(value("gone_at is not null", id)).isEqualTo("t");
    }
}
