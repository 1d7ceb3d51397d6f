package it.opposizioni.operator.numberproof;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Deletes what was sent long ago; that a number was verified stays with its declaration. */
@ApplicationScoped
class NumberProofPurge {

    private final NumberProofRepository proofs;
    private final NumberProofConfig config;
    private final Now now;

    NumberProofPurge(NumberProofRepository proofs, NumberProofConfig config, Now now) {
        this.proofs = proofs;
        this.config = config;
        this.now = now;
    }

    @Scheduled(every = "${opposizioni.sweep-every:1h}", delayed = "4m")
    @Transactional
    void deleteOld() {
        proofs.deleteAskedBefore(Rome.startOf(Rome.day(now.get()).minus(config.kept())));
    }
}
