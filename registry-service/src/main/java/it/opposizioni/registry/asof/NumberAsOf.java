package it.opposizioni.registry.asof;

import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.Origin;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All that is known of one number, in two times: what was true at an instant, as the register knew it at another. In which order the
 * facts came does not matter, nor how late: what was learned later is left out of what was known before.
 */
public final class NumberAsOf {

    /** Versions count within one opposition alone: which of two oppositions is the newer one is told by their ids. */
    private static final Comparator<NumberFact> ORDER =
            Comparator.comparing(NumberFact::validFrom).thenComparingLong(NumberFact::version);

    private final List<NumberFact> inOrder;

    public NumberAsOf(Collection<NumberFact> facts) {
        inOrder = facts.stream().sorted(ORDER).toList();
    }

    /** What is known of one opposition alone. */
    NumberAsOf of(UUID opposition) {
        return new NumberAsOf(inOrder.stream()
                .filter(fact -> fact.oppositionId().equals(opposition))
                .toList());
    }

    /**
     * Whether an operator had to leave the number alone.
     *
     * @param opposed towards this operator, by this medium
     * @param oppositionId which one, also where the operator is exempted from it; null without one
     * @param origin as it was then; null without an opposition
     * @param right by which the number was opposed, or this operator was free to use it
     * @param consentsRevokedAsOf only consents given since then count; null when all do
     */
    public record Answer(boolean opposed, UUID oppositionId, Origin origin, Right right, Instant consentsRevokedAsOf) {

        static final Answer NOT_OPPOSED = new Answer(false, null, null, Right.NONE, null);
    }

    /**
     * @param valid the instant that is asked about
     * @param known what the register learned later is left out; now, for the best answer that there is
     * @param operator null for one that nobody has exempted
     */
    public Answer at(Instant valid, Instant known, UUID operator, Medium medium) {
        OppositionThen latest = null;
        for (OppositionThen opposition : oppositions(valid, known).values()) {
            // while the end of the one before is not known yet both stand, and the newer one counts
            latest = opposition.opposes(medium) ? opposition : latest;
        }
        if (latest == null) {
            return Answer.NOT_OPPOSED;
        }
        boolean exempted = latest.exempts(operator, valid);
        return new Answer(
                !exempted,
                latest.id(),
                latest.origin(),
                exempted ? Right.EXEMPTION : Right.of(latest.origin()),
                latest.consentsRevokedAsOf(medium));
    }

    /**
     * The oldest first. Their ids say so, which grow with time (RFC 9562, version 7); their facts do not: the beginning of one may be unknown, and then
     * the first that is known of it may be as late as the beginning of the next.
     */
    private Map<UUID, OppositionThen> oppositions(Instant valid, Instant known) {
        Map<UUID, OppositionThen> oppositions = new TreeMap<>();
        for (NumberFact fact : inOrder) {
            if (fact.validFrom().isAfter(valid)) {
                break;
            }
            if (!fact.knownFrom().isAfter(known)) {
                oppositions
                        .computeIfAbsent(fact.oppositionId(), OppositionThen::new)
                        .apply(fact.what(), fact.validFrom());
            }
        }
        return oppositions;
    }
}
