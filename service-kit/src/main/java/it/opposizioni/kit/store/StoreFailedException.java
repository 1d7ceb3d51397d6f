package it.opposizioni.kit.store;

import java.io.IOException;

/**
 * The store could not write or read a file, for lack of space or because it does not answer: not a fault of the sender, and no reason to
 * believe that a file is gone.
 */
public final class StoreFailedException extends IOException {

    public StoreFailedException(Exception cause) {
        super("the store failed", cause);
    }

    /** A file of another store, which this process does not see. */
    public static StoreFailedException elsewhere() {
        return new StoreFailedException(null);
    }
}
