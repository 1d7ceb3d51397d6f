package it.opposizioni.complaint.cases.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.metrics.DatabaseValue;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;

/** What the jobs of the cases have left to do, and how many cases wait for people: the same in every copy, because the database says it. */
@ApplicationScoped
class CaseMetrics {

    /** As the gathering finds it: one entry of ix_complaint_to_gather. */
    private static final String OLDEST_TO_GATHER = """
            select c.filed_at from complaint c
            where not c.gathered and c.stage in ('EVIDENCE_COLLECTED', 'TAKEN_IN_CHARGE', 'UNDER_INVESTIGATION')
            and not exists (select from evidence_request r where r.complaint_id = c.id)
            order by c.filed_at limit 1
            """;

    private static final String BEHIND = "select count(*) from case_file where complaints_behind or principal_behind";
    private static final String OPEN = "select count(*) from case_file where ended_at is null";
    private static final String OVERDUE = OPEN + " and due_on < ?";

    private final Jdbc jdbc;
    private final MeterRegistry metrics;
    private final Now now;

    CaseMetrics(Jdbc jdbc, MeterRegistry metrics, Now now) {
        this.jdbc = jdbc;
        this.metrics = metrics;
        this.now = now;
    }

    void register(@Observes StartupEvent event) {
        gauge("opposizioni.complaints.to.gather.oldest.seconds", CaseMetrics::oldestToGather);
        gauge("opposizioni.cases.behind", each -> each.number(BEHIND));
        gauge("opposizioni.cases.open", each -> each.number(OPEN));
        gauge("opposizioni.cases.overdue", each -> each.number(OVERDUE, Rome.day(each.now.get())));
    }

    private double oldestToGather() {
        return DatabaseValue.secondsSince(jdbc.first(OLDEST_TO_GATHER, row -> Jdbc.instant(row, 1)), now.get());
    }

    private double number(String count, Object... values) {
        return jdbc.first(count, row -> row.getDouble(1), values).orElseThrow();
    }

    private void gauge(String name, ToDoubleFunction<CaseMetrics> value) {
        metrics.gauge(name, this, each -> DatabaseValue.orUnknown(() -> value.applyAsDouble(each)));
    }
}
