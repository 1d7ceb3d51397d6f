package it.opposizioni.operator.registerreplica;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.operator.consultation.engine.index.CorruptedImageException;
import it.opposizioni.operator.consultation.engine.index.RegisterImages;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.index.Registers;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/**
 * Brings the indexes of both media to what the table says: from their images and what changed since, or from the whole table when
 * there are no images that can be trusted. What is read is read once, for both; so they are of one version.
 */
@ApplicationScoped
class IndexLoader {

    private static final Logger LOG = Logger.getLogger(IndexLoader.class);

    /** Up to 100 million numbers. */
    static final Duration READING = Duration.ofMinutes(15);

    private final MediumIndex telephone;
    private final MediumIndex post;
    private final ReplicaReader reader;
    private final IndexConfig config;
    private final Clock clock;
    private volatile Registers current = Registers.empty();
    private UUID registerId;
    private Instant lastImage = Instant.MIN;

    IndexLoader(ReplicaReader reader, IndexConfig config, Clock clock) {
        this.telephone = new MediumIndex(new RegisterImages(config.directory(), "register.image"));
        this.post = new MediumIndex(new RegisterImages(config.directory(), "register-post.image"));
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
        RegisterSnapshot calls = images.get().telephone();
        RegisterSnapshot mail = images.get().post();
        // each was made when it was due; what one of them has already changes nothing in it
        long since = Math.min(calls.version(), mail.version());
        telephone.resume(
                calls,
                asked,
                t -> post.resume(
                        mail, asked, p -> inTransaction(() -> reader.readSinceImage(since, new MediaEditor(t, p)))));
        show();
        LOG.infof("Register at version %d from its images of version %d", current.version(), since);
    }

    /** Reads the whole table. */
    synchronized void loadWhole() throws SQLException, IOException {
        Instant asked = clock.instant();
        UUID id = reader.state().id();
        registerId = id;
        telephone.rebuild(
                id,
                asked,
                t -> post.rebuild(id, asked, p -> inTransaction(() -> reader.readWhole(new MediaEditor(t, p)))));
        show();
        LOG.infof(
                "Register at version %d with %d numbers opposed to calls, %d to post",
                current.version(), current.telephone().size(), current.post().size());
    }

    synchronized void catchUp() throws SQLException, IOException {
        Instant asked = clock.instant();
        long known = current.version();
        ReplicaReader.State state = reader.state();
        if (state.version() < known || !state.id().equals(registerId)) {
            LOG.warnf("The table is not what version %d was made of: reading it as a whole", known);
            loadWhole();
            return;
        }
        if (state.version() == known) {
            telephone.confirm(asked);
            post.confirm(asked);
        } else {
            telephone.advance(
                    asked,
                    t -> post.advance(
                            asked, p -> inTransaction(() -> reader.readChanges(known, new MediaEditor(t, p)))));
        }
        show();
    }

    /** Makes a new image when much has changed since the last one: what changed lies in memory. */
    void tidy() throws IOException {
        keep();
        Instant now = clock.instant();
        if (now.isBefore(lastImage.plus(config.imageEvery()))) {
            return;
        }
        lastImage = now;
        UUID id = registerId();
        telephone.tidy(config.pagesInMemory(), id);
        post.tidy(config.pagesInMemory(), id);
        show();
    }

    /** Makes files of what was read as a whole, so that the next start need not do it again. */
    void keep() throws IOException {
        telephone.keep();
        post.keep();
    }

    /** Only now readers see it: both at once. */
    private synchronized void show() {
        current = new Registers(telephone.current(), post.current());
    }

    private synchronized UUID registerId() {
        return registerId;
    }

    private Optional<Registers> usableImages(ReplicaReader.State state) throws IOException {
        try {
            Optional<RegisterSnapshot> calls = telephone.image(state.id()).filter(i -> i.version() <= state.version());
            Optional<RegisterSnapshot> mail = post.image(state.id()).filter(i -> i.version() <= state.version());
            return calls.flatMap(t -> mail.map(p -> new Registers(t, p)));
        } catch (CorruptedImageException e) {
            LOG.warnf("The register's images cannot be used (%s): reading the table", e.getMessage());
            return Optional.empty();
        }
    }

    /** Far rows are fetched in portions only inside a transaction, and all of them are of one moment. */
    private static long inTransaction(Callable<Long> reading) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(READING.toSeconds()))
                .call(reading);
    }
}
