package it.opposizioni.registry.listrequest;

/** What can be done with a request. */
enum ListRequestAct {
    ENTER,
    /** To the registrars. */
    SEND,
    /** Where nobody needs to decide about it. */
    START,
    PROPOSE,
    APPROVE,
    REFUSE,
    TAKE_BACK,
    /** By the job, with the last line. */
    FINISH
}
