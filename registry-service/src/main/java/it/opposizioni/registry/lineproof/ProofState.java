package it.opposizioni.registry.lineproof;

/** Where a proof stands; a function of what happened and of the clock, never stored. */
enum ProofState {
    /** A code is on its way. */
    PENDING,
    /** The right code came: the person has the line. */
    CONFIRMED,
    /** A registration or a withdrawal was made with it. */
    USED,
    /** All tries went wrong. */
    EXHAUSTED,
    /** Nobody confirmed it, or nobody used it, in time. */
    EXPIRED
}
