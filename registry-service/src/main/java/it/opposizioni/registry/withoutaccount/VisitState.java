package it.opposizioni.registry.withoutaccount;

/** How far a visit has come; a function of what happened and of the clock, never stored. */
enum VisitState {
    /** The line is not proved. */
    BEGUN,
    PROVED,
    /** A code is on its way to the e-mail address. */
    EMAIL_SENT,
    /** That code is too old, or was guessed at too often: another one may be sent. */
    EMAIL_CODE_OVER,
    EMAIL_CONFIRMED,
    REGISTERED,
    /** The code of a number that is in the register was entered: the number can be managed. */
    OPENED,
    /** That code was guessed at too often. */
    LOCKED,
    /** Its time is over. */
    OVER
}
