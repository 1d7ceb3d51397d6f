package it.opposizioni.operator.calllog;

import io.smallrye.common.annotation.Identifier;
import it.opposizioni.kit.store.FileStore;
import it.opposizioni.kit.store.FileStore.Durability;
import it.opposizioni.kit.store.NewFile;
import it.opposizioni.operator.consultation.store.ListStores;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The files of logs: beside those of consultations and apart from them, encrypted in the same way. */
@ApplicationScoped
public class CallLogFiles {

    private static final Logger LOG = Logger.getLogger(CallLogFiles.class);
    private static final String FINDINGS = "findings.";

    private final FileStore store;

    CallLogFiles(@Identifier(ListStores.CALL_LOGS) FileStore store) {
        this.store = store;
    }

    /** As of {@link FileStore#id}. */
    public String storeId() {
        return store.id();
    }

    public NewFile createLog(UUID id) throws IOException {
        return store.create(id, SentLog.INPUT, Durability.FORCED);
    }

    /** @throws NoSuchFileException when it is gone, or in another store */
    public InputStream openLog(UUID id) throws IOException {
        return store.open(id, SentLog.INPUT);
    }

    /** Each attempt writes its own: one that was thought dead cannot overwrite them. */
    public NewFile createFindings(UUID id, int attempt) throws IOException {
        return store.create(id, FINDINGS + attempt, Durability.FORCED);
    }

    /** @throws NoSuchFileException when they are gone, or in another store */
    public InputStream openFindings(UUID id, int attempt) throws IOException {
        return store.open(id, FINDINGS + attempt);
    }

    /** As of {@link FileStore#holds}. */
    public boolean holds(String storedIn) {
        return store.holds(storedIn);
    }

    /** As of {@link FileStore#answers}. */
    public boolean answers() {
        return store.answers();
    }

    /** Logs of which there is something. */
    public List<UUID> stored() throws IOException {
        return store.stored();
    }

    /** @return whether no file of the log is left; what cannot be deleted is logged, and left for a later run */
    public boolean deleteAll(UUID id) {
        try {
            store.discard(id);
            return true;
        } catch (IOException e) {
            LOG.errorf(e, "Files of call log %s could not be deleted; this is tried again later", id);
            return false;
        }
    }

    /** The findings of attempts before this one, which were cut off. */
    public void deleteEarlierAttempts(UUID id, int attempt) {
        try {
            store.discard(
                    id,
                    name -> name.startsWith(FINDINGS) && Integer.parseInt(name.substring(FINDINGS.length())) < attempt);
        } catch (IOException e) {
            LOG.errorf(e, "Earlier findings of call log %s could not be deleted; this is tried again later", id);
        }
    }
}
