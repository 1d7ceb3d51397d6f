package it.opposizioni.portal.linemessage;

/**
 * What a one-time code to a line is for. The message says it: who tells somebody a code to take a number off the register, because that person
 * spoke of registering it, reads what it does.
 */
public enum CodePurpose {
    REGISTRATION,

    /** A number that was registered without an account is opened, to change it or to take it off. */
    MANAGEMENT,
    WITHDRAWAL,

    /** The telephone to which somebody wants our messages. */
    CONTACT,

    /** The program that asked did not say it. */
    UNSAID;

    /** @param name of the event; null, and one that this release does not know, say nothing */
    public static CodePurpose of(String name) {
        for (CodePurpose purpose : values()) {
            if (purpose.name().equals(name)) {
                return purpose;
            }
        }
        return UNSAID;
    }
}
