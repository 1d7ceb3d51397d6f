package it.opposizioni.registry.statistics;

import it.opposizioni.kit.phone.Region;
import it.opposizioni.kit.statistics.SmallCounts;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.statistics.Flows.Flow;
import it.opposizioni.registry.statistics.StatisticsRepository.Count;
import it.opposizioni.registry.statistics.StatisticsRepository.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many oppositions there are. Numbers only: nothing here is about a person.
 *
 * @param registered in the register now
 * @param inActivation of these, still in their 15 days
 * @param active of these, active
 * @param smallestShown smaller counts of a region are hidden, and others from which they could be computed
 * @param byRegion landlines, by the region of their area code, rounded down to fives; mobile lines have none
 * @param days the last 30 days in Rome, oldest first, today included
 * @param months from the first of the register on, at most 24, oldest first, the current one included
 * @param withdrawalReasons given by people who asked to leave in the last 24 months that are over
 */
@Schema(name = "Statistics")
record RegisterStatistics(
        Instant asOf,
        long registered,
        long inActivation,
        long active,
        int smallestShown,
        List<OfKind> byKind,
        List<OfRegion> byRegion,
        List<OfDay> days,
        List<OfMonth> months,
        List<OfReason> withdrawalReasons) {

    private static final int DAYS_SHOWN = 30;
    private static final int MONTHS_SHOWN = 24;

    record OfKind(LineKind kind, long registered, long inActivation, long active) {}

    record OfRegion(
            @Schema(description = "null: an area code of no region, or not known", nullable = true)
            Region region,

            @Schema(description = "Rounded down to a multiple of 5; null when suppressed", nullable = true)
            Long registered,

            @Schema(description = "Small, or hidden because it would tell a small one")
            boolean suppressed) {}

    record OfDay(LocalDate day, long registered, long ended, long renewed, long standing) {}

    record OfMonth(
            @Schema(examples = "2026-11") String month, long registered, long ended, long renewed, long standing) {}

    /** How often it was given. */
    record OfReason(
            WithdrawalReason reason,

            @Schema(description = "null when suppressed", nullable = true)
            Long count,

            @Schema(description = "From 1 to 4: it could point at a person")
            boolean suppressed) {

        private static OfReason of(WithdrawalReason reason, long count) {
            Long shown = SmallCounts.suppress(count).orElse(null);
            return new OfReason(reason, shown, shown == null);
        }
    }

    /** The same, with why people leave. @param sums by the name of the reason */
    RegisterStatistics with(Map<String, Long> sums) {
        List<OfReason> reasons = Arrays.stream(WithdrawalReason.values())
                .map(reason -> OfReason.of(reason, sums.getOrDefault(reason.name(), 0L)))
                .toList();
        return new RegisterStatistics(
                asOf, registered, inActivation, active, smallestShown, byKind, byRegion, days, months, reasons);
    }

    static RegisterStatistics of(List<Count> counts, Instant now) {
        List<Count> national = counts.stream().filter(c -> c.day() != null).toList();
        LocalDate today = Rome.day(now);
        Flows flows = new Flows(national);
        List<OfKind> byKind = Arrays.stream(LineKind.values())
                .map(kind -> ofKind(kind, national, today))
                .toList();
        long registered = byKind.stream().mapToLong(OfKind::registered).sum();
        long active = byKind.stream().mapToLong(OfKind::active).sum();
        return new RegisterStatistics(
                now,
                registered,
                registered - active,
                active,
                SmallCounts.SMALLEST_SHOWN,
                byKind,
                byRegion(counts.stream().filter(c -> c.day() == null)),
                days(flows, today),
                months(flows, YearMonth.from(today)),
                List.of());
    }

    private static OfKind ofKind(LineKind kind, List<Count> counts, LocalDate today) {
        long standing = standing(counts, kind, _ -> true);
        // activeFrom is always the first instant of a day, so "day already begun" means "active"
        long active = standing(counts, kind, day -> !day.isAfter(today));
        return new OfKind(kind, standing, standing - active, active);
    }

    private static long standing(List<Count> counts, LineKind kind, Predicate<LocalDate> activeFrom) {
        return counts.stream()
                .filter(c -> c.measure() == Measure.STANDING && c.lines().kind() == kind && activeFrom.test(c.day()))
                .mapToLong(Count::amount)
                .sum();
    }

    /**
     * All regions, and what has none where there is any: their sum is public. They are of this very moment, so each single change would show by
     * two readings, also on a day on which the open data hide it: they go in steps.
     */
    private static List<OfRegion> byRegion(Stream<Count> landlines) {
        Map<Optional<Region>, Long> counted = landlines.collect(
                Collectors.groupingBy(c -> c.lines().region(), Collectors.summingLong(Count::amount)));
        List<Optional<Region>> shown = Stream.concat(
                        Arrays.stream(Region.values()).map(Optional::of),
                        Stream.of(Optional.<Region>empty()).filter(none -> counted.getOrDefault(none, 0L) != 0))
                .toList();
        long[] row = shown.stream()
                .mapToLong(region -> counted.getOrDefault(region, 0L))
                .toArray();
        boolean[] hidden = SmallCounts.hidden(row);
        return IntStream.range(0, row.length)
                .mapToObj(i -> new OfRegion(
                        shown.get(i).orElse(null), hidden[i] ? null : SmallCounts.inSteps(row[i]), hidden[i]))
                .toList();
    }

    private static List<OfDay> days(Flows flows, LocalDate today) {
        return IntStream.rangeClosed(1 - DAYS_SHOWN, 0)
                .mapToObj(today::plusDays)
                .map(day -> {
                    Flow flow = flows.between(day, day);
                    return new OfDay(day, flow.begun(), flow.ended(), flow.renewed(), flows.standing(day));
                })
                .toList();
    }

    private static List<OfMonth> months(Flows flows, YearMonth current) {
        Optional<YearMonth> first = flows.firstDay().map(YearMonth::from);
        return IntStream.rangeClosed(1 - MONTHS_SHOWN, 0)
                .mapToObj(current::plusMonths)
                .filter(month -> first.filter(begin -> !month.isBefore(begin)).isPresent())
                .map(month -> {
                    Flow flow = flows.between(month.atDay(1), month.atEndOfMonth());
                    return new OfMonth(
                            month.toString(),
                            flow.begun(),
                            flow.ended(),
                            flow.renewed(),
                            flows.standing(month.atEndOfMonth()));
                })
                .toList();
    }
}
