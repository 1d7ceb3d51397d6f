package it.opposizioni.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class IdempotencyStore {

    record Answer(byte[] requestDigest, String answer) {}

    private static final String FIND =
            "select request_digest, answer from idempotency_key where caller = ? and key = ? and created_at > ?";

    /** A key older than a day may be used anew. */
    private static final String INSERT = """
            insert into idempotency_key (caller, key, request_digest, answer, created_at) values (?, ?, ?, ?, ?)
            on conflict (caller, key) do update set request_digest = excluded.request_digest, answer = excluded.answer,
                created_at = excluded.created_at
            """;

    private final DataSource database;

    IdempotencyStore(DataSource database) {
        this.database = database;
    }

    /** Until the end of the transaction; false when the same key is at work elsewhere. */
    boolean lock(String caller, String key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 7))")) {
            lock.setString(1, caller + " " + key);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    Optional<Answer> find(String caller, String key, Instant notBefore) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, caller);
            select.setString(2, key);
            select.setObject(3, notBefore.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Answer(row.getBytes(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    void insert(String caller, String key, byte[] digest, String answer, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, caller);
            insert.setString(2, key);
            insert.setBytes(3, digest);
            insert.setString(4, answer);
            insert.setObject(5, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    void deleteBefore(Instant limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
            delete.setObject(1, limit.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }
}
