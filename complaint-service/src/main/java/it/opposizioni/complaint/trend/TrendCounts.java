package it.opposizioni.complaint.trend;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.database.Jdbc.Reader;
import it.opposizioni.kit.phone.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads what is counted of each day, together with what has yet to be added up: a few thousand rows instead of millions of complaints. */
@ApplicationScoped
class TrendCounts {

    /** What is counted apart. */
    enum Dimension {
        PRODUCT,
        OUTCOME,
        /** An operator's id, or UNDECLARED. */
        ACCUSED,
        /** An operator's id: others called for it. */
        PRINCIPAL,
        /** The first six digits of a landline that was called, MOBILE or OTHER. */
        AREA,
        CALLER,
        HOUR,
        /** Of calls of which the hour is not known: the part of the day. */
        PART,
        NUMBER
    }

    /** @param step first day of a week or month */
    record Point(LocalDate step, String value, long complaints) {}

    /** @param weekday 1 is Monday. @param hour from 0 */
    record Hour(int weekday, int hour, long calls) {}

    record Ranked(String value, long complaints) {}

    static final String COUNTED = """
            (select value, day, complaints from complaint_day_count where dimension = ? and day between ? and ?
             union all
             select value, day, change from complaint_count_change where dimension = ? and day between ? and ?) counted
            """;

    private static final String SERIES = """
            select cast(date_trunc(?, cast(day as timestamp)) as date), value, sum(complaints) from %s
            %%s group by 1, 2 having sum(complaints) > 0
            """.formatted(COUNTED);

    /** By where the lines are whose numbers begin so: of some weeks there are many beginnings, and few places. */
    private static final String AREAS = """
            select step, coalesce(area, case when value ~ '^[0-9]' then ? else value end), sum(complaints)
            from (%s) series (step, value, complaints)
            left join unnest(cast(? as text[]), cast(? as text[])) known (beginning, area) on known.beginning = series.value
            group by 1, 2
            """.formatted(SERIES.formatted(""));

    private static final String HOURS = """
            select cast(extract(isodow from day) as int), cast(value as int), sum(complaints) from %s
            group by 1, 2 having sum(complaints) > 0
            """.formatted(COUNTED);

    private static final String RANKING = """
            select value, sum(complaints) from %s group by 1 having sum(complaints) > 0 order by 2 desc, 1 limit ?
            """.formatted(COUNTED);

    /** A landline whose area code is of no region. */
    private static final String OTHER = "OTHER";

    private static final Map<String, Region> REGIONS = Region.byFirstDigits();

    private final Jdbc jdbc;

    TrendCounts(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<Point> series(Dimension dimension, TrendPeriod period) {
        return ask(SERIES.formatted(""), TrendCounts::point, List.of(period.by().unit()), dimension, period);
    }

    /** Of these values alone. */
    List<Point> series(Dimension dimension, Collection<String> values, TrendPeriod period) {
        return ask(
                SERIES.formatted("where value = any (?)"),
                TrendCounts::point,
                List.of(period.by().unit()),
                dimension,
                period,
                (Object) values.toArray(String[]::new));
    }

    /** By regions, and what has none. */
    List<Point> areas(TrendPeriod period) {
        return ask(
                AREAS,
                TrendCounts::point,
                List.of(OTHER, period.by().unit()),
                Dimension.AREA,
                period,
                REGIONS.keySet().toArray(String[]::new),
                REGIONS.values().stream().map(Region::name).toArray(String[]::new));
    }

    List<Hour> hours(TrendPeriod period) {
        return ask(
                HOURS,
                row -> new Hour(row.getInt(1), row.getInt(2), row.getLong(3)),
                List.of(),
                Dimension.HOUR,
                period);
    }

    /** The most counted first. */
    List<Ranked> ranking(Dimension dimension, TrendPeriod period, int places) {
        return ask(RANKING, row -> new Ranked(row.getString(1), row.getLong(2)), List.of(), dimension, period, places);
    }

    private static Point point(ResultSet row) throws SQLException {
        return new Point(row.getObject(1, LocalDate.class), row.getString(2), row.getLong(3));
    }

    private <T> List<T> ask(
            String sql,
            Reader<T> reader,
            List<Object> before,
            Dimension dimension,
            TrendPeriod period,
            Object... after) {
        List<Object> values = new ArrayList<>(before);
        for (int part = 0; part < 2; part++) {
            values.addAll(List.of(dimension, period.from(), period.to()));
        }
        values.addAll(Arrays.asList(after));
        return jdbc.query(sql, reader, values.toArray());
    }
}
