package it.opposizioni.complaint.trend;

import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.complaint.trend.TrendCounts.Dimension;
import it.opposizioni.complaint.trend.TrendCounts.Point;
import it.opposizioni.complaint.trend.TrendCounts.Ranked;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts the figures of the regulator's desk together. Small counts stay: who sees them sees the complaints, too. */
@ApplicationScoped
class TrendService {

    private static final int WEEKDAYS = 7;
    private static final int HOURS = 24;

    /** Beside the operators. */
    private static final String UNDECLARED = "UNDECLARED";

    private final TrendCounts counts;
    private final NumberRanking numbers;
    private final TrendConfig config;
    private final Jdbc jdbc;
    private final Now now;

    TrendService(TrendCounts counts, NumberRanking numbers, TrendConfig config, Jdbc jdbc, Now now) {
        this.counts = counts;
        this.numbers = numbers;
        this.config = config;
        this.jdbc = jdbc;
        this.now = now;
    }

    TrendPeriod period(String from, String to, TrendStep by) {
        return TrendPeriod.of(from, to, by, config.longest(), Rome.day(now.get()));
    }

    /** All of one instant: a complaint that is filed meanwhile is in all of it or in nothing. */
    @Transactional
    Trends trends(TrendPeriod period) {
        jdbc.update("set transaction isolation level repeatable read");
        List<LocalDate> steps = period.steps();
        Map<String, List<Long>> products = bySteps(counts.series(Dimension.PRODUCT, period), steps);
        List<List<Long>> hours = hours(period);
        long withoutHour =
                sum(bySteps(counts.series(Dimension.PART, period), steps).values());
        List<Ranked> accused = counts.ranking(Dimension.ACCUSED, period, config.places() + 1);
        List<String> values = Stream.concat(accused.stream().map(Ranked::value), Stream.of(UNDECLARED))
                .distinct()
                .toList();
        Map<String, List<Long>> series = bySteps(counts.series(Dimension.ACCUSED, values, period), steps);
        return new Trends(
                period.from(),
                period.to(),
                period.by(),
                steps,
                sum(products.values()),
                sum(hours) + withoutHour,
                withoutHour,
                products,
                bySteps(counts.series(Dimension.CALLER, period), steps),
                bySteps(counts.series(Dimension.OUTCOME, period), steps),
                bySteps(counts.areas(period), steps),
                hours,
                operators(accused, series),
                principals(period, steps),
                series.getOrDefault(UNDECLARED, none(steps)),
                numbers.of(period, config.places()).stream()
                        .map(each -> new Trends.Calling(
                                new ShownNumber(Long.parseLong(each.value())).written(), each.complaints()))
                        .toList());
    }

    @Transactional
    Trend ofOperator(UUID id, TrendPeriod period) {
        List<LocalDate> steps = period.steps();
        String value = id.toString();
        List<Long> found = bySteps(counts.series(Dimension.ACCUSED, List.of(value), period), steps)
                .getOrDefault(value, none(steps));
        return new Trend(period.from(), period.to(), period.by(), steps, found);
    }

    private static List<Long> none(List<LocalDate> steps) {
        return Collections.nCopies(steps.size(), 0L);
    }

    private List<Trends.Accused> principals(TrendPeriod period, List<LocalDate> steps) {
        List<Ranked> ranking = counts.ranking(Dimension.PRINCIPAL, period, config.places());
        List<String> values = ranking.stream().map(Ranked::value).toList();
        return operators(ranking, bySteps(counts.series(Dimension.PRINCIPAL, values, period), steps));
    }

    private List<Trends.Accused> operators(List<Ranked> accused, Map<String, List<Long>> series) {
        List<Ranked> operators = accused.stream()
                .filter(each -> !each.value().equals(UNDECLARED))
                .limit(config.places())
                .toList();
        Map<String, String> names = new HashMap<>();
        jdbc.query(
                        "select id, name from operator where id = any (?)",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        (Object) operators.stream()
                                .map(each -> UUID.fromString(each.value()))
                                .toArray(UUID[]::new))
                .forEach(found -> names.put(found.getKey(), found.getValue()));
        return operators.stream()
                .map(each -> new Trends.Accused(
                        UUID.fromString(each.value()),
                        names.get(each.value()),
                        each.complaints(),
                        series.get(each.value())))
                .toList();
    }

    private List<List<Long>> hours(TrendPeriod period) {
        List<List<Long>> week = new ArrayList<>();
        for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
            week.add(new ArrayList<>(Collections.nCopies(HOURS, 0L)));
        }
        counts.hours(period).forEach(each -> week.get(each.weekday() - 1).set(each.hour(), each.calls()));
        return week;
    }

    private static Map<String, List<Long>> bySteps(List<Point> points, List<LocalDate> steps) {
        Map<String, List<Long>> series = new TreeMap<>();
        points.forEach(point -> {
            List<Long> counts = series.computeIfAbsent(point.value(), _ -> new ArrayList<>(none(steps)));
            counts.set(steps.indexOf(point.step()), point.complaints());
        });
        return series;
    }

    private static long sum(Iterable<List<Long>> lists) {
        long all = 0;
        for (List<Long> list : lists) {
            all += list.stream().mapToLong(Long::longValue).sum();
        }
        return all;
    }
}
