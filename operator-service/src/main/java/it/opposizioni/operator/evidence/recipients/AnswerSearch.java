package it.opposizioni.operator.evidence.recipients;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.operator.evidence.answerlog.AnswerLookup;
import it.opposizioni.operator.evidence.answerlog.LoggedAnswer;
import it.opposizioni.operator.evidence.answerlog.LoggedConsultation;
import it.opposizioni.operator.evidence.answerlog.SealedPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Looks through the kept answers, newest first, for some numbers at once: most of the time goes to reading what others asked. A part at a time, each in a
 * transaction of its own, so that memory stays flat.
 */
@ApplicationScoped
class AnswerSearch {

    private final AnswerLookup lookup;
    private final RecipientConfig config;

    AnswerSearch(AnswerLookup lookup, RecipientConfig config) {
        this.lookup = lookup;
        this.config = config;
    }

    /**
     * Nothing is found yet.
     *
     * @param digits E.164 digits without {@code +}
     * @param until exclusive
     */
    FoundAnswers begin(long digits, Instant from, Instant until) {
        Instant kept = lookup.keptFrom();
        return new FoundAnswers(digits, from.isBefore(kept) ? kept : from, until, config.most());
    }

    /**
     * @param goesOn asked before each part
     * @return false when it was not to go on
     */
    boolean fill(Collection<FoundAnswers> all, BooleanSupplier goesOn) {
        List<FoundAnswers> open = List.copyOf(all);
        LoggedConsultation last = null;
        do {
            if (!goesOn.getAsBoolean()) {
                return false;
            }
            List<FoundAnswers> wanted = open;
            LoggedConsultation before = last;
            last = QuarkusTransaction.requiringNew().call(() -> look(wanted, before));
            open = open.stream().filter(found -> !found.more()).toList();
        } while (last != null && !open.isEmpty());
        return true;
    }

    private LoggedConsultation look(List<FoundAnswers> wanted, LoggedConsultation before) {
        Instant first = wanted.stream()
                .map(FoundAnswers::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant until = wanted.stream()
                .map(FoundAnswers::until)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Long> numbers =
                wanted.stream().map(FoundAnswers::digits).distinct().toList();
        SealedPart part = lookup.sealedWithin(first, until, before, numbers, config.atOnce());
        Map<Long, Map<UUID, LoggedAnswer>> said = lookup.answersInPassing(part.consultations(), numbers);
        for (FoundAnswers found : wanted) {
            Map<UUID, LoggedAnswer> about = said.get(found.digits());
            part.consultations().forEach(each -> found.look(each, about.get(each.id())));
        }
        return part.last();
    }
}
