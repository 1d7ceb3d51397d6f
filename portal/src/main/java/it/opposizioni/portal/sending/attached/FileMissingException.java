package it.opposizioni.portal.sending.attached;

import java.util.UUID;

/** A message is nothing without its file, and that is not there. */
public final class FileMissingException extends RuntimeException {

    FileMissingException(UUID message) {
        super("message " + message + " has no file", null, false, true);
    }
}
