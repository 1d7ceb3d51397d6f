package it.opposizioni.kit.inbox;

/** An {@link EventGate} does not let the event through now. */
final class HeldBackException extends RuntimeException {

    HeldBackException() {
        super("held back", null, false, false);
    }
}
