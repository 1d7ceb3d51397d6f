package it.opposizioni.registry.opposition;

/** Where an opposition came from. */
public enum Origin {
    /** Somebody who has the line asked for it, signed in or not; it revokes earlier consents (DPR 26/2022 art. 7 c. 7). */
    CITIZEN,
    /** A call from the line itself asked for it (art. 7 c. 1 lett. b); nobody is known to hold it, and it revokes earlier consents too. */
    LINE_CALL,
    /** Unlisted landlines that a telco reports (art. 7 c. 10); revokes no consent. */
    TELCO_DEFAULT,
    /** From an earlier register (art. 7 c. 11). */
    CARRIED_OVER,
    /** Lost with this database and taken back from a copy, which knew neither holder nor protocol; revokes no consent. */
    RECOVERED
}
