package it.opposizioni.kit.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says that this service is searching for lost facts, or that a publisher has lost some. People can read: it stays ready. */
@Readiness
@ApplicationScoped
class RecoveryHealth implements HealthCheck {

    private final RecoveryGate gate;
    private final ForkReports reports;

    RecoveryHealth(RecoveryGate gate, ForkReports reports) {
        this.gate = gate;
        this.reports = reports;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("recovery").up();
        gate.openSince()
                .ifPresent(since ->
                        answer.withData("read-only", "its database is older than what it had told, since " + since));
        reports.forked()
                .forEach((subscriber, since) ->
                        answer.withData(subscriber, "its publisher has lost what it had told, since " + since));
        return answer.build();
    }
}
