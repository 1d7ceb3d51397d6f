package it.opposizioni.operator.operator;

import java.util.List;
import java.util.Optional;

/** The one table of what may become of an operator, and the event that tells of it. */
final class OperatorTransitions {

    /** @param event the type of the event that this step produces */
    record Step(OperatorState from, OperatorAct act, OperatorState to, String event) {}

    static final List<Step> TABLE = List.of(
            new Step(OperatorState.APPLIED, OperatorAct.APPROVAL, OperatorState.ACTIVE, OperatorEvents.APPROVED),
            new Step(OperatorState.ACTIVE, OperatorAct.SUSPENSION, OperatorState.SUSPENDED, OperatorEvents.SUSPENDED),
            new Step(
                    OperatorState.SUSPENDED,
                    OperatorAct.REINSTATEMENT,
                    OperatorState.ACTIVE,
                    OperatorEvents.REINSTATED));

    private OperatorTransitions() {}

    static Optional<Step> find(OperatorState from, OperatorAct act) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.act() == act)
                .findFirst();
    }
}
