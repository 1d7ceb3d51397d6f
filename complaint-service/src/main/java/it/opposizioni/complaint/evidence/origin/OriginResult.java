package it.opposizioni.complaint.evidence.origin;

/** What was established about where a call came from. */
public enum OriginResult {
    /** From a line of an operator of the register. */
    CONFIRMED,
    /** Not from the number that the telephone showed. */
    FALSIFIED,
    /** It could not be found out. Takes back what was recorded of the call before. */
    NOT_ESTABLISHED
}
