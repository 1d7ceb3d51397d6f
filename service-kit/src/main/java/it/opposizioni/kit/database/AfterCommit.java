package it.opposizioni.kit.database;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Does something once a transaction is committed, and never when it is rolled back. */
public record AfterCommit(Runnable action) implements Synchronization {

    @Override
    public void beforeCompletion() {
        // nothing to do before
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            action.run();
        }
    }
}
