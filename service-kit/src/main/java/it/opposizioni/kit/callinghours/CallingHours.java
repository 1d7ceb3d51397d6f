package it.opposizioni.kit.callinghours;

import it.opposizioni.kit.io.DataTable;
import it.opposizioni.kit.time.PartOfDay;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.kit.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * When one may call: a table of data with dates ({@code calling-hours.csv}, {@code holidays.csv}), because rules change and calls of last year
 * are judged by those of last year. Before the first rule there was none.
 */
public final class CallingHours {

    /** What kind of day it is. The first that fits counts, in this order. */
    private enum DayKind {
        /** Sundays too. */
        HOLIDAY,
        /** The day before a holiday; before a Sunday it is a Saturday. */
        EVE,
        SATURDAY,
        WEEKDAY
    }

    /** By the clocks of Rome. @param until exclusive */
    public record Hours(LocalTime from, LocalTime until) {

        private boolean contain(LocalTime clock) {
            return !clock.isBefore(from) && clock.isBefore(until);
        }

        private boolean touch(PartOfDay part) {
            return part.overlaps(from, until);
        }
    }

    /**
     * What holds on a day.
     *
     * @param since the day from which the rule holds
     * @param norm as it is cited
     * @param hours empty where nobody may call
     */
    public record DayRule(LocalDate since, String norm, Optional<Hours> hours) {}

    private record Rule(String norm, Map<DayKind, Hours> hours) {}

    /** @param since the first year in which it is one */
    private record Holiday(MonthDay day, int since) {}

    private final NavigableMap<LocalDate, Rule> rules;
    private final List<Holiday> holidays;
    private final Map<Integer, WorkingDays> calendars = new ConcurrentHashMap<>();

    private CallingHours(NavigableMap<LocalDate, Rule> rules, List<Holiday> holidays) {
        this.rules = rules;
        this.holidays = holidays;
    }

    /** Reads the tables of data. */
    public static CallingHours current() {
        NavigableMap<LocalDate, Rule> rules = new TreeMap<>();
        for (String[] line : DataTable.lines(CallingHours.class, "/calling-hours.csv")) {
            rules.computeIfAbsent(LocalDate.parse(line[0]), _ -> new Rule(line[4], new EnumMap<>(DayKind.class)))
                    .hours()
                    .put(DayKind.valueOf(line[1]), new Hours(LocalTime.parse(line[2]), LocalTime.parse(line[3])));
        }
        List<Holiday> holidays = DataTable.lines(CallingHours.class, "/holidays.csv").stream()
                .map(line -> new Holiday(MonthDay.parse("--" + line[0]), Integer.parseInt(line[1])))
                .toList();
        return new CallingHours(rules, holidays);
    }

    /** Empty on days before the first rule. */
    public Optional<DayRule> on(LocalDate day) {
        return Optional.ofNullable(rules.floorEntry(day))
                .map(rule -> new DayRule(
                        rule.getKey(),
                        rule.getValue().norm(),
                        Optional.ofNullable(rule.getValue().hours().get(kind(day)))));
    }

    /** The rule that a call breaks by its hour; empty where it breaks none. */
    public Optional<DayRule> brokenBy(Instant call) {
        ZonedDateTime time = call.atZone(Rome.ZONE);
        return on(time.toLocalDate())
                .filter(rule -> rule.hours()
                        .filter(hours -> hours.contain(time.toLocalTime()))
                        .isEmpty());
    }

    /** The rule that a call breaks at whatever time of that part it came; empty where it may have come at a time that breaks none. */
    public Optional<DayRule> brokenBy(LocalDate day, PartOfDay part) {
        return on(day).filter(
                        rule -> rule.hours().filter(hours -> hours.touch(part)).isEmpty());
    }

    /** New Year is a holiday in every year: the calendar of the eve's year says it too. */
    private DayKind kind(LocalDate day) {
        WorkingDays calendar = calendars.computeIfAbsent(day.getYear(), this::calendar);
        if (!calendar.isWorking(day)) {
            return DayKind.HOLIDAY;
        }
        LocalDate next = day.plusDays(1);
        if (!calendar.isWorking(next) && next.getDayOfWeek() != DayOfWeek.SUNDAY) {
            return DayKind.EVE;
        }
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? DayKind.SATURDAY : DayKind.WEEKDAY;
    }

    private WorkingDays calendar(int year) {
        return new WorkingDays(
                Set.of(DayOfWeek.SUNDAY),
                holidays.stream()
                        .filter(holiday -> holiday.since() <= year)
                        .map(Holiday::day)
                        .collect(Collectors.toSet()));
    }
}
