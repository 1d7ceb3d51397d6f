package it.opposizioni.kit.inbox;

/** May hold events back for a while: one waits unacknowledged with those behind it, spends no delivery and becomes no dead letter. */
public interface EventGate {

    /** @param subscriber the queue's name */
    boolean holds(String subscriber, ReceivedEvent event);
}
