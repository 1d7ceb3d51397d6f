package it.opposizioni.operator.consultation;

/** What has become of a list. That a sealed one expires is a matter of dates and clock, and stored nowhere. */
public enum ConsultationState {
    /** The list is arriving and being compared. */
    RECEIVING,
    /** Compared to its end; the results stand. */
    SEALED,
    /** Refused, broken off, or its process died: there is no result. */
    FAILED,
    /** Was sealed, and is good for calls no more. */
    EXPIRED
}
