package it.opposizioni.portal.mydata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * What the portal itself holds about a person.
 *
 * @param profile one, or none before the first visit
 * @param drafts requests that wait for the person to go on
 * @param pages what was sent or came back to be corrected, and is kept for going back to its page
 * @param notices e-mails that were asked for at the end of a comparison
 */
record PortalData(
        List<Profile> profile, List<Message> messages, List<Begun> drafts, List<Begun> pages, List<Notice> notices) {

    /**
     * @param appIoTaxCode under which the person is written to in App IO
     * @param pec the address of certified mail at which the person is written to
     * @param phone the telephone number that the person confirmed
     * @param bySms whether letters are announced there by text message
     * @param waitingAddress that waits for its code, or a number
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Profile(
            String name,
            String email,
            String appIoTaxCode,
            String pec,
            String phone,
            Boolean bySms,
            String language,
            Instant updatedAt,
            String waitingAddress) {}

    /**
     * @param text all that it says
     * @param refusedBy the channel that did not take it before
     * @param sentAt when it left
     * @param delivery what the provider of e-mail or text messages said of it afterwards
     * @param pecState what receipts of certified mail say
     * @param pecAt when that was
     * @param read whether it was opened in the message box
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(
            Instant at,
            String subject,
            String text,
            String language,
            String channel,
            String refusedBy,
            String state,
            Instant sentAt,
            String delivery,
            String pecState,
            Instant pecAt,
            boolean read,
            String code) {}

    /** @param content what the person gave, by its names; empty where that is nothing */
    record Begun(String kind, Instant createdAt, Instant updatedAt, JsonNode content) {}

    record Notice(String address, Instant askedAt) {}
}
