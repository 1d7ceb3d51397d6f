package it.opposizioni.portal.messages;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.sending.MessageCode;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.sending.MessageRepository;
import it.opposizioni.portal.sending.OutgoingMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that was written to a person, for the person to read again. */
@ApplicationScoped
public class MessageBox {

    private static final int ON_PAGE = 25;
    private static final String CODE = "code";

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

    /** @param after the last one of the page before; null for the first page */
    @Transactional
    MessagePage page(UUID after, String subject, Formats formats) {
        List<MessageView> found = messages.after(after, subject, ON_PAGE + 1).stream()
                .map(m -> MessageView.of(m, queue.read(m), formats, clock.instant()))
                .toList();
        List<MessageView> shown = found.subList(0, Math.min(ON_PAGE, found.size()));
        String next = found.size() > ON_PAGE ? shown.getLast().id().toString() : null;
        return new MessagePage(shown, next, messages.countUnread(subject));
    }

    /**
     * The message with the code that was typed, in this box.
     *
     * @param form with {@code code}, in which is said what is wrong with it
     */
    @Transactional
    Optional<UUID> search(Form form, String subject, Lang lang) {
        MessageBoxTexts texts = Texts.of(MessageBoxTexts.class, lang);
        Optional<String> code = MessageCode.read(form.value(CODE));
        Optional<UUID> found =
                code.flatMap(read -> messages.withCode(read, subject)).map(OutgoingMessage::id);
        if (code.isEmpty()) {
            form.reject(CODE, texts.notACode());
        } else if (found.isEmpty()) {
            form.reject(CODE, texts.codeUnknown());
        }
        return found;
    }

    @Transactional
    void markRead(String subject) {
        messages.markRead(subject, clock.instant());
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
