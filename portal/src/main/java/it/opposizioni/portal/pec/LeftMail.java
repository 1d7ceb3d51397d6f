package it.opposizioni.portal.pec;

/** Why a message stays unread in our mailbox: a person has to see to it. */
enum LeftMail {
    /** Somebody writes to us, or our provider has put what is not certified into an envelope of its own. */
    NOT_A_RECEIPT,
    /** About a message that is not ours, or not any more, or of a kind that says nothing about where a message is. */
    UNKNOWN,
    /** Without certification data, with too much of it, or it does not say what its headers say. */
    UNREADABLE,
    /** The message that it is about cannot be changed. */
    NOT_KEPT
}
