package it.opposizioni.operator.registerreplica;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.replica.ReplicaIndex;
import it.opposizioni.kit.replica.Replicas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/**
 * The index is what answers, so it is compared with its table, too: in each process, whenever the table has been compared with the
 * registry, at night or on demand, and otherwise once a day. One that differs is read again from the table.
 */
@ApplicationScoped
class IndexCheck implements ReplicaIndex {

    private static final Logger LOG = Logger.getLogger(IndexCheck.class);
    private static final Duration AT_LEAST_EVERY = Duration.ofHours(25);

    private final IndexComparison comparison;
    private final IndexFollower follower;
    private final IndexLoader loader;
    private final Replicas replicas;
    private final MeterRegistry metrics;
    private final Clock clock;
    private volatile Check last;
    private volatile Instant lastBegun;

    IndexCheck(
            IndexComparison comparison,
            IndexFollower follower,
            IndexLoader loader,
            Replicas replicas,
            MeterRegistry metrics,
            Clock clock) {
        this.comparison = comparison;
        this.follower = follower;
        this.loader = loader;
        this.replicas = replicas;
        this.metrics = metrics;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        // what is read at the start was checked by its checksum, or comes from the table
        lastBegun = clock.instant();
        Gauge.builder(
                        "opposizioni.register.index.differences",
                        this,
                        check -> check.last == null ? 0 : check.last.differences())
                .description("Entries in which the index of this process differed from its table at the last check")
                .register(metrics);
        Gauge.builder(
                        "opposizioni.register.index.check.age",
                        this,
                        check -> Duration.between(check.lastBegun, clock.instant())
                                        .toMillis()
                                / 1e3)
                .baseUnit("seconds")
                .description("Since this process last compared its index with its table; at first, since its start")
                .register(metrics);
    }

    @Override
    public String replica() {
        return RegisterCopy.REPLICA;
    }

    @Override
    public Optional<Check> lastCheck() {
        return Optional.ofNullable(last);
    }

    @Scheduled(
            every = "${opposizioni.replica.check-index-every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void checkIfDue() {
        try {
            if (follower.isLoaded() && isDue()) {
                check();
            }
        } catch (RuntimeException e) {
            if (!DatabaseFailures.isPassing(e)) {
                throw e;
            }
            LOG.debug("the index is compared with its table when the database serves again", e);
        }
    }

    private boolean isDue() {
        Instant latest = replicas.lastCompared(replica()).orElse(Instant.MIN);
        return latest.isAfter(lastBegun) || clock.instant().isAfter(lastBegun.plus(AT_LEAST_EVERY));
    }

    void check() {
        Instant begun = clock.instant();
        OptionalLong found = comparison.differences();
        if (found.isEmpty()) {
            LOG.debug("the register is not complete: its index is compared with its table later");
            return;
        }
        lastBegun = begun;
        last = new Check(begun, found.getAsLong());
        if (found.getAsLong() > 0) {
            LOG.errorf(
                    "The register's index differs from its table in %d entries; it is made again", found.getAsLong());
            loader.loadWhole();
        }
    }
}
