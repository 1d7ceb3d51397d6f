package it.opposizioni.kit.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Whether the store of files answers, as {@code opposizioni_store_away}: asked also while nobody sends a file. A service without a store has no such metric. */
@ApplicationScoped
class StoreWatch {

    private static final Logger LOG = Logger.getLogger(StoreWatch.class);

    private final Supplier<Optional<FileStore>> store;
    private volatile boolean away;

    @Inject
    StoreWatch(Instance<FileStore> stores) {
        this(() -> stores.isResolvable() ? Optional.of(stores.get()) : Optional.empty());
    }

    StoreWatch(Supplier<Optional<FileStore>> store) {
        this.store = store;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        store.get().ifPresent(_ -> metrics.gauge("opposizioni.store.away", this, watch -> watch.away ? 1 : 0));
    }

    @Scheduled(every = "${opposizioni.store-watch.every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        store.get().ifPresent(known -> away = !answers(known));
    }

    /** An account that is not known at all fails in a way of its own. */
    private static boolean answers(FileStore store) {
        try {
            return store.answers();
        } catch (RuntimeException e) {
            LOG.warnf("The store of files cannot be asked: %s", e);
            return false;
        }
    }
}
