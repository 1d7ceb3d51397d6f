package it.opposizioni.kit.identity;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.text.Text;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, from the token and from nowhere else: a tenant in a path or a body is never trusted.
 *
 * @param subject stable id of the person or machine at the identity provider; reveals nothing by itself
 * @param operatorId the operator that the person or machine works for
 * @param machine a program with credentials of its own, not a person
 * @param emailVerified the identity provider has seen that the person reads the mail to that address
 */
public record Caller(
        String subject,
        Set<Role> roles,
        Optional<UUID> operatorId,
        Optional<TaxCode> taxCode,
        Optional<String> name,
        Optional<String> email,
        boolean machine,
        boolean emailVerified) {

    private static final Text NO_OPERATOR =
            Text.of("Il tuo accesso non è legato a nessun operatore.", "Your sign-in is not tied to any operator.");

    /** A person whose address nobody has verified. */
    public Caller(
            String subject,
            Set<Role> roles,
            Optional<UUID> operatorId,
            Optional<TaxCode> taxCode,
            Optional<String> name,
            Optional<String> email) {
        this(subject, roles, operatorId, taxCode, name, email, false, false);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The operator asked for, or a 403 that says that the token names none. */
    public UUID requireOperatorId() {
        return operatorId.orElseThrow(() -> new DomainException(CommonProblems.FORBIDDEN, NO_OPERATOR));
    }

    @Override
    public String toString() {
        return "Caller[" + subject + " " + roles + "]";
    }
}
