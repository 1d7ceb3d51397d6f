package it.opposizioni.kit.replica;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.RepairMessages.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Up to which fact of its publisher a copy is complete, as far as snapshots change it; what arrives as an event is counted by the inbox. */
@ApplicationScoped
class CopyWatermark {

    private static final String EXACT_FROM =
            "update inbox_stream set exact_from = greatest(exact_from, ?) where subscriber = ? and stream_id = ? and epoch = ?";

    /** Everything up to the first batch's fact is in the copy, whether it ever arrived as an event or not. */
    private static final String REPLACED = """
            insert into inbox_stream as known (subscriber, stream_id, epoch, contiguous, as_of, replaced_to, exact_from)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (subscriber) do update
            set as_of = case when known.stream_id = excluded.stream_id and known.epoch = excluded.epoch
                        and known.contiguous >= excluded.contiguous then known.as_of else excluded.as_of end,
                contiguous = case when known.stream_id = excluded.stream_id and known.epoch = excluded.epoch
                        then greatest(known.contiguous, excluded.contiguous) else excluded.contiguous end,
                replaced_to = excluded.replaced_to,
                exact_from = case when known.stream_id = excluded.stream_id and known.epoch = excluded.epoch
                        then greatest(known.exact_from, excluded.exact_from) else excluded.exact_from end,
                stream_id = excluded.stream_id, epoch = excluded.epoch,
                rebuild_since = null, other_numbers = false, hole_since = null, asked_at = null, asked_to = null
            """;

    /** Without a copy there is nothing to replace: what is known begins with the first fact of the other state. One before it that comes later still counts. */
    private static final String BEGIN = """
            update inbox_stream s
            set rebuild_since = null, other_numbers = false, contiguous = first.sequence - 1, replaced_to = first.sequence - 1,
                as_of = greatest(s.as_of, first.recorded_at - interval '1 microsecond')
            from (
                select min(e.sequence) as sequence, min(e.recorded_at) as recorded_at from inbox_event e join inbox_stream known
                    on known.subscriber = e.subscriber and known.stream_id = e.stream_id and known.epoch = e.epoch
                where e.subscriber = ?
            ) first
            where s.subscriber = ? and s.rebuild_since is not null and first.sequence is not null
            """;

    private static final String SETTLE_DEAD_LETTER = """
            insert into inbox_event (subscriber, event_id, received_at, stream_id, epoch, sequence, recorded_at)
            select subscriber, event_id, ?, stream_id, epoch, sequence, recorded_at from failed_event where id = ?
            on conflict do nothing
            """;

    private final Jdbc jdbc;

    CopyWatermark(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Rows of the copy contain facts up to this one from now on: it can be relied on when all of those before have come as well. Rows of
     * another stream than the one that is followed make it the register of no instant, until everything was replaced.
     */
    void containsUpTo(String subscriber, Answer answer, Instant now) {
        if (jdbc.update(EXACT_FROM, answer.sequence(), subscriber, answer.streamId(), answer.epoch()) == 0) {
            jdbc.update(
                    "update inbox_stream set rebuild_since = coalesce(rebuild_since, ?) where subscriber = ?",
                    now,
                    subscriber);
        }
    }

    /** Every part was replaced: from the first batch, which had the facts up to {@code firstSequence}, to the last. */
    void replaced(String subscriber, Answer last, long firstSequence, Instant firstAsOf) {
        jdbc.update(
                REPLACED,
                subscriber,
                last.streamId(),
                last.epoch(),
                firstSequence,
                firstAsOf,
                firstSequence,
                last.sequence());
    }

    /** What the dead letter said is in the copy: its number counts. */
    void settle(UUID failedEventId, Instant now) {
        jdbc.update(SETTLE_DEAD_LETTER, now, failedEventId);
        jdbc.update("update failed_event set repaired_at = ? where id = ?", now, failedEventId);
    }

    /** @return whether the numbers that the rows of a copy have are of a stream that is not followed any more; said once */
    boolean takeOtherNumbers(String subscriber) {
        return jdbc.update(
                        "update inbox_stream set other_numbers = false where subscriber = ? and other_numbers",
                        subscriber)
                == 1;
    }

    boolean isToBeRebuilt(String subscriber) {
        return jdbc.exists("select from inbox_stream where subscriber = ? and rebuild_since is not null", subscriber);
    }

    void beginWithFirstFact(String subscriber) {
        jdbc.update(BEGIN, subscriber, subscriber);
    }
}
