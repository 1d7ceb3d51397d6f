package it.opposizioni.kit.time;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The only clock of a service: the system time, except in a local trial, which runs in the past for its demonstration ({@link TrialClock}). */
@Startup
@ApplicationScoped
class ClockProducer {

    private final Clock clock;

    /** @throws IllegalStateException when a service that does not run on the system time is reachable from outside this machine */
    ClockProducer(
            @ConfigProperty(name = "opposizioni.trial-clock") Optional<Path> trial,
            @ConfigProperty(name = "quarkus.http.host", defaultValue = "0.0.0.0") String host) {
        clock = trial.map(file -> TrialClock.of(file, host)).orElseGet(() -> Clock.system(Rome.ZONE));
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock() {
        return clock;
    }
}
