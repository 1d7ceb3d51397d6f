package it.opposizioni.complaint.caller;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.caller.reports.CallerReports;
import it.opposizioni.complaint.caller.reports.ReportMonths;
import it.opposizioni.complaint.caller.reports.ReportsBucket;
import it.opposizioni.complaint.numbering.LineKind;
import it.opposizioni.complaint.numbering.NumberingPlan;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers who called; every number has an answer. */
@ApplicationScoped
class CallerService {

    /** The portal passes the reader's address on, so that this is per reader and not for the whole portal. */
    private static final NamedLimit LOOK_UPS = NamedLimit.of("caller-look-up", 120, Duration.ofMinutes(1));

    private static final CallerRecords.Rights NONE = new CallerRecords.Rights(List.of(), false);

    private final CallerRecords records;
    private final CallerReports reports;
    private final ReportMonths months;
    private final RateLimits limits;
    private final Clock clock;

    CallerService(CallerRecords records, CallerReports reports, ReportMonths months, RateLimits limits, Clock clock) {
        this.records = records;
        this.reports = reports;
        this.months = months;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param on a day in Rome, as in an address; null for now */
    CallerAnswer lookUp(String spelling, String on, Locale locale) {
        limits.takeByAddress(LOOK_UPS);
        Instant now = clock.instant();
        ShownNumber number = read(spelling);
        AskedTime time = AskedTime.read(on, now);
        if (time.isDay()) {
            time.requireFrom(records.firstKnown().orElse(now));
        }
        return answer(number, time, now, locale);
    }

    /** @param declarations all declarations of the number */
    private record Stored(List<CallerRecords.DeclarationPeriod> declarations, ReportsBucket reports) {}

    private Stored stored(ShownNumber number, Instant now) {
        ReportsBucket remembered = reports.remembered(number);
        if (remembered != null) {
            return new Stored(records.of(number), remembered);
        }
        CallerRecords.LookupResult<CallerReports.ReporterCount> found =
                records.of(number, reports.question(number, now));
        return new Stored(
                found.declarations(), reports.bucket(number, found.others().getFirst(), now));
    }

    private CallerAnswer answer(ShownNumber number, AskedTime time, Instant now, Locale locale) {
        LineKind kind = NumberingPlan.kindOf(number);
        Stored stored = stored(number, now);
        Optional<CallerOutcome> settled = CallerOutcome.settledBy(kind);
        // where the number alone settles the outcome, declarations do not count
        boolean someoneHolds = settled.isEmpty() && Declarants.any(stored.declarations(), time);
        CallerRecords.Rights rights = someoneHolds ? records.rights(number, time) : NONE;
        List<CallerAnswer.Declarant> declared =
                someoneHolds ? Declarants.of(stored.declarations(), rights.mandates(), time) : List.of();
        CallerOutcome outcome = settled.orElseGet(() -> outcome(kind, declared));
        boolean suspended = declared.stream().anyMatch(d -> d.state() == OperatorState.SUSPENDED);
        return new CallerAnswer(
                number.written(),
                time.on(),
                outcome,
                outcome.explanation(time.isDay(), suspended, rights.disputed()).in(locale),
                kind,
                NumberingPlan.regionOf(number, locale),
                number.asPhoneNumber()
                        .flatMap(Region::of)
                        .map(region -> region.label().in(locale))
                        .orElse(null),
                declared,
                rights.disputed(),
                stored.reports(),
                months.of(number, stored.reports(), now));
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
        // the state is null where it is not known: the operator may have been active that day
        return declared.stream().anyMatch(d -> d.state() == null || d.state() == OperatorState.ACTIVE)
                ? CallerOutcome.DECLARED
                : CallerOutcome.SUSPENDED;
    }
}
