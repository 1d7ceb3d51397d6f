package it.opposizioni.portal.pec;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.portal.layout.PortalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.net.URI;
import org.jboss.logging.Logger;

/** Reads receipts once a minute. Several copies of the portal may do so: a receipt that is read twice says nothing new. */
@ApplicationScoped
class PecReceiptReader {

    private static final Logger LOG = Logger.getLogger(PecReceiptReader.class);

    private final PecServers servers;
    private final PecReceipts receipts;

    PecReceiptReader(PecConfig config, PortalConfig portal, SubmittedMessages messages, MeterRegistry metrics) {
        this.servers = new PecServers(config);
        String host = URI.create(portal.publicUrl()).getHost();
        this.receipts = new PecReceipts(servers, host, config.batch(), messages, metrics);
    }

    @Scheduled(
            every = "${opposizioni.pec.read-every:1m}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        if (!servers.areThere()) {
            return;
        }
        try {
            receipts.readAll();
        } catch (MessagingException | RuntimeException e) {
            // its words may quote a mail
            LOG.warnf(
                    "The mailbox of certified mail could not be read, and is tried again: %s",
                    e.getClass().getSimpleName());
        }
    }
}
