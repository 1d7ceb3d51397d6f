package it.opposizioni.portal.sending;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.portal.appio.AppIo;
import it.opposizioni.portal.appio.AppIoMessage;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Slugs;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.PortalConfig;
import it.opposizioni.portal.linemessage.LineMessage;
import it.opposizioni.portal.linemessage.LineMessage.Manner;
import it.opposizioni.portal.linemessage.LineMessageGateway;
import it.opposizioni.portal.pec.Pec;
import it.opposizioni.portal.pec.PecMessage;
import it.opposizioni.portal.sending.attached.AttachedFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Hands one message over: an e-mail to the mail server, a text or a call to the gateway, a message to App IO or to certified mail. */
@ApplicationScoped
class MessageDelivery {

    /** Where everybody can check whether a message with a code is ours. */
    private static final String CHECK = "check-a-message";

    @CheckedTemplate(basePath = "sending")
    static class Templates {
        static native TemplateInstance letterHtml(
                Letter letter, String code, String linkText, String home, String check, String lang);

        static native TemplateInstance letterText(
                Letter letter, String code, String linkText, String home, String check);

        private Templates() {}
    }

    private final MessageQueue queue;
    private final ReactiveMailer mailer;
    private final LineMessageGateway lines;
    private final AppIo appIo;
    private final Pec pec;
    private final AttachedFiles files;
    private final SendingConfig sending;
    private final PortalConfig config;

    MessageDelivery(
            MessageQueue queue,
            ReactiveMailer mailer,
            LineMessageGateway lines,
            AppIo appIo,
            Pec pec,
            AttachedFiles files,
            SendingConfig sending,
            PortalConfig config) {
        this.queue = queue;
        this.mailer = mailer;
        this.lines = lines;
        this.appIo = appIo;
        this.pec = pec;
        this.files = files;
        this.sending = sending;
        this.config = config;
    }

    /**
     * @return the id under which it was accepted; null where the channel gives none
     * @throws RuntimeException when it was not accepted, or not in time
     */
    String deliver(OutgoingMessage message) {
        String address = message.route().address().orElseThrow();
        switch (message.route().channel()) {
            case SMS -> lines.send(toLine(message, address, Manner.SMS));
            case VOICE -> lines.send(toLine(message, address, Manner.VOICE));
            // the blocking mailer would wait for ever for a mail server that does not answer
            case EMAIL -> mailer.send(mail(message, address)).await().atMost(sending.sendTimeout());
            case APP_IO -> {
                return appIo.send(toAppIo(message, new TaxCode(address)));
            }
            case PEC -> {
                return pec.send(toPec(message, address));
            }
            case BOX -> throw new IllegalStateException("a message without address is not sent");
        }
        return null;
    }

    private AppIoMessage toAppIo(OutgoingMessage message, TaxCode person) {
        Lang lang = Lang.of(message.language());
        Letter letter = queue.read(message);
        return AppIoLetter.of(letter, message.code(), lang)
                .with(linkText(message, letter, lang), home(letter, lang), check(lang))
                .to(person);
    }

    /** The page that the letter names, or the first one. */
    private String home(Letter letter, Lang lang) {
        return address(lang, letter.page() == null ? "" : Slugs.localised(letter.page(), lang));
    }

    private String check(Lang lang) {
        return address(lang, Slugs.localised(CHECK, lang));
    }

    private String address(Lang lang, String page) {
        return config.publicUrl() + "/" + lang.code() + "/" + page;
    }

    private static LineMessage toLine(OutgoingMessage message, String address, Manner manner) {
        PhoneNumber number = PhoneNumber.tryParse(address).orElseThrow();
        return new LineMessage(
                message.id(),
                manner,
                number,
                words(message),
                message.language(),
                message.expiresAt().orElse(null));
    }

    /** Of a letter only that there is one: others may see the screen, and a text message with a link is what fraudsters send. */
    private static String words(OutgoingMessage message) {
        return message.isInBox()
                ? Texts.of(SendingTexts.class, Lang.of(message.language())).letterWaits(message.code())
                : message.body();
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

    private String html(OutgoingMessage message, Letter letter, Lang lang) {
        return Templates.letterHtml(
                        letter,
                        message.code(),
                        linkText(message, letter, lang),
                        home(letter, lang),
                        check(lang),
                        lang.code())
                .setLocale(lang.locale())
                .render();
    }

    private String text(OutgoingMessage message, Letter letter, Lang lang) {
        return Templates.letterText(
                        letter, message.code(), linkText(message, letter, lang), home(letter, lang), check(lang))
                .setLocale(lang.locale())
                .render();
    }

    /** An act never leaves without its file. */
    private PecMessage toPec(OutgoingMessage message, String address) {
        Lang lang = Lang.of(message.language());
        Letter letter = queue.read(message);
        return new PecMessage(
                message.id(),
                address,
                message.subject(),
                text(message, letter, lang),
                html(message, letter, lang),
                lang.code(),
                message.lane() == Lane.ACTS ? Optional.of(files.require(message.id())) : Optional.empty());
    }

    private Mail mail(OutgoingMessage message, String address) {
        Lang lang = Lang.of(message.language());
        Letter letter = queue.read(message);
        return new Mail()
                .setTo(List.of(address))
                .setSubject(message.subject())
                .setHtml(html(message, letter, lang))
                .setText(text(message, letter, lang))
                .addHeader(
                        "Message-ID",
                        "<" + message.id() + "@"
                                + URI.create(config.publicUrl()).getHost() + ">")
                .addHeader("Content-Language", lang.code())
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
