package it.opposizioni.registry.recipients;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Our reading of operator-service's event {@code answers-stated}, and, as text, what is kept of it.
 *
 * @param from first instant that was looked at: later than asked for where no older answers are kept
 * @param consultations newest first
 * @param more whether there were more, older ones than these
 * @param unread how many consultations were passed over because their answers are not there any more
 */
record AnswersStated(UUID requestId, Instant from, List<Recipient> consultations, boolean more, int unread) {

    static final String TYPE = "it.opposizioni.operator.answers-stated.v1";

    /** It must not end up in a log. */
    @Override
    public String toString() {
        return "AnswersStated[" + requestId + "]";
    }
}
