package it.opposizioni.complaint.statistics;

import it.opposizioni.complaint.opendata.PublishedCalls;
import it.opposizioni.complaint.statistics.StatisticsRepository.Count;
import it.opposizioni.complaint.statistics.StatisticsRepository.Dimension;
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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures that anybody may see. */
@ApplicationScoped
class StatisticsService {

    /** Per address; for programs that fetch the open data. */
    private static final NamedLimit FETCHES = NamedLimit.of("statistics", 60, Duration.ofMinutes(1));

    /**
     * The figures as counted at one instant, newest week first.
     *
     * @param smallestShown counts from 1 to one less are hidden
     * @param changedOn when the figures changed last: counted again they may be the same
     * @param reportedCallsChangedOn the same of the calls that are published by the week ({@link PublishedCalls})
     */
    @Schema(name = "ComplaintStatistics")
    record Statistics(
            Instant asOf,
            int smallestShown,

            @Schema(
                    description =
                            "Last day in Rome on which a complaint came, or came to another stage; absent without any")
            Optional<LocalDate> changedOn,

            @Schema(
                    description =
                            "Last day in Rome on which weeks of /v1/open-data/reported-calls were counted; absent before the first time")
            Optional<LocalDate> reportedCallsChangedOn,

            List<Week> weeks) {}

    private final StatisticsRepository counts;
    private final PublishedCalls calls;
    private final StatisticsConfig config;
    private final RateLimits limits;
    private final Clock clock;
    private final Lock counting = new ReentrantLock();
    private volatile Statistics latest;

    StatisticsService(
            StatisticsRepository counts,
            PublishedCalls calls,
            StatisticsConfig config,
            RateLimits limits,
            Clock clock) {
        this.counts = counts;
        this.calls = calls;
        this.config = config;
        this.limits = limits;
        this.clock = clock;
    }

    /** While one request counts again, the others get what was counted before: of millions of complaints it takes a while. */
    @Transactional
    Statistics get() {
        limits.takeByAddress(FETCHES);
        Statistics known = latest;
        if (isFresh(known)) {
            return known;
        }
        if (known == null) {
            counting.lock();
        } else if (!counting.tryLock()) {
            return known;
        }
        try {
            if (!isFresh(latest)) {
                latest = count(clock.instant());
            }
            return latest;
        } finally {
            counting.unlock();
        }
    }

    /** A clock that was set back must not keep old counts until it catches up. */
    private boolean isFresh(Statistics known) {
        Instant now = clock.instant();
        return known != null
                && !now.isBefore(known.asOf())
                && now.isBefore(known.asOf().plus(config.cacheFor()));
    }

    private Statistics count(Instant now) {
        Instant since = Rome.startOf(Rome.day(now).minus(config.reach()));
        Map<Dimension, List<Count>> counted = counts.countedSince(since);
        Map<LocalDate, Map<String, Long>> outcomes = byWeek(counted, Dimension.OUTCOME);
        Map<LocalDate, Map<String, Long>> callers = byWeek(counted, Dimension.CALLER);
        Map<LocalDate, Map<String, Long>> products = byWeek(counted, Dimension.PRODUCT);
        List<Week> weeks = new TreeMap<>(outcomes)
                .descendingMap().entrySet().stream()
                        .map(week -> new Week(
                                week.getKey(),
                                SmallCounts.suppress(week.getValue().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()),
                                SmallCounts.suppress(week.getValue()),
                                SmallCounts.suppress(callers.getOrDefault(week.getKey(), Map.of())),
                                SmallCounts.suppress(products.getOrDefault(week.getKey(), Map.of()))))
                        .toList();
        return new Statistics(
                now,
                SmallCounts.SMALLEST_SHOWN,
                counts.lastChange().map(Rome::day),
                calls.countedAt().map(Rome::day),
                weeks);
    }

    private static Map<LocalDate, Map<String, Long>> byWeek(Map<Dimension, List<Count>> counted, Dimension dimension) {
        return counted.getOrDefault(dimension, List.of()).stream()
                .collect(Collectors.groupingBy(Count::week, Collectors.toMap(Count::name, Count::complaints)));
    }
}
