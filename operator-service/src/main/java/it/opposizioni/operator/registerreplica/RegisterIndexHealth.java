package it.opposizioni.operator.registerreplica;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.HealthGroup;
import it.opposizioni.kit.lifecycle.ServingChecks;
import it.opposizioni.kit.stream.Watermark;
import it.opposizioni.operator.consultation.engine.index.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the replica was read for both media. How old it is makes no difference to that: downloads and verification go on, lists wait.
 * The age is shown here, and as {@code opposizioni_register_age_seconds}.
 */
@Readiness
@HealthGroup(ServingChecks.GROUP)
@ApplicationScoped
class RegisterIndexHealth implements HealthCheck {

    private final IndexFollower follower;
    private final MeterRegistry metrics;
    private final Clock clock;

    RegisterIndexHealth(IndexFollower follower, MeterRegistry metrics, Clock clock) {
        this.follower = follower;
        this.metrics = metrics;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder(
                        "opposizioni.register.age",
                        this,
                        health -> health.age().map(a -> a.toMillis() / 1e3).orElse(Double.NaN))
                .baseUnit("seconds")
                .description(
                        "Since the instant as of which the register is known that lists are compared with; NaN while there is none")
                .register(metrics);
    }

    /** Empty while the register is not known as of any instant. */
    private Optional<Duration> age() {
        return follower.inMemory()
                .map(registers -> Duration.between(registers.watermark().asOf(), clock.instant()));
    }

    @Override
    public HealthCheckResponse call() {
        Registers registers = follower.current();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("register-index")
                .status(follower.isLoaded())
                .withData("version", registers.version())
                .withData("opposedToCalls", registers.telephone().size())
                .withData("opposedToPost", registers.post().size());
        Watermark watermark = registers.watermark();
        if (watermark != null) {
            response.withData("asOf", watermark.asOf().toString())
                    .withData("sequence", watermark.sequence())
                    .withData("ageSeconds", age().orElse(Duration.ZERO).toSeconds());
        }
        return response.build();
    }
}
