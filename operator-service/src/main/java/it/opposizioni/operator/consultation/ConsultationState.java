package it.opposizioni.operator.consultation;

/** The state of a consultation. That a sealed one has expired follows from its dates and the clock, and is not stored. */
public enum ConsultationState {
    /** The list is arriving; unless it must be stored first, it is compared while it arrives. */
    RECEIVING,
    /** The list is in the store; its sender sees the first lines and says which column holds the numbers. */
    CHOOSING,
    /** The stored list is compared in the background, or waits for it. */
    COMPARING,
    /** The list is in the store, and is compared as soon as the register is recent enough. */
    WAITING_FOR_REGISTER,
    /** Compared completely; the results are final. */
    SEALED,
    /** Refused, interrupted, or its process died: there is no result. */
    FAILED,
    /** Cancelled by its sender. */
    CANCELLED,
    /** Was sealed, and is no longer valid for contacts. */
    EXPIRED
}
