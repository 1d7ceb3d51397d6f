package it.opposizioni.registry.statistics;

/** Why somebody leaves the register, in the answers that the page offers: no words of their own, which could tell who it is. */
public enum WithdrawalReason {
    /** The calls come in spite of it. */
    STILL_CALLED,
    /** Wants to hear of offers again. */
    WANTS_OFFERS,
    /** The number is given up, or passes to somebody else. */
    GIVES_UP_NUMBER,
    /** It was registered by mistake, or by somebody else. */
    BY_MISTAKE,
    OTHER,
    NOT_SAID
}
