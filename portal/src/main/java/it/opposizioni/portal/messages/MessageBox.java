package it.opposizioni.portal.messages;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.sending.MessageRepository;
import it.opposizioni.portal.sending.OutgoingMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Everything that was written to a person, for the person to read again. */
@ApplicationScoped
public class MessageBox {

    private final MessageRepository messages;
    private final MessageQueue queue;
    private final Clock clock;

    MessageBox(MessageRepository messages, MessageQueue queue, Clock clock) {
        this.messages = messages;
        this.queue = queue;
        this.clock = clock;
    }

    @Transactional
    public List<MessageView> latest(String subject, int most, Formats formats) {
        return messages.of(subject, most).stream()
                .map(m -> MessageView.of(m, queue.read(m), formats, clock.instant()))
                .toList();
    }

    /** @throws DomainException 404 when there is none, or it is somebody else's */
    @Transactional
    public MessageView open(UUID id, String subject, Formats formats) {
        OutgoingMessage message = messages.of(id, subject).orElseThrow(DomainException::notFound);
        message.read(clock.instant());
        return MessageView.of(message, queue.read(message), formats, clock.instant())
                .withNotice(messages.lineNotice(message)
                        .map(MessageView::noticeState)
                        .orElse(""));
    }
}
