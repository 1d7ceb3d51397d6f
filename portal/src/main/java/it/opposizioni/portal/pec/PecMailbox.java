package it.opposizioni.portal.pec;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Our mailbox while it is open. What nobody marks as read stays unread. */
final class PecMailbox implements AutoCloseable {

    /** A receipt holds at most the message itself, whose file is a third larger in it, and some kilobytes of words and signatures. */
    private static final int LARGEST = PecAttachment.LARGEST / 2 * 3;

    private final Session session;
    private final Store store;
    private final Folder folder;

    private PecMailbox(Session session, Store store, Folder folder) {
        this.session = session;
        this.store = store;
        this.folder = folder;
    }

    static PecMailbox open(PecServers servers) throws MessagingException {
        Store store = servers.imap();
        try {
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            return new PecMailbox(servers.session(), store, inbox);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** @param uid grows with every message that arrives */
    record Unread(long uid, Message message) {}

    /** While it is the same, uids mean the same messages. */
    long validity() throws MessagingException {
        return uids().getUIDValidity();
    }

    /** The next unread messages after this one, with the headers that are looked at. */
    List<Unread> unreadAfter(long uid, int most) throws MessagingException {
        Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        FetchProfile numbers = new FetchProfile();
        numbers.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(unread, numbers);
        List<Unread> all = new ArrayList<>();
        for (Message message : unread) {
            all.add(new Unread(uids().getUID(message), message));
        }
        List<Unread> next = all.stream()
                .filter(mail -> mail.uid() > uid)
                .sorted(Comparator.comparingLong(Unread::uid))
                .limit(most)
                .toList();
        if (next.isEmpty()) {
            return next;
        }
        FetchProfile headers = new FetchProfile();
        headers.add(FetchProfile.Item.SIZE);
        headers.add(ReceiptMail.KIND);
        headers.add(ReceiptMail.ABOUT);
        folder.fetch(next.stream().map(Unread::message).toArray(Message[]::new), headers);
        return next;
    }

    /**
     * All of it, parsed here: what is wrong with it is then no failure of the mailbox.
     *
     * @throws MailLeftException when it is too large, or no message
     */
    MimeMessage whole(Message message) throws MessagingException, MailLeftException {
        if (message.getSize() > LARGEST) {
            throw new MailLeftException(LeftMail.UNREADABLE);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("the mailbox broke off", e);
        }
        try {
            return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
        } catch (MessagingException _) {
            throw new MailLeftException(LeftMail.UNREADABLE);
        }
    }

    void markRead(Message message) throws MessagingException {
        message.setFlag(Flags.Flag.SEEN, true);
    }

    private UIDFolder uids() {
        return (UIDFolder) folder;
    }

    @Override
    public void close() throws MessagingException {
        try {
            folder.close(false);
        } finally {
            store.close();
        }
    }
}
