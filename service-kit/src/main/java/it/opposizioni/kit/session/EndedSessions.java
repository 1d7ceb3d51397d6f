package it.opposizioni.kit.session;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** The sessions that have ended before their tokens expired. */
@ApplicationScoped
public class EndedSessions {

    private static final String FIND = "select 1 from ended_session where session_id = ?";
    private static final String INSERT =
            "insert into ended_session (session_id, expires_at) values (?, ?) on conflict do nothing";
    private static final String DELETE = "delete from ended_session where expires_at < ?";

    private final Jdbc jdbc;
    private final Clock clock;

    EndedSessions(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One indexed read, and never a cached answer: another replica of this service may have received the event a moment ago. */
    public boolean contains(String sessionId) {
        return jdbc.exists(FIND, sessionId);
    }

    /**
     * Takes part in the caller's transaction.
     *
     * @return false when it was known already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean add(String sessionId, Instant expiresAt) {
        return jdbc.update(INSERT, sessionId, expiresAt) == 1;
    }

    @Scheduled(every = "${opposizioni.sweep-every:1h}", delayed = "3m")
    @Transactional
    void deleteExpired() {
        jdbc.update(DELETE, clock.instant());
    }
}
