package it.opposizioni.registry.access;

import it.opposizioni.kit.identity.Role;

/** As what somebody looked at another person's data. */
public enum Looker {
    REGISTRAR,
    /** The authority. */
    REGULATOR,
    /** Somebody who acts for the person. */
    DELEGATE;

    static Looker of(Role role) {
        return switch (role) {
            case CITIZEN -> DELEGATE;
            case REGULATOR -> REGULATOR;
            default -> REGISTRAR;
        };
    }
}
