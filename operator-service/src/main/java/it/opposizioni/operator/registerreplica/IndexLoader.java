package it.opposizioni.operator.registerreplica;

import it.opposizioni.kit.stream.Watermark;
import it.opposizioni.operator.consultation.engine.index.CorruptedImageException;
import it.opposizioni.operator.consultation.engine.index.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Brings the indexes of both media up to date with the table: from their images and what changed since, or from the whole table when
 * there are no images that can be trusted. They move on from watermark to watermark alone; while an event is missing they stay as they
 * are, and grow old.
 */
@ApplicationScoped
class IndexLoader {

    private static final Logger LOG = Logger.getLogger(IndexLoader.class);

    private final MediaIndexes indexes;
    private final ImageTokens tokens;
    private final ReplicaReader reader;
    private final IndexConfig config;
    private final Clock clock;
    private volatile Registers current = Registers.empty();
    private String origin;
    private Instant lastImage = Instant.MIN;

    IndexLoader(ReplicaReader reader, ImageTokens tokens, IndexConfig config, Clock clock) {
        this.indexes = new MediaIndexes(directory(config), tokens);
        this.tokens = tokens;
        this.reader = reader;
        this.config = config;
        this.clock = clock;
    }

    /** Where none is given it is named after the store of lists, which may be no directory. */
    private static Path directory(IndexConfig config) {
        if (config.directory().startsWith("s3:")) {
            throw new IllegalStateException(
                    "LIST_STORE is no directory: give INDEX_DIR one for the image of the register");
        }
        return config.directory();
    }

    Registers current() {
        return current;
    }

    /** At start: from images, if there are any that the database knows. */
    synchronized void load() {
        origin = null;
        catchUp();
    }

    /** To the state that the table is in now, if that is the register of an instant. */
    synchronized void catchUp() {
        reader.inSnapshot(snapshot -> {
            ReplicaSnapshot.State state = snapshot.state();
            Optional<Watermark> watermark = snapshot.watermark();
            if (watermark.isPresent()) {
                move(snapshot, state, watermark.get());
            } else if (!state.origin().equals(origin)) {
                // what was read from other tables cannot be continued; readers must not see the register come and go
                indexes.clear();
            }
        });
        publish();
    }

    private void move(ReplicaSnapshot snapshot, ReplicaSnapshot.State state, Watermark watermark)
            throws SQLException, IOException {
        long known = current.version();
        if (!state.origin().equals(origin) || state.version() < known) {
            reload(snapshot, state, watermark);
        } else if (state.version() == known) {
            indexes.confirm(watermark);
        } else {
            indexes.advance(watermark, editor -> {
                read(() -> snapshot.changes(known, editor));
                return state.version();
            });
        }
    }

    private void reload(ReplicaSnapshot snapshot, ReplicaSnapshot.State state, Watermark watermark) throws IOException {
        Optional<Registers> images = usableImages(state);
        if (images.isEmpty()) {
            rebuild(snapshot, state, watermark);
            return;
        }
        // each was made when it was due: what one of them has already changes nothing in it
        long since =
                Math.min(images.get().telephone().version(), images.get().post().version());
        indexes.resume(images.get(), watermark, editor -> {
            read(() -> snapshot.sinceImage(since, editor));
            return state.version();
        });
        follow(state);
        LOG.infof("Register at version %d from its images of version %d", state.version(), since);
    }

    /** Reads the whole table. */
    synchronized void loadWhole() {
        reader.inSnapshot(snapshot -> {
            ReplicaSnapshot.State state = snapshot.state();
            Optional<Watermark> watermark = snapshot.watermark();
            if (watermark.isPresent()) {
                rebuild(snapshot, state, watermark.get());
            }
        });
        publish();
    }

    private void rebuild(ReplicaSnapshot snapshot, ReplicaSnapshot.State state, Watermark watermark)
            throws IOException {
        indexes.rebuild(watermark, editor -> {
            read(() -> snapshot.everything(editor));
            return state.version();
        });
        follow(state);
        Registers whole = indexes.current();
        LOG.infof(
                "Register at version %d with %d numbers opposed to calls, %d to post",
                whole.version(), whole.telephone().size(), whole.post().size());
    }

    /** Whether the current registers were read from these tables, and are of the same version. */
    synchronized Optional<Registers> sameAs(ReplicaSnapshot.State state) {
        return Optional.of(current).filter(c -> state.origin().equals(origin) && state.version() == c.version());
    }

    private void follow(ReplicaSnapshot.State state) {
        origin = state.origin();
        tokens.madeOf(origin);
    }

    /** Makes new images when much has changed since the last ones: changes are in memory until then. */
    void compact() throws IOException {
        save();
        Instant now = clock.instant();
        if (now.isBefore(lastImage.plus(config.imageEvery()))) {
            return;
        }
        lastImage = now;
        indexes.compact(config.pagesInMemory());
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

    private Optional<Registers> usableImages(ReplicaSnapshot.State state) throws IOException {
        try {
            return indexes.images(state.version());
        } catch (CorruptedImageException e) {
            LOG.warnf("The register's images cannot be used (%s): reading the table", e.getMessage());
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Rows {
        void read() throws SQLException, IOException;
    }

    private static void read(Rows rows) throws IOException {
        try {
            rows.read();
        } catch (SQLException e) {
            throw new IllegalStateException("the register replica could not be read", e);
        }
    }
}
