package it.opposizioni.complaint.attachment;

import it.opposizioni.kit.database.AfterCommit;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.store.FileStore;
import it.opposizioni.kit.store.FileStore.Durability;
import it.opposizioni.kit.store.NewFile;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The content of attachments, each under a random name. */
@ApplicationScoped
public class AttachmentFiles {

    private static final Logger LOG = Logger.getLogger(AttachmentFiles.class);
    private static final String CONTENT = "content";
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Text OUT_OF_REACH = Text.of(
            "Ora non riusciamo a raggiungere gli allegati. Riprova fra poco.",
            "We cannot reach the attachments now. Try again soon.");
    private static final Text MANY_AT_ONCE = Text.of(
            "Ora stanno arrivando troppi file insieme. Invia di nuovo il tuo fra poco.",
            "Too many files are arriving right now. Send yours again shortly.");

    private final FileStore store;
    private final TransactionSynchronizationRegistry transaction;

    AttachmentFiles(FileStore store, TransactionSynchronizationRegistry transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    NewFile create(UUID file) throws IOException {
        return store.create(file, CONTENT, Durability.FORCED);
    }

    /** @throws DomainException 503 when it cannot be reached now, or can no longer be read */
    public InputStream open(UUID file) {
        try {
            return store.open(file, CONTENT);
        } catch (IOException e) {
            // also when it is gone: a row says that it is there, perhaps in the directory of another copy
            LOG.errorf(e, "The file %s cannot be read", file);
            throw outOfReach();
        }
    }

    /** 503: nothing can be stored or read now. */
    static DomainException outOfReach() {
        return new DomainException(CommonProblems.UNAVAILABLE, OUT_OF_REACH).retryAfter(SOON);
    }

    /** 503: others arrive, of the same person or of many. */
    static DomainException manyAtOnce() {
        return new DomainException(CommonProblems.UNAVAILABLE, MANY_AT_ONCE).retryAfter(SOON);
    }

    /** Names of which there is something in the store. */
    List<UUID> stored() throws IOException {
        return store.stored();
    }

    /** What cannot be deleted is logged, and left for {@link AttachmentSweep}. */
    void delete(UUID file) {
        try {
            store.discard(file);
        } catch (IOException e) {
            LOG.errorf(e, "The file %s could not be deleted; this is tried again later", file);
        }
    }

    /** Deletes the content of rows that are deleted in this transaction, once that is certain. */
    public void deleteAfterCommit(Collection<UUID> files) {
        if (!files.isEmpty()) {
            transaction.registerInterposedSynchronization(new AfterCommit(() -> deleteAll(files)));
        }
    }

    private void deleteAll(Collection<UUID> files) {
        if (store.answers()) {
            files.forEach(this::delete);
        } else {
            LOG.warnf("%d files are deleted when the store answers again", files.size());
        }
    }
}
