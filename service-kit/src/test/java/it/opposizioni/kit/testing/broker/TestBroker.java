package it.opposizioni.kit.testing.broker;

/** A broker with the suite's topology. Only the spelling of addresses differs between the brokers that can be used. */
public interface TestBroker extends AutoCloseable {

    String USER = "opposizioni";
    String PASSWORD = "opposizioni";

    TestBroker start();

    /** Where a publisher sends, for {@code registry.events}. */
    String target(String address);

    /** Where a queue that subscribes to {@code address} is consumed. */
    String source(String address, String queue);

    /** Where the dead letters of a subscriber are consumed. */
    String deadLetters(String subscriber);

    @Override
    void close();
}
