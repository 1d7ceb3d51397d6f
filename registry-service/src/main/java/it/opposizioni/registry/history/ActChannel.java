package it.opposizioni.registry.history;

/** By which way, other than the holder signed in on the site, somebody asked for a change (DPR 26/2022 art. 7 c. 1). */
public enum ActChannel {
    /** A call from the line itself, which no person takes. */
    LINE_CALL,
    /** The site, by somebody who has proved the line and has not signed in. */
    WEB,
    /** The desk's telephone. */
    PHONE,
    EMAIL,
    POST,
    /** The site, where somebody acted for the holder. */
    DELEGATE
}
