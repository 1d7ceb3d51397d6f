package it.opposizioni.operator.calllog.check;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.calllog.CallLog;
import it.opposizioni.operator.calllog.engine.scope.CallScope;
import it.opposizioni.operator.calllog.engine.scope.Periods;
import it.opposizioni.operator.mandate.MandateService;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import java.util.List;

/** Which calls of a log are looked at, and what its sender may be told of them (deploy/docs/threats.md T1). */
@ApplicationScoped
class CallScopes {

    /** Consultations and moments of the register are kept for so long (DPR 26/2022 art. 8 c. 5). */
    private static final Period KEPT = Period.ofMonths(24);

    private final OperatorService operators;
    private final MandateService mandates;
    private final Now now;

    CallScopes(OperatorService operators, MandateService mandates, Now now) {
        this.operators = operators;
        this.mandates = mandates;
        this.now = now;
    }

    /** @throws DomainException 403 when the operator that sent the log, or its principal, may not act any more */
    CallScope of(CallLog log) {
        if (!log.isOfInspector()) {
            operators.requireActive(log.operatorId());
            operators.requireActive(log.principalOrSelf());
        }
        Instant at = now.get();
        Periods.Period kept =
                new Periods.Period(Rome.startOf(Rome.day(at).minus(KEPT)).getEpochSecond(), at.getEpochSecond() + 1);
        return new CallScope(Periods.of(List.of(kept)), mandated(log), !log.isOfInspector());
    }

    private Periods mandated(CallLog log) {
        return log.onBehalfOf() == null
                ? Periods.ALWAYS
                : Periods.of(mandates.held(log.operatorId(), log.onBehalfOf()).stream()
                        .map(held -> new Periods.Period(
                                held.from().getEpochSecond(),
                                held.until() == null
                                        ? Long.MAX_VALUE
                                        : held.until().getEpochSecond()))
                        .toList());
    }
}
