package it.opposizioni.operator.registration.decision;

import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.registration.Actor;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorAction;
import it.opposizioni.operator.registration.OperatorRepository;
import it.opposizioni.operator.registration.OperatorState;
import it.opposizioni.operator.registration.StateReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Lets the registration of an operator follow what cases ask of it. */
@ApplicationScoped
class CaseConsequences {

    private final OperatorRepository operators;
    private final CaseMeasures measures;
    private final Decisions decisions;
    private final Now now;

    CaseConsequences(OperatorRepository operators, CaseMeasures measures, Decisions decisions, Now now) {
        this.operators = operators;
        this.measures = measures;
        this.decisions = decisions;
        this.now = now;
    }

    /**
     * Which case changes what is asked of whom.
     *
     * @param end why a suspension ends, where it does
     */
    record Cause(UUID operatorId, UUID caseId, String end) {}

    /** @param change writes what the case asks for from now on, when the operator is locked; false when that does not change */
    boolean follow(Cause cause, BooleanSupplier change) {
        Optional<Operator> found = operators.lock(cause.operatorId());
        boolean wasSuspended = measures.suspension(cause.operatorId()).isPresent();
        boolean changed = change.getAsBoolean();
        if (changed) {
            found.ifPresent(operator -> follow(operator, cause, wasSuspended));
        }
        return changed;
    }

    private void follow(Operator operator, Cause cause, boolean wasSuspended) {
        decisions.lapseIfDue(operator, now.get());
        Optional<String> suspension = measures.suspension(operator.id());
        Actor actor = Actor.ofCase(cause.caseId());
        if (suspension.isPresent() && operator.recordedState() == OperatorState.ACTIVE) {
            String reason = suspension.filter(r -> !r.isBlank()).orElse(StateReason.OF_THE_AUTHORITY);
            decisions.record(operator, OperatorAction.SUSPENSION, reason, Map.of(), actor);
        } else if (wasSuspended && suspension.isEmpty() && operators.wasSuspendedByRegulator(operator.id())) {
            decisions.record(operator, OperatorAction.REINSTATEMENT, cause.end(), Map.of(), actor);
        }
    }
}
