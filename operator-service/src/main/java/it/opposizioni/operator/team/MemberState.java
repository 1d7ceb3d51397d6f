package it.opposizioni.operator.team;

/** How far somebody's membership is. */
public enum MemberState {
    /** Asked to join; has not been here yet. */
    INVITED,
    ACTIVE,
    /** Was removed: nothing is allowed, whatever the token says. */
    REMOVED
}
