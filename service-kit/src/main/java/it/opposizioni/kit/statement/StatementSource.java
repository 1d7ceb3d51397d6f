package it.opposizioni.kit.statement;

import java.time.Instant;

/** What a service knows about complaints. */
public interface StatementSource {

    /** Of the event that carries its statements. */
    String type();

    /**
     * @param question as it was given to {@link Statements#answer}
     * @param round that is answered; null when the source states again by itself
     */
    Statement about(String question, Integer round, Instant now);

    /**
     * @param data of the event
     * @param facts what makes a later statement another one, in a fixed order: without instants of asking and without names, which
     *     change and were not wrong
     */
    record Statement(Object data, Object facts) {}
}
