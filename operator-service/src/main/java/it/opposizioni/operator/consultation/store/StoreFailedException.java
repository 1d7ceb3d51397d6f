package it.opposizioni.operator.consultation.store;

import java.io.IOException;

/** The store could not write a file, for want of space for example: not the doing of whoever sent what it holds. */
public final class StoreFailedException extends IOException {

    public StoreFailedException(IOException cause) {
        super("a file could not be stored", cause);
    }
}
