package it.opposizioni.kit.testing;

import it.opposizioni.kit.time.Rome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days around the next two changes of the clocks in Rome: one of them has 25 hours, the other 23. */
public final class ClockChanges {

    /** Back in autumn, ahead in spring. */
    private static final List<LocalDate> SUNDAYS = List.of(LocalDate.of(2026, 10, 25), LocalDate.of(2027, 3, 28));

    private ClockChanges() {}

    /** The day before, the day itself and the day after. */
    public static List<LocalDate> days() {
        return SUNDAYS.stream()
                .flatMap(sunday -> sunday.minusDays(1).datesUntil(sunday.plusDays(2)))
                .toList();
    }

    /** The first and the last instant of each hour of {@link #days()}. */
    public static List<Instant> instants() {
        List<Instant> all = new ArrayList<>();
        for (LocalDate day : days()) {
            Instant hour = Rome.startOf(day);
            while (hour.isBefore(Rome.endOf(day))) {
                Instant next = hour.plus(Duration.ofHours(1));
                all.add(hour);
                all.add(next.minusMillis(1));
                hour = next;
            }
        }
        return all;
    }
}
