package it.opposizioni.operator.consultation.statistics;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Counts lists by the month in Rome in which they were sealed. Quick checks of a few numbers are no lists. */
@ApplicationScoped
class StatisticsRepository {

    /**
     * @param month {@code 2026-11}
     * @param latest when the last of its lists was sealed
     */
    record Count(String month, long consultations, long numbers, long opposed, Instant latest) {}

    private static final String BY_MONTH = """
            select to_char(sealed_at at time zone 'Europe/Rome', 'YYYY-MM'), count(*), cast(sum(valid) as bigint),
                cast(sum(opposed) as bigint), max(sealed_at)
            from consultation
            where kind = 'LIST' and state = 'SEALED' and sealed_at >= ?
            group by 1 order by 1
            """;

    private final Jdbc database;

    StatisticsRepository(Jdbc database) {
        this.database = database;
    }

    List<Count> byMonth(Instant since) {
        return database.query(
                BY_MONTH,
                row -> new Count(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), Jdbc.instant(row, 5)),
                since);
    }
}
