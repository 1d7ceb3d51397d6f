package it.opposizioni.operator.calllog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Logs of calls that were reconciled, and those under way, which is the same in every copy because the database says it. */
@ApplicationScoped
public class CallLogMetrics {

    private static final String UNDER_WAY = "select count(*) from call_log where state in ('RECEIVING', 'CHECKING')";

    private final Jdbc database;
    private final MeterRegistry metrics;
    private final Counter calls;

    CallLogMetrics(Jdbc database, MeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
        this.calls = metrics.counter("opposizioni.calls.reconciled");
    }

    void register(@Observes StartupEvent event) {
        metrics.gauge("opposizioni.call.logs.under.way", this, CallLogMetrics::underWay);
    }

    /** NaN where the database does not answer. */
    private double underWay() {
        try {
            return database.first(UNDER_WAY, row -> row.getDouble(1)).orElseThrow();
        } catch (IllegalStateException _) {
            return Double.NaN;
        }
    }

    /** After the commit of a seal. */
    public void sealed(CallLog log) {
        calls.increment(log.outcome().counts().calls());
    }
}
