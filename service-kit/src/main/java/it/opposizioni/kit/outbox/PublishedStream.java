package it.opposizioni.kit.outbox;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.stream.Position;
import it.opposizioni.kit.stream.Watermark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The numbered facts that this service publishes. */
@ApplicationScoped
public class PublishedStream {

    private static final String POSITION = """
            select s.stream_id, p.epoch, p.sequence, p.recorded_at
            from outbox_position p, outbox_stream s where p.event_id = ? and s.id = 1
            """;

    private static final String WATERMARK =
            "select stream_id, epoch, last, last_at from outbox_stream where id = 1 and last > 0";

    private static final String QUIET = "select true from outbox_stream where id = 1 and last_at > ?";

    private static final String GONE = """
            select lower(gap), upper(gap) - 1
            from (
                select unnest(int8multirange(int8range(?, ?, '[]'))
                    - coalesce(range_agg(int8range(p.sequence, p.sequence, '[]')), '{}')) as gap
                from outbox_position p join outbox_event e on e.id = p.event_id
                where p.epoch = ? and p.sequence between ? and ?
            ) gaps
            """;

    private static final String AGAIN = """
            update outbox_event e set published_at = null, next_attempt_at = '-infinity'
            from outbox_position p
            where p.event_id = e.id and p.epoch = ? and p.sequence between ? and ? and e.published_at is not null
            """;

    /** As the trigger that numbers facts: in another order the two could wait for each other. */
    private static final String QUEUE_UP = "select pg_advisory_xact_lock(hashtextextended('outbox_stream', 0))";

    private static final String RAISE = """
            update outbox_stream set epoch = epoch + 1, last = greatest(last, ?) + ? where id = 1 returning epoch
            """;

    /** A margin for what a subscriber that has not answered may know. */
    private static final long MARGIN = 1_000_000;

    private final Jdbc jdbc;
    private final Outbox outbox;
    private final OutboxConfig config;
    private final Clock clock;

    PublishedStream(Jdbc jdbc, Outbox outbox, OutboxConfig config, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** {@code it.opposizioni.registry.heartbeat.v1} says that nothing has happened, so that its recorded instant becomes known. */
    public static String heartbeatType(String publisher) {
        return "it.opposizioni." + publisher + ".heartbeat.v1";
    }

    /** {@code it.opposizioni.registry.withheld.v1} has the number of a fact that the broker refuses to take. */
    public static String withheldType(String publisher) {
        return "it.opposizioni." + publisher + ".withheld.v1";
    }

    /** This publisher's short name, as in the types of its facts; empty when it publishes nothing. */
    public Optional<String> publisher() {
        return config.publisher();
    }

    /** Where a fact stands that was committed; empty of an event from before facts were numbered. */
    public Optional<Position> position(UUID eventId) {
        return jdbc.first(POSITION, PublishedStream::position, eventId);
    }

    /** What the rows that this connection sees contain: all facts up to it. Empty before the first. */
    public Optional<Watermark> watermark(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WATERMARK);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(position(row).watermark()) : Optional.empty();
        }
    }

    /** The last committed fact; empty before the first. */
    public Optional<Watermark> watermark() {
        return jdbc.first(WATERMARK, PublishedStream::position).map(Position::watermark);
    }

    /**
     * Sends facts once more to everybody: subscribers that have them already ignore them. One that has not been sent yet is going to be.
     *
     * @return those that are not kept any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<NumberRange> sendAgain(int epoch, List<NumberRange> ranges) {
        ranges.forEach(range -> jdbc.update(AGAIN, epoch, range.first(), range.last()));
        outbox.wakeAfterCommit(Lane.FACTS);
        return ranges.stream().flatMap(range -> gone(epoch, range).stream()).toList();
    }

    private List<NumberRange> gone(int epoch, NumberRange range) {
        return jdbc.query(
                GONE,
                row -> new NumberRange(row.getLong(1), row.getLong(2)),
                range.first(),
                range.last(),
                epoch,
                range.first(),
                range.last());
    }

    /**
     * Begins another epoch, after which subscribers ask for everything: what was told under the numbers of this one is not what this
     * database has. The numbers go on above all that anybody knows, so that a later fact always has a higher one.
     *
     * @param known the highest number that a subscriber has
     * @return the new epoch
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int raiseEpoch(long known) {
        jdbc.query(QUEUE_UP, _ -> true);
        return jdbc.first(RAISE, row -> row.getInt(1), known, MARGIN).orElseThrow();
    }

    /** Tells the time when nothing else has been told for a while. */
    @Transactional
    void heartbeat() {
        String publisher = config.publisher().orElseThrow();
        if (!jdbc.exists(QUIET, clock.instant().minus(config.heartbeatEvery()))) {
            outbox.append(
                    new DomainEvent(heartbeatType(publisher), publisher + "-service", 1, clock.instant(), Map.of()));
        }
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getObject(1, UUID.class), row.getInt(2), row.getLong(3), Jdbc.instant(row, 4));
    }

    /** Numbers from one to another, both included. */
    public record NumberRange(long first, long last) {

        public long count() {
            return last - first + 1;
        }
    }
}
