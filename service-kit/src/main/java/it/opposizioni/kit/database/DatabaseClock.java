package it.opposizioni.kit.database;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.health.api.HealthGroup;
import it.opposizioni.kit.lifecycle.ServingChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Compares this machine's clock with the database's. Instants of both meet in one row: what is recorded here as of an instant must not
 * be dated by a clock that is wrong. A service whose clock differs is not ready; other copies go on.
 */
@Default
@Readiness
@HealthGroup(ServingChecks.GROUP)
@ApplicationScoped
class DatabaseClock implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);

    private final DatabaseConfig config;
    private volatile Duration difference = Duration.ZERO;

    DatabaseClock(DatabaseConfig config, MeterRegistry metrics) {
        this.config = config;
        metrics.gauge(
                "opposizioni.database.clock.difference.seconds", this, clock -> clock.difference.toMillis() / 1000.0);
    }

    /**
     * Takes note of what the database's clock showed at some moment between two of this machine's: however long the answer took, the
     * clocks differ at least by the distance to that span.
     */
    void read(Instant asked, Instant database, Instant answered) {
        Duration before = difference;
        difference = distance(asked, database, answered);
        if (isTooFar(difference) && !isTooFar(before)) {
            LOG.errorf("The clock differs from the database's by %s; not ready until it is set right", difference);
        }
    }

    private static Duration distance(Instant asked, Instant database, Instant answered) {
        if (database.isBefore(asked)) {
            return Duration.between(database, asked);
        }
        return database.isAfter(answered) ? Duration.between(answered, database) : Duration.ZERO;
    }

    private boolean isTooFar(Duration difference) {
        return difference.compareTo(config.clockDifference()) > 0;
    }

    @Override
    public HealthCheckResponse call() {
        Duration now = difference;
        return HealthCheckResponse.named("clock")
                .status(!isTooFar(now))
                .withData("differsFromDatabaseByMillis", now.toMillis())
                .build();
    }
}
