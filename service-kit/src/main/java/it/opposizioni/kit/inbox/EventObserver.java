package it.opposizioni.kit.inbox;

/**
 * Sees every event that arrives, for any subscriber: what services ask of each other's streams is none of the consumers' business.
 * Called once for each event, inside the transaction that remembers it.
 */
public interface EventObserver {

    /** @return whether the event is of this kind: no {@link EventGate} holds it back */
    boolean apply(ReceivedEvent event);
}
