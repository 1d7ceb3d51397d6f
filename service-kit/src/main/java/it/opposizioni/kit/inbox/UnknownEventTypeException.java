package it.opposizioni.kit.inbox;

/** A fact that only a later release can read. It passes: the message is held until this service has been upgraded, and is no poison. */
final class UnknownEventTypeException extends IllegalStateException {

    UnknownEventTypeException(String type) {
        super("this release does not know " + type);
    }
}
