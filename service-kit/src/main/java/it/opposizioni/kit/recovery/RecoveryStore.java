package it.opposizioni.kit.recovery;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.recovery.Recovery.Ending;
import it.opposizioni.kit.recovery.Recovery.Witness;
import it.opposizioni.kit.recovery.RecoveryMessages.StreamForked;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The publisher's searches and who has noticed. */
@ApplicationScoped
class RecoveryStore {

    private static final int SHOWN = 20;

    private static final String OURS =
            "select from outbox_stream where id = 1 and stream_id = ? and epoch = ? and last > 0";

    private static final String RECOVERY = """
            select id, epoch, last, reported_by, opened_at, asked_at, proposed_by, proposed_at, ended_at, ending, taken_back
            from stream_recovery
            """;

    private static final String OPEN = """
            insert into stream_recovery (id, epoch, last, reported_by, opened_at) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    /** Somebody else had noticed it later: what lies between is asked for too. */
    private static final String EARLIER =
            "update stream_recovery set last = ?, asked_at = null where ended_at is null and last > ?";

    private static final String REPORTED = """
            insert into recovery_witness as known (recovery_id, service, replica, highest, as_of, reported_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (recovery_id, service, replica) do update
            set highest = greatest(known.highest, excluded.highest), as_of = excluded.as_of, reported_at = excluded.reported_at
            """;

    private static final String WITNESSES = """
            select w.service, w.replica, w.highest, w.as_of, w.reported_at,
                coalesce(w.parts = count(p.part), false), coalesce(sum(p.rows_known), 0)
            from recovery_witness w
            left join recovered_part p
                on p.recovery_id = w.recovery_id and p.service = w.service and p.replica = w.replica
            where w.recovery_id = ?
            group by w.recovery_id, w.service, w.replica order by w.service, w.replica
            """;

    private static final String ASKED = """
            update stream_recovery set asked_at = ? where id = ? and (asked_at is null or asked_at < ?)
            """;

    private static final String END =
            "update stream_recovery set ended_at = ?, ending = ?, ended_by = ?, taken_back = ? where id = ?";

    private final Jdbc jdbc;
    private final Ids ids;

    RecoveryStore(Jdbc jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Whether this is what is published now: of an earlier epoch everybody knows that it is over. */
    boolean isCurrent(UUID streamId, int epoch) {
        return jdbc.exists(OURS, streamId, epoch);
    }

    /** @return whether it is the first report */
    boolean open(StreamForked report, Instant now) {
        return jdbc.update(OPEN, ids.next(), report.epoch(), report.number() - 1, report.service(), now) == 1;
    }

    /** The report belongs to the open one. */
    void reported(UUID recovery, StreamForked report, Instant now) {
        jdbc.update(EARLIER, report.number() - 1, report.number() - 1);
        List<String> replicas = report.replicas().isEmpty() ? List.of("") : report.replicas();
        replicas.forEach(replica ->
                jdbc.update(REPORTED, recovery, report.service(), replica, report.highest(), report.asOf(), now));
    }

    Optional<Recovery> open() {
        return jdbc.first(RECOVERY + "where ended_at is null", this::read);
    }

    /** Nobody else changes it until the end of the transaction. */
    Optional<Recovery> lock(UUID id) {
        return jdbc.first(RECOVERY + "where id = ? for update", this::read, id);
    }

    Optional<Recovery> find(UUID id) {
        return jdbc.first(RECOVERY + "where id = ?", this::read, id);
    }

    /** The open one, and the last ones before it. */
    List<Recovery> latest() {
        return jdbc.query(RECOVERY + "order by id desc limit ?", this::read, SHOWN);
    }

    private Recovery read(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new Recovery(
                id,
                row.getInt(2),
                row.getLong(3),
                row.getString(4),
                Jdbc.instant(row, 5),
                Jdbc.instant(row, 6),
                row.getString(7),
                Jdbc.instant(row, 8),
                Jdbc.instant(row, 9),
                row.getString(10) == null ? null : Ending.valueOf(row.getString(10)),
                row.getLong(11),
                witnesses(id));
    }

    private List<Witness> witnesses(UUID recovery) {
        return jdbc.query(
                WITNESSES,
                row -> new Witness(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        Jdbc.instant(row, 4),
                        Jdbc.instant(row, 5),
                        row.getBoolean(6),
                        row.getLong(7)),
                recovery);
    }

    /** @return whether it is to be asked now, which then counts as done */
    boolean ask(UUID recovery, Instant notSince, Instant now) {
        return jdbc.update(ASKED, now, recovery, notSince) == 1;
    }

    void propose(UUID recovery, String by, Instant now) {
        jdbc.update("update stream_recovery set proposed_by = ?, proposed_at = ? where id = ?", by, now, recovery);
    }

    /** What was gathered is not needed any more. */
    void end(UUID recovery, Ending ending, String by, int takenBack, Instant now) {
        jdbc.update(END, now, ending, by, takenBack, recovery);
        jdbc.update("delete from recovered_part where recovery_id = ?", recovery);
    }

    /** When this database was last found to be in another cluster or on another timeline. */
    Optional<Instant> databaseChangedAt() {
        return jdbc.first("select changed_at from database_identity", row -> Jdbc.instant(row, 1));
    }
}
