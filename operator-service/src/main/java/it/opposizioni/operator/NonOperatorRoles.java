package it.opposizioni.operator;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.util.List;

/** The roles of those who run, supervise or supply the register: they never act for an operator. */
public final class NonOperatorRoles {

    private static final List<Role> ROLES = List.of(Role.REGISTRAR, Role.REGULATOR, Role.TELCO, Role.CHANNEL);
    private static final Text NOT_AN_OPERATOR = Text.of(
            "Chi tiene il registro o vigila non può agire per un operatore.",
            "Those who keep the register or supervise cannot act for an operator.");

    private NonOperatorRoles() {}

    /** @throws DomainException 403 when the caller has one of them */
    public static void refuse(Caller caller) {
        if (ROLES.stream().anyMatch(caller::is)) {
            throw new DomainException(CommonProblems.FORBIDDEN, NOT_AN_OPERATOR);
        }
    }
}
