package it.opposizioni.operator.evidence.recipients;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.operator.evidence.answerlog.AnswerLookup;
import it.opposizioni.operator.evidence.answerlog.LoggedAnswer;
import it.opposizioni.operator.evidence.answerlog.LoggedConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Looks through the kept answers of a period, newest first: some at a time, each in a transaction of its own, so that memory stays flat. */
@ApplicationScoped
class AnswerSearch {

    private final AnswerLookup lookup;
    private final RecipientConfig config;

    AnswerSearch(AnswerLookup lookup, RecipientConfig config) {
        this.lookup = lookup;
        this.config = config;
    }

    /**
     * @param digits E.164 digits without {@code +}
     * @param until exclusive
     * @param goesOn asked before each part
     * @return empty when it was not to go on
     */
    Optional<FoundAnswers> find(long digits, Instant from, Instant until, BooleanSupplier goesOn) {
        Instant first = later(from, lookup.keptFrom());
        FoundAnswers found = new FoundAnswers(first, config.most());
        Instant end = until;
        while (end.isAfter(first) && !found.more()) {
            Instant begin = later(first, end.minus(config.window()));
            if (!look(digits, begin, end, found, goesOn)) {
                return Optional.empty();
            }
            end = begin;
        }
        return Optional.of(found);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private boolean look(long digits, Instant begin, Instant end, FoundAnswers found, BooleanSupplier goesOn) {
        LoggedConsultation last = null;
        List<LoggedConsultation> part;
        do {
            if (!goesOn.getAsBoolean()) {
                return false;
            }
            LoggedConsultation before = last;
            part = QuarkusTransaction.requiringNew().call(() -> look(digits, begin, end, before, found));
            last = part.isEmpty() ? null : part.getLast();
        } while (part.size() == config.atOnce() && !found.more());
        return true;
    }

    private List<LoggedConsultation> look(
            long digits, Instant begin, Instant end, LoggedConsultation before, FoundAnswers found) {
        List<LoggedConsultation> part = lookup.sealedWithin(begin, end, before, digits, config.atOnce());
        Map<UUID, LoggedAnswer> said = lookup.answers(part, digits);
        part.forEach(consultation -> found.look(consultation, said.get(consultation.id())));
        return part;
    }
}
