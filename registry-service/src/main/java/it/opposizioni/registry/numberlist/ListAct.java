package it.opposizioni.registry.numberlist;

/** What can be done with a list. */
enum ListAct {
    SEND,
    CONFIRM,
    /** By the job, with the last line. */
    RECORD,
    REFUSE
}
