package it.opposizioni.registry.access;

import it.opposizioni.kit.identity.Role;

/** As what somebody looked at another person's data. */
public enum Looker {
    REGISTRAR,
    /** Who acts for the person. */
    DELEGATE;

    static Looker of(Role role) {
        return role == Role.CITIZEN ? DELEGATE : REGISTRAR;
    }
}
