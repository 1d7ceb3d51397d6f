package it.opposizioni.complaint.cases.appealed;

import it.opposizioni.complaint.cases.decision.Measure;
import java.util.List;

/**
 * What holds of a decision.
 *
 * @param measures those of the decision that have effect now
 * @param pending a court has yet to decide
 */
public record DecisionStanding(DecisionEffect effect, List<Measure> measures, boolean pending) {

    public DecisionStanding {
        measures = List.copyOf(measures);
    }

    /** As it was decided, with all of its measures. */
    public static DecisionStanding whole(List<Measure> measures) {
        return new DecisionStanding(DecisionEffect.IN_FORCE, measures, false);
    }

    /** What a judgment has left of it. */
    public static DecisionStanding inPart(List<Measure> left) {
        return new DecisionStanding(DecisionEffect.ANNULLED_IN_PART, left, false);
    }

    public static DecisionStanding annulled() {
        return new DecisionStanding(DecisionEffect.ANNULLED, List.of(), false);
    }

    /** Until the court has decided. */
    public static DecisionStanding suspended() {
        return new DecisionStanding(DecisionEffect.SUSPENDED, List.of(), true);
    }

    /** The same while a court has yet to decide. */
    public DecisionStanding underAppeal() {
        return new DecisionStanding(effect, measures, true);
    }
}
