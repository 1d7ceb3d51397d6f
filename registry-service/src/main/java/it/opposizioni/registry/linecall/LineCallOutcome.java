package it.opposizioni.registry.linecall;

import it.opposizioni.registry.opposition.LineOppositions;

/** What a call from a line led to. */
enum LineCallOutcome {
    /** The person who asked for the PIN has the line. */
    PROOF_CONFIRMED,
    PIN_WRONG,
    /** No try is left, or the PIN is too old. */
    PIN_EXHAUSTED,
    /** Nobody asked for a PIN for that line. */
    NOT_WAITED_FOR,
    REGISTERED,
    ALREADY_REGISTERED,
    /** Its end had been asked for, and that is undone. */
    KEPT,
    RENEWED,
    REMOVAL_ASKED,
    REMOVAL_UNDER_WAY,
    NOT_REGISTERED;

    static LineCallOutcome of(LineOppositions.Result result) {
        return switch (result) {
            case REGISTERED -> REGISTERED;
            case ALREADY_REGISTERED -> ALREADY_REGISTERED;
            case KEPT -> KEPT;
            case RENEWED -> RENEWED;
            case REMOVAL_ASKED -> REMOVAL_ASKED;
            case REMOVAL_UNDER_WAY -> REMOVAL_UNDER_WAY;
            case NOT_REGISTERED -> NOT_REGISTERED;
        };
    }
}
