package it.opposizioni.kit.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** For what others do to the database before this process can go on. It asks once a second, and logs what is missing whenever that changes. */
public final class Waiting {

    private static final Logger LOG = Logger.getLogger(Waiting.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A busy machine on which much starts at once needs seconds; a database that is away for longer ends the start, which says so. */
    private static final Duration AT_START = Duration.ofMinutes(1);

    /** A failure that does not pass ends the wait. */
    @FunctionalInterface
    interface Look {
        /** @return what is missing */
        Optional<String> missing() throws SQLException;
    }

    private Waiting() {}

    /**
     * Does what a service must have done in its database before it is ready: again while the database does not serve, or while the pool, which makes
     * one connection after the other, has none for it yet.
     *
     * @param work in a transaction of its own, so that it may be done again
     * @throws IllegalStateException when it could not be done within a minute
     * @throws RuntimeException when it failed, and not because of that
     */
    public static void untilDone(Runnable work) {
        until(AT_START, "the database", () -> {
            work.run();
            return Optional.empty();
        });
    }

    /**
     * @param what is waited for, as the log says it
     * @throws IllegalStateException when it did not come within the limit
     */
    static void until(Duration limit, String what, Look look) {
        long begun = System.nanoTime();
        String before = "";
        while (true) {
            Optional<String> missing = missing(look);
            if (missing.isEmpty()) {
                return;
            }
            if (System.nanoTime() - begun >= limit.toNanos()) {
                throw new IllegalStateException(
                        "Waited %d s for %s: %s".formatted(limit.toSeconds(), what, missing.get()));
            }
            if (!missing.get().equals(before)) {
                LOG.infof("Waiting for %s: %s", what, missing.get());
                before = missing.get();
            }
            pause();
        }
    }

    private static Optional<String> missing(Look look) {
        try {
            return look.missing();
        } catch (SQLException e) {
            return Optional.of(DatabaseFailures.reason(e)
                    .orElseThrow(
                            () -> new IllegalStateException("The database cannot be asked: " + e.getMessage(), e)));
        } catch (RuntimeException e) {
            return Optional.of(DatabaseFailures.reason(e).orElseThrow(() -> e));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
