package it.opposizioni.operator.calllog.engine;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.callingnumber.ShownNumber;
import it.opposizioni.operator.consultation.screening.Screening;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@link CallLogReconciliation} must find, call by call and without any of its code: to compare with. */
final class PlainReconciliation {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** @param at null when the time is not to be read */
    record Call(long line, String number, Instant at, String caller) {}

    record Declared(String first, String last, Instant from, Instant until) {}

    /** @param answers by E.164 digits; null when they are lost */
    record Consulted(Instant sealedAt, Instant validUntil, Map<Long, Screening> answers) {}

    /** @param since by E.164 digits, of numbers that have changed */
    record Register(
            Set<Long> opposed,
            Map<Long, Instant> exemptedUntil,
            Map<Long, Instant> since,
            Instant from,
            Instant asOf) {}

    /** Both ends of the two are included. @param consultedOnly whether the register is told only of numbers that a list had held */
    record Scope(
            Instant firstKept, Instant lastKept, Instant firstMandated, Instant lastMandated, boolean consultedOnly) {}

    final List<String> lines = new ArrayList<>();
    private final Scope scope;
    private final Register register;
    private final List<Consulted> lists;
    private final List<Declared> declared;

    PlainReconciliation(Scope scope, Register register, List<Consulted> lists, List<Declared> declared) {
        this.scope = scope;
        this.register = register;
        this.lists = lists;
        this.declared = declared;
    }

    void check(Call call) {
        Optional<Long> number = PhoneNumber.tryParse(call.number())
                .filter(PhoneNumber::isItalian)
                .map(PhoneNumber::digits);
        EnumSet<CallFinding> found = EnumSet.noneOf(CallFinding.class);
        if (number.isEmpty() || call.at() == null) {
            found.add(CallFinding.UNREADABLE);
        } else if (call.at().isBefore(scope.firstKept()) || call.at().isAfter(scope.lastKept())) {
            found.add(CallFinding.OUT_OF_RANGE);
        } else if (call.at().isBefore(scope.firstMandated()) || call.at().isAfter(scope.lastMandated())) {
            found.add(CallFinding.NO_MANDATE);
        } else {
            consulted(number.get(), call.at()).ifPresent(found::add);
            boolean held =
                    !found.contains(CallFinding.NO_CONSULTATION) && !found.contains(CallFinding.CONSULTATION_UNKNOWN);
            if (held || !scope.consultedOnly()) {
                then(number.get(), call.at()).ifPresent(found::add);
            }
            if (declared.stream().noneMatch(d -> covers(d, call))) {
                found.add(CallFinding.UNDECLARED_CALLER);
            }
            if (isOutOfHours(call.at())) {
                found.add(CallFinding.OUT_OF_HOURS);
            }
        }
        if (!found.isEmpty()) {
            lines.add(call.line() + " " + found);
        }
    }

    private Optional<CallFinding> consulted(long number, Instant at) {
        Screening latest = null;
        boolean lost = false;
        for (Consulted list : lists) {
            if (list.sealedAt().isAfter(at) || !list.validUntil().isAfter(at)) {
                continue;
            }
            if (list.answers() == null) {
                lost = true;
            } else {
                latest = list.answers().getOrDefault(number, latest);
            }
        }
        if (latest == null) {
            return Optional.of(lost ? CallFinding.CONSULTATION_UNKNOWN : CallFinding.NO_CONSULTATION);
        }
        return latest == Screening.OPPOSED ? Optional.of(CallFinding.TOLD_OPPOSED) : Optional.empty();
    }

    private Optional<CallFinding> then(long number, Instant at) {
        boolean known = !at.isBefore(register.from())
                && !at.isAfter(register.asOf())
                && !register.since().getOrDefault(number, Instant.MIN).isAfter(at);
        if (!known) {
            return Optional.of(CallFinding.UNKNOWN_THEN);
        }
        boolean exempted =
                register.exemptedUntil().getOrDefault(number, Instant.MIN).isAfter(at);
        return register.opposed().contains(number) && !exempted ? Optional.of(CallFinding.OPPOSED) : Optional.empty();
    }

    private static boolean covers(Declared declared, Call call) {
        return ShownNumber.tryParse(call.caller())
                .filter(shown -> shown.compareTo(
                                        ShownNumber.tryParse(declared.first()).orElseThrow())
                                >= 0
                        && shown.compareTo(ShownNumber.tryParse(declared.last()).orElseThrow()) <= 0
                        && !declared.from().isAfter(call.at())
                        && (declared.until() == null || declared.until().isAfter(call.at())))
                .isPresent();
    }

    /** Of 2026 alone, by hand. */
    private static boolean isOutOfHours(Instant at) {
        ZonedDateTime time = at.atZone(ROME);
        LocalTime clock = time.toLocalTime();
        LocalDate day = time.toLocalDate();
        if (isHoliday(day)) {
            return true;
        }
        boolean shorter = day.getDayOfWeek() == DayOfWeek.SATURDAY || isHoliday(day.plusDays(1));
        return shorter
                ? clock.isBefore(LocalTime.of(10, 0)) || !clock.isBefore(LocalTime.of(19, 0))
                : clock.isBefore(LocalTime.of(9, 0)) || !clock.isBefore(LocalTime.of(20, 0));
    }

    private static boolean isHoliday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || Set.of(
                                "01-01", "01-06", "04-06", "04-25", "05-01", "06-02", "08-15", "10-04", "11-01",
                                "12-08", "12-25", "12-26")
                        .contains(day.toString().substring(5));
    }
}
