package it.opposizioni.portal.messages;

import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.OutgoingMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A message as it shows in the message box.
 *
 * @param about what tells it from others with the same title; empty when nothing does
 * @param language it is written in, whatever that of the page
 * @param state PENDING, SENT, FAILED or KEPT
 * @param channel EMAIL, APP_IO or BOX
 * @param fellBack App IO has not taken it, and this is the other way
 * @param page of ours that says more, by the portal's own path; null when there is none
 * @param notice what became of the notice to the line itself: PENDING, SENT, FAILED, DELIVERED or UNDELIVERED; empty when there was none
 */
public record MessageView(
        UUID id,
        String title,
        String about,
        String language,
        String when,
        boolean unread,
        String state,
        String channel,
        boolean fellBack,
        List<String> paragraphs,
        List<Fact> facts,
        String page,
        String code,
        String notice) {

    /** A name, said once, and its values. */
    public record Fact(String name, List<String> values) {}

    static MessageView of(OutgoingMessage message, Letter letter, Formats formats) {
        return new MessageView(
                message.id(),
                message.subject(),
                about(message, letter),
                message.language(),
                formats.time(message.createdAt()),
                message.isUnread(),
                message.state().name(),
                message.route().channel().name(),
                message.route().refusedBy().isPresent(),
                letter.paragraphs(),
                facts(letter),
                letter.page(),
                message.code(),
                "");
    }

    MessageView withNotice(String itsState) {
        return new MessageView(
                id,
                title,
                about,
                language,
                when,
                unread,
                state,
                channel,
                fellBack,
                paragraphs,
                facts,
                page,
                code,
                itsState);
    }

    /** What the provider has reported says more than that it has accepted it. */
    static String noticeState(OutgoingMessage notice) {
        return notice.delivery().map(Enum::name).orElse(notice.state().name());
    }

    /** Older letters to people do not say it: their first fact does, which is a number, a protocol or a code. */
    private static String about(OutgoingMessage message, Letter letter) {
        if (letter.about() != null) {
            return letter.about();
        }
        return message.isForOperator() || letter.facts().isEmpty()
                ? ""
                : letter.facts().getFirst().value();
    }

    private static List<Fact> facts(Letter letter) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        letter.facts()
                .forEach(fact -> byName.computeIfAbsent(fact.name(), _ -> new ArrayList<>())
                        .add(fact.value()));
        return byName.entrySet().stream()
                .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                .toList();
    }
}
