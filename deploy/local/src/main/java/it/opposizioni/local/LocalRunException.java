package it.opposizioni.local;

/** The local run cannot go on; the message tells a person what to do, without a stack trace. */
final class LocalRunException extends RuntimeException {

    LocalRunException(String message) {
        super(message);
    }

    LocalRunException(String message, Throwable cause) {
        super(message, cause);
    }
}
