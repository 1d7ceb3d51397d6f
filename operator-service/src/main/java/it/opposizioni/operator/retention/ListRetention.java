package it.opposizioni.operator.retention;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.consultation.cleanup.ConsultationPurge;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Lists and results are deleted 30 days after the seal: until then the operator can fetch them and have the same list compared again,
 * afterwards nobody needs them; a list that is not to be kept is deleted as soon as it is compared, and opposed lines that were not
 * asked for as soon as the evidence is written. The receipt stays for good, the evidence for 24 months (DPR 26/2022 art. 8 c. 5).
 */
@ApplicationScoped
class ListRetention {

    private static final Logger LOG = Logger.getLogger(ListRetention.class);

    private final ConsultationPurge consultations;
    private final Now now;

    ListRetention(ConsultationPurge consultations, Now now) {
        this.consultations = consultations;
        this.now = now;
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void discardHeldOpposed() {
        consultations.discardHeldOpposed();
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        while (consultations.discardSomeLists() > 0) {
            // until none is left
        }
        int purged = 0;
        for (int some = consultations.purgeSome(now.get()); some > 0; some = consultations.purgeSome(now.get())) {
            purged += some;
        }
        if (purged > 0) {
            LOG.infof("Files of %d consultations were deleted", purged);
        }
    }
}
