package it.opposizioni.complaint.caller;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.numbering.LineKind;
import it.opposizioni.complaint.numbering.NumberingPlan;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers who called; every number has an answer. */
@ApplicationScoped
class CallerService {

    /** The portal passes the reader's address on, so that this is per reader and not for the whole portal. */
    private static final NamedLimit LOOK_UPS = NamedLimit.of("caller-look-up", 120, Duration.ofMinutes(1));

    private static final Period REPORTS_COUNTED = Period.ofMonths(12);

    private final NumberDeclarationRepository declarations;
    private final NumberDisputeRepository disputes;
    private final MandateRepository mandates;
    private final OperatorRepository operators;
    private final ComplaintService complaints;
    private final RateLimits limits;
    private final Clock clock;

    CallerService(
            NumberDeclarationRepository declarations,
            NumberDisputeRepository disputes,
            MandateRepository mandates,
            OperatorRepository operators,
            ComplaintService complaints,
            RateLimits limits,
            Clock clock) {
        this.declarations = declarations;
        this.disputes = disputes;
        this.mandates = mandates;
        this.operators = operators;
        this.complaints = complaints;
        this.limits = limits;
        this.clock = clock;
    }

    @Transactional
    CallerAnswer lookUp(String spelling, Locale locale) {
        limits.takeByAddress(LOOK_UPS);
        ShownNumber number = read(spelling);
        LineKind kind = NumberingPlan.kindOf(number);
        List<CallerAnswer.Declarant> declarants =
                CallerOutcome.settledBy(kind).isPresent() ? List.of() : declarants(number);
        CallerOutcome outcome = CallerOutcome.settledBy(kind).orElseGet(() -> outcome(kind, declarants));
        boolean disputed = !declarants.isEmpty() && disputes.isOpen(number);
        boolean suspended = declarants.stream().anyMatch(d -> d.state() == OperatorState.SUSPENDED);
        Instant since = Rome.startOf(Rome.day(clock.instant()).minus(REPORTS_COUNTED));
        return new CallerAnswer(
                number.written(),
                outcome,
                outcome.explanation(suspended, disputed).in(locale),
                kind,
                NumberingPlan.regionOf(number, locale),
                declarants,
                disputed,
                ReportsBucket.of(complaints.reportersOf(number, since)));
    }

    private static ShownNumber read(String spelling) {
        try {
            return ShownNumber.parse(spelling);
        } catch (InvalidPhoneNumberException e) {
            throw ComplaintProblems.callerNumberUnreadable(e);
        }
    }

    private static CallerOutcome outcome(LineKind kind, List<CallerAnswer.Declarant> declarants) {
        if (declarants.isEmpty()) {
            return switch (kind) {
                case FOREIGN -> CallerOutcome.FOREIGN;
                case SHORT_CODE -> CallerOutcome.SHORT_CODE;
                default -> CallerOutcome.NOT_DECLARED;
            };
        }
        return declarants.stream().anyMatch(d -> d.state() == OperatorState.ACTIVE)
                ? CallerOutcome.DECLARED
                : CallerOutcome.SUSPENDED;
    }

    private List<CallerAnswer.Declarant> declarants(ShownNumber number) {
        Instant now = clock.instant();
        Set<UUID> declaredBy = declarations.validAt(number, now).stream()
                .map(NumberDeclaration::operatorId)
                .collect(Collectors.toSet());
        if (declaredBy.isEmpty()) {
            return List.of();
        }
        List<Mandate> valid = mandates.validOn(number, Rome.day(now)).stream()
                .filter(mandate -> declaredBy.contains(mandate.outsourcerId()))
                .toList();
        Map<UUID, Operator> known = operators.byIds(
                Stream.concat(declaredBy.stream(), valid.stream().map(Mandate::principalId))
                        .collect(Collectors.toSet()));
        // a declaration may arrive before its operator; until then there is nobody to name
        return known.values().stream()
                .filter(operator -> declaredBy.contains(operator.id()))
                .map(operator -> declarant(operator, valid, known))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    private static CallerAnswer.Declarant declarant(Operator operator, List<Mandate> valid, Map<UUID, Operator> known) {
        List<CallerAnswer.Principal> principals = valid.stream()
                .filter(mandate -> mandate.outsourcerId().equals(operator.id()))
                .map(Mandate::principalId)
                .distinct()
                .filter(known::containsKey)
                .map(known::get)
                .map(p -> new CallerAnswer.Principal(p.name(), p.seat(), p.contact(), p.state()))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        boolean outsourcer = operator.callsForOthers() || !principals.isEmpty();
        return new CallerAnswer.Declarant(
                operator.name(),
                operator.seat(),
                operator.contact(),
                outsourcer ? CallerAnswer.CallerRole.OUTSOURCER : CallerAnswer.CallerRole.PRINCIPAL,
                operator.state(),
                principals);
    }
}
