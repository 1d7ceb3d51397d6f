package it.opposizioni.portal.pec;

/** Our provider does not take this message, or not to this address. */
public final class PecRefusedException extends RuntimeException {

    /** @param message names no person and no address: it ends up in logs */
    PecRefusedException(String message) {
        super(message, null, false, true);
    }
}
