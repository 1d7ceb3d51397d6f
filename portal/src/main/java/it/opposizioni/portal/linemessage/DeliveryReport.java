package it.opposizioni.portal.linemessage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/**
 * What a provider tells of a message that it has accepted.
 *
 * @param id of the message
 * @param at when that happened
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeliveryReport(UUID id, State state, Instant at) {

    /** Where a message ended. */
    public enum State {
        /** On the telephone, heard by the person who answered, or in the mailbox. */
        DELIVERED,
        /** It will not arrive: the line or the mailbox does not exist, nobody answered, the telephone stayed off. */
        UNDELIVERED
    }

    public boolean isComplete() {
        return id != null && state != null && at != null;
    }
}
