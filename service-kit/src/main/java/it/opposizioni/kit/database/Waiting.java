package it.opposizioni.kit.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** For what others do to the database before this process can go on. It asks once a second, and logs what is missing whenever that changes. */
final class Waiting {

    private static final Logger LOG = Logger.getLogger(Waiting.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A failure that does not pass ends the wait. */
    @FunctionalInterface
    interface Look {
        /** @return what is missing */
        Optional<String> missing() throws SQLException;
    }

    private Waiting() {}

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
