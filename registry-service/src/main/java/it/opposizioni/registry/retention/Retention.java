package it.opposizioni.registry.retention;

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
        batches.delete("ended oppositions", at, config.endedOppositions(), records::oppositions);
        batches.delete("ended exemptions", at, config.endedExemptions(), records::exemptions);
        batches.delete("used proofs", at, config.usedProofs(), records::usedProofs);
        batches.delete("unused proofs", at, config.unusedProofs(), records::unusedProofs);
        batches.delete("numbers of answered complaints", limit -> records.numbersOfAnsweredComplaints(at, limit));
        batches.delete("answered complaints", at, config.answeredComplaints(), records::answeredComplaints);
        batches.delete("requests at the desk", at, config.deskRequests(), records::deskRequests);
        batches.delete("delegations", at, config.closedDelegations(), records::delegations);
        batches.delete("representations", at, config.closedRepresentations(), records::representations);
        batches.delete("lists of numbers", at, config.closedNumberLists(), records::numberLists);
        batches.delete("requests about many numbers", at, config.closedListRequests(), records::listRequests);
        batches.delete("requests that nobody sent", at, config.unsentListRequests(), records::unsentListRequests);
        batches.delete("people known to the desk", records::deskHolders);
        batches.delete("visits without an account", at, config.visits(), records::visits);
        batches.delete("addresses of claimed numbers", at, config.claimedCorrespondents(), records::correspondents);
        batches.delete("who asked about numbers", at, config.recipientRequests(), records::recipientRequests);
        batches.delete("notes of accesses", at, config.accesses(), accesses::forget);
    }
}
