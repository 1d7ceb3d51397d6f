package it.opposizioni.portal.sending;

import it.opposizioni.portal.sending.held.HeldLetters;

/** How far a message is. */
public enum MessageState {
    /** Waits for a registrar: what it tells may have been told before ({@link HeldLetters}). In nobody's message box yet. */
    HELD,
    /** Waits for the sender; also after a failure, until it is abandoned. */
    PENDING,
    SENT,
    /** Abandoned: too many failures, or no longer of use. */
    FAILED,
    /** For the message box alone: never sent. */
    KEPT;

    /** Sent, or about to be. */
    boolean isUnderWay() {
        return this == SENT || this == PENDING;
    }

    /** Has yet to leave, as far as this database knows: one that was restored from an older backup knows less than the provider. */
    boolean isUnsent() {
        return this == PENDING || this == HELD;
    }
}
