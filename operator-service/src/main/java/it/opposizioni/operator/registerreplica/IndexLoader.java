package it.opposizioni.operator.registerreplica;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.operator.consultation.engine.index.CorruptedImageException;
import it.opposizioni.operator.consultation.engine.index.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Brings the indexes of both media up to date with the table: from their images and what changed since, or from the whole table when
 * there are no images that can be trusted.
 */
@ApplicationScoped
class IndexLoader {

    private static final Logger LOG = Logger.getLogger(IndexLoader.class);

    /** Up to 100 million numbers. */
    static final Duration READING = Duration.ofMinutes(15);

    private final MediaIndexes indexes;
    private final ReplicaReader reader;
    private final IndexConfig config;
    private final Clock clock;
    private volatile Registers current = Registers.empty();
    private UUID registerId;
    private Instant lastImage = Instant.MIN;

    /** Reads rows of the table into the indexes. */
    @FunctionalInterface
    private interface TableReading {
        /** @return the version that they lead to */
        long into(MediaEditor editor) throws SQLException, IOException;
    }

    IndexLoader(ReplicaReader reader, IndexConfig config, Clock clock) {
        this.indexes = new MediaIndexes(config.directory());
        this.reader = reader;
        this.config = config;
        this.clock = clock;
    }

    Registers current() {
        return current;
    }

    /** At start: from then on the service is ready. */
    synchronized void load() throws SQLException, IOException {
        Instant asked = clock.instant();
        ReplicaReader.State state = reader.state();
        Optional<Registers> images = usableImages(state);
        if (images.isEmpty()) {
            loadWhole();
            return;
        }
        registerId = state.id();
        // each was made when it was due: what one of them has already changes nothing in it
        long since =
                Math.min(images.get().telephone().version(), images.get().post().version());
        indexes.resume(images.get(), asked, inTransaction(editor -> reader.readSinceImage(since, editor)));
        publish();
        LOG.infof("Register at version %d from its images of version %d", current.version(), since);
    }

    /** Reads the whole table. */
    synchronized void loadWhole() throws SQLException, IOException {
        Instant asked = clock.instant();
        registerId = reader.state().id();
        indexes.rebuild(registerId, asked, inTransaction(reader::readWhole));
        publish();
        LOG.infof(
                "Register at version %d with %d numbers opposed to calls, %d to post",
                current.version(), current.telephone().size(), current.post().size());
    }

    synchronized void catchUp() throws SQLException, IOException {
        Instant asked = clock.instant();
        long known = current.version();
        ReplicaReader.State state = reader.state();
        if (state.version() < known || !state.id().equals(registerId)) {
            LOG.warnf("The table is not the one that version %d was read from: reading all of it", known);
            loadWhole();
            return;
        }
        if (state.version() == known) {
            indexes.confirm(asked);
        } else {
            indexes.advance(asked, inTransaction(editor -> reader.readChanges(known, editor)));
        }
        publish();
    }

    /** Makes new images when much has changed since the last ones: changes are in memory until then. */
    void compact() throws IOException {
        save();
        Instant now = clock.instant();
        if (now.isBefore(lastImage.plus(config.imageEvery()))) {
            return;
        }
        lastImage = now;
        indexes.compact(config.pagesInMemory(), registerId());
        publish();
    }

    /** Makes files of what was read as a whole, so that the next start need not do it again. */
    void save() throws IOException {
        indexes.save();
    }

    /** From now on readers see it: both media at once. */
    private synchronized void publish() {
        current = indexes.current();
    }

    private synchronized UUID registerId() {
        return registerId;
    }

    private Optional<Registers> usableImages(ReplicaReader.State state) throws IOException {
        try {
            return indexes.images(state.id(), state.version());
        } catch (CorruptedImageException e) {
            LOG.warnf("The register's images cannot be used (%s): reading the table", e.getMessage());
            return Optional.empty();
        }
    }

    /** PostgreSQL sends many rows in portions only inside a transaction, in which all of them are of one moment. */
    private static MediaIndexes.Edits inTransaction(TableReading reading) {
        return editor -> QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(READING.toSeconds()))
                .call(() -> reading.into(editor));
    }
}
