package it.opposizioni.complaint.cases.appealed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the last appeal against a decision is, in a list of cases. */
@Schema(name = "CaseAppealed")
public enum Appealed {
    /** The court has yet to decide. */
    PENDING,
    /** The court has yet to decide, and has suspended the decision. */
    SUSPENDED,
    /** The decision stands. */
    CONFIRMED,
    ANNULLED,
    ANNULLED_IN_PART;

    /** @param standing after at least one appeal */
    public static Appealed of(DecisionStanding standing) {
        return switch (standing.effect()) {
            case SUSPENDED -> SUSPENDED;
            case IN_FORCE -> standing.pending() ? PENDING : CONFIRMED;
            case ANNULLED -> standing.pending() ? PENDING : ANNULLED;
            case ANNULLED_IN_PART -> standing.pending() ? PENDING : ANNULLED_IN_PART;
        };
    }
}
