package it.opposizioni.operator.obligation;

/** How an obligation stands on a day. */
enum ObligationState {
    DUE,
    DONE,
    /** Its day has passed, and it can still be mended: a campaign is open without a live consultation. */
    LATE,
    /** Its day has passed for good. */
    MISSED
}
