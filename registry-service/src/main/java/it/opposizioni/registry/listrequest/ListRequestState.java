package it.opposizioni.registry.listrequest;

/** How far a request is. */
enum ListRequestState {
    /** Not stored. */
    NONE,
    /** The person who entered it sees what it would do. It has no effect yet, and registrars do not see it. */
    ENTERED,
    /** It waits for the first registrar. */
    WAITING,
    /** One registrar has seen the evidence; it waits for the second. */
    PROPOSED,
    /** It is being carried out, a part at a time. */
    RUNNING,
    /** Each line has its outcome. */
    DONE,
    REFUSED,
    /** By somebody who acts for the organisation. */
    TAKEN_BACK
}
