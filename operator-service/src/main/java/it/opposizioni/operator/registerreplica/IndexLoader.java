package it.opposizioni.operator.registerreplica;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.operator.consultation.index.BrokenImageException;
import it.opposizioni.operator.consultation.index.ImageFile;
import it.opposizioni.operator.consultation.index.RegisterImages;
import it.opposizioni.operator.consultation.index.RegisterIndex;
import it.opposizioni.operator.consultation.index.RegisterSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/**
 * Brings the index to what the table says: from its image and what changed since, or from the whole table when there is no image
 * that can be trusted.
 */
@ApplicationScoped
class IndexLoader {

    private static final Logger LOG = Logger.getLogger(IndexLoader.class);
    private static final int LOADING_SECONDS = 900;

    private final RegisterIndex index = new RegisterIndex();
    private final RegisterImages images;
    private final ReplicaReader reader;
    private final IndexConfig config;
    private final Clock clock;
    private UUID registerId;
    private Unpublished unpublished;
    private Instant lastImage = Instant.MIN;

    /** A register that was read as a whole into an image which has yet to become a file. */
    private record Unpublished(ImageFile image, RegisterSnapshot register, UUID registerId) {}

    IndexLoader(ReplicaReader reader, IndexConfig config, Clock clock) {
        this.images = new RegisterImages(config.directory());
        this.reader = reader;
        this.config = config;
        this.clock = clock;
    }

    RegisterSnapshot current() {
        return index.current();
    }

    /** At start: from then on the service is ready. */
    synchronized void load() throws SQLException, IOException {
        Instant asked = clock.instant();
        ReplicaReader.State state = reader.state();
        images.discardUnfinished();
        Optional<RegisterSnapshot> image = usableImage(state);
        if (image.isEmpty()) {
            loadWhole();
            return;
        }
        registerId = state.id();
        long since = image.get().version();
        index.resume(image.get(), asked, editor -> inTransaction(() -> reader.readSinceImage(since, editor)));
        LOG.infof(
                "Register at version %d from its image of version %d",
                index.current().version(), since);
    }

    /** Reads the whole table. */
    synchronized void loadWhole() throws SQLException, IOException {
        if (unpublished != null) {
            unpublished.image().discard();
        }
        Instant asked = clock.instant();
        registerId = reader.state().id();
        ImageFile image = images.begin();
        RegisterSnapshot whole;
        try {
            whole = index.rebuild(image, asked, editor -> inTransaction(() -> reader.readWhole(editor)));
        } catch (RuntimeException e) {
            image.discard();
            throw e;
        }
        unpublished = new Unpublished(image, whole, registerId);
        LOG.infof("Register at version %d with %d opposed numbers", whole.version(), whole.size());
    }

    synchronized void catchUp() throws SQLException, IOException {
        Instant asked = clock.instant();
        long known = index.current().version();
        ReplicaReader.State state = reader.state();
        if (state.version() < known || !state.id().equals(registerId)) {
            LOG.warnf("The table is not what version %d was made of: reading it as a whole", known);
            loadWhole();
        } else if (state.version() == known) {
            index.confirm(asked);
        } else {
            index.advance(asked, editor -> inTransaction(() -> reader.readChanges(known, editor)));
        }
    }

    /** Makes a new image when much has changed since the last one: what changed lies in memory. */
    void tidy() throws IOException {
        keep();
        Instant now = clock.instant();
        if (now.isBefore(lastImage.plus(config.imageEvery()))) {
            return;
        }
        lastImage = now;
        if (index.pagesInMemory() > config.pagesInMemory()) {
            UUID id = registerId();
            ImageFile image = images.begin();
            try {
                index.moveTo(image, id);
            } finally {
                image.discard();
            }
        }
    }

    /** Makes a file of what was read as a whole, so that the next start need not do it again. */
    void keep() throws IOException {
        Unpublished fresh = takeUnpublished();
        if (fresh != null) {
            fresh.image().publish(fresh.registerId(), fresh.register());
        }
    }

    private synchronized Unpublished takeUnpublished() {
        Unpublished fresh = unpublished;
        unpublished = null;
        return fresh;
    }

    private synchronized UUID registerId() {
        return registerId;
    }

    private Optional<RegisterSnapshot> usableImage(ReplicaReader.State state) throws IOException {
        try {
            return images.open(state.id()).filter(image -> image.version() <= state.version());
        } catch (BrokenImageException e) {
            LOG.warnf("The register's image cannot be used (%s): reading the table", e.getMessage());
            return Optional.empty();
        }
    }

    /** Far rows are fetched in portions only inside a transaction, and all of them are of one moment. */
    private static long inTransaction(Callable<Long> reading) {
        return QuarkusTransaction.requiringNew().timeout(LOADING_SECONDS).call(reading);
    }
}
