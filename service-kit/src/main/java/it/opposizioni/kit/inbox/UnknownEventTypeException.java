package it.opposizioni.kit.inbox;

/**
 * A fact that only a later release can read. The failure is temporary: the message is held until this service has been upgraded, and is
 * not given up.
 */
final class UnknownEventTypeException extends IllegalStateException {

    UnknownEventTypeException(String type) {
        super("this release does not know " + type);
    }
}
