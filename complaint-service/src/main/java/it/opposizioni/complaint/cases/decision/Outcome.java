package it.opposizioni.complaint.cases.decision;

import it.opposizioni.complaint.complaint.Act;

/** How a case ends, and with it each of its complaints. */
public enum Outcome {
    UPHELD(Act.UPHOLD),
    NOT_UPHELD(Act.NOT_UPHOLD),
    OUTSIDE_SCOPE(Act.DECLARE_OUTSIDE_SCOPE);

    private final Act act;

    Outcome(Act act) {
        this.act = act;
    }

    /** What it means for a complaint. */
    public Act act() {
        return act;
    }
}
