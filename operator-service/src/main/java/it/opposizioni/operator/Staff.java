package it.opposizioni.operator;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.util.List;

/** Those who keep the register, supervise it or feed it: they never work for an operator. */
public final class Staff {

    private static final List<Role> ROLES = List.of(Role.REGISTRAR, Role.REGULATOR, Role.TELCO, Role.CHANNEL);
    private static final Text NOT_AN_OPERATOR = Text.of(
            "Chi tiene il registro o vigila non può agire per un operatore.",
            "Those who keep the register or supervise cannot act for an operator.");

    private Staff() {}

    /** @throws DomainException 403 when the caller is one of them */
    public static void refuse(Caller caller) {
        if (ROLES.stream().anyMatch(caller::is)) {
            throw new DomainException(CommonProblems.FORBIDDEN, NOT_AN_OPERATOR);
        }
    }
}
