package it.opposizioni.complaint.accusation;

/** How strong the evidence is. A call that the networks traced would be A: no network answers yet. */
public enum Grade {
    /** The number was declared, and a list of its caller held the called number. */
    B,
    /** Only a number that a telephone showed, which anybody can falsify. */
    C
}
