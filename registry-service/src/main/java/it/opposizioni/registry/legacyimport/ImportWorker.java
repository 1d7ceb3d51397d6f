package it.opposizioni.registry.legacyimport;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.registry.bulk.JobWorker;
import it.opposizioni.registry.bulk.NumberStore;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Works on imports while the service runs. */
@ApplicationScoped
class ImportWorker {

    private final JobWorker worker;

    ImportWorker(LegacyImportConfig config, ImportStep step, NumberStore store, RecoveryGate recovery) {
        this.worker = new JobWorker("legacy-import", config, step, store, recovery);
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
