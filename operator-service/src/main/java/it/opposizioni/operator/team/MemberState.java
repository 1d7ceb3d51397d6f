package it.opposizioni.operator.team;

/** Whether somebody belongs to a team. */
public enum MemberState {
    ACTIVE,
    /** Was removed: nothing is allowed, whatever the token says. */
    REMOVED
}
