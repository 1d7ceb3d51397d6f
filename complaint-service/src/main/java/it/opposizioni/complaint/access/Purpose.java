package it.opposizioni.complaint.access;

/** What a complaint is looked at for, derived from its stage. */
public enum Purpose {
    /** Nobody works on it yet: it is decided whether, and in which order. */
    TO_BE_TAKEN_IN_CHARGE,
    UNDER_REVIEW,
    /** It is at its end, and is looked up beside others. */
    CLOSED_CONSULTED,
    /** The person who filed it at the desk asks how far it is, or to have something done to it. */
    TOLD_AT_DESK,
    /** The authority works on the case as a whole. */
    CASE_WORKED_ON,
    /** Somebody of the authority checks who has looked at what. */
    LOOKS_CHECKED
}
