package it.opposizioni.kit.inbox;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.stream.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Which events were applied, and up to which number all of them. Needs the caller's transaction. */
@ApplicationScoped
class InboxStore {

    /** Longer than any broker keeps a message back. A numbered one is told by its number, and its row goes earlier. */
    private static final Duration KEPT = Duration.ofDays(60);

    private static final Duration KEPT_WHEN_COUNTED = Duration.ofDays(1);

    private static final String FOLLOWED =
            "select contiguous, asked_to from inbox_stream where subscriber = ? and stream_id = ? and epoch = ?";

    /**
     * Another stream, or a later epoch of the same, whose facts are newer than what is known: the publisher has another database, or an
     * older state of it. What was known stays until a snapshot has replaced it.
     */
    private static final String FOLLOW = """
            insert into inbox_stream as known (subscriber, stream_id, epoch, contiguous) values (?, ?, ?, 0)
            on conflict (subscriber) do update
            set stream_id = excluded.stream_id, epoch = excluded.epoch, contiguous = 0, replaced_to = 0, exact_from = 0,
                hole_since = null, asked_at = null, asked_to = null, forked_at = null, forked_number = null, fork_told_at = null,
                other_numbers = known.other_numbers or known.stream_id <> excluded.stream_id,
                rebuild_since = coalesce(known.rebuild_since, ?)
            where (known.stream_id <> excluded.stream_id or known.epoch < excluded.epoch)
                and (known.as_of is null or known.as_of < ?)
            """;

    /** What a snapshot stands for may still be on its way, and say something that is in no snapshot: it is applied when it comes. */
    private static final String REMEMBER = """
            insert into inbox_event (subscriber, event_id, received_at, stream_id, epoch, sequence, recorded_at)
            select ?, ?, ?, ?, ?, ?, ?
            where not exists (
                select from inbox_stream s
                where s.subscriber = ? and s.stream_id = ? and s.epoch = ? and s.contiguous >= ? and s.replaced_to < ?)
            on conflict do nothing
            """;

    private static final String REMEMBER_UNNUMBERED =
            "insert into inbox_event (subscriber, event_id, received_at) values (?, ?, ?) on conflict do nothing";

    /**
     * The numbers that follow each other without a hole, from the last that was counted; at most so many at once. What is missing after
     * them is missed from now on: facts that overtake each other always leave some hole, each for a moment only. The stream and what was
     * counted before are compared once more when the row is written: another may have begun while this waited for the row.
     */
    private static final String FOLD = """
            update inbox_stream s
            set contiguous = run.last, as_of = run.recorded_at, hole_since = null, asked_at = null
            from (
                select stream_id, epoch, base, max(sequence) as last, max(recorded_at) as recorded_at
                from (
                    select known.stream_id, known.epoch, known.contiguous as base, e.sequence, e.recorded_at,
                        e.sequence - row_number() over (order by e.sequence) as before
                    from inbox_event e
                    join inbox_stream known on known.subscriber = e.subscriber
                        and known.stream_id = e.stream_id and known.epoch = e.epoch
                    where e.subscriber = ? and e.sequence > known.contiguous
                    order by e.sequence
                    limit 20000
                ) later
                where before = base
                group by stream_id, epoch, base
            ) run
            where s.subscriber = ? and s.stream_id = run.stream_id and s.epoch = run.epoch and s.contiguous = run.base
                and s.forked_at is null
            """;

    private static final String BEHIND_A_HOLE = """
            exists (select from inbox_event e where e.subscriber = s.subscriber and e.stream_id = s.stream_id
                and e.epoch = s.epoch and e.sequence > s.contiguous)
            """;

    private static final String NOTE_HOLE =
            "update inbox_stream s set hole_since = ? where subscriber = ? and hole_since is null and " + BEHIND_A_HOLE;

    private static final String NOTE_NO_HOLE =
            "update inbox_stream s set hole_since = null, asked_at = null, asked_to = null "
                    + "where subscriber = ? and hole_since is not null and not " + BEHIND_A_HOLE;

    private static final String FORK = """
            select from inbox_event
            where subscriber = ? and stream_id = ? and epoch = ? and sequence = ? and event_id <> ?
            union all
            select from inbox_stream
            where subscriber = ? and stream_id = ? and epoch = ? and contiguous >= ? and as_of < ?
            """;

    /**
     * The first number that was given again, though its first fact has not come: numbers and instants grow together, and a higher number
     * was recorded earlier. A publisher that was restored has lost what it told, and this was still on its way.
     */
    private static final String GIVEN_AGAIN = """
            select coalesce(
                (
                    select min(e.sequence) from inbox_event e
                    where e.subscriber = told.subscriber and e.stream_id = told.stream_id and e.epoch = told.epoch
                        and e.sequence < told.sequence and e.recorded_at > told.recorded_at
                ),
                told.contiguous)
            from (
                select known.subscriber, known.stream_id, known.epoch, known.contiguous, known.as_of, e.sequence, e.recorded_at,
                    max(e.recorded_at) over (order by e.sequence rows between unbounded preceding and 1 preceding) as latest
                from inbox_stream known
                join inbox_event e on e.subscriber = known.subscriber
                    and e.stream_id = known.stream_id and e.epoch = known.epoch
                where known.subscriber = ? and known.forked_at is null and e.sequence > known.contiguous
                order by e.sequence
                limit 20000
            ) told
            where told.recorded_at < greatest(told.latest, told.as_of)
            order by told.sequence
            limit 1
            """;

    private static final String DELETE_OLD = """
            delete from inbox_event e
            where e.received_at < ?
                or e.received_at < ? and exists (
                    select from inbox_stream s
                    where s.subscriber = e.subscriber and s.stream_id = e.stream_id and s.epoch = e.epoch
                        and s.contiguous >= e.sequence)
            """;

    private final Jdbc jdbc;

    InboxStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an event was applied before. */
    enum Arrival {
        KNOWN,
        NEW,
        /** New, and it fills a hole that was asked for. */
        ASKED_FOR
    }

    /**
     * What is known of the stream that an event is of.
     *
     * @param contiguous every fact up to this number had come
     * @param askedTo what is missing up to this number was asked for; 0 when nothing was
     */
    private record Followed(long contiguous, long askedTo) {

        private static final Followed FROM_NOW_ON = new Followed(0, 0);

        Arrival ofNew(Position at) {
            return at.sequence() > contiguous && at.sequence() <= askedTo ? Arrival.ASKED_FOR : Arrival.NEW;
        }
    }

    /**
     * Many cost hardly more than one when they are facts of the stream that is followed.
     *
     * @return of each event, in their order
     */
    List<Arrival> remember(String subscriber, List<ReceivedEvent> events, Instant now) {
        if (areOfOneStream(events)) {
            Optional<Followed> followed =
                    followed(subscriber, events.getFirst().position().orElseThrow());
            if (followed.isPresent()) {
                return rememberByNumber(subscriber, events, followed.get(), now);
            }
        }
        return events.stream().map(event -> remember(subscriber, event, now)).toList();
    }

    private static boolean areOfOneStream(List<ReceivedEvent> events) {
        Optional<Position> first = events.getFirst().position();
        return first.isPresent()
                && events.stream()
                        .allMatch(event -> event.position()
                                .filter(first.get()::isOfSameStream)
                                .isPresent());
    }

    private Arrival remember(String subscriber, ReceivedEvent event, Instant now) {
        Optional<Position> numbered = event.position();
        if (numbered.isEmpty()) {
            return rememberById(subscriber, event, now) ? Arrival.NEW : Arrival.KNOWN;
        }
        Position at = numbered.get();
        Optional<Followed> followed = followed(subscriber, at);
        if (followed.isEmpty()) {
            jdbc.update(FOLLOW, subscriber, at.streamId(), at.epoch(), now, at.recordedAt());
        }
        return rememberByNumber(subscriber, List.of(event), followed.orElse(Followed.FROM_NOW_ON), now)
                .getFirst();
    }

    private Optional<Followed> followed(String subscriber, Position at) {
        return jdbc.first(
                FOLLOWED, row -> new Followed(row.getLong(1), row.getLong(2)), subscriber, at.streamId(), at.epoch());
    }

    private List<Arrival> rememberByNumber(
            String subscriber, List<ReceivedEvent> events, Followed followed, Instant now) {
        List<Position> positions =
                events.stream().map(event -> event.position().orElseThrow()).toList();
        int[] added = jdbc.batch(REMEMBER, events, event -> remembered(subscriber, event, now));
        return IntStream.range(0, added.length)
                .mapToObj(i -> added[i] == 1 ? followed.ofNew(positions.get(i)) : Arrival.KNOWN)
                .toList();
    }

    private static Object[] remembered(String subscriber, ReceivedEvent event, Instant now) {
        Position at = event.position().orElseThrow();
        UUID stream = at.streamId();
        return new Object[] {
            subscriber,
            event.id(),
            now,
            stream,
            at.epoch(),
            at.sequence(),
            at.recordedAt(),
            subscriber,
            stream,
            at.epoch(),
            at.sequence(),
            at.sequence()
        };
    }

    /** As one that has no number, or none that can be relied on. */
    boolean rememberById(String subscriber, ReceivedEvent event, Instant now) {
        return jdbc.update(REMEMBER_UNNUMBERED, subscriber, event.id(), now) == 1;
    }

    /**
     * Whether a number has come with another fact than before: recorded later than one with a higher number, or in the place of
     * another. An honest publisher never does that; one whose database was restored from an older backup does.
     */
    boolean isFork(String subscriber, ReceivedEvent event) {
        return event.position()
                .filter(at -> jdbc.exists(
                        FORK,
                        subscriber,
                        at.streamId(),
                        at.epoch(),
                        at.sequence(),
                        event.id(),
                        subscriber,
                        at.streamId(),
                        at.epoch(),
                        at.sequence(),
                        at.recordedAt()))
                .isPresent();
    }

    /**
     * From now on nothing later is said to be known of the stream.
     *
     * @param number that was given twice
     * @return whether it is the first one
     */
    boolean fork(String subscriber, long number, Instant now) {
        return jdbc.update(
                        "update inbox_stream set forked_at = ?, forked_number = ? where subscriber = ? and forked_at is null",
                        now,
                        number,
                        subscriber)
                == 1;
    }

    /** Counts what has come without a hole, and notes since when there is one, and that a number was given twice. */
    void fold(String subscriber, Instant now) {
        jdbc.first(GIVEN_AGAIN, row -> row.getLong(1), subscriber).ifPresent(number -> fork(subscriber, number, now));
        jdbc.update(FOLD, subscriber, subscriber);
        jdbc.update(NOTE_HOLE, now, subscriber);
        jdbc.update(NOTE_NO_HOLE, subscriber);
    }

    void deleteOld(Instant now) {
        jdbc.update(DELETE_OLD, now.minus(KEPT), now.minus(KEPT_WHEN_COUNTED));
    }
}
