package it.opposizioni.operator.calllog.engine;

import it.opposizioni.kit.time.WorkingDays;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When one may call: a table of data with dates ({@code calling-hours.csv}, {@code holidays.csv}), because rules change and calls of last year
 * are judged by those of last year. Before the first rule there was none.
 */
public final class CallingHours {

    /** What kind of day it is. The first that fits counts, in this order. */
    enum DayKind {
        /** Sundays too. */
        HOLIDAY,
        /** The day before a holiday; before a Sunday it is a Saturday. */
        EVE,
        SATURDAY,
        WEEKDAY
    }

    /** @param until exclusive */
    record Hours(LocalTime from, LocalTime until) {}

    /** @param since the first year in which it is one */
    record Holiday(MonthDay day, int since) {}

    private final int[] opens = new int[RomeDays.DAYS];
    private final int[] closes = new int[RomeDays.DAYS];

    /** @param rules by the day from which they hold; on a kind of day that a rule does not name nobody may call */
    CallingHours(NavigableMap<LocalDate, Map<DayKind, Hours>> rules, List<Holiday> holidays) {
        int year = -1;
        WorkingDays calendar = null;
        for (int day = 0; day < RomeDays.DAYS; day++) {
            LocalDate date = LocalDate.ofEpochDay(RomeDays.FIRST + day);
            if (date.getYear() != year) {
                year = date.getYear();
                calendar = calendar(holidays, year);
            }
            Map.Entry<LocalDate, Map<DayKind, Hours>> rule = rules.floorEntry(date);
            if (rule == null) {
                closes[day] = RomeDays.SECONDS_OF_DAY;
            } else {
                Hours hours = rule.getValue().get(kind(date, calendar));
                opens[day] = hours == null ? 0 : hours.from().toSecondOfDay();
                closes[day] = hours == null ? 0 : hours.until().toSecondOfDay();
            }
        }
    }

    /** Reads the tables of data that are in the service. */
    public static CallingHours current() {
        NavigableMap<LocalDate, Map<DayKind, Hours>> rules = new TreeMap<>();
        for (String[] line : lines("/calling-hours.csv")) {
            rules.computeIfAbsent(LocalDate.parse(line[0]), _ -> new EnumMap<>(DayKind.class))
                    .put(DayKind.valueOf(line[1]), new Hours(LocalTime.parse(line[2]), LocalTime.parse(line[3])));
        }
        List<Holiday> holidays = lines("/holidays.csv").stream()
                .map(line -> new Holiday(MonthDay.parse("--" + line[0]), Integer.parseInt(line[1])))
                .toList();
        return new CallingHours(rules, holidays);
    }

    private static List<String[]> lines(String file) {
        try (InputStream in = CallingHours.class.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkingDays calendar(List<Holiday> holidays, int year) {
        return new WorkingDays(
                Set.of(DayOfWeek.SUNDAY),
                holidays.stream()
                        .filter(holiday -> holiday.since() <= year)
                        .map(Holiday::day)
                        .collect(Collectors.toSet()));
    }

    /** New Year is a holiday in every year: the calendar of the eve's year says it too. */
    private static DayKind kind(LocalDate date, WorkingDays calendar) {
        if (!calendar.isWorking(date)) {
            return DayKind.HOLIDAY;
        }
        LocalDate next = date.plusDays(1);
        if (!calendar.isWorking(next) && next.getDayOfWeek() != DayOfWeek.SUNDAY) {
            return DayKind.EVE;
        }
        return date.getDayOfWeek() == DayOfWeek.SATURDAY ? DayKind.SATURDAY : DayKind.WEEKDAY;
    }

    /** Whether nobody may call at an instant of the century. */
    boolean areOverAt(long epochSecond) {
        int day = RomeDays.dayOf(epochSecond);
        int clock = RomeDays.clockAt(epochSecond, day);
        return clock < opens[day] || clock >= closes[day];
    }
}
