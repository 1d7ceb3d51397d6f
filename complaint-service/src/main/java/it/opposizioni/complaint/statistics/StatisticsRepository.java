package it.opposizioni.complaint.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import it.opposizioni.complaint.cases.appealed.AnnulledDecisions;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Complaints by week as they stand, and what is published of them; weeks begin on Monday in Rome. */
@ApplicationScoped
class StatisticsRepository {

    /** What the complaints of a week are divided by. */
    enum Dimension {
        ALL,
        OUTCOME,
        CALLER,
        PRODUCT
    }

    /** @param name one value of the dimension */
    private record Count(Dimension dimension, String name, long complaints) {}

    /** The complaints of the week are read once, and what is left of them then three times. */
    private static final String COMPLAINTS = """
            with counted as (
                select case when e.stage like 'CLOSED_%%' then substr(e.stage, 8) when e.stage = 'WITHDRAWN' then e.stage else 'OPEN' end as outcome,
                    coalesce(k.caller_kind, 'WITHHELD') as caller, c.product, count(*) as complaints
                from complaint c join complaint_call k on k.complaint_id = c.id and k.position = 0
                    cross join lateral (select %s as stage) e
                where c.filed_at >= ? and c.filed_at < ?
                group by 1, 2, 3)
            select 'OUTCOME', outcome, sum(complaints) from counted group by outcome
            union all select 'CALLER', caller, sum(complaints) from counted group by caller
            union all select 'PRODUCT', product, sum(complaints) from counted group by product
            """.formatted(AnnulledDecisions.STAGE);

    private static final String COUNT =
            "insert into complaint_week_count (week, dimension, name, complaints) values (?, ?, ?, ?)";
    private static final String PUBLISHED = """
            select week, dimension, name, complaints from complaint_week_count where week >= ?
            """;

    private static final int DAYS_OF_A_WEEK = 7;

    private final Jdbc jdbc;

    StatisticsRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** How many were filed in that week, by each dimension; empty where none was. */
    Map<Dimension, Map<String, Long>> complaints(LocalDate week) {
        return jdbc
                .query(
                        COMPLAINTS,
                        row -> new Count(Dimension.valueOf(row.getString(1)), row.getString(2), row.getLong(3)),
                        Rome.startOf(week),
                        Rome.startOf(week.plusDays(DAYS_OF_A_WEEK)))
                .stream()
                .collect(groupingBy(Count::dimension, toMap(Count::name, Count::complaints)));
    }

    /** In place of what was published of that week. */
    void replace(LocalDate week, List<WeekCount> counts) {
        jdbc.update("delete from complaint_week_count where week = ?", week);
        jdbc.batch(COUNT, counts, count -> new Object[] {
            week, count.dimension().name(), count.name(), count.complaints().orElse(null)
        });
    }

    void forgetBefore(LocalDate week) {
        jdbc.update("delete from complaint_week_count where week < ?", week);
    }

    /** Of the weeks from that one on. */
    List<WeekCount> published(LocalDate first) {
        return jdbc.query(
                PUBLISHED,
                row -> new WeekCount(
                        row.getObject(1, LocalDate.class),
                        Dimension.valueOf(row.getString(2)),
                        row.getString(3),
                        Optional.ofNullable(row.getObject(4, Long.class))),
                first);
    }
}
