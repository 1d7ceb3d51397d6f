package it.opposizioni.complaint.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.metrics.TimedRun;
import it.opposizioni.kit.metrics.TimedRuns;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Cleans up after processes that died while a file arrived, and after a store that did not answer. It deletes nothing while the service is searching
 * for what it has lost.
 */
@ApplicationScoped
class AttachmentSweep {

    private static final Logger LOG = Logger.getLogger(AttachmentSweep.class);

    private static final int NAMES_AT_ONCE = 1_000;

    private final AttachmentRepository attachments;
    private final AttachmentFiles files;
    private final AttachmentConfig config;
    private final RecoveryGate recovery;
    private final Now now;
    private final TimedRun run;

    AttachmentSweep(
            AttachmentRepository attachments,
            AttachmentFiles files,
            AttachmentConfig config,
            RecoveryGate recovery,
            Now now,
            TimedRuns runs) {
        this.attachments = attachments;
        this.files = files;
        this.config = config;
        this.recovery = recovery;
        this.now = now;
        this.run = runs.named("attachments");
    }

    void register(@Observes StartupEvent event) {
        run.show();
    }

    /** Rows whose file never arrived, then files without a row. A row is there before its file: what is arriving now has one. */
    @Scheduled(every = "${opposizioni.sweep-every:1h}", delayed = "10m")
    void sweep() {
        if (recovery.isOpen()) {
            return;
        }
        try {
            run.of(this::deleteAbandoned);
        } catch (IOException e) {
            LOG.error("The store of attachments cannot be listed", e);
        }
    }

    private void deleteAbandoned() throws IOException {
        Instant before = now.get().minus(config.abandonedAfter());
        QuarkusTransaction.requiringNew().call(() -> attachments.deleteArrivingSince(before));
        List<UUID> stored = files.stored();
        for (int from = 0; from < stored.size(); from += NAMES_AT_ONCE) {
            deleteLeftovers(stored.subList(from, Math.min(stored.size(), from + NAMES_AT_ONCE)));
        }
    }

    private void deleteLeftovers(List<UUID> stored) {
        Set<UUID> leftovers = new HashSet<>(stored);
        QuarkusTransaction.requiringNew().call(() -> attachments.known(stored)).forEach(leftovers::remove);
        leftovers.forEach(files::delete);
    }
}
