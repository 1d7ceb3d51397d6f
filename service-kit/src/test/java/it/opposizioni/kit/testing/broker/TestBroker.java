package it.opposizioni.kit.testing.broker;

import java.util.List;
import java.util.stream.Stream;

/** A broker with the suite's topology. Only the spelling of addresses differs between the brokers that can be used. */
public interface TestBroker extends AutoCloseable {

    /** A user for each service, and one for the kit's own tests, where one application stands for several services. */
    List<BrokerUser> USERS = Stream.concat(
                    BrokerMap.SERVICES.stream().map(service -> BrokerUser.of(service, password(service))),
                    Stream.of(new BrokerUser("service-kit", password("service-kit"), BrokerMap.SERVICES)))
            .toList();

    static String password(String user) {
        return user + "-secret";
    }

    TestBroker start();

    /** Where it listens on {@code localhost}, with TLS. */
    int port();

    /** Where a publisher sends, for {@code registry.events}. */
    String target(String address);

    /** Where a queue that subscribes to {@code address} is consumed. */
    String source(String address, String queue);

    /** Where the dead letters of a subscriber are consumed. */
    String deadLetters(String subscriber);

    /**
     * How many messages wait in a queue; of a broker that is asked by nothing but AMQP, nobody knows.
     *
     * @throws UnsupportedOperationException where that is not known
     */
    default long waiting(String queue) {
        throw new UnsupportedOperationException();
    }

    @Override
    void close();
}
