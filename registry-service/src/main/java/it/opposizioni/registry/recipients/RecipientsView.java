package it.opposizioni.registry.recipients;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of the operators that had an answer about a number.
 *
 * @param since first instant whose consultations concern who asks: when the number was registered, or was taken up by who asks
 * @param takenUp whether it was in the register before {@code since}, on request of somebody of whom the register does not know who it was
 * @param from first instant that was looked at: {@code since}, or that of which answers are kept; as {@code until}, the first after them, absent before
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
        Instant since,
        boolean takenUp,
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

    static RecipientsView notAsked(OwnTime own) {
        return new RecipientsView(
                State.NOT_ASKED, own.since(), own.takenUp(), null, null, null, null, null, List.of(), false, 0);
    }

    static RecipientsView asked(RecipientRequest request, OwnTime own) {
        return new RecipientsView(
                State.ASKED,
                own.since(),
                own.takenUp(),
                request.from(),
                request.until(),
                request.askedAt(),
                null,
                null,
                List.of(),
                false,
                0);
    }

    static RecipientsView answered(RecipientRequest request, OwnTime own, AnswersStated said, Instant askAgainFrom) {
        return new RecipientsView(
                State.ANSWERED,
                own.since(),
                own.takenUp(),
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
