package it.opposizioni.operator.evidence;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.callingnumber.CallingNumber;
import it.opposizioni.operator.callingnumber.CallingNumberService;
import it.opposizioni.operator.consultation.receipt.Certificates;
import it.opposizioni.operator.consultation.receipt.Certificates.Certificate;
import it.opposizioni.operator.consultation.receipt.ReceiptFacts;
import it.opposizioni.operator.evidence.CallerStated.Declarant;
import it.opposizioni.operator.evidence.CallerStated.LiveConsultation;
import it.opposizioni.operator.evidence.CallerStated.Principal;
import it.opposizioni.operator.evidence.answerlog.AnswerLookup;
import it.opposizioni.operator.evidence.answerlog.LoggedAnswer;
import it.opposizioni.operator.evidence.answerlog.LoggedConsultation;
import it.opposizioni.operator.mandate.Mandate;
import it.opposizioni.operator.mandate.MandateService;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Finds out what was true about a caller at the instant of a call, not what is true now. */
@ApplicationScoped
class CallerEvidence {

    private static final Logger LOG = Logger.getLogger(CallerEvidence.class);

    /** A message has an end; lists that hold the number come first, then the latest. */
    private static final int MOST_CONSULTATIONS = 50;

    private static final Comparator<Answered> MOST_TELLING = Comparator.comparing(
                    (Answered a) -> a.answer() == LoggedAnswer.NOT_IN_LIST)
            .thenComparing(a -> a.consultation().sealedAt(), Comparator.reverseOrder());

    /** What a consultation says about the called number. */
    private record Answered(LoggedConsultation consultation, LoggedAnswer answer) {}

    private final CallingNumberService numbers;
    private final MandateService mandates;
    private final AnswerLookup answers;
    private final Certificates certificates;
    private final OperatorService operators;

    CallerEvidence(
            CallingNumberService numbers,
            MandateService mandates,
            AnswerLookup answers,
            Certificates certificates,
            OperatorService operators) {
        this.numbers = numbers;
        this.mandates = mandates;
        this.answers = answers;
        this.certificates = certificates;
        this.operators = operators;
    }

    CallerStated.Call about(EvidenceQuestion.Call call, PhoneNumber calledNumber) {
        List<CallingNumber> declarations =
                call.shown().map(shown -> numbers.declaredAt(shown, call.at())).orElse(List.of());
        List<Principal> principals = declarations.stream()
                .flatMap(declaration ->
                        mandates.heldAt(declaration.operatorId(), call.shown().orElseThrow(), call.at()).stream())
                .map(this::principal)
                .distinct()
                .toList();
        List<Answered> alive = Stream.concat(
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
                live(alive));
    }

    private Principal principal(Mandate mandate) {
        return new Principal(
                mandate.principalId(),
                operator(mandate.principalId()).name(),
                mandate.id(),
                mandate.from(),
                mandate.until());
    }

    private Declarant declarant(CallingNumber declaration, Instant at) {
        Operator operator = operator(declaration.operatorId());
        return new Declarant(
                operator.id(),
                operator.name(),
                operator.seat(),
                operator.callsForOthers() ? CallerStated.Role.OUTSOURCER : CallerStated.Role.PRINCIPAL,
                operators.states(operator.id()).at(at).orElse(operator.recordedState()),
                declaration.declaredFrom());
    }

    /** What an outsourcer consulted for a principal is the principal's own, and nobody else's. */
    private Stream<Answered> aliveAt(UUID operatorId, Instant at, PhoneNumber called) {
        List<LoggedConsultation> alive = answers.aliveAt(operatorId, at, called.digits());
        Map<UUID, LoggedAnswer> said = answers.answers(alive, called.digits());
        return alive.stream().map(consultation -> new Answered(consultation, said.get(consultation.id())));
    }

    /** Only receipts of consultations that the answer names: some are signed when they are first looked up. */
    private List<LiveConsultation> live(List<Answered> named) {
        Map<UUID, Certificate> receipts = certificates.of(
                named.stream().map(answered -> answered.consultation().id()).toList());
        return named.stream()
                .map(answered -> live(
                        answered,
                        Optional.ofNullable(receipts.get(answered.consultation().id()))))
                .toList();
    }

    private LiveConsultation live(Answered answered, Optional<Certificate> found) {
        LoggedConsultation consultation = answered.consultation();
        Optional<Certificate> receipt = thatSaysTheSame(found, consultation);
        return new LiveConsultation(
                consultation.id(),
                consultation.operatorId(),
                operator(consultation.operatorId()).name(),
                consultation.onBehalfOf(),
                consultation.post() ? CallerStated.Medium.POST : CallerStated.Medium.TELEPHONE,
                answered.answer(),
                consultation.sealedAt(),
                consultation.validUntil(),
                receipt.map(Certificate::code).orElse(null),
                receipt.map(CallerEvidence::comparedWith).orElse(null));
    }

    private static CallerStated.RegisterPosition comparedWith(Certificate receipt) {
        ReceiptFacts.Register register = receipt.register();
        return new CallerStated.RegisterPosition(
                register.stream(), register.epoch(), register.sequence(), register.asOf());
    }

    /** Empty unless the signed receipt says the same of the consultation as the database. */
    private static Optional<Certificate> thatSaysTheSame(Optional<Certificate> found, LoggedConsultation consultation) {
        Optional<Certificate> certificate = found.filter(signed -> says(signed, consultation));
        if (certificate.isEmpty()) {
            LOG.errorf("Consultation %s has no receipt that says the same", consultation.id());
        }
        return certificate;
    }

    private static boolean says(Certificate signed, LoggedConsultation kept) {
        return signed.operatorId().equals(kept.operatorId())
                && Objects.equals(signed.principalId(), kept.onBehalfOf())
                && signed.forPost() == kept.post()
                && signed.sealedAt().truncatedTo(ChronoUnit.MICROS).equals(kept.sealedAt())
                && signed.validUntil().truncatedTo(ChronoUnit.MICROS).equals(kept.validUntil());
    }

    private Operator operator(UUID id) {
        return operators.find(id).orElseThrow();
    }
}
