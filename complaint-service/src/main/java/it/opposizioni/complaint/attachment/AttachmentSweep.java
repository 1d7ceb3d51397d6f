package it.opposizioni.complaint.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Cleans up after processes that died while a file arrived, and after a store that did not answer. Not while the service is searching for what it has lost. */
@ApplicationScoped
class AttachmentSweep {

    private static final Logger LOG = Logger.getLogger(AttachmentSweep.class);

    private final AttachmentRepository attachments;
    private final AttachmentFiles files;
    private final AttachmentConfig config;
    private final RecoveryGate recovery;
    private final Now now;

    AttachmentSweep(
            AttachmentRepository attachments,
            AttachmentFiles files,
            AttachmentConfig config,
            RecoveryGate recovery,
            Now now) {
        this.attachments = attachments;
        this.files = files;
        this.config = config;
        this.recovery = recovery;
        this.now = now;
    }

    /** Rows whose file never arrived, then files without a row. A row is there before its file: what is arriving now has one. */
    @Scheduled(every = "${opposizioni.sweep-every:1h}", delayed = "10m")
    void sweep() {
        if (recovery.isOpen()) {
            return;
        }
        Instant before = now.get().minus(config.abandonedAfter());
        QuarkusTransaction.requiringNew().call(() -> attachments.deleteArrivingSince(before));
        List<UUID> leftovers = new ArrayList<>();
        try {
            leftovers.addAll(files.stored());
        } catch (IOException e) {
            LOG.error("The store of attachments cannot be listed", e);
        }
        leftovers.removeAll(QuarkusTransaction.requiringNew().call(() -> attachments.known(leftovers)));
        leftovers.forEach(files::delete);
    }
}
