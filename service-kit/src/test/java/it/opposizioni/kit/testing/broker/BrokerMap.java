package it.opposizioni.kit.testing.broker;

import java.util.List;
import java.util.stream.Stream;

/** The addresses and queues of the suite, as they are declared in the broker before anyone connects. */
public final class BrokerMap {

    /** Who consumes events. A service does not consume its own. */
    static final List<String> SUBSCRIBERS =
            List.of("registry-service", "operator-service", "complaint-service", "portal");

    /** What the services publish, and who reads it. */
    static final List<Address> ADDRESSES = SUBSCRIBERS.stream()
            .map(BrokerMap::shortName)
            .flatMap(publisher -> Stream.of(facts(publisher), repairs(publisher), codes(publisher))
                    .flatMap(List::stream))
            .toList();

    /** Where the broker puts what a subscriber failed on, before it is sorted into the subscriber's own queue. */
    static final String DEAD_LETTERS = "dead-letters";

    /** How often a message is offered before it is a dead letter. */
    static final int DELIVERY_ATTEMPTS = 5;

    private BrokerMap() {}

    /**
     * A multicast address.
     *
     * @param subscribers the services that have a queue on it
     */
    record Address(String name, Kind kind, List<String> subscribers) {}

    enum Kind {
        /** What happened, in the order in which it was recorded. One copy of a subscriber applies it at a time. */
        FACTS,
        /** Facts and snapshots sent again to one subscriber, also applied by one copy at a time. */
        REPAIRS,
        /** One-time codes, worthless after minutes: copies share the work, and nothing keeps what has expired. */
        CODES
    }

    private static List<Address> facts(String publisher) {
        return List.of(new Address(publisher + ".events", Kind.FACTS, others(publisher)));
    }

    private static List<Address> repairs(String publisher) {
        return others(publisher).stream()
                .map(subscriber -> new Address(publisher + ".repairs." + subscriber, Kind.REPAIRS, List.of(subscriber)))
                .toList();
    }

    private static List<Address> codes(String publisher) {
        return switch (publisher) {
            case "registry", "operator" -> List.of(new Address(publisher + ".codes", Kind.CODES, List.of("portal")));
            default -> List.of();
        };
    }

    private static List<String> others(String publisher) {
        return SUBSCRIBERS.stream()
                .filter(subscriber -> !shortName(subscriber).equals(publisher))
                .toList();
    }

    /** {@code registry} for the registry-service: what the names of its addresses begin with. */
    static String shortName(String service) {
        return service.replace("-service", "");
    }

    /**
     * {@code portal.registry-events} for the portal and {@code registry.events}; {@code operator-service.registry-repairs} for the
     * operator-service and {@code registry.repairs.operator-service}.
     */
    public static String queue(String subscriber, String address) {
        String[] names = address.split("\\.");
        return subscriber + "." + names[0] + "-" + names[1];
    }

    static String deadLettersOf(String subscriber) {
        return "dlq." + subscriber;
    }
}
