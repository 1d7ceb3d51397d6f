package it.opposizioni.registry.delegation;

/** What can be done with a delegation. */
enum DelegationAct {
    OFFER,
    ACCEPT,
    DECLINE,
    END,
    /** Its time is over. Nobody does it: it is written down when the next offer wants its place. */
    EXPIRE
}
