package it.opposizioni.complaint.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.opposizioni.complaint.numbering.ShownNumber;
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
class CallerReports {

    private static final Period COUNTED = Period.ofMonths(12);

    private static final String REPORTERS = """
            select count(distinct c.reporter) from complaint_call k join complaint c on c.id = k.complaint_id
            where k.caller_number = ? and c.filed_at >= ? and c.stage <> 'WITHDRAWN'
            """;

    /** As long as an answer may be used again. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 10_000;

    /** Those who call many people are looked up most, and take longest to count. */
    private final Cache<ShownNumber, ReportsBucket> many = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** Of a number that is in the largest bucket as it was counted lately; null of others. */
    ReportsBucket remembered(ShownNumber number) {
        return many.getIfPresent(number);
    }

    Question<Long> question(ShownNumber number, Instant now) {
        Instant since = Rome.startOf(Rome.day(now).minus(COUNTED));
        return new Question<>(REPORTERS, row -> row.getLong(1), number.digits(), since);
    }

    /** @param reporters the answer to {@link #question} */
    ReportsBucket bucket(ShownNumber number, long reporters) {
        ReportsBucket bucket = ReportsBucket.of(reporters);
        if (bucket == ReportsBucket.FROM_100) {
            many.put(number, bucket);
        }
        return bucket;
    }
}
