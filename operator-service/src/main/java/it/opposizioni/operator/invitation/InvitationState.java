package it.opposizioni.operator.invitation;

/** How far an invitation is, or how it ended. */
enum InvitationState {
    /** Waits for an answer. */
    INVITED,
    ACCEPTED,
    DECLINED,
    /** Nobody answered within its time. */
    EXPIRED,
    /** The operator has taken it back. */
    WITHDRAWN
}
