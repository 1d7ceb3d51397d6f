package it.opposizioni.kit.testing.broker;

import java.util.List;

/** The addresses and queues of the suite, as they are declared in the broker before anyone connects. */
public final class BrokerMap {

    /** One multicast address for each publisher. */
    static final List<String> ADDRESSES =
            List.of("registry.events", "operator.events", "complaint.events", "portal.events");

    /** Who consumes events. A service does not consume its own. */
    static final List<String> SUBSCRIBERS =
            List.of("registry-service", "operator-service", "complaint-service", "portal");

    /** Where the broker puts what a subscriber failed on, before it is sorted into the subscriber's own queue. */
    static final String DEAD_LETTERS = "dead-letters";

    /** How often a message is offered before it is a dead letter. */
    static final int DELIVERY_ATTEMPTS = 5;

    private BrokerMap() {}

    static List<String> subscribersOf(String address) {
        String publisher = address.substring(0, address.indexOf('.'));
        return SUBSCRIBERS.stream()
                .filter(subscriber -> !subscriber.startsWith(publisher))
                .toList();
    }

    /** {@code portal.registry-events} for the portal and {@code registry.events}. */
    public static String queue(String subscriber, String address) {
        return subscriber + "." + address.replace('.', '-');
    }

    static String deadLettersOf(String subscriber) {
        return "dlq." + subscriber;
    }
}
