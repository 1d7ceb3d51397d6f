package it.opposizioni.operator.calllog.intake;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.store.CorruptedFileException;
import it.opposizioni.kit.store.StoreFailedException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.calllog.CallLog;
import it.opposizioni.operator.calllog.CallLogFiles;
import it.opposizioni.operator.calllog.CallLogState;
import it.opposizioni.operator.consultation.failure.ConsultationFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Opens the findings of sealed logs, during their retention. */
@ApplicationScoped
class FindingsFile {

    static final String NAME = "findings";

    private static final Logger LOG = Logger.getLogger(FindingsFile.class);
    private static final Text PURGED = Text.of(
            "I file sono stati cancellati 30 giorni dopo il controllo; la ricevuta resta.",
            "The files were deleted 30 days after the check; the receipt stays.");
    private static final Text OUT_OF_REACH = Text.of(
            "I file ci sono ancora, ma ora non si raggiungono. Riprova fra poco.",
            "The files are still there, but cannot be reached now. Try again soon.");
    private static final Text NOT_SEALED = Text.of(
            "Il controllo non è concluso, o è fallito: non ci sono risultati.",
            "The check is not concluded, or has failed: there are no findings.");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final CallLogFiles files;
    private final Now now;

    FindingsFile(CallLogFiles files, Now now) {
        this.files = files;
        this.now = now;
    }

    /** Contains the day of the seal, to distinguish one from the next. */
    static String downloadName(CallLog log) {
        return NAME + "-" + Rome.day(log.outcome().sealedAt()) + "-" + log.id() + ".csv";
    }

    /** @throws DomainException 409 before the seal, 410 after the purge, 503 when they cannot be reached now */
    InputStream open(CallLog log) {
        if (!log.is(CallLogState.SEALED)) {
            throw new DomainException(OperatorProblems.CALL_LOG_NOT_SEALED, NOT_SEALED);
        }
        if (!log.outcome().hasFilesAt(now.get())) {
            throw new DomainException(OperatorProblems.FILES_PURGED, PURGED);
        }
        try {
            return files.openFindings(log.id(), log.lease().attempt());
        } catch (NoSuchFileException _) {
            throw files.holds(log.log().storedIn())
                    ? new DomainException(OperatorProblems.FILES_PURGED, PURGED)
                    : outOfReach();
        } catch (CorruptedFileException _) {
            LOG.errorf("The findings of call log %s are corrupted", log.id());
            throw ConsultationFailure.LIST_GONE.problem();
        } catch (StoreFailedException e) {
            LOG.warnf(e, "The findings of call log %s cannot be read now", log.id());
            throw outOfReach();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DomainException outOfReach() {
        return new DomainException(CommonProblems.UNAVAILABLE, OUT_OF_REACH).retryAfter(SOON);
    }
}
