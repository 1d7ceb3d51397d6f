package it.opposizioni.complaint.complaint;

import it.opposizioni.complaint.access.Purpose;

/** Where a complaint stands. Which stage may follow which is in {@link StageTransitions}. */
public enum Stage {
    /** Sent; the register and the operators' records are being asked what they know. */
    FILED,
    /** Both have answered; the regulator has not yet looked. */
    EVIDENCE_COLLECTED,
    TAKEN_IN_CHARGE,
    UNDER_INVESTIGATION,
    CLOSED_UPHELD,
    CLOSED_NOT_UPHELD,
    /** Not about the register, for example a fraud (deploy/docs/rules.md R5). */
    CLOSED_OUTSIDE_SCOPE,
    /** The reporter took it back. */
    WITHDRAWN;

    public boolean isFinal() {
        return StageTransitions.TABLE.isFinal(this);
    }

    /** What for the authority looks at a complaint that stands here. */
    Purpose lookedAtFor() {
        return switch (this) {
            case FILED, EVIDENCE_COLLECTED -> Purpose.TO_BE_TAKEN_IN_CHARGE;
            case TAKEN_IN_CHARGE, UNDER_INVESTIGATION -> Purpose.UNDER_REVIEW;
            case CLOSED_UPHELD, CLOSED_NOT_UPHELD, CLOSED_OUTSIDE_SCOPE, WITHDRAWN -> Purpose.CLOSED_CONSULTED;
        };
    }
}
