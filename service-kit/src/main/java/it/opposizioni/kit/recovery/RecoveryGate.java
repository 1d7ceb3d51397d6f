package it.opposizioni.kit.recovery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.inbox.EventGate;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.outbox.PublishedStream;
import it.opposizioni.kit.session.SessionEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Whether this service is searching for facts that it has lost: it changes nothing meanwhile, and holds back what others tell. What
 * is known here is at most a second old, and in the copy that hears of the loss it is known at once.
 */
@ApplicationScoped
public class RecoveryGate implements EventGate {

    private static final Logger LOG = Logger.getLogger(RecoveryGate.class);

    /** Repairs and codes come by other queues and are never held. */
    private static final String FACTS = "-events";

    private final RecoveryStore store;
    private final PublishedStream stream;
    private final MeterRegistry metrics;
    private volatile Instant openSince;
    private long reports;

    RecoveryGate(RecoveryStore store, PublishedStream stream, MeterRegistry metrics) {
        this.store = store;
        this.stream = stream;
        this.metrics = metrics;
    }

    /** Before the first request: a change that slipped through would do no harm, but in this way none does. */
    void start(@Observes StartupEvent event) {
        if (stream.publisher().isPresent()) {
            metrics.gauge("opposizioni.recovery.open", this, gate -> gate.isOpen() ? 1 : 0);
            try {
                refresh();
            } catch (IllegalStateException e) {
                LOG.debug("whether a recovery is open is seen when the database serves", e);
            }
        }
    }

    /** Called at once in the copy that was told of it. */
    synchronized void shut(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecoveryOpened opened) {
        reports++;
        openSince = opened.at();
    }

    void refresh() {
        long before = reportsUntilNow();
        keep(store.open().map(Recovery::openedAt).orElse(null), before);
    }

    private synchronized long reportsUntilNow() {
        return reports;
    }

    /** What was read before a report says nothing of it. */
    private synchronized void keep(Instant since, long before) {
        if (since != null || before == reports) {
            openSince = since;
        }
    }

    public boolean isOpen() {
        return openSince != null;
    }

    Optional<Instant> openSince() {
        return Optional.ofNullable(openSince);
    }

    /** That a session has ended is respected at once. */
    @Override
    public boolean holds(String subscriber, ReceivedEvent event) {
        return isOpen() && subscriber.endsWith(FACTS) && !event.type().equals(SessionEnded.TYPE);
    }
}
