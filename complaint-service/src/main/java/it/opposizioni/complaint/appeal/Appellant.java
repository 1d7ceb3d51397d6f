package it.opposizioni.complaint.appeal;

import it.opposizioni.complaint.cases.appealed.DecisionEffect;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who appealed. People who complained are not named. */
@Schema(name = "Appellant")
public enum Appellant {
    /** That the case is about. */
    OPERATOR,
    /** Somebody who has complained in the case. */
    REPORTER,
    /** This one, against a judgment. */
    AUTHORITY;

    /**
     * Whether it has lost something that it can appeal against.
     *
     * @param effect what holds of the decision before the appeal
     */
    boolean isAggrieved(boolean upheld, DecisionEffect effect) {
        boolean holds = effect == DecisionEffect.IN_FORCE;
        boolean annulled = effect == DecisionEffect.ANNULLED;
        return switch (this) {
            case OPERATOR -> upheld ? !annulled : !holds;
            case REPORTER -> upheld || !annulled;
            case AUTHORITY -> !holds;
        };
    }

    /** Whether it wants the decision back, of which a judgment has left nothing or a part: otherwise the appeal is against what is left of it. */
    boolean wantsDecisionBack(boolean upheld, DecisionEffect effect) {
        return switch (effect) {
            case ANNULLED -> true;
            case ANNULLED_IN_PART -> this == AUTHORITY || (this == REPORTER) == upheld;
            case IN_FORCE, SUSPENDED -> false;
        };
    }
}
