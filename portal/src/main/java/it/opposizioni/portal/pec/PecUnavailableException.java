package it.opposizioni.portal.pec;

/** A message was not submitted now, or nobody knows whether it was. */
public final class PecUnavailableException extends RuntimeException {

    /** @param message names no person and no address: it ends up in logs */
    PecUnavailableException(String message) {
        super(message, null, false, true);
    }
}
