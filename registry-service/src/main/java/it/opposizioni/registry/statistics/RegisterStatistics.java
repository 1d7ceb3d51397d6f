package it.opposizioni.registry.statistics;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.statistics.StatisticsRepository.Count;
import it.opposizioni.registry.statistics.StatisticsRepository.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many oppositions there are. Numbers only: nothing here is about a person.
 *
 * @param registered in the register now
 * @param inActivation of these, still in their 15 days
 * @param active of these, active
 * @param days the last 30 days in Rome, oldest first, today included
 */
@Schema(name = "Statistics")
record RegisterStatistics(
        Instant asOf, long registered, long inActivation, long active, List<OfKind> byKind, List<OfDay> days) {

    private static final int DAYS_SHOWN = 30;

    record OfKind(LineKind kind, long registered, long inActivation, long active) {}

    record OfDay(LocalDate day, long registered, long ended) {}

    static RegisterStatistics of(List<Count> counts, Instant now) {
        // activeFrom is always the first instant of a day, so "day already begun" means "active"
        LocalDate today = Rome.day(now);
        List<OfKind> byKind = Arrays.stream(LineKind.values())
                .map(kind -> {
                    long standing = sum(counts, Measure.STANDING, c -> c.kind() == kind);
                    long active = sum(
                            counts,
                            Measure.STANDING,
                            c -> c.kind() == kind && !c.day().isAfter(today));
                    return new OfKind(kind, standing, standing - active, active);
                })
                .toList();
        List<OfDay> days = IntStream.rangeClosed(1 - DAYS_SHOWN, 0)
                .mapToObj(today::plusDays)
                .map(day -> new OfDay(
                        day,
                        sum(counts, Measure.BEGUN, c -> c.day().equals(day)),
                        sum(counts, Measure.ENDED, c -> c.day().equals(day))))
                .toList();
        long registered = byKind.stream().mapToLong(OfKind::registered).sum();
        long active = byKind.stream().mapToLong(OfKind::active).sum();
        return new RegisterStatistics(now, registered, registered - active, active, byKind, days);
    }

    private static long sum(List<Count> counts, Measure measure, Predicate<Count> which) {
        return counts.stream()
                .filter(c -> c.measure() == measure)
                .filter(which)
                .mapToLong(Count::amount)
                .sum();
    }
}
