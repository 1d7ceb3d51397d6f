package it.opposizioni.portal.appio;

import java.time.Duration;
import java.util.Optional;

/** A message was not accepted now, or nobody knows whether it was. */
public final class AppIoUnavailableException extends RuntimeException {

    private final Duration wait;

    /** @param message names no person: it ends up in logs */
    AppIoUnavailableException(String message) {
        this(message, null);
    }

    AppIoUnavailableException(String message, Duration wait) {
        super(message, null, false, true);
        this.wait = wait;
    }

    /** The pause for which App IO has asked; empty where it asked for none. */
    public Optional<Duration> pause() {
        return Optional.ofNullable(wait);
    }
}
