package it.opposizioni.registry.statistics;

import it.opposizioni.registry.statistics.StatisticsRepository.Count;
import it.opposizioni.registry.statistics.StatisticsRepository.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What began, ended and was renewed day by day, in the whole country. */
final class Flows {

    /** In a period. */
    record Flow(long begun, long ended, long renewed) {

        private static final Flow NONE = new Flow(0, 0, 0);

        private static Flow of(Count count) {
            return switch (count.measure()) {
                case BEGUN -> new Flow(count.amount(), 0, 0);
                case ENDED -> new Flow(0, count.amount(), 0);
                case RENEWED -> new Flow(0, 0, count.amount());
                case STANDING -> NONE;
            };
        }

        private Flow plus(Flow other) {
            return new Flow(begun + other.begun, ended + other.ended, renewed + other.renewed);
        }
    }

    private final NavigableMap<LocalDate, Flow> byDay = new TreeMap<>();

    Flows(List<Count> counts) {
        counts.stream()
                .filter(count -> count.measure() != Measure.STANDING)
                .forEach(count -> byDay.merge(count.day(), Flow.of(count), Flow::plus));
    }

    Optional<LocalDate> firstDay() {
        return byDay.isEmpty() ? Optional.empty() : Optional.of(byDay.firstKey());
    }

    /** Both days included. */
    Flow between(LocalDate from, LocalDate to) {
        return byDay.subMap(from, true, to, true).values().stream().reduce(Flow.NONE, Flow::plus);
    }

    /** How many there were when the day ended. */
    long standing(LocalDate day) {
        Flow untilThen = byDay.headMap(day, true).values().stream().reduce(Flow.NONE, Flow::plus);
        return untilThen.begun() - untilThen.ended();
    }
}
