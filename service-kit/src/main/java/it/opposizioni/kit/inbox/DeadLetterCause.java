package it.opposizioni.kit.inbox;

/** Why a message was given up. */
public enum DeadLetterCause {
    /** It is no event, or an event of another message's content. */
    UNREADABLE,
    /** It says what the rules of the receiver do not allow. */
    REJECTED,
    /** The broker has refused its content; only its number came. */
    WITHHELD,
    /** It failed five times for a reason that nobody foresaw. */
    FAILED,
    /** The broker has offered it until its limit, and no try was counted here. */
    UNDELIVERED
}
