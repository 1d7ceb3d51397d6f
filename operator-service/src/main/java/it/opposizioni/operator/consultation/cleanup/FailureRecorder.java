package it.opposizioni.operator.consultation.cleanup;

import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationService;
import it.opposizioni.operator.consultation.failure.UploadFailure;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Marks an attempt as failed, and deletes its files once it is certain that there is no result: after the commit. */
@ApplicationScoped
public class FailureRecorder {

    private static final Logger LOG = Logger.getLogger(FailureRecorder.class);

    private final ConsultationService consultations;
    private final FileCleanup files;

    FailureRecorder(ConsultationService consultations, FileCleanup files) {
        this.consultations = consultations;
        this.files = files;
    }

    /** When the database does not answer now, {@link AbandonedConsultations} does this later, since there is no heartbeat any more. */
    public void record(Consultation of, UploadFailure failure) {
        try {
            if (consultations.fail(of.id(), of.lease().attempt(), failure.reason(), failure.line())) {
                files.deleteAll(of.id());
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Consultation %s could not be marked as failed; the sweep will do it", of.id());
        }
    }
}
