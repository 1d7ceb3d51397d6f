package it.opposizioni.registry.recipients;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of the operators that had an answer about a number.
 *
 * @param from first instant whose consultations concern who asks, or of which answers are kept; as {@code until}, the first after them, absent before
 *     anything was asked
 * @param askAgainFrom from when on asking once more brings a new answer; absent while this one is waited for
 * @param consultations newest first; empty while the answer is waited for
 * @param more whether there are more, older ones than these
 * @param unread how many consultations could not be read any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Recipients")
public record RecipientsView(
        State state,
        Instant from,
        Instant until,
        Instant askedAt,
        Instant answeredAt,
        Instant askAgainFrom,
        List<Recipient> consultations,
        boolean more,
        int unread) {

    /** How far it is. */
    @Schema(name = "RecipientsState")
    public enum State {
        NOT_ASKED,
        ASKED,
        ANSWERED
    }

    static RecipientsView notAsked() {
        return new RecipientsView(State.NOT_ASKED, null, null, null, null, null, List.of(), false, 0);
    }

    static RecipientsView asked(RecipientRequest request) {
        return new RecipientsView(
                State.ASKED, request.from(), request.until(), request.askedAt(), null, null, List.of(), false, 0);
    }

    static RecipientsView answered(RecipientRequest request, AnswersStated said, Instant askAgainFrom) {
        return new RecipientsView(
                State.ANSWERED,
                said.from(),
                request.until(),
                request.askedAt(),
                request.answeredAt(),
                askAgainFrom,
                said.consultations(),
                said.more(),
                said.unread());
    }
}
