package it.opposizioni.operator.invitation;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorService;
import it.opposizioni.operator.registration.OperatorState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Only an operator that the registrar has approved lets people in: a draft is its author's alone. */
@ApplicationScoped
class InvitingOperators {

    private static final Text CANNOT = Text.of(
            "Solo un operatore abilitato può accogliere altre persone nel suo gruppo.",
            "Only an operator that has been approved can let other people into its team.");

    private final OperatorService operators;
    private final Now now;

    InvitingOperators(OperatorService operators, Now now) {
        this.operators = operators;
        this.now = now;
    }

    /** @throws DomainException 409 unless it is approved, and neither suspended nor lapsed nor revoked */
    @Transactional(Transactional.TxType.MANDATORY)
    Operator requireInviting(UUID operatorId) {
        return operators
                .find(operatorId)
                .filter(operator -> operator.state(now.get()) == OperatorState.ACTIVE)
                .orElseThrow(() -> new DomainException(OperatorProblems.OPERATOR_CANNOT_INVITE, CANNOT));
    }

    /** Whatever its state is now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Operator of(Invitation invitation) {
        return operators.find(invitation.operatorId()).orElseThrow(DomainException::notFound);
    }
}
