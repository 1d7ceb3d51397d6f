package it.opposizioni.portal.pec;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.metrics.TimedRun;
import it.opposizioni.kit.metrics.TimedRuns;
import it.opposizioni.portal.layout.PortalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import java.net.URI;
import org.jboss.logging.Logger;

/** Reads receipts once a minute. Several copies of the portal may do so: a receipt that is read twice says nothing new. */
@ApplicationScoped
class PecReceiptReader {

    private static final Logger LOG = Logger.getLogger(PecReceiptReader.class);

    private final PecServers servers;
    private final PecReceipts receipts;
    private final TimedRun run;

    PecReceiptReader(
            PecConfig config, PortalConfig portal, SubmittedMessages messages, MeterRegistry metrics, TimedRuns runs) {
        this.servers = new PecServers(config);
        String host = URI.create(portal.publicUrl()).getHost();
        this.receipts = new PecReceipts(servers, host, config.batch(), messages, metrics);
        this.run = runs.named("pec-receipts");
    }

    /** Only where there is a mailbox: elsewhere its age says nothing. */
    void register(@Observes StartupEvent event) {
        if (servers.areThere()) {
            run.show();
        }
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
            run.of(receipts::readAll);
        } catch (MessagingException | RuntimeException e) {
            // its words may quote a mail
            LOG.warnf(
                    "The mailbox of certified mail could not be read, and is tried again: %s",
                    e.getClass().getSimpleName());
        }
    }
}
