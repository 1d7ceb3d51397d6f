package it.opposizioni.portal.cases;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.cases.contradiction.ContradictionLabels;
import java.time.Instant;
import java.util.List;

/**
 * What was done to a case, as complaint-service says it.
 *
 * @param by null of what the software did by itself
 * @param left the complaints that left the case with it; null of any other act
 * @param digest in hexadecimal; null of a step that a release before wrote
 * @param intact whether the digest is right; null where there is none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record HistoryStep(
        String act,
        String stage,
        Instant at,
        CaseClient.Person by,
        String note,
        List<Left> left,
        String digest,
        Boolean intact) {

    /** @param reason why it speaks against the decision, as {@link ContradictionLabels} says it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Left(String code, String reason) {}

    /** By the reader. */
    boolean isProposalSince(Instant since) {
        return "PROPOSE".equals(act) && by != null && by.me() && at.isAfter(since);
    }

    boolean isAltered() {
        return Boolean.FALSE.equals(intact);
    }
}
