package it.opposizioni.portal.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Which messages have left, by the code that each of them has. */
@ApplicationScoped
public class SentMessages {

    private final MessageRepository messages;

    SentMessages(MessageRepository messages) {
        this.messages = messages;
    }

    /**
     * A letter that somebody can have in front of them.
     *
     * @param by EMAIL, APP_IO, PEC, SMS or BOX
     * @param at when it left, or came into the box
     */
    public record Sent(Channel by, Instant at) {}

    /** Empty when there is no such letter. Of an original and its copies the first; only a text message about a letter says its code. */
    @Transactional
    public Optional<Sent> withCode(String code) {
        return messages.<OutgoingMessage>list("code = ?1 order by createdAt", code).stream()
                .flatMap(message -> sent(message).stream())
                .findFirst();
    }

    private static Optional<Sent> sent(OutgoingMessage message) {
        Channel channel = message.route().channel();
        return switch (channel) {
            case EMAIL, APP_IO, PEC -> message.sentAt().map(at -> new Sent(channel, at));
            case BOX ->
                message.state() == MessageState.KEPT
                        ? Optional.of(new Sent(channel, message.createdAt()))
                        : Optional.empty();
            case SMS -> message.sentAt().filter(_ -> message.isInBox()).map(at -> new Sent(channel, at));
            case VOICE -> Optional.empty();
        };
    }
}
