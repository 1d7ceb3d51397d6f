package it.opposizioni.local.config;

/** The local run cannot go on; the message tells a person what to do, without a stack trace. */
public final class LocalRunException extends RuntimeException {

    public LocalRunException(String message) {
        super(message);
    }

    public LocalRunException(String message, Throwable cause) {
        super(message, cause);
    }
}
