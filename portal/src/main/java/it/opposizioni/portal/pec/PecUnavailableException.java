package it.opposizioni.portal.pec;

import java.time.Duration;
import java.util.Optional;

/** A message was not submitted now, or it is not known whether it was. */
public final class PecUnavailableException extends RuntimeException {

    private final Duration wait;

    /** @param message names no person and no address: it ends up in logs */
    PecUnavailableException(String message) {
        this(message, null);
    }

    PecUnavailableException(String message, Duration wait) {
        super(message, null, false, true);
        this.wait = wait;
    }

    /** For how long our provider is left alone; empty where it is not. */
    public Optional<Duration> pause() {
        return Optional.ofNullable(wait);
    }
}
