package it.opposizioni.kit.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

/** Whether the store of files answers, as {@code opposizioni_store_away}: asked also while nobody sends a file. A service without a store has no such metric. */
@ApplicationScoped
class StoreWatch {

    private final Instance<FileStore> store;
    private volatile boolean away;

    StoreWatch(Instance<FileStore> store) {
        this.store = store;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        if (store.isResolvable()) {
            metrics.gauge("opposizioni.store.away", this, watch -> watch.away ? 1 : 0);
        }
    }

    @Scheduled(every = "${opposizioni.store-watch.every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (store.isResolvable()) {
            away = !store.get().answers();
        }
    }
}
