package it.opposizioni.registry.statistics;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What the statistics add up: what is counted, the day in Rome it is counted under, the kind of line, how many. */
@ApplicationScoped
class StatisticsRepository {

    /** What a row counts. */
    enum Measure {
        /** Oppositions that began on the day. */
        BEGUN,
        /** Oppositions that ended on the day. */
        ENDED,
        /** Oppositions in the register whose activeFrom is the first instant of the day. */
        STANDING
    }

    /** A sum over rows. */
    record Count(Measure measure, LocalDate day, LineKind kind, long amount) {}

    private static final String ADD =
            "insert into statistics_delta (measure, day, line_kind, amount) values (?, ?, ?, ?)";

    private static final String SUMS = """
            select measure, day, line_kind, cast(sum(amount) as bigint) from statistics_delta
            group by measure, day, line_kind order by day
            """;

    /** One statement, so that a reader sees the rows either before or after; rows that another replica compacts are left alone. */
    private static final String COMPACT = """
            with taken as (
                delete from statistics_delta where id in (
                    select id from statistics_delta order by id limit ? for update skip locked)
                returning measure, day, line_kind, amount)
            insert into statistics_delta (measure, day, line_kind, amount)
            select measure, day, line_kind, sum(amount) from taken
            group by measure, day, line_kind having sum(amount) <> 0
            """;

    private final Jdbc jdbc;

    StatisticsRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(Measure measure, LocalDate day, LineKind kind, long amount) {
        jdbc.update(ADD, measure, day, kind, amount);
    }

    List<Count> sums() {
        return jdbc.query(
                SUMS,
                row -> new Count(
                        Measure.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        LineKind.valueOf(row.getString(3)),
                        row.getLong(4)));
    }

    void compact(int atMost) {
        jdbc.update(COMPACT, atMost);
    }
}
