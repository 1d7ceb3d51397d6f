package it.opposizioni.complaint.retention;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.metrics.TimedRun;
import it.opposizioni.kit.metrics.TimedRuns;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.kit.retention.SmallBatches;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;

/**
 * Deletes complaints that are over, with everything about them, and old notes of who looked at them. Any number of replicas may do so at once. Not while
 * this service is searching for what it has lost.
 */
@ApplicationScoped
class Retention {

    private final OldRecords records;
    private final AccessLog accesses;
    private final SmallBatches batches;
    private final RetentionConfig config;
    private final RecoveryGate recovery;
    private final Now now;
    private final TimedRun run;

    Retention(
            OldRecords records,
            AccessLog accesses,
            SmallBatches batches,
            RetentionConfig config,
            RecoveryGate recovery,
            Now now,
            TimedRuns runs) {
        this.records = records;
        this.accesses = accesses;
        this.batches = batches;
        this.config = config;
        this.recovery = recovery;
        this.now = now;
        this.run = runs.named("retention");
    }

    void register(@Observes StartupEvent event) {
        run.show();
    }

    @Scheduled(
            every = "${opposizioni.retention.every:24h}",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteOld() {
        if (recovery.isOpen()) {
            return;
        }
        run.of(this::deleteAll);
    }

    private void deleteAll() {
        Instant at = now.get();
        batches.delete("closed complaints", at, config.closedComplaints(), records::closedComplaints);
        batches.delete("upheld complaints", at, config.upheldComplaints(), records::upheldComplaints);
        batches.delete("people who came to the desk", limit -> records.deskPeople(at, limit));
        batches.delete("cases", at, config.closedComplaints(), records::cases);
        batches.delete("officials who work with cases no more", at, config.officials(), records::officials);
        batches.delete("views of officials who are gone", at, config.officials(), records::views);
        batches.delete("notes of exports", at, config.accesses(), records::exports);
        batches.delete("requests for whole cases", at, config.accesses(), records::releases);
        batches.delete("annotations of trends", at, config.upheldComplaints(), records::annotations);
        batches.delete("statements without complaint", at, config.strayEvidence(), records::strayEvidence);
        batches.delete("notes of accesses", at, config.accesses(), accesses::forget);
    }
}
