package it.opposizioni.complaint.statistics;

import it.opposizioni.complaint.cases.appealed.AnnulledDecisions;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts complaints by week; weeks begin on Monday in Rome. */
@ApplicationScoped
class StatisticsRepository {

    /** What the complaints of a week are divided by. */
    enum Dimension {
        OUTCOME,
        CALLER,
        PRODUCT
    }

    /** @param name one value of the dimension */
    record Count(Dimension dimension, LocalDate week, String name, long complaints) {}

    /** All complaints are read once, and what is left of them then, a few thousand rows, three times. */
    private static final String BY_WEEK = """
        with counted as (
            select cast(date_trunc('week', c.filed_at at time zone 'Europe/Rome') as date) as week,
                case when e.stage like 'CLOSED_%%' then substr(e.stage, 8) when e.stage = 'WITHDRAWN' then e.stage else 'OPEN' end as outcome,
                coalesce(k.caller_kind, 'WITHHELD') as caller, c.product, count(*) as complaints
            from complaint c join complaint_call k on k.complaint_id = c.id and k.position = 0
                cross join lateral (select %s as stage) e
            where c.filed_at >= ?
            group by 1, 2, 3, 4)
        select 'OUTCOME', week, outcome, sum(complaints) from counted group by week, outcome
        union all select 'CALLER', week, caller, sum(complaints) from counted group by week, caller
        union all select 'PRODUCT', week, product, sum(complaints) from counted group by week, product
        """.formatted(AnnulledDecisions.STAGE);

    private static final String LAST_CHANGE = """
        select greatest((select max(filed_at) from complaint), (select max(changed_at) from complaint_stage_change),
            (select max(appeal_changed_at) from announced_decision))
        """;

    private final Jdbc jdbc;

    StatisticsRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    Map<Dimension, List<Count>> countedSince(Instant since) {
        return jdbc
                .query(
                        BY_WEEK,
                        row -> new Count(
                                Dimension.valueOf(row.getString(1)),
                                row.getObject(2, LocalDate.class),
                                row.getString(3),
                                row.getLong(4)),
                        since)
                .stream()
                .collect(Collectors.groupingBy(Count::dimension));
    }

    /** When a complaint came or came to another stage, or something was recorded of an appeal; empty without any. */
    Optional<Instant> lastChange() {
        return jdbc.first(LAST_CHANGE, row -> Jdbc.instant(row, 1));
    }
}
