package it.opposizioni.portal.sending.held;

import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.inbox.StreamContinuity;
import it.opposizioni.portal.sending.Lane;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;

/**
 * After a start, letters leave as soon as it is certain that the database is no older backup, which a publisher's first fact or
 * heartbeat tells. If it is one, those that wait in it may have left before: they are held for a registrar ({@link HeldLetters}).
 * Codes never wait.
 */
@ApplicationScoped
public class SendingGate {

    private final StreamContinuity continuity;
    private final HeldLetters held;
    private final Clock clock;
    private volatile boolean open;
    private volatile Instant started;

    SendingGate(StreamContinuity continuity, HeldLetters held, Clock clock) {
        this.continuity = continuity;
        this.held = held;
        this.clock = clock;
    }

    /** Before any message is taken. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        open = false;
        started = clock.instant();
        continuity.begin();
    }

    public boolean isOpen(Lane lane) {
        return lane == Lane.CODES || open || opens();
    }

    private synchronized boolean opens() {
        if (!open) {
            switch (continuity.answer()) {
                case UNKNOWN -> {
                    return false;
                }
                case BROKEN -> held.hold(started);
                case CONTINUES -> {
                    // nothing was lost
                }
            }
            open = true;
        }
        return true;
    }
}
