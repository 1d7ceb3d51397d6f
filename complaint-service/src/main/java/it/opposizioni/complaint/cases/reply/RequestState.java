package it.opposizioni.complaint.cases.reply;

/** Where a request for information stands, for the operator that was asked. It does not tell what the authority itself is doing. */
public enum RequestState {
    /** There is time to reply. */
    TO_ANSWER,
    /** The last day to reply has passed, and there is no reply. */
    LATE,
    /** No reply is awaited of the operator now: it has replied, or is to come to a hearing or was heard. */
    ANSWERED,
    /** The case is over. */
    CLOSED
}
