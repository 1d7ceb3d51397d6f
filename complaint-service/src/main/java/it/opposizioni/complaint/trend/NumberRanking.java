package it.opposizioni.complaint.trend;

import it.opposizioni.complaint.trend.TrendCounts.Dimension;
import it.opposizioni.complaint.trend.TrendCounts.Ranked;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The calling numbers that are reported most on some days. Callers show millions of numbers, most of them once: first only those are looked at that
 * are reported most on all days. Where the last place of the ranking has as many calls as the next number has on all days, no other number can
 * have a place.
 */
@ApplicationScoped
class NumberRanking {

    /** The first few hundred are enough for ten places in some months, more are needed for a day; after the last look all are looked at. */
    private static final List<Integer> CANDIDATES = List.of(200, 2_000, 20_000);

    /** What has yet to be added up may be about any number. */
    private static final String OF_CANDIDATES = """
            select value, sum(calls) from (
                select c.value, c.complaints as calls from (
                    select value from complaint_number_total order by calls desc, value limit ?) n
                    cross join lateral (select value, complaints from complaint_day_count d
                        where d.dimension = 'NUMBER' and d.value = n.value and d.day between ? and ?) c
                union all
                select d.value, d.complaints from (
                    select distinct value from complaint_count_change where dimension = 'NUMBER'
                    except select value from (
                        select value from complaint_number_total order by calls desc, value limit ?) known) n
                    join complaint_day_count d on d.dimension = 'NUMBER' and d.value = n.value and d.day between ? and ?
                union all
                select value, change from complaint_count_change where dimension = 'NUMBER' and day between ? and ?
            ) counted group by 1 having sum(calls) > 0 order by 2 desc, 1 limit ?
            """;

    private static final String NEXT =
            "select calls from complaint_number_total order by calls desc, value offset ? limit 1";

    private final TrendCounts counts;
    private final Jdbc jdbc;

    NumberRanking(TrendCounts counts, Jdbc jdbc) {
        this.counts = counts;
        this.jdbc = jdbc;
    }

    List<Ranked> of(TrendPeriod period, int places) {
        for (int candidates : CANDIDATES) {
            List<Ranked> ranking = among(candidates, period, places);
            long next = jdbc.first(NEXT, row -> row.getLong(1), candidates).orElse(0L);
            if (next == 0 || ranking.size() == places && ranking.getLast().complaints() >= next) {
                return ranking;
            }
        }
        return counts.ranking(Dimension.NUMBER, period, places);
    }

    List<Ranked> among(int candidates, TrendPeriod period, int places) {
        return jdbc.query(
                OF_CANDIDATES,
                row -> new Ranked(row.getString(1), row.getLong(2)),
                candidates,
                period.from(),
                period.to(),
                candidates,
                period.from(),
                period.to(),
                period.from(),
                period.to(),
                places);
    }
}
