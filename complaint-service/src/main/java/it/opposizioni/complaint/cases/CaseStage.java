package it.opposizioni.complaint.cases;

/** Where a case stands. Which stage may follow which is in {@link CaseTransitions}. */
public enum CaseStage {
    /** Nobody has it yet. */
    OPEN,
    ASSIGNED,
    /** The operator has been asked, and has time to reply. */
    INFORMATION_REQUESTED,
    REPLIED,
    /** The operator is heard, or has been. */
    HEARING,
    /** Somebody has proposed a decision; somebody else approves or returns it. */
    PROPOSED,
    DECIDED,
    /** Its complaints are part of another case. */
    MERGED,
    /** Nothing to be pursued as a case. */
    ARCHIVED;

    /** Nothing leads to another stage any more. */
    public boolean isFinal() {
        return CaseTransitions.TABLE.edges().stream().noneMatch(edge -> edge.from() == this && edge.to() != this);
    }

    /** More complaints may become part of it. */
    public boolean isGathering() {
        return CaseTransitions.TABLE.allows(this, CaseAct.GATHER);
    }
}
