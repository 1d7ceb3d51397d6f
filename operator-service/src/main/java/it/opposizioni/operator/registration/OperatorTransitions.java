package it.opposizioni.operator.registration;

import static it.opposizioni.operator.registration.OperatorAction.APPROVAL;
import static it.opposizioni.operator.registration.OperatorAction.LAPSE;
import static it.opposizioni.operator.registration.OperatorAction.REINSTATEMENT;
import static it.opposizioni.operator.registration.OperatorAction.RETURN;
import static it.opposizioni.operator.registration.OperatorAction.REVOCATION;
import static it.opposizioni.operator.registration.OperatorAction.SUBMISSION;
import static it.opposizioni.operator.registration.OperatorAction.SUSPENSION;
import static it.opposizioni.operator.registration.OperatorState.ACTIVE;
import static it.opposizioni.operator.registration.OperatorState.APPLIED;
import static it.opposizioni.operator.registration.OperatorState.DRAFT;
import static it.opposizioni.operator.registration.OperatorState.LAPSED;
import static it.opposizioni.operator.registration.OperatorState.RETURNED;
import static it.opposizioni.operator.registration.OperatorState.REVOKED;
import static it.opposizioni.operator.registration.OperatorState.SUSPENDED;

import java.util.List;
import java.util.Optional;

/** The one table of what may become of an operator, and the event that tells of it. */
public final class OperatorTransitions {

    /** @param event the type of the event that this step produces; null for what is between the operator and the registrar */
    public record Step(OperatorState from, OperatorAction action, OperatorState to, String event) {

        public Optional<String> told() {
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

    static Optional<Step> find(OperatorState from, OperatorAction action) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.action() == action)
                .findFirst();
    }
}
