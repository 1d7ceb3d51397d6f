package it.opposizioni.registry.history;

/** By which way, other than the site, somebody asked for a change. */
public enum ActChannel {
    /** A call from the line itself (DPR 26/2022 art. 7 c. 1 lett. b). */
    LINE_CALL
}
