package it.opposizioni.portal.signin;

import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.session.EndedSessions;
import it.opposizioni.kit.session.SessionEnded;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Ends a session on every copy of the portal, which share the list of ended sessions, and at the services, which are notified. */
@ApplicationScoped
class SessionEnd {

    private final EndedSessions ended;
    private final Outbox outbox;
    private final SignOutConfig config;
    private final Now now;

    SessionEnd(EndedSessions ended, Outbox outbox, SignOutConfig config, Now now) {
        this.ended = ended;
        this.outbox = outbox;
        this.config = config;
        this.now = now;
    }

    /** @return false when it had ended already */
    @Transactional
    boolean end(String sessionId) {
        Instant endedAt = now.get();
        Instant expiresAt = endedAt.plus(config.longestSession());
        boolean endsNow = ended.add(sessionId, expiresAt);
        if (endsNow) {
            outbox.append(
                    new DomainEvent(SessionEnded.TYPE, sessionId, 1, endedAt, new SessionEnded(sessionId, expiresAt)));
        }
        return endsNow;
    }
}
