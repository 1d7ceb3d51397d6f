package it.opposizioni.portal.sending;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Slugs;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.PortalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sends what {@link MessageQueue} has stored. A crash between sending and recording it leads to a second copy under the same Message-ID. */
@ApplicationScoped
public class MessageSender {

    private static final Logger LOG = Logger.getLogger(MessageSender.class);
    private static final int MOST_IN_A_ROW = 200;

    @CheckedTemplate(basePath = "sending")
    static class Templates {
        static native TemplateInstance letterHtml(
                Letter letter, String code, String linkText, String home, String lang);

        static native TemplateInstance letterText(Letter letter, String code, String linkText, String home);

        private Templates() {}
    }

    private final MessageRepository messages;
    private final MessageQueue queue;
    private final Mailer mailer;
    private final SmsGateway sms;
    private final Clock clock;
    private final PortalConfig config;

    MessageSender(
            MessageRepository messages,
            MessageQueue queue,
            Mailer mailer,
            SmsGateway sms,
            Clock clock,
            PortalConfig config) {
        this.messages = messages;
        this.queue = queue;
        this.mailer = mailer;
        this.sms = sms;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(
            every = "${opposizioni.messages.send-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sendDue() {
        for (int i = 0; i < MOST_IN_A_ROW; i++) {
            Optional<OutgoingMessage> due = QuarkusTransaction.requiringNew().call(this::take);
            if (due.isEmpty()) {
                return;
            }
            send(due.get());
        }
    }

    /** Commits the attempt before the message leaves: two replicas never send the same one at the same time. */
    private Optional<OutgoingMessage> take() {
        Optional<OutgoingMessage> due = messages.nextDue(clock.instant());
        due.ifPresent(message -> message.attempt(clock.instant()));
        return due;
    }

    private void send(OutgoingMessage message) {
        boolean sent = false;
        try {
            deliver(message);
            sent = true;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "message %s could not be sent: %s",
                    message.id(), e.getClass().getSimpleName());
        }
        boolean done = sent;
        QuarkusTransaction.requiringNew().run(() -> {
            OutgoingMessage known = messages.findById(message.id());
            if (done) {
                known.sent(clock.instant());
            } else {
                known.failed();
            }
        });
    }

    private void deliver(OutgoingMessage message) {
        String address = message.address().orElseThrow();
        switch (message.channel()) {
            case SMS -> sms.text(number(address), message.body());
            case VOICE -> sms.call(number(address), message.body());
            case EMAIL -> mailer.send(mail(message, address));
            case BOX -> throw new IllegalStateException("a message without address is not sent");
        }
    }

    private static PhoneNumber number(String address) {
        return PhoneNumber.tryParse(address).orElseThrow();
    }

    private static String linkText(OutgoingMessage message, Letter letter, Lang lang) {
        if (letter.linkText() != null) {
            return letter.linkText();
        }
        SendingTexts texts = Texts.of(SendingTexts.class, lang);
        if (letter.page() != null) {
            return texts.visitPage();
        }
        return message.isForOperator() ? texts.visitOperatorArea() : texts.visitPersonalArea();
    }

    private Mail mail(OutgoingMessage message, String address) {
        Lang lang = Lang.of(message.language());
        Letter letter = queue.read(message);
        String home = config.publicUrl() + "/" + lang.code() + "/"
                + (letter.page() == null ? "" : Slugs.localised(letter.page(), lang));
        String linkText = linkText(message, letter, lang);
        String html = Templates.letterHtml(letter, message.code(), linkText, home, lang.code())
                .setLocale(lang.locale())
                .render();
        String text = Templates.letterText(letter, message.code(), linkText, home)
                .setLocale(lang.locale())
                .render();
        return new Mail()
                .setTo(List.of(address))
                .setSubject(message.subject())
                .setHtml(html)
                .setText(text)
                .addHeader(
                        "Message-ID",
                        "<" + message.id() + "@"
                                + URI.create(config.publicUrl()).getHost() + ">")
                .addHeader("Content-Language", lang.code())
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
