package it.opposizioni.kit.inbox;

/** What an event does here. Called inside the transaction that also remembers the event as received. */
@FunctionalInterface
public interface EventHandler {
    void apply(ReceivedEvent event);

    /** After the last event of the transaction: writes what {@link #apply} has kept back, to write the effects of many at once. */
    default void finish() {}
}
