package it.opposizioni.kit.outbox;

import it.opposizioni.kit.stream.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of the outbox on its way to the broker.
 *
 * @param payload null when it cannot be decrypted: its number is then sent without content, and the others go on
 * @param timeToLive what is left of it when it was read
 * @param position of a fact; what is none has no number
 * @param refusals how often the broker has refused it
 */
record OutgoingEvent(
        UUID id,
        String address,
        String aggregateId,
        long aggregateVersion,
        String type,
        String payload,
        Optional<String> traceParent,
        Instant occurredAt,
        Optional<Duration> timeToLive,
        Optional<Position> position,
        int refusals) {

    /** After so many refusals the subscribers learn at least that there was something. */
    private static final int WITHHELD_AFTER = 10;

    boolean isExpired() {
        return timeToLive.filter(left -> !left.isPositive()).isPresent();
    }

    boolean isReadable() {
        return payload != null;
    }

    boolean isToBeWithheld() {
        return position.isPresent() && refusals >= WITHHELD_AFTER;
    }

    /** The same number without the content that the broker does not take; a subscriber fetches the aggregate another way. */
    OutgoingEvent withheld(String publisher) {
        return new OutgoingEvent(
                id,
                address,
                aggregateId,
                aggregateVersion,
                PublishedStream.withheldType(publisher),
                "{\"type\":\"%s\"}".formatted(type),
                traceParent,
                occurredAt,
                timeToLive,
                position,
                refusals);
    }
}
