package it.opposizioni.kit.inbox;

/** What an event does here. Called inside the transaction that also remembers the event as received. */
@FunctionalInterface
public interface EventHandler {
    void apply(ReceivedEvent event);
}
