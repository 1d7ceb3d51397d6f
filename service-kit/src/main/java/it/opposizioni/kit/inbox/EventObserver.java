package it.opposizioni.kit.inbox;

/**
 * Sees every event that arrives, whoever subscribes to it: what services ask of each other's streams is none of the consumers' business.
 * Called once for each event, inside the transaction that remembers it.
 */
public interface EventObserver {
    void apply(ReceivedEvent event);
}
