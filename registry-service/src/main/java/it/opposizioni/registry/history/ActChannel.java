package it.opposizioni.registry.history;

/** By which way, other than the site, somebody asked for a change (DPR 26/2022 art. 7 c. 1 lett. b, c). */
public enum ActChannel {
    /** A call from the line itself, which no person takes. */
    LINE_CALL,
    /** The desk's telephone. */
    PHONE,
    EMAIL,
    POST
}
