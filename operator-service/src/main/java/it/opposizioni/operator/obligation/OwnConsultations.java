package it.opposizioni.operator.obligation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What obligations follow from among the consultations that are an operator's own: those it made for itself, and those an
 * outsourcer made for it, for the result is the principal's own. Answered by the feature that keeps the consultations.
 */
public interface OwnConsultations {

    /**
     * The months in which a list was compared. What the law wants every month is a consultation that the operator's lists are updated
     * by (L. 5/2018 art. 1 c. 12): a quick check of a few numbers is none.
     */
    Set<YearMonth> consultedIn(UUID operatorId, YearMonth from, YearMonth to);

    /** The end of the validity of the last list for calls; empty when none is valid at that instant. */
    Optional<Instant> callsValidUntil(UUID operatorId, Instant at);
}
