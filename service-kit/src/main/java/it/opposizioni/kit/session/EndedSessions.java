package it.opposizioni.kit.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** The sessions that have ended before their tokens expired. */
@ApplicationScoped
public class EndedSessions {

    private static final String FIND = "select 1 from ended_session where session_id = ?";
    private static final String INSERT =
            "insert into ended_session (session_id, expires_at) values (?, ?) on conflict do nothing";
    private static final String DELETE = "delete from ended_session where expires_at < ?";

    private final DataSource database;
    private final Clock clock;

    EndedSessions(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One indexed read, and never a cached answer: another copy of this service may have been told a moment ago. */
    public boolean contains(String sessionId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, sessionId);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Takes part in the caller's transaction.
     *
     * @return false when it was known already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean add(String sessionId, Instant expiresAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, sessionId);
            insert.setObject(2, expiresAt.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Scheduled(every = "1h", delayed = "3m")
    @Transactional
    void deleteExpired() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }
}
