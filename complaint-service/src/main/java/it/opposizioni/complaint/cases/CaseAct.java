package it.opposizioni.complaint.cases;

/** What is done to a case. */
public enum CaseAct {
    /** Its beginning. */
    OPEN,
    /** More complaints became part of it. */
    GATHER,
    ASSIGN,
    REQUEST_INFORMATION,
    RECORD_REPLY,
    HEAR,
    PROPOSE,
    APPROVE,
    RETURN,
    /** Some of its complaints became a case of their own. */
    SPLIT,
    /** It went into another case. */
    MERGE,
    ARCHIVE,
    /** Complaints that its decision cannot stand on by now are part of it no more. */
    LEAVE;

    /** Something goes to whom the case is against, and must arrive there. */
    public boolean isSent() {
        return this == REQUEST_INFORMATION || this == HEAR;
    }

    /** Its complaints follow: they are taken in charge, or closed; or another case decides about them from now on. */
    boolean concernsComplaints() {
        return this == GATHER || this == ASSIGN || this == APPROVE || this == ARCHIVE;
    }
}
