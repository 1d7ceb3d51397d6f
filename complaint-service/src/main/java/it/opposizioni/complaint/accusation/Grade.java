package it.opposizioni.complaint.accusation;

/** How strong the evidence is. */
public enum Grade {
    /** The authority has found out that the call came from a line of its caller. */
    A,
    /** The number was declared, and a list of its caller held the called number. */
    B,
    /** Only a number that a telephone showed, which anybody can falsify. */
    C
}
