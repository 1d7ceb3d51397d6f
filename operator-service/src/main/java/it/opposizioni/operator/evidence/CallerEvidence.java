package it.opposizioni.operator.evidence;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.callingnumber.CallingNumber;
import it.opposizioni.operator.callingnumber.CallingNumberService;
import it.opposizioni.operator.evidence.CallerStated.Declarant;
import it.opposizioni.operator.evidence.CallerStated.LiveConsultation;
import it.opposizioni.operator.evidence.CallerStated.Principal;
import it.opposizioni.operator.evidence.answers.AnswerLookup;
import it.opposizioni.operator.evidence.answers.KeptConsultation;
import it.opposizioni.operator.evidence.answers.NumberAnswer;
import it.opposizioni.operator.mandate.MandateService;
import it.opposizioni.operator.operator.Operator;
import it.opposizioni.operator.operator.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds out what was true about a caller at the instant of a call, not what is true now. */
@ApplicationScoped
class CallerEvidence {

    /** A message has an end; lists that hold the number come first, then the latest. */
    private static final int MOST_CONSULTATIONS = 50;

    private static final Comparator<LiveConsultation> MOST_TELLING = Comparator.comparing(
                    (LiveConsultation c) -> c.answer() == NumberAnswer.NOT_IN_LIST)
            .thenComparing(LiveConsultation::sealedAt, Comparator.reverseOrder());

    private final CallingNumberService numbers;
    private final MandateService mandates;
    private final AnswerLookup answers;
    private final OperatorService operators;

    CallerEvidence(
            CallingNumberService numbers, MandateService mandates, AnswerLookup answers, OperatorService operators) {
        this.numbers = numbers;
        this.mandates = mandates;
        this.answers = answers;
        this.operators = operators;
    }

    CallerStated.Call about(ComplaintFiled.Call call, PhoneNumber calledNumber) {
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
                .flatMap(operatorId -> aliveAt(operatorId, call.at(), calledNumber))
                .sorted(MOST_TELLING)
                .limit(MOST_CONSULTATIONS)
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

    /** What an outsourcer consulted for a principal is the principal's own, and nobody else's. */
    private Stream<LiveConsultation> aliveAt(UUID operatorId, Instant at, PhoneNumber called) {
        return answers.aliveAt(operatorId, at, called.digits()).stream().map(c -> live(c, called));
    }

    private LiveConsultation live(KeptConsultation consultation, PhoneNumber called) {
        return new LiveConsultation(
                consultation.id(),
                consultation.operatorId(),
                operator(consultation.operatorId()).name(),
                consultation.onBehalfOf(),
                consultation.post() ? CallerStated.Medium.POST : CallerStated.Medium.TELEPHONE,
                answers.answer(consultation, called.digits()),
                consultation.sealedAt(),
                consultation.validUntil());
    }

    private Operator operator(UUID id) {
        return operators.find(id).orElseThrow();
    }
}
