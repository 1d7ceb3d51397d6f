package it.opposizioni.complaint.statistics;

import static java.util.stream.Collectors.groupingBy;

import it.opposizioni.complaint.opendata.CountedWeeks;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.statistics.SmallCounts;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures that anybody may see. */
@ApplicationScoped
class StatisticsService {

    /** Per address; for programs that fetch the open data. */
    private static final NamedLimit FETCHES = NamedLimit.of("statistics", 60, Duration.ofMinutes(1));

    /**
     * The weeks that are over, newest first.
     *
     * @param asOf when a week was counted last; when it was asked where none has been
     * @param smallestShown counts from 1 to one less are hidden
     * @param changedOn when the figures changed last: counted again they may be the same
     * @param reportedCallsChangedOn the same of the calls that are published by the week, which the release before counts alone
     */
    @Schema(name = "ComplaintStatistics")
    record Statistics(
            Instant asOf,
            int smallestShown,

            @Schema(description = "Last day in Rome on which weeks were counted; absent before the first time")
            Optional<LocalDate> changedOn,

            @Schema(
                    description =
                            "Last day in Rome on which weeks of /v1/open-data/reported-calls were counted; absent before the first time")
            Optional<LocalDate> reportedCallsChangedOn,

            List<Week> weeks) {}

    /** An answer, and when it was read. */
    private record Read(Statistics statistics, Instant at) {}

    private final StatisticsRepository counts;
    private final CountedWeeks weeks;
    private final StatisticsConfig config;
    private final RateLimits limits;
    private final Clock clock;
    private volatile Read latest;

    StatisticsService(
            StatisticsRepository counts, CountedWeeks weeks, StatisticsConfig config, RateLimits limits, Clock clock) {
        this.counts = counts;
        this.weeks = weeks;
        this.config = config;
        this.limits = limits;
        this.clock = clock;
    }

    @Transactional
    Statistics get() {
        limits.takeByAddress(FETCHES);
        Read known = latest;
        if (!isFresh(known)) {
            known = read(clock.instant());
            latest = known;
        }
        return known.statistics();
    }

    /** A clock that was set back must not keep an old answer until it catches up. */
    private boolean isFresh(Read known) {
        Instant now = clock.instant();
        return known != null
                && !now.isBefore(known.at())
                && now.isBefore(known.at().plus(config.cacheFor()));
    }

    private Read read(Instant now) {
        Map<LocalDate, List<WeekCount>> published =
                counts.published(Rome.day(now).minus(config.reach())).stream().collect(groupingBy(WeekCount::week));
        Optional<Instant> countedAt = weeks.lastWhole();
        List<Week> shown = new TreeMap<>(published)
                .descendingMap().entrySet().stream()
                        .map(week -> Week.of(week.getKey(), week.getValue()))
                        .toList();
        return new Read(
                new Statistics(
                        countedAt.orElse(now),
                        SmallCounts.SMALLEST_SHOWN,
                        countedAt.map(Rome::day),
                        weeks.lastOfCalls().map(Rome::day),
                        shown),
                now);
    }
}
