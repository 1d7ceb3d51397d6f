package it.opposizioni.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.DatabaseFailures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Counts, every second, up to which number everything has come. */
@ApplicationScoped
class StreamFolding {

    private static final Logger LOG = Logger.getLogger(StreamFolding.class);

    private final Inbox inbox;
    private final InboxStore store;
    private final Clock clock;

    StreamFolding(Inbox inbox, InboxStore store, Clock clock) {
        this.inbox = inbox;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(every = "${opposizioni.inbox.fold-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() {
        try {
            inbox.subscriptions()
                    .forEach(subscription -> QuarkusTransaction.requiringNew()
                            .run(() -> store.fold(subscription.name(), clock.instant())));
        } catch (RuntimeException e) {
            if (!DatabaseFailures.isPassing(e)) {
                throw e;
            }
            LOG.debug("not counted while the database is away", e);
        }
    }
}
