package it.opposizioni.kit.outbox;

import java.time.Instant;

/**
 * A fact that other services may learn.
 *
 * @param type {@code it.opposizioni.<service>.<aggregate>-<past-participle>.v1}; a new meaning is a new type
 * @param aggregateVersion grows with every change of the aggregate; consumers ignore what is not newer
 * @param data becomes the JSON of the message, as the publisher's contract says
 */
public record DomainEvent(String type, String aggregateId, long aggregateVersion, Instant occurredAt, Object data) {}
