package it.opposizioni.portal.sending;

/** How far a message is. */
public enum MessageState {
    /** Waits for the sender; also after a failure, until it is given up. */
    PENDING,
    SENT,
    /** Given up: too many failures, or no longer of use. */
    FAILED,
    /** Never meant to travel. */
    KEPT
}
