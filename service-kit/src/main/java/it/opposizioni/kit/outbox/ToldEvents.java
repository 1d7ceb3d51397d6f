package it.opposizioni.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.stream.EventTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Counts what this process has told once it is committed: metric {@code opposizioni_events_total}, by type. */
@ApplicationScoped
class ToldEvents {

    private static final String NAME = "opposizioni.events";

    private final OutboxConfig config;
    private final MeterRegistry metrics;

    ToldEvents(OutboxConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    /** From zero, or the first of each type would be missing from every rate. */
    void register(@Observes StartupEvent event) {
        config.publisher()
                .ifPresent(publisher -> EventTypes.ofThisRelease().of(publisher).forEach(type -> count(type, 0)));
    }

    void told(String type) {
        count(type, 1);
    }

    private void count(String type, int more) {
        metrics.counter(NAME, "type", shortName(type)).increment(more);
    }

    /** {@code opposition-registered} of {@code it.opposizioni.registry.opposition-registered.v1}. */
    static String shortName(String type) {
        return type.replaceFirst("^it\\.opposizioni\\.[a-z*]+\\.", "").replaceFirst("\\.v\\d+$", "");
    }
}
