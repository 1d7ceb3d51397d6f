package it.opposizioni.operator.evidence.recipients;

import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * Our reading of registry-service's event {@code answers-asked}.
 *
 * @param from when the time of who asks began: what was sealed before concerns somebody else
 * @param until the first instant after it
 */
record AnswersAsked(UUID requestId, PhoneNumber number, Instant from, Instant until) {

    static final String TYPE = "it.opposizioni.registry.answers-asked.v1";

    /** The number must not end up in a log. */
    @Override
    public String toString() {
        return "AnswersAsked[" + requestId + "]";
    }
}
