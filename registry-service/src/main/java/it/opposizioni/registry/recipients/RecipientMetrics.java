package it.opposizioni.registry.recipients;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.metrics.DatabaseValue;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;

/** How many people wait for an answer about their number, and for how long: the same in every copy, because the database says it. */
@ApplicationScoped
class RecipientMetrics {

    /** Both by ix_recipient_request_ask_again_at. Counting goes no further than 10,000: beyond it the number says nothing more. */
    private static final String WAITING =
            "select count(*) from (select from recipient_request where ask_again_at is not null limit 10000) counted";

    private static final String OLDEST = "select min(asked_at) from recipient_request where ask_again_at is not null";

    private final Jdbc jdbc;
    private final MeterRegistry metrics;
    private final Now now;

    RecipientMetrics(Jdbc jdbc, MeterRegistry metrics, Now now) {
        this.jdbc = jdbc;
        this.metrics = metrics;
        this.now = now;
    }

    void register(@Observes StartupEvent event) {
        gauge("opposizioni.recipients.waiting", RecipientMetrics::waiting);
        gauge("opposizioni.recipients.waiting.oldest.seconds", RecipientMetrics::oldestSeconds);
    }

    private double waiting() {
        return jdbc.first(WAITING, row -> row.getDouble(1)).orElseThrow();
    }

    private double oldestSeconds() {
        return DatabaseValue.secondsSince(jdbc.first(OLDEST, row -> Jdbc.instant(row, 1)), now.get());
    }

    private void gauge(String name, ToDoubleFunction<RecipientMetrics> value) {
        metrics.gauge(name, this, each -> DatabaseValue.orUnknown(() -> value.applyAsDouble(each)));
    }
}
