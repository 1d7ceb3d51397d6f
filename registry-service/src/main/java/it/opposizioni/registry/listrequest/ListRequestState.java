package it.opposizioni.registry.listrequest;

/** How far a request is. */
enum ListRequestState {
    /** Not stored. */
    NONE,
    /** Who entered it is shown what it would do. Nothing of it is done, and nobody else is asked. */
    ENTERED,
    /** It waits for the first registrar. */
    WAITING,
    /** One registrar has seen the evidence; it waits for the second. */
    PROPOSED,
    /** It is being done, a part at a time. */
    RUNNING,
    /** Each line has its outcome. */
    DONE,
    REFUSED,
    /** By who entered it. */
    TAKEN_BACK
}
