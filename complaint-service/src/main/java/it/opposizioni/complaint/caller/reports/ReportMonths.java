package it.opposizioni.complaint.caller.reports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How many people reported a number in each of the last twelve months; in months and not in weeks, so that most numbers that are told of at all
 * have a month with five people, whom nobody can tell apart.
 */
@ApplicationScoped
public class ReportMonths {

    private static final int MONTHS = 12;

    /**
     * Ids of complaints begin with the time. The newest of a month are enough to tell its range; who complains about one number without end can
     * make the others of that month look fewer, but never more.
     */
    private static final String BY_MONTH = """
            select m.month, (
                select count(distinct c.reporter) from (
                    select distinct k.complaint_id from complaint_call k
                    where k.caller_number = ? and k.complaint_id >= m.begins and k.complaint_id < m.ends
                    order by k.complaint_id desc limit 300) newest
                join complaint c on c.id = newest.complaint_id where c.stage <> 'WITHDRAWN')
            from unnest(?::text[], ?::uuid[], ?::uuid[]) with ordinality as m (month, begins, ends, place) order by m.place
            """;

    /** Those who call many people are looked up most, and take longest to count. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final int MOST_REMEMBERED = 10_000;

    private record Key(ShownNumber number, YearMonth last) {}

    private final Jdbc jdbc;
    private final Cache<Key, List<MonthOfReports>> known = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    ReportMonths(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Oldest first.
     *
     * @param all how many people reported the number in the whole time
     * @return empty where there are too few of them, in all or in every month
     */
    public List<MonthOfReports> of(ShownNumber number, ReportsBucket all, Instant now) {
        if (all.compareTo(ReportsBucket.FROM_20_TO_99) < 0) {
            return List.of();
        }
        return known.get(new Key(number, YearMonth.from(Rome.day(now))), this::count);
    }

    private List<MonthOfReports> count(Key key) {
        List<YearMonth> months = Stream.iterate(key.last().minusMonths(MONTHS - 1), month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList();
        List<MonthOfReports> counted = jdbc.query(
                BY_MONTH,
                row -> new MonthOfReports(row.getString(1), ReportsBucket.of(row.getLong(2))),
                key.number().digits(),
                months.stream().map(YearMonth::toString).toArray(String[]::new),
                months.stream().map(ReportMonths::lowestOf).toArray(UUID[]::new),
                months.stream().map(month -> lowestOf(month.plusMonths(1))).toArray(UUID[]::new));
        return counted.stream().allMatch(month -> month.reporters() == ReportsBucket.FEWER_THAN_5)
                ? List.of()
                : counted;
    }

    private static UUID lowestOf(YearMonth month) {
        return Ids.lowest(Rome.startOf(month.atDay(1)));
    }
}
