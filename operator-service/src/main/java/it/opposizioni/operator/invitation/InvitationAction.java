package it.opposizioni.operator.invitation;

/** What may happen to an invitation. */
enum InvitationAction {
    ACCEPTANCE,
    DECLINE,
    WITHDRAWAL,
    /** Its time runs out; nobody does that, the clock does. */
    EXPIRY
}
