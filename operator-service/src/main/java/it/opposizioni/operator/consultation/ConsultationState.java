package it.opposizioni.operator.consultation;

/** What has become of a list. That a sealed one expires is a matter of dates and clock, and stored nowhere. */
public enum ConsultationState {
    /** The list is arriving; unless it is to be kept, it is compared while it does. */
    RECEIVING,
    /** The list has arrived and is kept; its sender looks at the first lines and says which column holds the numbers. */
    CHOOSING,
    /** The kept list is compared in the background, or waits for it. */
    COMPARING,
    /** Compared to its end; the results stand. */
    SEALED,
    /** Refused, broken off, or its process died: there is no result. */
    FAILED,
    /** Its sender did not want it any more. */
    CANCELLED,
    /** Was sealed, and is good for contacts no more. */
    EXPIRED
}
