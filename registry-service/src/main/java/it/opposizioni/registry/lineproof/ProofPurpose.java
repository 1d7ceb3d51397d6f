package it.opposizioni.registry.lineproof;

/**
 * What the person who asks for a code says that it is for: the message to the line repeats it, so that the person who reads the code knows what it
 * does, and gives it to nobody who says otherwise.
 */
public enum ProofPurpose {
    REGISTRATION,

    /** A number that was registered without an account is opened, to change it or to take it off. */
    MANAGEMENT,

    /** The number, or one medium of it, is taken off the register. */
    WITHDRAWAL
}
