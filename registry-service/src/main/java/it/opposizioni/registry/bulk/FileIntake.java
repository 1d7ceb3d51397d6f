package it.opposizioni.registry.bulk;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;

/** Takes a file while it arrives, in bounded memory. What does not arrive to its last byte leaves nothing. */
@ApplicationScoped
public class FileIntake {

    private static final Logger LOG = Logger.getLogger(FileIntake.class);
    private static final int SIGNS_OF_LIFE = 8;

    private static final Text BROKEN_OFF = Text.of(
            "Il file è arrivato solo in parte: invialo di nuovo.",
            "Only a part of the file has arrived: send it again.");

    private final NumberStore store;
    private final BulkConfig config;
    private final Ids ids;
    private final Now now;

    FileIntake(NumberStore store, BulkConfig config, Ids ids, Now now) {
        this.store = store;
        this.config = config;
        this.ids = ids;
        this.now = now;
    }

    /**
     * A file whose numbers are stored; a job, or {@link #discard}, must follow.
     *
     * @param runs in which its numbers are sorted
     */
    public record Stored(UUID id, ReceivedFile file, int runs) {}

    /** Reads a file. */
    public interface Format {

        /** @param numbers takes each number that is to be stored, in any order */
        ReceivedFile read(ArrivingFile file, LongConsumer numbers) throws IOException;
    }

    /** @throws DomainException what {@code format} throws, 400 when the file breaks off */
    public Stored receive(InputStream body, Format format) {
        UUID id = ids.next();
        store.begin(id);
        try {
            NumberRuns runs = new NumberRuns(store, id, config.numbersPerRun());
            ReceivedFile file = format.read(new ArrivingFile(body, new SignsOfLife(id)), runs::add);
            return new Stored(id, file, runs.finish());
        } catch (IOException _) {
            discard(id);
            throw new DomainException(CommonProblems.INVALID_BODY, BROKEN_OFF);
        } catch (RuntimeException e) {
            discard(id);
            throw e;
        }
    }

    /** The sweep deletes it when the database is away. */
    public void discard(UUID id) {
        try {
            store.discard(id);
        } catch (RuntimeException e) {
            LOG.warnf("Numbers of a broken off upload are left until the next sweep: %s", e.getMessage());
        }
    }

    /** Tells that a slow upload goes on, so that it does not count as broken off. */
    private final class SignsOfLife implements Runnable {

        private final UUID id;
        private final Duration every = config.uploadPatience().dividedBy(SIGNS_OF_LIFE);
        private Instant next = now.get().plus(every);

        SignsOfLife(UUID id) {
            this.id = id;
        }

        @Override
        public void run() {
            Instant at = now.get();
            if (at.isAfter(next)) {
                store.stayAlive(id);
                next = at.plus(every);
            }
        }
    }
}
