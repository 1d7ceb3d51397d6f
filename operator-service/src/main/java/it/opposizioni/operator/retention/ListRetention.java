package it.opposizioni.operator.retention;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.retention.SmallBatches;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.consultation.cleanup.ConsultationPurge;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lists and results are deleted 30 days after the seal: until then the operator can fetch them and have the same list compared again,
 * afterwards nobody needs them; a list that is not to be kept is deleted as soon as it is compared, and opposed lines that were not
 * asked for as soon as the evidence is written. The receipt stays for good, the evidence for 24 months (DPR 26/2022 art. 8 c. 5).
 */
@ApplicationScoped
class ListRetention {

    private final ConsultationPurge consultations;
    private final SmallBatches batches;
    private final Now now;

    ListRetention(ConsultationPurge consultations, SmallBatches batches, Now now) {
        this.consultations = consultations;
        this.batches = batches;
        this.now = now;
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void discardHeldOpposed() {
        consultations.discardHeldOpposed();
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        batches.delete("lists that are not kept", _ -> consultations.discardSomeLists());
        batches.delete("consultations' files", _ -> consultations.purgeSome(now.get()));
    }
}
