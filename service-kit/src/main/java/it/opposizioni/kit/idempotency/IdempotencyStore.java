package it.opposizioni.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

@ApplicationScoped
class IdempotencyStore {

    record Answer(byte[] requestDigest, String answer) {}

    private static final String LOCK =
            "select name from unnest(?::text[]) as name where pg_try_advisory_xact_lock(hashtextextended(name, 7))";

    private static final String FIND = """
            select k.caller, k.key, k.request_digest, k.answer
            from unnest(?::text[], ?::text[]) as asked (caller, key) join idempotency_key k using (caller, key)
            where k.created_at > ?
            """;

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

    /** Until the end of the transaction. @return the names of those that are not at work elsewhere */
    Set<String> lock(List<KeyedRequest> requests) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, array(connection, requests, KeyedRequest::name));
            Set<String> ours = new HashSet<>();
            try (ResultSet row = lock.executeQuery()) {
                while (row.next()) {
                    ours.add(row.getString(1));
                }
            }
            return ours;
        }
    }

    /** @return by name */
    Map<String, Answer> find(List<KeyedRequest> requests, Instant notBefore) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setArray(1, array(connection, requests, KeyedRequest::caller));
            select.setArray(2, array(connection, requests, KeyedRequest::key));
            select.setObject(3, notBefore.atOffset(ZoneOffset.UTC));
            Map<String, Answer> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byte[] digest = row.getBytes(3);
                    found.put(
                            new KeyedRequest(row.getString(1), row.getString(2), digest).name(),
                            new Answer(digest, row.getString(4)));
                }
            }
            return found;
        }
    }

    private static Array array(Connection connection, List<KeyedRequest> requests, Function<KeyedRequest, String> part)
            throws SQLException {
        return connection.createArrayOf("text", requests.stream().map(part).toArray());
    }

    void insert(Map<KeyedRequest, String> answers, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Map.Entry<KeyedRequest, String> answer : answers.entrySet()) {
                KeyedRequest request = answer.getKey();
                insert.setString(1, request.caller());
                insert.setString(2, request.key());
                insert.setBytes(3, request.digest());
                insert.setString(4, answer.getValue());
                insert.setObject(5, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
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
