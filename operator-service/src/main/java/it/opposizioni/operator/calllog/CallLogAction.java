package it.opposizioni.operator.calllog;

/** What changes the state of a log of calls. */
enum CallLogAction {
    /** It has arrived completely. */
    QUEUE,
    SEAL,
    FAIL
}
