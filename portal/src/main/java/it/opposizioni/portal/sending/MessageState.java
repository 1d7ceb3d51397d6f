package it.opposizioni.portal.sending;

/** How far a message is. */
public enum MessageState {
    /** Waits for the sender; also after a failure, until it is abandoned. */
    PENDING,
    SENT,
    /** Abandoned: too many failures, or no longer of use. */
    FAILED,
    /** For the message box alone: never sent. */
    KEPT
}
