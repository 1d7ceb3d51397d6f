package it.opposizioni.complaint.complaint;

/**
 * What the evidence alone says, before anybody has judged. Never a sanction and never a decision: a number shown on a
 * telephone can be falsified (deploy/docs/threats.md T18).
 *
 * <p>The order is the weight: of several calls the complaint takes the first that occurs.
 */
public enum Finding {
    VIOLATION_LIKELY,
    FOREIGN_CALLER,
    CALLER_UNKNOWN,
    /** The register or the operators' records have not said something that they should. */
    INCOMPLETE,
    /** Registered less than 15 days before, and the caller may still have held an older list. */
    IN_ACTIVATION,
    /** The reporter's own consent stands, because this entry revoked none; or the number's holder allows this caller's calls. */
    EXEMPTED,
    NOT_OPPOSED
}
