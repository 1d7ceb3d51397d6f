package it.opposizioni.operator.registration.decision;

import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.registration.Actor;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorAction;
import it.opposizioni.operator.registration.OperatorRepository;
import it.opposizioni.operator.registration.OperatorState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/**
 * Suspends and reinstates operators as the regulator's cases say. An operator is suspended while any case asks for it; what another
 * case or the registrar has suspended is not lifted by the end of one.
 */
@ApplicationScoped
public class CaseDecisions {

    private static final String WITHOUT_REASON = "Decisione dell'autorità";

    private final OperatorRepository operators;
    private final CaseMeasures measures;
    private final Decisions decisions;
    private final Now now;

    CaseDecisions(OperatorRepository operators, CaseMeasures measures, Decisions decisions, Now now) {
        this.operators = operators;
        this.measures = measures;
        this.decisions = decisions;
        this.now = now;
    }

    /** Once for each event (the inbox sees to that), in the inbox's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(CaseDecided decision) {
        Optional<Operator> found = operators.lock(decision.operatorId());
        boolean wasSuspended = measures.suspension(decision.operatorId()).isPresent();
        if (!measures.keep(decision) || found.isEmpty()) {
            return;
        }
        Operator operator = found.get();
        decisions.lapseIfDue(operator, now.get());
        Optional<String> suspension = measures.suspension(decision.operatorId());
        Actor actor = Actor.ofCase(decision.caseId());
        if (suspension.isPresent() && operator.recordedState() == OperatorState.ACTIVE) {
            String reason = suspension.filter(r -> !r.isBlank()).orElse(WITHOUT_REASON);
            decisions.record(operator, OperatorAction.SUSPENSION, reason, Map.of(), actor);
        } else if (wasSuspended && suspension.isEmpty() && operators.wasSuspendedByRegulator(operator.id())) {
            decisions.record(operator, OperatorAction.REINSTATEMENT, decision.reason(), Map.of(), actor);
        }
    }
}
