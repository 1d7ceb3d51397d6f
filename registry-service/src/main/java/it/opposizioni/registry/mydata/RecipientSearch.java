package it.opposizioni.registry.mydata;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.registry.recipients.RecipientsView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the person asked which operators had an answer about a number, and what was looked at: so that "nobody" and "not asked" are told apart.
 *
 * @param from first instant that was looked at; as {@code until}, the first after them, absent before anything was asked
 * @param more whether there are more operators, older ones than are named; absent while there is no answer, as {@code unread}
 * @param unread how many consultations could not be read any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RecipientSearch")
record RecipientSearch(
        RecipientsView.State state,
        Instant from,
        Instant until,
        Instant askedAt,
        Instant answeredAt,
        Boolean more,
        Integer unread) {

    static RecipientSearch of(RecipientsView view) {
        boolean answered = view.state() == RecipientsView.State.ANSWERED;
        return new RecipientSearch(
                view.state(),
                view.from(),
                view.until(),
                view.askedAt(),
                view.answeredAt(),
                answered ? view.more() : null,
                answered ? view.unread() : null);
    }
}
