package it.opposizioni.operator.consultation;

/** Where a consultation is on its way, for those who wait. */
public enum Stage {
    /** The list arrives. One that is not kept is compared at the same time. */
    RECEIVING,
    /** It waits for its sender to say which column holds the numbers. */
    CHOOSING,
    /** It waits for its turn. */
    QUEUED,
    /** It is read from the store and compared. */
    COMPARING,
    /** Sealed, failed or cancelled: nothing more will happen. */
    DONE
}
