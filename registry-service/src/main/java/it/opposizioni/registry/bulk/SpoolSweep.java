package it.opposizioni.registry.bulk;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** Deletes what was left by processes that were killed. */
@ApplicationScoped
public class SpoolSweep {

    private final NumberStore store;
    private final Instance<JobSteps> jobs;

    SpoolSweep(NumberStore store, Instance<JobSteps> jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    @Scheduled(every = "{opposizioni.bulk.sweep-every}", delayed = "1m")
    public void sweep() {
        store.silentUploads().forEach(store::abandon);
        jobs.forEach(kind -> kind.ended().forEach(store::discard));
    }
}
