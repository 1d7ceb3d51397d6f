package it.opposizioni.operator.operator;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import java.util.UUID;

/**
 * In whose name something was done to an operator.
 *
 * @param subject id at the identity provider; kept, and never shown
 */
record Actor(String subject, Who role) {

    /** What the operator may know of who it was. */
    enum Who {
        OPERATOR,
        REGISTRAR,
        REGULATOR,
        /** Time. */
        CLOCK
    }

    static final Actor CLOCK = new Actor("clock", Who.CLOCK);

    static Actor of(Caller caller) {
        Who who = caller.is(Role.REGULATOR) ? Who.REGULATOR : caller.is(Role.REGISTRAR) ? Who.REGISTRAR : Who.OPERATOR;
        return new Actor(caller.subject(), who);
    }

    /** The regulator's decision on a case. */
    static Actor ofCase(UUID caseId) {
        return new Actor("case " + caseId, Who.REGULATOR);
    }
}
