package it.opposizioni.operator.consultation.cleanup;

import it.opposizioni.kit.store.FileStore;
import it.opposizioni.operator.consultation.file.ConsultationFile.Name;
import it.opposizioni.operator.consultation.file.StoredList;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Deletes files of consultations that are no longer needed. What cannot be deleted is logged, not thrown, and left for a later run
 * ({@link AbandonedConsultations#discardLeftovers}, {@link ConsultationPurge}): it must not keep anything else from being done.
 */
@ApplicationScoped
public class FileCleanup {

    private static final Logger LOG = Logger.getLogger(FileCleanup.class);

    private final FileStore store;

    FileCleanup(FileStore store) {
        this.store = store;
    }

    /** @return whether no file of the consultation is left */
    public boolean deleteAll(UUID consultation) {
        return isDone(consultation, () -> store.discard(consultation));
    }

    /** @return whether the list as it was sent is deleted */
    public boolean deleteList(UUID consultation) {
        return isDone(consultation, () -> store.discard(consultation, StoredList.INPUT));
    }

    /** The results of attempts before this one, which were cut off. */
    public void deleteEarlierAttempts(UUID consultation, int attempt) {
        if (attempt > 1) {
            isDone(consultation, () -> store.discard(consultation, name -> Name.isOfAttemptBefore(attempt, name)));
        }
    }

    /**
     * One part of a result, of each attempt: one that was thought dead may have written until after the seal.
     *
     * @return whether all are deleted
     */
    boolean deleteOfEveryAttempt(UUID consultation, Name part) {
        return isDone(consultation, () -> store.discard(consultation, part::isStoredAs));
    }

    private static boolean isDone(UUID consultation, Deletion deletion) {
        try {
            deletion.run();
            return true;
        } catch (IOException e) {
            LOG.errorf(e, "Files of consultation %s could not be deleted; this is tried again later", consultation);
            return false;
        }
    }

    @FunctionalInterface
    private interface Deletion {
        void run() throws IOException;
    }
}
