package it.opposizioni.operator.invitation;

/** What is done with an invitation. */
enum InvitationAction {
    ACCEPTANCE,
    DECLINE,
    WITHDRAWAL,
    /** Its time runs out: done by the clock, not by a person. */
    EXPIRY
}
