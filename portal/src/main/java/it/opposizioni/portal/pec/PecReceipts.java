package it.opposizioni.portal.pec;

import io.micrometer.core.instrument.MeterRegistry;
import it.opposizioni.kit.database.DatabaseFailures;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Reads unread receipts, keeps what they say, and marks them as read. Everything else is looked at once and left unread: metrics
 * {@code opposizioni_pec_receipts_total} and {@code opposizioni_pec_mail_left_total}.
 */
final class PecReceipts {

    private static final Logger LOG = Logger.getLogger(PecReceipts.class);

    private final PecServers servers;
    private final String host;
    private final int batch;
    private final SubmittedMessages messages;
    private final MeterRegistry metrics;

    /** Of the mailbox whose messages were looked at up to {@link #lookedAt}. */
    private long validity;

    private long lookedAt;

    /** @param host of our Message-IDs */
    PecReceipts(PecServers servers, String host, int batch, SubmittedMessages messages, MeterRegistry metrics) {
        this.servers = servers;
        this.host = host;
        this.batch = batch;
        this.messages = messages;
        this.metrics = metrics;
    }

    /**
     * All that are there.
     *
     * @throws MessagingException when the mailbox does not answer
     * @throws RuntimeException when the database does not: what could not be kept is read again the next time
     */
    void readAll() throws MessagingException {
        try (PecMailbox mailbox = PecMailbox.open(servers)) {
            if (mailbox.validity() != validity) {
                validity = mailbox.validity();
                lookedAt = 0;
            }
            List<PecMailbox.Unread> some = mailbox.unreadAfter(lookedAt, batch);
            while (!some.isEmpty()) {
                for (PecMailbox.Unread unread : some) {
                    read(mailbox, unread.message());
                    lookedAt = unread.uid();
                }
                some = mailbox.unreadAfter(lookedAt, batch);
            }
        }
    }

    private void read(PecMailbox mailbox, Message unread) throws MessagingException {
        try {
            ReceiptMail.messageOf(unread.getHeader(ReceiptMail.KIND), unread.getHeader(ReceiptMail.ABOUT), host);
            PecReceipt receipt = ReceiptMail.read(mailbox.whole(unread), host);
            record(receipt);
            mailbox.markRead(unread);
            count("opposizioni.pec.receipts", "state", receipt.state());
        } catch (MailLeftException e) {
            count("opposizioni.pec.mail.left", "why", e.why());
        }
    }

    /** A message that cannot be read or recorded does not hold up the other receipts. */
    private void record(PecReceipt receipt) throws MailLeftException {
        boolean known;
        try {
            known = messages.record(receipt);
        } catch (RuntimeException e) {
            if (DatabaseFailures.isPassing(e)) {
                throw e;
            }
            LOG.errorf(
                    "what certified mail says of message %s could not be kept: %s",
                    receipt.message(), e.getClass().getSimpleName());
            throw new MailLeftException(LeftMail.NOT_KEPT);
        }
        if (!known) {
            throw new MailLeftException(LeftMail.UNKNOWN);
        }
    }

    private void count(String name, String tag, Enum<?> value) {
        metrics.counter(name, tag, value.name().toLowerCase(Locale.ROOT)).increment();
    }
}
