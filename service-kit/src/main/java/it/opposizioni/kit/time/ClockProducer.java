package it.opposizioni.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The only clock of a service. A local run may shift it to see day 15. */
@ApplicationScoped
class ClockProducer {

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = "opposizioni.clock.offset", defaultValue = "PT0S") Duration offset) {
        return Clock.offset(Clock.system(Rome.ZONE), offset);
    }
}
