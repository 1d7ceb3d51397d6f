package it.opposizioni.registry.desk;

/** How far a request is. */
public enum DeskRequestState {
    /** Not yet entered. */
    NONE,
    /** Entered and done at once: it protects more, and not less. */
    RECORDED,
    /** A withdrawal, which a second registrar has to approve. */
    PROPOSED,
    /** The withdrawal was asked for; its holder has a day to undo it. */
    APPROVED,
    REJECTED
}
