package it.opposizioni.registry.recipients;

/** How far a request is. */
enum RecipientState {
    /** Not stored. */
    NONE,
    /** operator-service was asked, and has not answered yet. */
    ASKED,
    ANSWERED
}
