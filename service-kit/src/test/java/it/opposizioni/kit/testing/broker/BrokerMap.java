package it.opposizioni.kit.testing.broker;

import java.util.List;
import java.util.stream.Stream;

/** The addresses and queues of the suite, as they are declared in the broker before anyone connects. */
public final class BrokerMap {

    /** Each publishes and consumes, but not what it published itself. */
    public static final List<String> SERVICES =
            List.of("registry-service", "operator-service", "complaint-service", "portal");

    /** What the services publish, and who reads it. */
    static final List<Address> ADDRESSES = SERVICES.stream()
            .flatMap(publisher -> Stream.of(facts(publisher), repairs(publisher), codes(publisher))
                    .flatMap(List::stream))
            .toList();

    /** Where the broker puts what a subscriber failed on, before it is sorted into the subscriber's own queue. */
    static final String DEAD_LETTERS = "dead-letters";

    /**
     * How often a message is offered before the broker makes it a dead letter: a last fence. Failures are counted by the subscriber in its
     * database, because RabbitMQ counts every return, also that of a clean stop.
     */
    static final int DELIVERY_ATTEMPTS = 10_000;

    private BrokerMap() {}

    /**
     * A multicast address.
     *
     * @param publisher the only service that may send to it
     * @param subscribers the services that have a queue on it
     */
    record Address(String name, String publisher, Kind kind, List<String> subscribers) {}

    enum Kind {
        /** What happened, in the order in which it was recorded. One copy of a subscriber applies it at a time. */
        FACTS,
        /** Facts and snapshots sent again to one subscriber, also applied by one copy at a time. */
        REPAIRS,
        /** One-time codes, worthless after minutes: copies share the work, and nothing keeps what has expired. */
        CODES
    }

    private static List<Address> facts(String publisher) {
        return List.of(new Address(shortName(publisher) + ".events", publisher, Kind.FACTS, others(publisher)));
    }

    private static List<Address> repairs(String publisher) {
        return others(publisher).stream()
                .map(subscriber -> new Address(
                        shortName(publisher) + ".repairs." + subscriber, publisher, Kind.REPAIRS, List.of(subscriber)))
                .toList();
    }

    private static List<Address> codes(String publisher) {
        return switch (publisher) {
            case "registry-service", "operator-service" ->
                List.of(new Address(shortName(publisher) + ".codes", publisher, Kind.CODES, List.of("portal")));
            default -> List.of();
        };
    }

    private static List<String> others(String publisher) {
        return SERVICES.stream().filter(service -> !service.equals(publisher)).toList();
    }

    /** Who publishes on an address. */
    public static String publisherOf(String address) {
        return ADDRESSES.stream()
                .filter(declared -> declared.name().equals(address))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no address " + address))
                .publisher();
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
