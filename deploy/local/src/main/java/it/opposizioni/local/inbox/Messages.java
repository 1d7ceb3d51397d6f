package it.opposizioni.local.inbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The messages that arrived since the launcher started, newest first. */
final class Messages {

    /**
     * One message to a person.
     *
     * @param kind EMAIL, SMS or VOICE
     * @param to mail address or number in E.164
     * @param subject empty except for e-mails
     * @param receivedAt RFC 3339
     */
    record Message(String kind, String to, String subject, String text, String receivedAt) {}

    private final Clock clock;
    private final List<Message> messages = new ArrayList<>();
    private final Set<MimeMessage> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    Messages(Clock clock) {
        this.clock = clock;
    }

    synchronized void text(String kind, String to, String text) {
        messages.addFirst(new Message(kind, to, "", text, now()));
    }

    /** Adds the mails that were not there the last time. They are read mailbox by mailbox, so a new one is not always the last. */
    synchronized void addNew(MimeMessage[] mails) {
        for (MimeMessage mail : mails) {
            if (taken.add(mail)) {
                messages.addFirst(read(mail));
            }
        }
    }

    private Message read(MimeMessage mail) {
        try {
            return new Message("EMAIL", mail.getAllRecipients()[0].toString(), mail.getSubject(), textOf(mail), now());
        } catch (MessagingException | IOException e) {
            return new Message("EMAIL", "?", "unreadable mail", String.valueOf(e.getMessage()), now());
        }
    }

    synchronized List<Message> to(String recipient) {
        return messages.stream()
                .filter(m -> recipient.isEmpty() || m.to().equalsIgnoreCase(recipient))
                .toList();
    }

    private String now() {
        return clock.instant().toString();
    }

    /** The plain text of a mail; its HTML only if it has no plain text. */
    private static String textOf(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            String best = "";
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                if (best.isEmpty() || inner.isMimeType("text/plain")) {
                    best = textOf(inner);
                }
            }
            return best;
        }
        return part.getContent() instanceof String text ? text : "";
    }
}
