package it.opposizioni.operator.obligation;

/** The state of an obligation on a day. */
enum ObligationState {
    DUE,
    DONE,
    /** Its day has passed, and it can still be fulfilled: a campaign is open without a live consultation. */
    LATE,
    /** Its day has passed for good. */
    MISSED
}
