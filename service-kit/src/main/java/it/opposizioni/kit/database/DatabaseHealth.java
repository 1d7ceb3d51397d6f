package it.opposizioni.kit.database;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.lifecycle.ServingChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * In place of Quarkus' own check, which waits for the database as long as a request. As {@code opposizioni_database_away} it is a metric, too. It is none of
 * {@link ServingChecks}: all copies share the database, and without it each says itself when to come again.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

    private final DatabaseGuard guard;

    DatabaseHealth(DatabaseGuard guard) {
        this.guard = guard;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge("opposizioni.database.away", guard, away -> away.isOpen() ? 1 : 0);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(!guard.isOpen()).build();
    }
}
