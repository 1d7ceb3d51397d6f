package it.opposizioni.kit.replica;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.RepairMessages.Kind;
import it.opposizioni.kit.replica.RepairMessages.RepairRequested;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The requests that this publisher is answering. */
@ApplicationScoped
class SnapshotJobs {

    private static final String TAKE = """
            select id, replica, subscriber, kind, next_key, end_key from snapshot_job
            where replica <> all (?) order by requested_at for update skip locked limit 1
            """;

    private static final String ADD = """
            insert into snapshot_job (id, replica, subscriber, kind, next_key, end_key, requested_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set next_key = excluded.next_key
            """;

    private static final String UNSENT =
            "select count(*) from (select from outbox_event where lane = 'REPAIRS' and published_at is null limit ?) waiting";

    private final Jdbc jdbc;

    SnapshotJobs(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** How far one request has been answered. */
    record Job(UUID id, String replica, String subscriber, Kind kind, KeyRange left) {}

    void add(RepairRequested request, KeyRange part, Instant now) {
        jdbc.update(
                ADD,
                request.requestId(),
                request.replica(),
                request.service(),
                request.kind(),
                part.from(),
                part.to(),
                now);
    }

    /** One that nobody else answers at the moment, of another copy than these; locked until the end of the transaction. */
    Optional<Job> take(Collection<String> except) {
        return jdbc.first(TAKE, SnapshotJobs::read, (Object) except.toArray(String[]::new));
    }

    private static Job read(ResultSet row) throws SQLException {
        return new Job(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Kind.valueOf(row.getString(4)),
                new KeyRange(row.getLong(5), row.getLong(6)));
    }

    void answered(Job job, long upTo) {
        if (upTo >= job.left().to()) {
            end(job);
        } else {
            jdbc.update("update snapshot_job set next_key = ? where id = ?", upTo, job.id());
        }
    }

    void end(Job job) {
        jdbc.update("delete from snapshot_job where id = ?", job.id());
    }

    /** How many answers wait for the relay, at most as many as asked. */
    int unsent(int atMost) {
        return jdbc.first(UNSENT, row -> row.getInt(1), atMost).orElse(0);
    }
}
