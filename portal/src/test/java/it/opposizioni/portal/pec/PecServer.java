package it.opposizioni.portal.pec;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.opposizioni.kit.testing.Patience;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A provider of certified mail as far as we use it: it takes what is submitted, and has our mailbox, into which a test puts receipts. */
public final class PecServer implements AutoCloseable {

    static final String ADDRESS = "registro@pec.example";
    static final String PASSWORD = "password-of-our-mailbox-in-tests";
    static final String HOST = "127.0.0.1";

    /** A message that an addressee got. @param text the plain part of it */
    public record Got(String id, String from, String subject, String text, MimeMessage mail) {}

    private final GreenMail mail;
    private final GreenMailUser us;

    public PecServer() {
        mail = new GreenMail(new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_IMAP)});
        mail.start();
        us = mail.setUser(ADDRESS, ADDRESS, PASSWORD);
    }

    private static ServerSetup setup(String protocol) {
        ServerSetup setup = new ServerSetup(0, HOST, protocol);
        setup.setServerStartupTimeout(Patience.LIMIT.toMillis());
        return setup;
    }

    /** That the portal needs to speak to it. */
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("opposizioni.pec.address", ADDRESS);
        settings.put("opposizioni.pec.password", PASSWORD);
        settings.put("opposizioni.pec.smtp.host", HOST);
        settings.put("opposizioni.pec.smtp.port", String.valueOf(smtpPort()));
        settings.put("opposizioni.pec.imap.host", HOST);
        settings.put("opposizioni.pec.imap.port", String.valueOf(imapPort()));
        settings.put("opposizioni.pec.tls", "false");
        settings.put("opposizioni.pec.connect-timeout", Patience.LIMIT.toString());
        settings.put("opposizioni.pec.timeout", Patience.LIMIT.toString());
        // it logs every mailbox
        settings.put("quarkus.log.category.\"com.icegreen.greenmail\".level", "WARN");
        return settings;
    }

    int smtpPort() {
        return mail.getSmtp().getPort();
    }

    int imapPort() {
        return mail.getImap().getPort();
    }

    /** To this address, in the order in which it came. */
    public List<Got> sentTo(String address) {
        return Arrays.stream(mail.getReceivedMessagesForDomain(address))
                .map(PecServer::read)
                .toList();
    }

    private static Got read(MimeMessage mail) {
        try {
            MimeMultipart parts = new MimeMultipart(mail.getDataHandler().getDataSource());
            String text = new String(parts.getBodyPart(0).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Got(mail.getMessageID(), mail.getFrom()[0].toString(), mail.getSubject(), text, mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts it into our mailbox. */
    void receive(String message) {
        us.deliver(mime(message));
    }

    static MimeMessage mime(String message) {
        byte[] bytes = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** How many are unread in our mailbox. */
    int unread() {
        try {
            return mail.getManagers().getImapHostManager().getInbox(us).getUnseenCount();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    public void reset() {
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        mail.stop();
    }
}
