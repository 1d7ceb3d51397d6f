package it.opposizioni.operator.evidence.answerlog;

import static it.opposizioni.kit.testing.Patience.await;

import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.ConsultingTest;
import it.opposizioni.operator.consultation.screening.ScreeningRecorder;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** What the log of answers holds of Acme's consultations. */
abstract class AnswerLogTest extends ConsultingTest {

    @Inject
    ScreeningRecorder recorder;

    @Inject
    AnswerWriter writer;

    @Inject
    AnswerLookup lookup;

    @Inject
    AnswerSweep sweep;

    boolean isKept(UUID id) {
        return "t".equals(value("head is not null", id));
    }

    String value(String expression, UUID id) {
        return market.value("select " + expression + " from consultation_answers where consultation_id = '" + id + "'");
    }

    /** Waits until its answers are written. */
    void awaitKept(UUID id) {
        await().until(() -> isKept(id));
    }

    LoggedAnswer answer(UUID id, long number) {
        return answer(id, clock.instant(), number);
    }

    LoggedAnswer answer(UUID id, Instant at, long number) {
        LoggedConsultation found = lookup.aliveAt(Market.ACME, at, number).stream()
                .filter(consultation -> consultation.id().equals(id))
                .findFirst()
                .orElseThrow();
        return lookup.answers(List.of(found), number).get(id);
    }

    static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
