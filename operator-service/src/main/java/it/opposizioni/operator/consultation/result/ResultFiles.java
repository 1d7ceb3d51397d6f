package it.opposizioni.operator.consultation.result;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.store.CorruptedFileException;
import it.opposizioni.kit.store.FileStore;
import it.opposizioni.kit.store.StoreFailedException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationService;
import it.opposizioni.operator.consultation.ConsultationState;
import it.opposizioni.operator.consultation.ConsultingRights;
import it.opposizioni.operator.consultation.failure.ConsultationFailure;
import it.opposizioni.operator.consultation.file.ConsultationFile;
import it.opposizioni.operator.consultation.file.StoredList;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Opens the files of sealed consultations, during their retention. */
@ApplicationScoped
public class ResultFiles {

    private static final Logger LOG = Logger.getLogger(ResultFiles.class);

    private static final Text PURGED = Text.of(
            "Le liste sono state cancellate 30 giorni dopo la consultazione; la ricevuta resta.",
            "The lists were deleted 30 days after the consultation; the receipt stays.");
    private static final Text NOT_RETAINED = Text.of(
            "La lista è stata cancellata dopo il confronto, come avevi chiesto: inviala di nuovo.",
            "The list was deleted after the comparison, as you had asked: send it again.");
    private static final Text OUT_OF_REACH = Text.of(
            "I file ci sono ancora, ma ora non si raggiungono. Riprova fra poco.",
            "The files are still there, but cannot be reached now. Try again soon.");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Text NOT_SEALED = Text.of(
            "La consultazione non è conclusa, o è fallita: non ci sono risultati.",
            "The consultation is not concluded, or has failed: there are no results.");

    private final ConsultationService consultations;
    private final ConsultingRights rights;
    private final FileStore store;
    private final Now now;

    ResultFiles(ConsultationService consultations, ConsultingRights rights, FileStore store, Now now) {
        this.consultations = consultations;
        this.rights = rights;
        this.store = store;
        this.now = now;
    }

    /** @param downloadName contains the day of the seal, to distinguish one result from the next */
    record ResultFile(InputStream content, long bytes, String sha256, String downloadName) {}

    /**
     * Opens one part of a result. It belongs to the principal: the outsourcer reads it as long as it holds the mandate.
     *
     * @throws DomainException 404 when it is not theirs, 403 without the mandate, 409 before the seal, 410 after the purge, 503 when it
     *     cannot be reached now
     */
    ResultFile open(UUID id, UUID operatorId, String name) {
        Consultation consultation = consultations.require(id, operatorId);
        ConsultationFile.Name part = ConsultationFile.Name.ofPath(name).orElseThrow(DomainException::notFound);
        if (!consultation.is(ConsultationState.SEALED)) {
            throw new DomainException(OperatorProblems.CONSULTATION_NOT_SEALED, NOT_SEALED);
        }
        if (!operatorId.equals(consultation.principalOrSelf())) {
            rights.requireMandate(operatorId, consultation.onBehalfOf());
        }
        // a quick check never had any, and one whose opposed lines were not asked for has no file of them
        ConsultationFile file = consultation.files().stream()
                .filter(f -> f.is(part))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        if (!consultation.outcome().hasFilesAt(now.get())) {
            throw purged();
        }
        String stored = part.stored(consultation.lease().attempt());
        return new ResultFile(
                open(consultation, stored),
                file.bytes(),
                file.sha256(),
                name + "-" + Rome.day(consultation.outcome().sealedAt()) + "-" + id + ".csv");
    }

    /**
     * The list that was sent, to be compared again.
     *
     * @throws DomainException 410 when it is no longer retained, or never was, 503 when it cannot be reached now
     */
    public InputStream input(Consultation consultation) {
        if (!consultation.list().isToBeRetained()) {
            throw new DomainException(OperatorProblems.FILES_PURGED, NOT_RETAINED);
        }
        boolean there =
                consultation.list().isRetained() && consultation.outcome().hasFilesAt(now.get());
        if (!there) {
            throw purged();
        }
        return open(consultation, StoredList.INPUT);
    }

    private InputStream open(Consultation of, String stored) {
        try {
            return store.open(of.id(), stored);
        } catch (NoSuchFileException _) {
            throw store.holds(of.list().storedIn()) ? purged() : outOfReach();
        } catch (CorruptedFileException _) {
            throw corrupted(of.id(), stored);
        } catch (StoreFailedException e) {
            LOG.warnf(e, "The file %s of consultation %s cannot be read now", stored, of.id());
            throw outOfReach();
        } catch (IOException e) {
            LOG.errorf(e, "The disk does not give the file %s of consultation %s", stored, of.id());
            throw outOfReach();
        }
    }

    /** 410: its content cannot be trusted. */
    DomainException corrupted(UUID id, String stored) {
        LOG.errorf("The file %s of consultation %s is corrupted", stored, id);
        return ConsultationFailure.LIST_GONE.problem();
    }

    /** 503: the store does not answer, its disk does not give the file, or it is in another store than this process has. */
    static DomainException outOfReach() {
        return new DomainException(CommonProblems.UNAVAILABLE, OUT_OF_REACH).retryAfter(SOON);
    }

    private static DomainException purged() {
        return new DomainException(OperatorProblems.FILES_PURGED, PURGED);
    }
}
