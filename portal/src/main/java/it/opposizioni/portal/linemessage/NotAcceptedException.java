package it.opposizioni.portal.linemessage;

/** A message was not accepted, or it is not known whether it was. */
public final class NotAcceptedException extends RuntimeException {

    /** @param message names no person and no number: it ends up in logs */
    public NotAcceptedException(String message) {
        super(message, null, false, true);
    }
}
