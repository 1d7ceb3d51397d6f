package it.opposizioni.kit.inbox;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.stream.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The rows of messages that were given up. */
@ApplicationScoped
class DeadLetterStore {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int SHOWN = 8;

    private static final String COLUMNS = """
            select id, subscriber, cause, type, aggregate_id, aggregate_version, occurred_at, dead_at, last_at, tries, reason,
                repaired_at, payload, event_id, stream_id, epoch, sequence, recorded_at
            from failed_event where dead_at is not null
            """;

    private static final String PAGE =
            COLUMNS + " and (cast(? as timestamptz) is null or (dead_at, id) > (?, ?)) order by dead_at, id limit ?";

    private static final String OF_SUBSCRIBER = """
            select id from failed_event where dead_at is not null and (cast(? as text) is null or subscriber = ?)
            order by dead_at, id limit ?
            """;

    private static final String COUNT =
            "select count(*) from failed_event where dead_at is not null and (cast(? as text) is null or subscriber = ?)";

    private static final String FAILED_AGAIN =
            "update failed_event set tries = tries + 1, last_at = ?, cause = ?, reason = ? where id = ?";

    private final Jdbc jdbc;

    DeadLetterStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A dead letter with what it says.
     *
     * @param payload encrypted
     * @param eventId null of one that could not be read
     * @param aggregateId in full
     */
    record Row(DeadLetter letter, String payload, UUID eventId, String aggregateId, Optional<Position> position) {}

    /** Those that were given up first come first. */
    List<DeadLetter> page(Instant afterDeadAt, UUID afterId, int limit) {
        return jdbc.query(PAGE, row -> read(row).letter(), afterDeadAt, afterDeadAt, afterId, limit);
    }

    Optional<Row> find(UUID id) {
        return jdbc.first(COLUMNS + " and id = ?", DeadLetterStore::read, id);
    }

    /** Nobody else has it until the caller's transaction ends; empty when somebody had it before. */
    Optional<Row> lock(UUID id) {
        return jdbc.first(COLUMNS + " and id = ? for update", DeadLetterStore::read, id);
    }

    /** @param subscriber null for all */
    List<UUID> ids(String subscriber, int limit) {
        return jdbc.query(OF_SUBSCRIBER, row -> row.getObject(1, UUID.class), subscriber, subscriber, limit);
    }

    /** @param subscriber null for all */
    long count(String subscriber) {
        return jdbc.first(COUNT, row -> row.getLong(1), subscriber, subscriber).orElseThrow();
    }

    void remove(UUID id) {
        jdbc.update("delete from failed_event where id = ?", id);
    }

    void failedAgain(UUID id, DeadLetterCause cause, String reason, Instant now) {
        jdbc.update(FAILED_AGAIN, now, cause, reason, id);
    }

    private static Row read(ResultSet row) throws SQLException {
        DeadLetter letter = new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("subscriber"),
                DeadLetterCause.valueOf(row.getString("cause")),
                row.getString("type"),
                masked(row.getString("aggregate_id")),
                row.getObject("aggregate_version", Long.class),
                instant(row, "occurred_at"),
                instant(row, "dead_at"),
                instant(row, "last_at"),
                row.getInt("tries"),
                row.getString("reason"),
                instant(row, "repaired_at"),
                null);
        Optional<Position> position = row.getObject("sequence") == null
                ? Optional.empty()
                : Optional.of(new Position(
                        row.getObject("stream_id", UUID.class),
                        row.getInt("epoch"),
                        row.getLong("sequence"),
                        instant(row, "recorded_at")));
        return new Row(
                letter,
                row.getString("payload"),
                row.getObject("event_id", UUID.class),
                row.getString("aggregate_id"),
                position);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Jdbc.instant(row, row.findColumn(column));
    }

    /** The end of a random id tells two dead letters apart; of anything else, which might be somebody's number, nothing is shown. */
    private static String masked(String subject) {
        if (subject == null) {
            return null;
        }
        return UUID_TEXT.matcher(subject).matches() ? "…" + subject.substring(subject.length() - SHOWN) : "…";
    }
}
