package it.opposizioni.portal.pec;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A message as it is submitted: its words twice, as text and as HTML, and its file if it has one, under our own Message-ID. */
final class PecMail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private PecMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    static PecMail of(PecMessage message, String from, String host, Session session, Instant now)
            throws MessagingException {
        PecMail mail = new PecMail(session, PecMessageId.of(message.id(), host));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.to()));
        mail.setSubject(message.subject(), UTF_8);
        mail.setSentDate(Date.from(now));
        mail.setHeader("Content-Language", message.language());
        mail.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart words =
                new MimeMultipart("alternative", part(message.text(), "plain"), part(message.html(), "html"));
        mail.setContent(
                message.attachment().isEmpty()
                        ? words
                        : new MimeMultipart(
                                "mixed", part(words), file(message.attachment().get())));
        mail.saveChanges();
        return mail;
    }

    private static MimeBodyPart part(String words, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(words, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart part(MimeMultipart parts) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(parts);
        return part;
    }

    private static MimeBodyPart file(PecAttachment attachment) throws MessagingException {
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
        file.setFileName(attachment.name());
        file.setDisposition(Part.ATTACHMENT);
        return file;
    }

    /** The library would make another each time. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
