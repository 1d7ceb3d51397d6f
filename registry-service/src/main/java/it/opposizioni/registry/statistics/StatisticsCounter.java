package it.opposizioni.registry.statistics;

import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.statistics.StatisticsRepository.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Counts oppositions as they begin and end, in the transaction of the change, so that the statistics never count the register.
 *
 * <p>Every change adds rows of its own: a single counter row would serialise all registrations.
 * {@link StatisticsCompaction} adds the rows up afterwards.
 */
@ApplicationScoped
public class StatisticsCounter {

    private final StatisticsRepository rows;
    private final Now now;

    StatisticsCounter(StatisticsRepository rows, Now now) {
        this.rows = rows;
        this.now = now;
    }

    RegisterStatistics statistics() {
        return RegisterStatistics.of(rows.sums(), now.get());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void begun(LineKind kind, Instant effectiveFrom, Instant activeFrom, long count) {
        rows.add(Measure.BEGUN, Rome.day(effectiveFrom), kind, count);
        rows.add(Measure.STANDING, Rome.day(activeFrom), kind, count);
    }

    /** An opposition in the register becomes active at another time: the medium that counts was added or dropped. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moved(LineKind kind, Instant activeFrom, Instant newActiveFrom) {
        if (!newActiveFrom.equals(activeFrom)) {
            rows.add(Measure.STANDING, Rome.day(activeFrom), kind, -1);
            rows.add(Measure.STANDING, Rome.day(newActiveFrom), kind, 1);
        }
    }

    /** @param activeFrom of the opposition that ended */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ended(LineKind kind, Instant endedAt, Instant activeFrom) {
        rows.add(Measure.ENDED, Rome.day(endedAt), kind, 1);
        rows.add(Measure.STANDING, Rome.day(activeFrom), kind, -1);
    }
}
