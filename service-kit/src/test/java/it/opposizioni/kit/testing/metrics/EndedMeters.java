package it.opposizioni.kit.testing.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Forgets the meters of an application that ends. Tests start one after the other in the same process with the same registry, where a gauge that is
 * registered twice would go on showing what the first application knows.
 */
@Singleton
class EndedMeters {

    void forget(@Observes ShutdownEvent event, MeterRegistry metrics) {
        metrics.clear();
    }
}
