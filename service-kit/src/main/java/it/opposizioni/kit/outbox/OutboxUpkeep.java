package it.opposizioni.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.LongWork;
import it.opposizioni.kit.metrics.DatabaseValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * How old the oldest unsent event is, as metric {@code opposizioni_outbox_oldest_unpublished_seconds} and on the health page. It never makes
 * a service unready: people must be able to register while the broker is away.
 */
@Readiness
@ApplicationScoped
class OutboxUpkeep implements HealthCheck {

    private final OutboxStore store;
    private final OutboxConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final LongWork longWork;

    OutboxUpkeep(OutboxStore store, OutboxConfig config, Clock clock, MeterRegistry metrics, LongWork longWork) {
        this.store = store;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        this.longWork = longWork;
    }

    void register(@Observes StartupEvent event) {
        for (Lane lane : Lane.values()) {
            if (config.address(lane).isPresent()) {
                metrics.gauge(
                        "opposizioni.outbox.oldest.unpublished.seconds",
                        Tags.of("lane", lane.name()),
                        this,
                        upkeep -> upkeep.ageSeconds(lane));
            }
        }
    }

    private double ageSeconds(Lane lane) {
        return DatabaseValue.orUnknown(
                () -> DatabaseValue.secondsSince(store.oldestUnpublished(lane), clock.instant()));
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox")
                .withData("oldest-unpublished-seconds", String.valueOf(ageSeconds(Lane.FACTS)))
                .up()
                .build();
    }

    @Scheduled(every = "${opposizioni.sweep-every:1h}", delayed = "1m")
    @Transactional
    void deleteOld() {
        longWork.allow(LongWork.SWEEP);
        config.publisher()
                .ifPresent(publisher -> store.deletePublishedBefore(
                        clock.instant().minus(config.keepPublished()), PublishedStream.heartbeatType(publisher)));
    }
}
