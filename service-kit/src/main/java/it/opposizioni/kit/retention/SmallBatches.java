package it.opposizioni.kit.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import java.util.function.IntUnaryOperator;
import org.jboss.logging.Logger;

/** Deletes a few rows at a time, each time in a transaction of its own: no lock is held long, and what was deleted stays so if the rest fails. */
@ApplicationScoped
public class SmallBatches {

    private static final Logger LOG = Logger.getLogger(SmallBatches.class);

    /** Some milliseconds of work by an index. */
    private static final int ROWS = 500;

    /** Deletes some of what has been kept long enough. */
    @FunctionalInterface
    public interface OlderRows {

        /** @return how many there were, at most {@code limit} */
        int delete(Instant before, int limit);
    }

    /** What is older than that, until nothing of it is left; see {@link Kept}. */
    public int delete(String what, Instant now, Period kept, OlderRows older) {
        Instant before = Kept.since(now, kept);
        return delete(what, limit -> older.delete(before, limit));
    }

    /**
     * Until nothing is left.
     *
     * @param what is deleted, for the log
     * @param deleteSome deletes at most so many, and returns how many there were
     * @return how many all together
     */
    public int delete(String what, IntUnaryOperator deleteSome) {
        int all = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew().call(() -> deleteSome.applyAsInt(ROWS));
            all += some;
        } while (some > 0);
        if (all > 0) {
            LOG.infof("Retention: deleted %d %s", all, what);
        }
        return all;
    }
}
