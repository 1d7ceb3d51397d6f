package it.opposizioni.kit.inbox;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether the facts that come follow those that the database had when this began to watch. A database that was restored from an older
 * backup lacks those that were applied after it: the first one that comes has too high a number.
 */
@ApplicationScoped
public class StreamContinuity {

    /** Longer than two heartbeats of a publisher that is there, and than facts overtake each other. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String KNOWN = """
            select s.subscriber, s.stream_id, s.epoch, greatest(
                s.contiguous,
                (select max(e.sequence) from inbox_event e
                    where e.subscriber = s.subscriber and e.stream_id = s.stream_id and e.epoch = s.epoch),
                (select max(f.sequence) from failed_event f
                    where f.subscriber = s.subscriber and f.stream_id = s.stream_id and f.epoch = s.epoch))
            from inbox_stream s where s.as_of is not null
            """;

    private static final String FIRST_AFTER = """
            select s.stream_id, s.epoch, least(
                (select min(e.sequence) from inbox_event e where e.subscriber = s.subscriber
                    and e.stream_id = s.stream_id and e.epoch = s.epoch and e.sequence > ?),
                (select min(f.sequence) from failed_event f where f.subscriber = s.subscriber
                    and f.stream_id = s.stream_id and f.epoch = s.epoch and f.sequence > ?))
            from inbox_stream s where s.subscriber = ?
            """;

    private final Jdbc jdbc;
    private final Clock clock;
    private volatile List<Known> known = List.of();
    private volatile Instant toldSince;

    StreamContinuity(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What can be said so far. */
    public enum Answer {
        /** Nothing has come yet that tells. */
        UNKNOWN,
        /** The database is the one that it was, or has never had a fact. */
        CONTINUES,
        /** Facts are missing that the publisher had handed over before: the database is older than what this service has done. */
        BROKEN
    }

    private record Known(String subscriber, UUID stream, int epoch, long last) {}

    /** From now on it watches; to be called at the start, before any message is taken. */
    public void begin() {
        known = jdbc.query(
                KNOWN, row -> new Known(row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getLong(4)));
        toldSince = null;
    }

    /**
     * As soon as every stream goes on; else a moment after the first has told, because its publisher may have been away since the backup and
     * others not. One stream that breaks says more than others that go on.
     */
    public Answer answer() {
        if (known.isEmpty()) {
            return Answer.CONTINUES;
        }
        List<Long> steps =
                known.stream().flatMap(stream -> step(stream).stream()).toList();
        if (steps.isEmpty()) {
            return Answer.UNKNOWN;
        }
        boolean goOn = steps.stream().allMatch(step -> step == 1);
        if (goOn && steps.size() == known.size()) {
            return Answer.CONTINUES;
        }
        Instant now = clock.instant();
        Instant since = Optional.ofNullable(toldSince).orElse(now);
        toldSince = since;
        if (now.isBefore(since.plus(PATIENCE))) {
            return Answer.UNKNOWN;
        }
        return goOn ? Answer.CONTINUES : Answer.BROKEN;
    }

    /** From what was known to the first that came, 1 in the order of a publisher that tells one after the other; empty before that. */
    private Optional<Long> step(Known before) {
        return jdbc.first(
                FIRST_AFTER,
                row -> {
                    if (!before.stream().equals(row.getObject(1, UUID.class)) || before.epoch() != row.getInt(2)) {
                        // another stream or epoch says nothing about this database
                        return 1L;
                    }
                    Long first = row.getObject(3, Long.class);
                    return first == null ? null : Long.valueOf(first - before.last());
                },
                before.last(),
                before.last(),
                before.subscriber());
    }
}
