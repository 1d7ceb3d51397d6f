package it.opposizioni.complaint.caller;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.numbering.LineKind;
import it.opposizioni.complaint.numbering.NumberingPlan;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.Region;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;

/** Answers who called; every number has an answer. */
@ApplicationScoped
class CallerService {

    /** The portal passes the reader's address on, so that this is per reader and not for the whole portal. */
    private static final NamedLimit LOOK_UPS = NamedLimit.of("caller-look-up", 120, Duration.ofMinutes(1));

    private static final Period REPORTS_COUNTED = Period.ofMonths(12);

    private final Declarants declarants;
    private final NumberDeclarationRepository declarations;
    private final NumberDisputeRepository disputes;
    private final ComplaintService complaints;
    private final RateLimits limits;
    private final Clock clock;

    CallerService(
            Declarants declarants,
            NumberDeclarationRepository declarations,
            NumberDisputeRepository disputes,
            ComplaintService complaints,
            RateLimits limits,
            Clock clock) {
        this.declarants = declarants;
        this.declarations = declarations;
        this.disputes = disputes;
        this.complaints = complaints;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param on a day in Rome, as in an address; null for now */
    @Transactional
    CallerAnswer lookUp(String spelling, String on, Locale locale) {
        limits.takeByAddress(LOOK_UPS);
        Instant now = clock.instant();
        ShownNumber number = read(spelling);
        AskedTime time = AskedTime.read(on, now);
        if (time.isDay()) {
            time.requireFrom(declarations.firstKnown().orElse(now));
        }
        return answer(number, time, now, locale);
    }

    private CallerAnswer answer(ShownNumber number, AskedTime time, Instant now, Locale locale) {
        LineKind kind = NumberingPlan.kindOf(number);
        List<CallerAnswer.Declarant> declared =
                CallerOutcome.settledBy(kind).isPresent() ? List.of() : declarants.of(number, time);
        CallerOutcome outcome = CallerOutcome.settledBy(kind).orElseGet(() -> outcome(kind, declared));
        boolean disputed = !declared.isEmpty() && disputes.isOpen(number);
        boolean suspended = declared.stream().anyMatch(d -> d.state() == OperatorState.SUSPENDED);
        Instant since = Rome.startOf(Rome.day(now).minus(REPORTS_COUNTED));
        return new CallerAnswer(
                number.written(),
                time.on(),
                outcome,
                outcome.explanation(time.isDay(), suspended, disputed).in(locale),
                kind,
                NumberingPlan.regionOf(number, locale),
                number.asPhoneNumber()
                        .flatMap(Region::of)
                        .map(region -> region.label().in(locale))
                        .orElse(null),
                declared,
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

    private static CallerOutcome outcome(LineKind kind, List<CallerAnswer.Declarant> declared) {
        if (declared.isEmpty()) {
            return switch (kind) {
                case FOREIGN -> CallerOutcome.FOREIGN;
                case SHORT_CODE -> CallerOutcome.SHORT_CODE;
                default -> CallerOutcome.NOT_DECLARED;
            };
        }
        // null: it may have been active that day
        return declared.stream().anyMatch(d -> d.state() == null || d.state() == OperatorState.ACTIVE)
                ? CallerOutcome.DECLARED
                : CallerOutcome.SUSPENDED;
    }
}
