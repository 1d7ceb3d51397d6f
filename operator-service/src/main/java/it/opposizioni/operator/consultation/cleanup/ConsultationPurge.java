package it.opposizioni.operator.consultation.cleanup;

import it.opposizioni.kit.store.FileStore;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationRepository;
import it.opposizioni.operator.consultation.file.ConsultationFile.Name;
import it.opposizioni.operator.consultation.screening.ScreeningRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * Deletes lists and results whose retention has ended, of the store that this process sees. Files first, then the mark: a process that dies
 * in between does it again.
 */
@ApplicationScoped
public class ConsultationPurge {

    private static final int AT_ONCE = 100;

    private final ConsultationRepository consultations;
    private final ScreeningRecorder evidence;
    private final FileCleanup files;
    private final FileStore store;

    ConsultationPurge(
            ConsultationRepository consultations, ScreeningRecorder evidence, FileCleanup files, FileStore store) {
        this.consultations = consultations;
        this.evidence = evidence;
        this.files = files;
        this.store = store;
    }

    /** @return how many consultations lost their files; to be called again until it is 0. What cannot be deleted is tried again later */
    @Transactional
    public int purgeSome(Instant now) {
        if (!store.answers()) {
            return 0;
        }
        int purged = 0;
        for (Consultation consultation : consultations.toPurge(now, store.id(), AT_ONCE)) {
            if (files.deleteAll(consultation.id())) {
                consultation.purge(now);
                purged++;
            }
        }
        return purged;
    }

    /** Of a list that was compared, and that its sender does not let be retained. */
    @Transactional
    public void discardList(UUID id) {
        consultations.lock(id).ifPresent(this::discardList);
    }

    /** Those that {@link #discardList} missed, because its process died. @return as of {@link #purgeSome} */
    @Transactional
    public int discardSomeLists() {
        if (!store.answers()) {
            return 0;
        }
        return (int) consultations.listsToDiscard(store.id(), AT_ONCE).stream()
                .filter(this::discardList)
                .count();
    }

    private boolean discardList(Consultation consultation) {
        boolean deleted = files.deleteList(consultation.id());
        if (deleted) {
            consultation.list().deleted();
        }
        return deleted;
    }

    /** Opposed lines that their sender did not ask for, once nothing has to be made again from them. */
    @Transactional
    public void discardHeldOpposed() {
        consultations.holdingOpposed(store.id()).stream()
                .filter(evidence::needsNoFiles)
                .flatMap(id -> consultations.lock(id).stream())
                .filter(consultation -> consultation.outcome().opposed().isHeld())
                .forEach(this::discardOpposed);
    }

    private void discardOpposed(Consultation of) {
        if (files.deleteOfEveryAttempt(of.id(), Name.OPPOSED)) {
            of.outcome().opposed().deleted();
        }
    }
}
