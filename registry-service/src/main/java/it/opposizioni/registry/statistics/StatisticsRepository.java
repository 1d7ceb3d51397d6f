package it.opposizioni.registry.statistics;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.phone.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the statistics add up: what is counted, the day in Rome it is counted under, the lines, how many. */
@ApplicationScoped
class StatisticsRepository {

    /** What a row counts. */
    enum Measure {
        /** Oppositions that began on the day. */
        BEGUN,
        /** Oppositions that ended on the day. */
        ENDED,
        /** Renewals of the day. */
        RENEWED,
        /** Oppositions in the register whose activeFrom is the first instant of the day. */
        STANDING
    }

    /** A row, or a sum over rows. @param day null in a sum over all days */
    record Count(Measure measure, LocalDate day, LineGroup lines, long amount) {}

    private static final String ADD =
            "insert into statistics_delta (measure, day, line_kind, region, amount) values (?, ?, ?, ?, ?)";

    /** One statement, so that regions and country are of the same instant. */
    private static final String SUMS = """
            select measure, day, line_kind, cast(null as text) as region, cast(sum(amount) as bigint) from statistics_delta
            group by measure, day, line_kind
            union all
            select measure, cast(null as date), line_kind, region, cast(sum(amount) as bigint) from statistics_delta
            where measure = 'STANDING' and line_kind = 'FIXED'
            group by measure, line_kind, region
            """;

    private static final String SUMS_BY_REGION = """
            select measure, day, line_kind, region, cast(sum(amount) as bigint) from statistics_delta
            where measure <> 'STANDING' and day >= ? and day < ?
            group by measure, day, line_kind, region having sum(amount) <> 0
            """;

    /** One statement, so that a reader sees the rows either before or after; rows that another replica compacts are left alone. */
    private static final String COMPACT = """
            with taken as (
                delete from statistics_delta where id in (
                    select id from statistics_delta order by id limit ? for update skip locked)
                returning measure, day, line_kind, region, amount)
            insert into statistics_delta (measure, day, line_kind, region, amount)
            select measure, day, line_kind, region, sum(amount) from taken
            group by measure, day, line_kind, region having sum(amount) <> 0
            """;

    private static final String WITHOUT_REGION = """
            select sum(amount) from statistics_delta
            where measure = 'STANDING' and line_kind = 'FIXED' and region is null having sum(amount) <> 0
            """;

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    /**
     * What stands in the register less what is counted. One statement: a change is seen in the register and in its count, or in neither,
     * because both are one commit.
     */
    private static final String RECOUNT = """
            insert into statistics_delta (measure, day, line_kind, region, amount)
            select 'STANDING', day, 'FIXED', region, sum(amount) from (
                select cast(o.active_from at time zone 'Europe/Rome' as date) as day, known.region, 1 as amount
                from opposition o
                left join unnest(?, ?) as known (beginning, region) on known.beginning = left(cast(o.number as text), 6)
                where o.ended_at is null and cast(o.number as text) not like '393%'
                union all
                select day, region, -amount from statistics_delta where measure = 'STANDING' and line_kind = 'FIXED') as difference
            group by day, region having sum(amount) <> 0
            """;

    private final Jdbc jdbc;

    StatisticsRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Count> counts) {
        jdbc.batch(ADD, counts, count -> new Object[] {
            count.measure(),
            count.day(),
            count.lines().kind(),
            count.lines().region().orElse(null),
            count.amount()
        });
    }

    /** By day and kind of line; and landlines that stand in the register, by region. */
    List<Count> sums() {
        return jdbc.query(SUMS, StatisticsRepository::count);
    }

    /** What began, ended and was renewed, day by day. @param before exclusive */
    List<Count> sumsByRegion(LocalDate from, LocalDate before) {
        return jdbc.query(SUMS_BY_REGION, StatisticsRepository::count, from, before);
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                Measure.valueOf(row.getString(1)),
                row.getObject(2, LocalDate.class),
                new LineGroup(
                        LineKind.valueOf(row.getString(3)),
                        Optional.ofNullable(row.getString(4)).map(Region::valueOf)),
                row.getLong(5));
    }

    void compact(int atMost) {
        jdbc.update(COMPACT, atMost);
    }

    boolean hasLandlinesWithoutRegion() {
        return jdbc.exists(WITHOUT_REGION);
    }

    /** Reads the whole register. */
    int recountLandlines(Map<String, Region> byFirstDigits) {
        jdbc.exists(ONE_AT_A_TIME, "statistics-recount");
        return jdbc.update(
                RECOUNT,
                byFirstDigits.keySet().toArray(String[]::new),
                byFirstDigits.values().stream().map(Region::name).toArray(String[]::new));
    }
}
