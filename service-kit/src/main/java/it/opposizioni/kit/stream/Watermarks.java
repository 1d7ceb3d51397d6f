package it.opposizioni.kit.stream;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Up to where the subscribers of this service know their publishers' facts. */
@ApplicationScoped
public class Watermarks {

    /** There is an answer only if what was applied beyond the last count is one run without a hole, and not too long. */
    private static final String CONTIGUOUS = """
            select s.stream_id, s.epoch, coalesce(later.last, s.contiguous), coalesce(later.recorded_at, s.as_of)
            from inbox_stream s
            left join lateral (
                select max(sequence) as last, max(recorded_at) as recorded_at, count(*) as facts
                from (
                    select e.sequence, e.recorded_at from inbox_event e
                    where e.subscriber = s.subscriber and e.stream_id = s.stream_id and e.epoch = s.epoch
                        and e.sequence > s.contiguous
                    order by e.sequence limit 20000
                ) next
            ) later on true
            where s.subscriber = ? and s.rebuild_since is null and s.forked_at is null
                and later.facts < 20000 and coalesce(later.last - s.contiguous, 0) = later.facts
                and coalesce(later.last, s.contiguous) >= s.exact_from
                and coalesce(later.recorded_at, s.as_of) is not null
            """;

    private static final String FORKED = "select from inbox_stream where subscriber = ? and forked_at is not null";

    private static final String KNOWN = """
            select stream_id, epoch, contiguous, as_of from inbox_stream where subscriber = ? and as_of is not null and rebuild_since is null
            """;

    private final Jdbc jdbc;

    Watermarks(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the rows that this connection sees contain: every fact up to the watermark, and none after it. In a transaction of
     * isolation {@code repeatable read} this holds for everything that is read in it.
     *
     * @return empty before the first fact, while rows contain facts after a missing one, while the copy is being replaced, and after its
     *     publisher has lost what it had told
     */
    public Optional<Watermark> read(Connection connection, String subscriber) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CONTIGUOUS)) {
            select.setString(1, subscriber);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(watermark(row)) : Optional.empty();
            }
        }
    }

    /** The last one that was counted: later facts may be applied already, also beyond a missing one. Empty before the first fact. */
    public Optional<Watermark> known(String subscriber) {
        return jdbc.first(KNOWN, Watermarks::watermark, subscriber);
    }

    /** Whether the publisher has given a number twice: its database was restored from a backup older than what it had told. */
    public boolean isForked(String subscriber) {
        return jdbc.exists(FORKED, subscriber);
    }

    private static Watermark watermark(ResultSet row) throws SQLException {
        return new Watermark(row.getObject(1, UUID.class), row.getInt(2), row.getLong(3), Jdbc.instant(row, 4));
    }
}
