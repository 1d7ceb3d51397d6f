package it.opposizioni.portal.citizen;

import it.opposizioni.portal.messages.MessageView;
import java.util.List;
import java.util.UUID;

/**
 * The dashboard of a person. What a service cannot answer now is null; the rest is there.
 *
 * @param numbers null when not available now
 * @param complaints null when not available now
 * @param messages null when they are not for the visitor, or not available now
 */
record Dashboard(Numbers numbers, List<OpenDraft> drafts, List<ComplaintLine> complaints, List<MessageView> messages) {

    /** The newest. @param more whether there are others */
    record Numbers(List<NumberCard> cards, boolean more) {}

    /** @param address where to go on */
    record OpenDraft(UUID id, String what, String address, String delete) {}

    /** @param about when it was filed, and what came of it */
    record ComplaintLine(UUID id, String title, String about, String stage, String tone) {}
}
