package it.opposizioni.operator.registration.decision;

import it.opposizioni.operator.registration.decision.CaseDecided.Details;
import it.opposizioni.operator.registration.decision.CaseDecided.Measure;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What one case asks of an operator.
 *
 * @param decidedAt of the decision, or when the regulator ended the suspension itself
 * @param announced the decision that the regulator has ended itself, as the case had said it; null for one that holds
 * @param absentSince since when complaint-service is known not to have the case, whose row is a guard against what comes late; null while it
 *     has it
 * @param predatesCopy whether it asks for what it said also then: retention in complaint-service may have deleted the case before what was
 *     announced of it was kept there
 * @param details what the case had decided, also where the regulator has ended its suspension since: a fine stays one
 */
record CaseMeasure(
        Measure measure,
        String reason,
        Instant decidedAt,
        Announced announced,
        Instant absentSince,
        boolean predatesCopy,
        Details details) {

    /** A decision on the case, of which another is newer. */
    record Announced(Measure measure, Instant decidedAt) {}

    static CaseMeasure of(CaseDecided decision) {
        return new CaseMeasure(
                decision.measure(), decision.reason(), decision.decidedAt(), null, null, false, decision.details());
    }

    boolean suspends() {
        return measure == Measure.SUSPENSION && releasedSince().isEmpty();
    }

    /** Since when the case has asked for nothing because it is not known to complaint-service; empty for one that does not count as lost. */
    Optional<Instant> releasedSince() {
        return predatesCopy ? Optional.empty() : Optional.ofNullable(absentSince);
    }

    /** What the case has said last: that is compared with complaint-service. */
    Announced said() {
        return isEnded() ? announced : new Announced(measure, decidedAt);
    }

    /** A release before this one writes a new decision and leaves what was announced before. */
    private boolean isEnded() {
        return measure == Measure.REINSTATEMENT && announced != null;
    }

    /** After an event of the case; empty when it is not newer than what the case has said. */
    Optional<CaseMeasure> after(CaseDecided event) {
        if (!said().decidedAt().isBefore(event.decidedAt())) {
            return Optional.empty();
        }
        return Optional.of(decidedAt.isBefore(event.decidedAt()) ? of(event) : endedSince(event));
    }

    /**
     * As complaint-service has it. A decision that is older than what is known here suspends nobody, and ends no suspension: a person has to
     * look at that.
     *
     * @return empty when nothing changes
     */
    Optional<CaseMeasure> replacedBy(CaseDecided told) {
        CaseDecided truth = completed(told);
        if (isAsIn(truth)) {
            return Optional.empty();
        }
        boolean holds = decidedAt.isBefore(truth.decidedAt()) || decidedAt.equals(truth.decidedAt()) && !isEnded();
        if (holds || suspends() && truth.measure() == Measure.SUSPENSION) {
            return Optional.of(of(truth));
        }
        return suspends() ? Optional.empty() : Optional.of(endedSince(truth));
    }

    boolean isAsIn(CaseDecided told) {
        CaseDecided truth = completed(told);
        return absentSince == null
                && said().equals(new Announced(truth.measure(), truth.decidedAt()))
                && Objects.equals(reason, truth.reason())
                && details.equals(truth.details());
    }

    /**
     * A release before this one does not tell what was decided: then what is known here of the same decision stays, or a fine would be
     * forgotten. Of another decision on the case it says nothing.
     */
    private CaseDecided completed(CaseDecided told) {
        boolean same = said().decidedAt().equals(told.decidedAt());
        return told.outcome() == null && same ? told.with(details) : told;
    }

    private CaseMeasure endedSince(CaseDecided decision) {
        return of(decision).endedAt(decidedAt);
    }

    /** Ended by a person. */
    CaseMeasure endedAt(Instant at) {
        return new CaseMeasure(
                Measure.REINSTATEMENT, reason, at, new Announced(measure, decidedAt), null, false, details);
    }
}
