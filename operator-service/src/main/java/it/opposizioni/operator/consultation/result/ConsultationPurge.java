package it.opposizioni.operator.consultation.result;

import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationFile.Name;
import it.opposizioni.operator.consultation.ConsultationRepository;
import it.opposizioni.operator.consultation.intake.ListIntake;
import it.opposizioni.operator.consultation.screening.ScreeningRecorder;
import it.opposizioni.operator.consultation.store.ListStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes away the lists and results that have had their time. Files first, then the mark: one that dies in between is done again. */
@ApplicationScoped
public class ConsultationPurge {

    private static final Logger LOG = Logger.getLogger(ConsultationPurge.class);

    private static final int AT_ONCE = 100;

    private final ConsultationRepository consultations;
    private final ScreeningRecorder answers;
    private final ListStore store;

    ConsultationPurge(ConsultationRepository consultations, ScreeningRecorder answers, ListStore store) {
        this.consultations = consultations;
        this.answers = answers;
        this.store = store;
    }

    /** @return how many consultations lost their files; call again until it is none. What cannot be deleted is tried again later */
    @Transactional
    public int purgeSome(Instant now) {
        int purged = 0;
        for (Consultation consultation : consultations.toPurge(now, AT_ONCE)) {
            if (isGone(consultation, () -> store.discard(consultation.id()))) {
                consultation.purge(now);
                purged++;
            }
        }
        return purged;
    }

    /** Of a list that was compared, and that its sender does not let be kept. */
    @Transactional
    public void discardList(UUID id) {
        consultations.lock(id).ifPresent(this::discardList);
    }

    /** Those that {@link #discardList} did not get to, because its process died. @return as of {@link #purgeSome} */
    @Transactional
    public int discardSomeLists() {
        return (int) consultations.listsToDiscard(AT_ONCE).stream()
                .filter(this::discardList)
                .count();
    }

    private boolean discardList(Consultation consultation) {
        boolean gone = isGone(consultation, () -> store.discard(consultation.id(), ListIntake.INPUT));
        if (gone) {
            consultation.list().gone();
        }
        return gone;
    }

    /** Opposed lines that their sender did not ask for, once nothing has to be made anew from them. */
    @Transactional
    public void discardHeldOpposed() {
        consultations.holdingOpposed().stream()
                .filter(answers::needsNoFiles)
                .flatMap(id -> consultations.lock(id).stream())
                .filter(consultation -> consultation.outcome().opposed().isHeld())
                .forEach(this::discardOpposed);
    }

    private void discardOpposed(Consultation consultation) {
        if (isGone(consultation, () -> discardOpposedOfEveryAttempt(consultation))) {
            consultation.outcome().opposed().gone();
        }
    }

    /** One that was thought dead may have written until after the seal. */
    private void discardOpposedOfEveryAttempt(Consultation consultation) throws IOException {
        for (int attempt = 1; attempt <= consultation.work().attempt(); attempt++) {
            store.discard(consultation.id(), Name.OPPOSED.stored(attempt));
        }
    }

    /** One that cannot be deleted must not keep the others from it. */
    private static boolean isGone(Consultation of, Deletion deletion) {
        try {
            deletion.run();
            return true;
        } catch (IOException e) {
            LOG.errorf(e, "Files of consultation %s could not be deleted", of.id());
            return false;
        }
    }

    @FunctionalInterface
    private interface Deletion {
        void run() throws IOException;
    }
}
