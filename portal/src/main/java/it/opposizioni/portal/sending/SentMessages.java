package it.opposizioni.portal.sending;

import it.opposizioni.portal.linemessage.DeliveryReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which messages have left, by the code that each of them has; and which codes have not reached the line. */
@ApplicationScoped
public class SentMessages {

    private final MessageRepository messages;

    SentMessages(MessageRepository messages) {
        this.messages = messages;
    }

    /**
     * A message that its reader may have in front of them.
     *
     * @param by EMAIL, APP_IO, PEC, SMS, VOICE or BOX
     * @param at when it left, or came into the box
     * @param announced whether it is a letter, of which a text message only says that there is one
     */
    public record Sent(Channel by, Instant at, boolean announced) {}

    /** Empty when there is no such message. Of an original and its copies the first; a call that says a one-time code says no other. */
    @Transactional
    public Optional<Sent> withCode(String code) {
        return messages.<OutgoingMessage>list("code = ?1 order by createdAt", code).stream()
                .flatMap(message -> sent(message).stream())
                .findFirst();
    }

    /** Whether the code of a proof of a line will not come: its provider says so, or nobody has taken it. False while nobody knows. */
    @Transactional
    public boolean isCodeLost(UUID proof) {
        return messages.findByIdOptional(MessageQueue.codeOf(proof.toString()))
                .filter(code -> code.state() == MessageState.FAILED
                        || code.delivery()
                                .filter(DeliveryReport.State.UNDELIVERED::equals)
                                .isPresent())
                .isPresent();
    }

    /** Whether the last e-mail for somebody went to this address and came back. One that never left says nothing of the address. */
    @Transactional
    public boolean isReturned(String recipient, String email) {
        return messages.lastEmail(recipient)
                .filter(last -> last.state() == MessageState.FAILED)
                .filter(last -> last.delivery()
                        .filter(DeliveryReport.State.UNDELIVERED::equals)
                        .isPresent())
                .flatMap(last -> last.route().address())
                .filter(email::equalsIgnoreCase)
                .isPresent();
    }

    private static Optional<Sent> sent(OutgoingMessage message) {
        Channel channel = message.route().channel();
        return switch (channel) {
            case EMAIL, APP_IO, PEC, SMS -> message.sentAt().map(at -> new Sent(channel, at, message.isInBox()));
            case BOX ->
                message.state() == MessageState.KEPT
                        ? Optional.of(new Sent(channel, message.createdAt(), true))
                        : Optional.empty();
            case VOICE ->
                message.sentAt().filter(_ -> message.lane() != Lane.CODES).map(at -> new Sent(channel, at, false));
        };
    }
}
