package it.opposizioni.operator.consultation.statistics;

import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The figures that anybody may see. */
@ApplicationScoped
class StatisticsService {

    /** Per address; for programs that fetch the open data. The portal passes its reader's on. */
    private static final NamedLimit FETCHES = NamedLimit.of("statistics", 60, Duration.ofMinutes(1));

    private final StatisticsRepository counts;
    private final StatisticsConfig config;
    private final RateLimits limits;
    private final Clock clock;
    private volatile ConsultationStatistics latest;

    StatisticsService(StatisticsRepository counts, StatisticsConfig config, RateLimits limits, Clock clock) {
        this.counts = counts;
        this.config = config;
        this.limits = limits;
        this.clock = clock;
    }

    ConsultationStatistics get() {
        limits.takeByAddress(FETCHES);
        Instant now = clock.instant();
        ConsultationStatistics known = latest;
        // a clock that was set back must not keep old counts until it catches up
        if (known == null
                || now.isBefore(known.asOf())
                || !now.isBefore(known.asOf().plus(config.cacheFor()))) {
            Instant since = Rome.startOf(Rome.day(now).minus(config.reach()).withDayOfMonth(1));
            known = ConsultationStatistics.of(counts.byMonth(since), now);
            latest = known;
        }
        return known;
    }
}
