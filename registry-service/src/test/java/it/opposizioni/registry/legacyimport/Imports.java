package it.opposizioni.registry.legacyimport;

import jakarta.enterprise.context.ApplicationScoped;

/** The work on imports, which tests do themselves. */
@ApplicationScoped
public class Imports {

    private final ImportWorker worker;

    Imports(ImportWorker worker) {
        this.worker = worker;
    }

    /** Until nothing is left that can be worked on. */
    @SuppressWarnings("StatementWithEmptyBody")
    public void finish() {
        while (worker.work()) {}
    }
}
