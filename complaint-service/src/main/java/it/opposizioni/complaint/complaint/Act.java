package it.opposizioni.complaint.complaint;

/** What can be done to a complaint after it was filed, and who does it. */
public enum Act {
    COLLECT_EVIDENCE(Actor.REGISTER),
    TAKE_IN_CHARGE(Actor.REGULATOR),
    INVESTIGATE(Actor.REGULATOR),
    UPHOLD(Actor.REGULATOR),
    NOT_UPHOLD(Actor.REGULATOR),
    DECLARE_OUTSIDE_SCOPE(Actor.REGULATOR),
    WITHDRAW(Actor.REPORTER);

    private final Actor actor;

    Act(Actor actor) {
        this.actor = actor;
    }

    public Actor actor() {
        return actor;
    }

    /** It answers what was complained about. */
    boolean decides() {
        return this == UPHOLD || this == NOT_UPHOLD || this == DECLARE_OUTSIDE_SCOPE;
    }

    /** Only the decision on its case does it: two people made that, and the operator was heard before. */
    boolean needsCase() {
        return this == UPHOLD;
    }
}
