package it.opposizioni.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** In place of Quarkus' own check, which waits for the database as long as a request. */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

    private final DatabaseGuard guard;

    DatabaseHealth(DatabaseGuard guard) {
        this.guard = guard;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(!guard.isOpen()).build();
    }
}
