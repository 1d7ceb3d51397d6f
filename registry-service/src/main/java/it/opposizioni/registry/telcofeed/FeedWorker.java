package it.opposizioni.registry.telcofeed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.registry.bulk.JobWorker;
import it.opposizioni.registry.bulk.NumberStore;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Works on feeds while the service runs. */
@ApplicationScoped
class FeedWorker {

    private final JobWorker worker;

    FeedWorker(TelcoFeedConfig config, FeedStep step, NumberStore store, RecoveryGate recovery) {
        this.worker = new JobWorker("telco-feed", config, step, store, recovery);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
    }

    void wake() {
        worker.wake();
    }

    boolean work() {
        return worker.work();
    }
}
