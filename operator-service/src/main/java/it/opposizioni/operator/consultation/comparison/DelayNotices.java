package it.opposizioni.operator.consultation.comparison;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.operator.consultation.ConsultationService;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells of lists that have waited for the register for long. They go on waiting: nothing is dropped. */
@ApplicationScoped
class DelayNotices {

    private final ConsultationService consultations;

    DelayNotices(ConsultationService consultations) {
        this.consultations = consultations;
    }

    @Scheduled(every = "${opposizioni.delays.look-every:1m}", delayed = "1m")
    void tell() {
        consultations.tellDelays();
    }
}
