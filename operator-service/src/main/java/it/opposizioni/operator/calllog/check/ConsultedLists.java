package it.opposizioni.operator.calllog.check;

import it.opposizioni.operator.calllog.engine.CallLogReconciliation.Span;
import it.opposizioni.operator.calllog.engine.ConsultedList;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import it.opposizioni.operator.evidence.answerlog.AnswerLookup;
import it.opposizioni.operator.evidence.answerlog.LoggedConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The consultations that calls of a log could be made on, from the evidence that is kept for complaints (DPR 26/2022 art. 8 c. 5). */
@ApplicationScoped
class ConsultedLists {

    private final AnswerLookup answers;

    ConsultedLists(AnswerLookup answers) {
        this.answers = answers;
    }

    /** Takes one list after the other, in the order of their seals. */
    @FunctionalInterface
    interface Taker {
        void take(ConsultedList list) throws IOException;
    }

    /** @param party whose consultations they must be, no matter who made them */
    void forEach(UUID party, Span span, Taker taker) throws IOException {
        if (!span.someAreLookedAt()) {
            return;
        }
        Instant first = Instant.ofEpochSecond(span.first());
        // a call is known to the second, and may be at its end
        Instant last = Instant.ofEpochSecond(span.last() + 1).minusNanos(1_000);
        List<LoggedConsultation> some = answers.forCallsWithin(party, first, last, null);
        while (!some.isEmpty()) {
            for (LoggedConsultation consultation : some) {
                taker.take(new Kept(consultation));
            }
            some = answers.forCallsWithin(party, first, last, some.getLast());
        }
    }

    private final class Kept implements ConsultedList {
        private final LoggedConsultation consultation;

        Kept(LoggedConsultation consultation) {
            this.consultation = consultation;
        }

        @Override
        public long from() {
            return consultation.sealedAt().getEpochSecond();
        }

        @Override
        public long until() {
            return consultation.validUntil().getEpochSecond();
        }

        @Override
        public boolean forEachAscending(ScreenedNumbers.Visitor visitor) throws IOException {
            return answers.forEachAscending(consultation, visitor);
        }
    }
}
