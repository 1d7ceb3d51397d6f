package it.opposizioni.operator.access;

/** What something is looked at for, derived from how. */
public enum Purpose {
    INSPECTION,
    /** The authority looks at what one operator does (Codice art. 130 c. 3-quater). */
    SUPERVISION,
    /** Somebody of the authority checks who has looked at what. */
    LOOKS_CHECKED
}
