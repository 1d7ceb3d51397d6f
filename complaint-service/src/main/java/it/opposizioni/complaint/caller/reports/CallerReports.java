package it.opposizioni.complaint.caller.reports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.database.Jdbc.Question;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;

/**
 * How many people reported a number in the last twelve months; one person counts once, so that one person cannot inflate it
 * (deploy/docs/threats.md T18).
 */
@ApplicationScoped
public class CallerReports {

    private static final Period COUNTED = Period.ofMonths(12);

    private static final String REPORTERS = """
            select count(distinct c.reporter) from complaint_call k join complaint c on c.id = k.complaint_id
            where k.caller_number = ? and c.filed_at >= ? and c.stage <> 'WITHDRAWN'
            """;

    /** Enough to tell the bucket of nearly every number. The newest have the highest ids, because ids of complaints begin with the time. */
    private static final int NEWEST = 1_000;

    private static final String AMONG_NEWEST = """
            with newest as materialized (
                select complaint_id from complaint_call where caller_number = ? order by complaint_id desc limit %d)
            select count(distinct c.reporter), (select count(*) from newest)
            from newest join complaint c on c.id = newest.complaint_id where c.filed_at >= ? and c.stage <> 'WITHDRAWN'
            """.formatted(NEWEST);

    /** As long as an answer may be used again. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 10_000;

    private final Jdbc jdbc;

    /** Those who call many people are looked up most, and take longest to count. */
    private final Cache<ShownNumber, ReportsBucket> many = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    CallerReports(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The largest bucket, if the number was in it when it was counted lately; null otherwise. */
    public ReportsBucket remembered(ShownNumber number) {
        return many.getIfPresent(number);
    }

    /** @param all whether these are all calls from the number */
    public record ReporterCount(long reporters, boolean all) {}

    /** Among the newest calls. */
    public Question<ReporterCount> question(ShownNumber number, Instant now) {
        return new Question<>(
                AMONG_NEWEST,
                row -> new ReporterCount(row.getLong(1), row.getLong(2) < NEWEST),
                number.digits(),
                since(now));
    }

    /**
     * @param newest the answer to {@link #question}; where few people were called very often it does not settle the bucket, and all calls are
     *     counted
     */
    public ReportsBucket bucket(ShownNumber number, ReporterCount newest, Instant now) {
        ReportsBucket bucket = ReportsBucket.of(newest.reporters());
        if (bucket != ReportsBucket.FROM_100 && !newest.all()) {
            bucket = ReportsBucket.of(jdbc.first(REPORTERS, row -> row.getLong(1), number.digits(), since(now))
                    .orElseThrow());
        }
        if (bucket == ReportsBucket.FROM_100) {
            many.put(number, bucket);
        }
        return bucket;
    }

    private static Instant since(Instant now) {
        return Rome.startOf(Rome.day(now).minus(COUNTED));
    }
}
