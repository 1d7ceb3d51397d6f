package it.opposizioni.kit.database;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Distinguishes a database that cannot serve now from a wrong statement: the first is temporary, and the same request may succeed later;
 * the second is a defect of the service.
 */
public final class DatabaseFailures {

    /**
     * Connection lost, not admitted (the password is being replaced), rolled back in favour of another transaction, out of resources, shut down
     * or not started.
     */
    private static final List<String> PASSING_CLASSES = List.of("08", "28", "40", "53", "57");

    /**
     * A lock that was not available; a session that was ended because it, or its transaction, took too long; a primary that became a
     * read-only standby in a failover.
     */
    private static final List<String> PASSING_STATES = List.of("55P03", "25P03", "25P04", "25006");

    /** What a statement may bring about by itself, and each time: it takes too long. */
    private static final List<String> TOO_LONG = List.of("57014", "25P03", "25P04");

    /** Likewise, too much disk or memory. */
    private static final String TOO_MUCH = "53";

    private static final String TOO_MANY_CONNECTIONS = "53300";

    /** The pool's own exceptions have no state. */
    private static final String POOL_TIMEOUT = "cquisition timeout";

    /**
     * The pool's, when the connection that it had for a transaction has just ended: it does not say why. Of another database, the other reason,
     * no service has a connection.
     */
    private static final String NOT_ENLISTED = "Failed to enlist";

    /** The transaction manager has rolled back already, and says so at the commit: no other state of a transaction gives this message. */
    private static final String OUT_OF_TIME = "ARJUNA016102";

    /** A chain of causes may contain a cycle. */
    private static final int MOST_CAUSES = 20;

    private DatabaseFailures() {}

    public static boolean isPassing(Throwable failure) {
        return find(failure).isPresent();
    }

    /**
     * Likewise, and no statement is to blame: for callers that try again without a limit. A statement that takes too long, or too much, would fail each
     * time.
     */
    public static boolean isAway(Throwable failure) {
        return find(failure)
                .map(SQLException::getSQLState)
                .map(state -> !TOO_LONG.contains(state)
                        && (!state.startsWith(TOO_MUCH) || state.equals(TOO_MANY_CONNECTIONS)))
                .orElseGet(() -> isPassing(failure));
    }

    /**
     * Somebody who asks again may be served: also after a transaction that ran out of time, because the next one need not. Not for
     * automatic retries: what is too slow each time would be tried for ever.
     */
    public static boolean mayBeAskedAgain(Throwable failure) {
        return isPassing(failure) || ranOutOfTime(failure);
    }

    private static boolean ranOutOfTime(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(at -> at instanceof RollbackException
                        && String.valueOf(at.getMessage()).contains(OUT_OF_TIME));
    }

    /** What the database or its driver said; empty unless the failure is one that passes. */
    public static Optional<String> reason(Throwable failure) {
        return find(failure).map(e -> String.valueOf(e.getMessage()));
    }

    private static Optional<SQLException> find(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            Throwable at = open.removeFirst();
            if (!seen.add(at)) {
                continue;
            }
            if (at instanceof SQLException e) {
                if (isPassing(e)) {
                    return Optional.of(e);
                }
                // of a batch: why it failed
                add(open, e.getNextException());
            }
            add(open, at.getCause());
            // of a commit that failed: the causes that the transaction manager keeps
            open.addAll(List.of(at.getSuppressed()));
        }
        return Optional.empty();
    }

    private static void add(Deque<Throwable> open, Throwable next) {
        if (next != null) {
            open.add(next);
        }
    }

    private static boolean isPassing(SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            String message = String.valueOf(e.getMessage());
            return e instanceof SQLTransientException
                    || message.contains(POOL_TIMEOUT)
                    || message.contains(NOT_ENLISTED);
        }
        return PASSING_STATES.contains(state) || PASSING_CLASSES.stream().anyMatch(state::startsWith);
    }
}
