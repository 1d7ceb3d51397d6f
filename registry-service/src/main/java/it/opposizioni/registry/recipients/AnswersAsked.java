package it.opposizioni.registry.recipients;

import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * Event {@code answers-asked}: which operators had an answer about the number. See src/main/contracts.
 *
 * @param from first instant whose consultations concern who asks
 * @param until the first instant after them
 */
record AnswersAsked(UUID requestId, PhoneNumber number, Instant from, Instant until) {

    static final String TYPE = "it.opposizioni.registry.answers-asked.v1";

    /** @param type of the edge that was taken */
    static DomainEvent of(String type, RecipientRequest request, PhoneNumber number, Instant at) {
        return new DomainEvent(
                type,
                request.id().toString(),
                request.version(),
                at,
                new AnswersAsked(request.id(), number, request.from(), request.until()));
    }

    /** The number must not end up in a log. */
    @Override
    public String toString() {
        return "AnswersAsked[" + requestId + "]";
    }
}
