package it.opposizioni.operator.registration;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import java.util.UUID;

/**
 * In whose name something was done to an operator.
 *
 * @param subject id at the identity provider; kept, and never shown
 */
public record Actor(String subject, Who role) {

    /** What the operator may know of the actor. */
    public enum Who {
        OPERATOR,
        REGISTRAR,
        REGULATOR,
        /** Time. */
        CLOCK
    }

    public static final Actor CLOCK = new Actor("clock", Who.CLOCK);

    public static Actor of(Caller caller) {
        Who who = caller.is(Role.REGULATOR) ? Who.REGULATOR : caller.is(Role.REGISTRAR) ? Who.REGISTRAR : Who.OPERATOR;
        return new Actor(caller.subject(), who);
    }

    /** The regulator's decision on a case. */
    public static Actor ofCase(UUID caseId) {
        return new Actor("case " + caseId, Who.REGULATOR);
    }
}
