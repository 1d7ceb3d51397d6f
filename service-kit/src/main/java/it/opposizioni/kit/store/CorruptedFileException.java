package it.opposizioni.kit.store;

import java.io.IOException;

/** A stored file is not what was written: cut off, changed, or another's. */
public final class CorruptedFileException extends IOException {

    CorruptedFileException() {
        super("a stored file is cut off, changed, or another's");
    }
}
