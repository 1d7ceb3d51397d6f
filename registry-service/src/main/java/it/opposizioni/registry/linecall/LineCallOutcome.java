package it.opposizioni.registry.linecall;

/** What a call from a line led to. */
enum LineCallOutcome {
    /** Who asked for the PIN has the line. */
    PROOF_CONFIRMED,
    PIN_WRONG,
    /** No try is left, or the PIN is too old. */
    PIN_EXHAUSTED,
    /** Nobody asked for a PIN for that line. */
    NOT_WAITED_FOR
}
