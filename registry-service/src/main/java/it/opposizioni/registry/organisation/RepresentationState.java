package it.opposizioni.registry.organisation;

/** How far it is that somebody represents an organisation. */
public enum RepresentationState {
    /** Not stored. */
    NONE,
    /** It waits for a registrar. */
    REQUESTED,
    CONFIRMED,
    REFUSED,
    /** The representative or a registrar ended it, or the request was taken back. */
    ENDED
}
