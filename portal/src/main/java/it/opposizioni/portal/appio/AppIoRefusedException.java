package it.opposizioni.portal.appio;

/** The person does not have the app or does not want our messages there, or App IO does not take such a message. */
public final class AppIoRefusedException extends RuntimeException {

    /** @param message names no person: it ends up in logs */
    AppIoRefusedException(String message) {
        super(message, null, false, true);
    }
}
