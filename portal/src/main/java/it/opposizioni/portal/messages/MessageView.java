package it.opposizioni.portal.messages;

import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.OutgoingMessage;
import java.util.List;
import java.util.UUID;

/**
 * A message as it shows in the message box.
 *
 * @param page of ours that says more, by the portal's own path; null when there is none
 */
public record MessageView(
        UUID id,
        String title,
        String when,
        boolean unread,
        String state,
        List<String> paragraphs,
        List<Fact> facts,
        String page,
        String code) {

    /** A name and its value. */
    public record Fact(String name, String value) {}

    static MessageView of(OutgoingMessage message, Letter letter, Formats formats) {
        return new MessageView(
                message.id(),
                message.subject(),
                formats.time(message.createdAt()),
                message.isUnread(),
                message.state().name(),
                letter.paragraphs(),
                letter.facts().stream().map(f -> new Fact(f.name(), f.value())).toList(),
                letter.page(),
                message.code());
    }
}
