package it.opposizioni.operator.evidence;

import it.opposizioni.operator.callingnumber.CallingNumber;
import it.opposizioni.operator.callingnumber.CallingNumberService;
import it.opposizioni.operator.consultation.ConsultationService;
import it.opposizioni.operator.evidence.CallerStated.Declarant;
import it.opposizioni.operator.evidence.CallerStated.LiveConsultation;
import it.opposizioni.operator.evidence.CallerStated.Principal;
import it.opposizioni.operator.mandate.MandateService;
import it.opposizioni.operator.operator.Operator;
import it.opposizioni.operator.operator.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds out what was true about a caller at the instant of a call, not what is true now. */
@ApplicationScoped
class CallerEvidence {

    private final CallingNumberService numbers;
    private final MandateService mandates;
    private final ConsultationService consultations;
    private final OperatorService operators;

    CallerEvidence(
            CallingNumberService numbers,
            MandateService mandates,
            ConsultationService consultations,
            OperatorService operators) {
        this.numbers = numbers;
        this.mandates = mandates;
        this.consultations = consultations;
        this.operators = operators;
    }

    CallerStated.Call about(ComplaintFiled.Call call) {
        List<CallingNumber> declarations =
                call.callerNumber() == null ? List.of() : numbers.declaredAt(call.callerNumber(), call.at());
        List<Principal> principals = declarations.stream()
                .flatMap(declaration ->
                        mandates.heldAt(declaration.operatorId(), call.callerNumber(), call.at()).stream())
                .map(mandate -> new Principal(
                        mandate.principalId(),
                        operator(mandate.principalId()).name(),
                        mandate.id(),
                        mandate.from(),
                        mandate.until()))
                .toList();
        List<LiveConsultation> alive = Stream.concat(
                        declarations.stream().map(CallingNumber::operatorId),
                        principals.stream().map(Principal::operatorId))
                .distinct()
                .flatMap(operatorId -> aliveAt(operatorId, call.at()))
                .toList();
        return new CallerStated.Call(
                call.callId(),
                call.at(),
                call.callerNumber(),
                declarations.stream().map(d -> declarant(d, call.at())).toList(),
                principals,
                alive);
    }

    private Declarant declarant(CallingNumber declaration, Instant at) {
        Operator operator = operator(declaration.operatorId());
        return new Declarant(
                operator.id(),
                operator.name(),
                operator.seat(),
                operator.callsForOthers() ? CallerStated.Role.OUTSOURCER : CallerStated.Role.PRINCIPAL,
                operators.stateAt(operator.id(), at).orElse(operator.state()),
                declaration.declaredFrom());
    }

    private Stream<LiveConsultation> aliveAt(UUID operatorId, Instant at) {
        String name = operator(operatorId).name();
        return consultations.aliveAt(operatorId, at).stream()
                .map(c -> new LiveConsultation(c.id(), operatorId, name, c.sealedAt(), c.validUntil()));
    }

    private Operator operator(UUID id) {
        return operators.find(id).orElseThrow();
    }
}
