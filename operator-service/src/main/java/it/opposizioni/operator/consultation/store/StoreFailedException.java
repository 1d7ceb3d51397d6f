package it.opposizioni.operator.consultation.store;

import java.io.IOException;

/** The store could not write a file, for lack of space for example: not a fault of the sender. */
public final class StoreFailedException extends IOException {

    public StoreFailedException(IOException cause) {
        super("a file could not be stored", cause);
    }
}
