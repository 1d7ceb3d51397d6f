package it.opposizioni.registry.statistics;

import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.statistics.StatisticsRepository.Count;
import it.opposizioni.registry.statistics.StatisticsRepository.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts oppositions as they begin and end, in the transaction of the change, so that the statistics never count the register.
 *
 * <p>Every change adds rows of its own: a single counter row would serialise all registrations.
 * {@link StatisticsCompaction} adds the rows up afterwards.
 */
@ApplicationScoped
public class StatisticsCounter {

    private final StatisticsRepository rows;
    private final WithdrawalReasons reasons;
    private final Now now;

    StatisticsCounter(StatisticsRepository rows, WithdrawalReasons reasons, Now now) {
        this.rows = rows;
        this.reasons = reasons;
        this.now = now;
    }

    RegisterStatistics statistics() {
        Instant at = now.get();
        return RegisterStatistics.of(rows.sums(), at).with(reasons.sums(at));
    }

    /** Of days that are over: the figures of the current one would show each single change. */
    Registrations registrations() {
        Instant at = now.get();
        LocalDate today = Rome.day(at);
        return Registrations.of(rows.sumsByRegion(today.minus(Registrations.REACH), today), at);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void begun(LineGroup lines, Instant effectiveFrom, Instant activeFrom) {
        begun(Map.of(lines, 1L), effectiveFrom, activeFrom);
    }

    /** @param counts of many that began together */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begun(Map<LineGroup, Long> counts, Instant effectiveFrom, Instant activeFrom) {
        rows.add(Stream.concat(of(Measure.BEGUN, effectiveFrom, counts), of(Measure.STANDING, activeFrom, counts))
                .toList());
    }

    private static Stream<Count> of(Measure measure, Instant at, Map<LineGroup, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> new Count(measure, Rome.day(at), count.getKey(), count.getValue()));
    }

    /** An opposition in the register becomes active at another time: the medium that counts was added or removed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moved(LineGroup lines, Instant activeFrom, Instant newActiveFrom) {
        if (!newActiveFrom.equals(activeFrom)) {
            rows.add(List.of(
                    new Count(Measure.STANDING, Rome.day(activeFrom), lines, -1),
                    new Count(Measure.STANDING, Rome.day(newActiveFrom), lines, 1)));
        }
    }

    /** @param activeFrom of the opposition that ended */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ended(LineGroup lines, Instant endedAt, Instant activeFrom) {
        ended(Map.of(lines, 1L), endedAt, activeFrom);
    }

    /** @param counts of many that ended at once and had begun together */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ended(Map<LineGroup, Long> counts, Instant endedAt, Instant activeFrom) {
        Map<LineGroup, Long> fewer = new HashMap<>();
        counts.forEach((lines, count) -> fewer.put(lines, -count));
        rows.add(Stream.concat(of(Measure.ENDED, endedAt, counts), of(Measure.STANDING, activeFrom, fewer))
                .toList());
    }

    /** Consents given until now no longer count (DPR 26/2022 art. 7 c. 4); the opposition stands as before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void renewed(LineKind kind, Instant at) {
        rows.add(List.of(new Count(Measure.RENEWED, Rome.day(at), new LineGroup(kind, Optional.empty()), 1)));
    }
}
