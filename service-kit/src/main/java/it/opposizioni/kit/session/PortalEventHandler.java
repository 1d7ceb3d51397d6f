package it.opposizioni.kit.session;

import it.opposizioni.kit.inbox.ReceivedEvent;

/** What a service has to do with the portal's events besides ended sessions: a bean of this type is given all of them. */
public interface PortalEventHandler {

    /** In the transaction in which the event is remembered; once for each. */
    void apply(ReceivedEvent event);
}
