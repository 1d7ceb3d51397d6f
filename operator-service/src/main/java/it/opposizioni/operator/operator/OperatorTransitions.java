package it.opposizioni.operator.operator;

import static it.opposizioni.operator.operator.OperatorAct.APPROVAL;
import static it.opposizioni.operator.operator.OperatorAct.LAPSE;
import static it.opposizioni.operator.operator.OperatorAct.REINSTATEMENT;
import static it.opposizioni.operator.operator.OperatorAct.RETURN;
import static it.opposizioni.operator.operator.OperatorAct.REVOCATION;
import static it.opposizioni.operator.operator.OperatorAct.SUBMISSION;
import static it.opposizioni.operator.operator.OperatorAct.SUSPENSION;
import static it.opposizioni.operator.operator.OperatorState.ACTIVE;
import static it.opposizioni.operator.operator.OperatorState.APPLIED;
import static it.opposizioni.operator.operator.OperatorState.DRAFT;
import static it.opposizioni.operator.operator.OperatorState.LAPSED;
import static it.opposizioni.operator.operator.OperatorState.RETURNED;
import static it.opposizioni.operator.operator.OperatorState.REVOKED;
import static it.opposizioni.operator.operator.OperatorState.SUSPENDED;

import java.util.List;
import java.util.Optional;

/** The one table of what may become of an operator, and the event that tells of it. */
final class OperatorTransitions {

    /** @param event the type of the event that this step produces; null for what is between the operator and the registrar */
    record Step(OperatorState from, OperatorAct act, OperatorState to, String event) {

        Optional<String> told() {
            return Optional.ofNullable(event);
        }
    }

    /** A suspended operator does not lapse: nobody loses the registration for not doing what it was forbidden to do. */
    static final List<Step> TABLE = List.of(
            new Step(DRAFT, SUBMISSION, APPLIED, OperatorEvents.APPLIED),
            new Step(RETURNED, SUBMISSION, APPLIED, OperatorEvents.APPLIED),
            new Step(LAPSED, SUBMISSION, APPLIED, OperatorEvents.APPLIED),
            new Step(APPLIED, RETURN, RETURNED, OperatorEvents.RETURNED),
            new Step(APPLIED, APPROVAL, ACTIVE, OperatorEvents.APPROVED),
            new Step(ACTIVE, SUSPENSION, SUSPENDED, OperatorEvents.SUSPENDED),
            new Step(SUSPENDED, REINSTATEMENT, ACTIVE, OperatorEvents.REINSTATED),
            new Step(ACTIVE, LAPSE, LAPSED, OperatorEvents.LAPSED),
            new Step(ACTIVE, REVOCATION, REVOKED, OperatorEvents.REVOKED),
            new Step(SUSPENDED, REVOCATION, REVOKED, OperatorEvents.REVOKED));

    private OperatorTransitions() {}

    static Optional<Step> find(OperatorState from, OperatorAct act) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.act() == act)
                .findFirst();
    }
}
