package it.opposizioni.bench.facts;

/** Facts that a service records at a fixed rate, because of requests as its users make them. */
public interface Traffic {

    /** Who records them. */
    String publisher();

    /** How many facts follow from one request. */
    int factsPerRequest();

    /** Does what the next requests need; called once, before so many of them. */
    void prepare(int requests) throws Exception;

    /** One request. @return whether it was accepted */
    boolean request();
}
