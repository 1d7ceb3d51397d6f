package it.opposizioni.portal.visitor;

import it.opposizioni.kit.identity.Role;
import java.util.Optional;
import java.util.Set;

/**
 * The person who is signed in.
 *
 * @param subject stable id at the identity provider
 * @param name as the identity provider writes it
 */
public record Visitor(String subject, String name, Optional<String> email, Set<Role> roles) {

    public boolean isCitizen() {
        return roles.contains(Role.CITIZEN);
    }

    public boolean isOperator() {
        return roles.contains(Role.OPERATOR);
    }

    public boolean isRegulator() {
        return roles.contains(Role.REGULATOR);
    }

    public boolean isRegistrar() {
        return roles.contains(Role.REGISTRAR);
    }

    /** The portal's own path of the area one works in. */
    public String home() {
        if (isCitizen()) {
            return "personal-area";
        }
        if (isOperator()) {
            return "operators";
        }
        if (isRegistrar()) {
            return "administration";
        }
        return isRegulator() ? "authority" : "";
    }

    @Override
    public String toString() {
        return "Visitor[" + subject + "]";
    }
}
