package it.opposizioni.registry.retention;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.kit.retention.Kept;
import it.opposizioni.kit.retention.SmallBatches;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Deletes what the register has kept for as long as it must. Any number of replicas may do so at once. Not while the register is searching for what it
 * has lost: that an opposition stands may be among it.
 *
 * <p>Idempotency keys, events and ended sessions are deleted by those who write them, after a day or some weeks.
 */
@ApplicationScoped
class Retention {

    private final OldRecords records;
    private final AccessLog accesses;
    private final SmallBatches batches;
    private final RetentionConfig config;
    private final RecoveryGate recovery;
    private final Now now;

    Retention(
            OldRecords records,
            AccessLog accesses,
            SmallBatches batches,
            RetentionConfig config,
            RecoveryGate recovery,
            Now now) {
        this.records = records;
        this.accesses = accesses;
        this.batches = batches;
        this.config = config;
        this.recovery = recovery;
        this.now = now;
    }

    @Scheduled(
            every = "${opposizioni.retention.every:24h}",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteOld() {
        if (recovery.isOpen()) {
            return;
        }
        Instant at = now.get();
        Instant oppositions = Kept.since(at, config.endedOppositions());
        batches.delete("ended oppositions", limit -> records.oppositions(oppositions, limit));
        Instant exemptions = Kept.since(at, config.endedExemptions());
        batches.delete("ended exemptions", limit -> records.exemptions(exemptions, limit));
        Instant used = Kept.since(at, config.usedProofs());
        batches.delete("used proofs", limit -> records.usedProofs(used, limit));
        Instant unused = Kept.since(at, config.unusedProofs());
        batches.delete("unused proofs", limit -> records.unusedProofs(unused, limit));
        batches.delete("numbers of answered complaints", limit -> records.numbersOfAnsweredComplaints(at, limit));
        Instant answered = Kept.since(at, config.answeredComplaints());
        batches.delete("answered complaints", limit -> records.answeredComplaints(answered, limit));
        Instant recorded = Kept.since(at, config.deskRequests());
        batches.delete("requests at the desk", limit -> records.deskRequests(recorded, limit));
        batches.delete("people known to the desk", records::deskHolders);
        Instant noted = Kept.since(at, config.accesses());
        batches.delete("notes of accesses", limit -> accesses.forget(noted, limit));
    }
}
