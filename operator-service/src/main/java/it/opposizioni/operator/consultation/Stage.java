package it.opposizioni.operator.consultation;

/** How far a consultation is, for those who wait for it. */
public enum Stage {
    /** The list arrives. One that is not stored first is compared at the same time. */
    RECEIVING,
    /** It waits for its sender to say which column holds the numbers. */
    CHOOSING,
    /** It waits for a register that is recent enough. */
    WAITING_FOR_REGISTER,
    /** It waits for its turn. */
    QUEUED,
    /** It is read from the store and compared. */
    COMPARING,
    /** Sealed, failed or cancelled: nothing more will happen. */
    DONE
}
