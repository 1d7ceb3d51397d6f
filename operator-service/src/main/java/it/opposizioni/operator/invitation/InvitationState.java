package it.opposizioni.operator.invitation;

/** What has become of an invitation. */
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
