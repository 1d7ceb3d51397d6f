package it.opposizioni.kit.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of the outbox on its way to the broker. */
record OutgoingEvent(
        UUID id,
        String aggregateId,
        long aggregateVersion,
        String type,
        String payload,
        Optional<String> traceParent,
        Instant occurredAt) {}
