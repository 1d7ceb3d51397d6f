package it.opposizioni.kit.turn;

import it.opposizioni.kit.database.DatabaseFailures;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The turns of {@link InTurn}, in this copy of the service. */
@Singleton
class Turns {

    /** The first has the lock; the others do by then what needs none. */
    static final int AT_ONCE = 3;

    private final Map<String, Semaphore> queues = new ConcurrentHashMap<>();

    /** @throws SQLException when those before have not made room in that time: one that passes, see {@link DatabaseFailures} */
    Turn take(String name, Duration patience) throws SQLException {
        Semaphore queue = queues.computeIfAbsent(name, _ -> new Semaphore(AT_ONCE, true));
        try {
            if (!queue.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("too many requests wait for: " + name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted", e);
        }
        return queue::release;
    }

    /** Ends when it is closed. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
