package it.opposizioni.operator.calllog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.metrics.DatabaseValue;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Logs of calls that were reconciled, and those under way, which is the same in every copy because the database says it. */
@ApplicationScoped
public class CallLogMetrics {

    private static final String UNDER_WAY = "select count(*) from call_log where state in ('RECEIVING', 'CHECKING')";
    private static final String OLDEST = "select min(started_at) from call_log where state = 'CHECKING'";
    private static final String ENDED = "opposizioni.call.logs";
    private static final String OUTCOME = "outcome";

    private final Jdbc database;
    private final MeterRegistry metrics;
    private final Now now;
    private final Counter calls;
    private final Counter sealed;
    private final Counter failed;

    CallLogMetrics(Jdbc database, MeterRegistry metrics, Now now) {
        this.database = database;
        this.metrics = metrics;
        this.now = now;
        this.calls = metrics.counter("opposizioni.calls.reconciled");
        this.sealed = metrics.counter(ENDED, OUTCOME, "sealed");
        this.failed = metrics.counter(ENDED, OUTCOME, "failed");
    }

    void register(@Observes StartupEvent event) {
        metrics.gauge("opposizioni.call.logs.under.way", this, CallLogMetrics::underWay);
        Gauge.builder("opposizioni.call.logs.oldest", this, CallLogMetrics::oldest)
                .baseUnit("seconds")
                .description("Since the oldest log that is not checked yet was begun; 0 while there is none")
                .register(metrics);
    }

    private double oldest() {
        return DatabaseValue.orUnknown(() ->
                DatabaseValue.secondsSince(database.first(OLDEST, row -> Jdbc.instant(row, 1)), now.get()));
    }

    private double underWay() {
        return DatabaseValue.orUnknown(
                () -> database.first(UNDER_WAY, row -> row.getDouble(1)).orElseThrow());
    }

    /** After the commit of a seal. */
    public void sealed(CallLog log) {
        calls.increment(log.outcome().counts().calls());
        sealed.increment();
    }

    /** After the commit that ended some without findings. */
    public void failed(int logs) {
        failed.increment(logs);
    }
}
