package it.opposizioni.kit.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets at most three quarters of the pool's connections to requests, in the order in which they ask: the rest is for messages and jobs. However many
 * people ask, a service goes on learning what the others tell it, and telling them what it knows (deploy/docs/threats.md T19).
 */
@Singleton
@Unremovable
class RequestShare implements AgroalPoolInterceptor {

    private static final int LEFT_TO_OTHERS = 4;

    /** Times as long as one that asks first: what a request has done so far, as with a list that arrives, would be done again. */
    private static final int PATIENCE_OF_BEGUN = 5;

    private final Map<Connection, Place> users = new ConcurrentHashMap<>();
    private volatile Semaphore places;
    private volatile Duration patience;

    /** Before the first connection is asked for. */
    void divide(int connections, Duration acquisitionTimeout) {
        places = new Semaphore(Math.max(1, connections - connections / LEFT_TO_OTHERS), true);
        patience = acquisitionTimeout;
    }

    /** @throws SQLException also when no place has become free within the pool's acquisition timeout, of a request that has begun five times that */
    Connection connection(AgroalDataSource pool) throws SQLException {
        Place place = ofRequest();
        if (place == null) {
            return pool.getConnection();
        }
        place.enter();
        try {
            return pool.getConnection();
        } finally {
            place.hasAsked();
        }
    }

    /** Null in a thread that serves no request. */
    private Place ofRequest() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext request =
                Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        if (request == null) {
            return null;
        }
        return (Place) request.data().computeIfAbsent(Place.class.getName(), _ -> new Place());
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Place place = ofRequest();
        if (place != null) {
            users.put(DatabaseGuard.ofDriver(connection), place);
            place.hasOneMore();
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        leave(connection);
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        leave(connection);
    }

    private void leave(Connection connection) {
        Place place = users.remove(DatabaseGuard.ofDriver(connection));
        if (place != null) {
            place.hasOneLess();
        }
    }

    /**
     * Of one request, as long as it has a connection. With a second one, for a transaction inside another, it needs no second place: requests that each
     * hold one and wait for the other's would stop them all.
     */
    private final class Place {

        private boolean begun;
        private boolean taken;
        private int asking;
        private int connections;

        private synchronized void enter() throws SQLException {
            if (!taken) {
                await(begun ? patience.multipliedBy(PATIENCE_OF_BEGUN) : patience);
                taken = true;
                begun = true;
            }
            asking++;
        }

        private void await(Duration atMost) throws SQLException {
            try {
                if (!places.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new SQLTransientConnectionException("too many requests for the connections they may use");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLTransientConnectionException("interrupted", e);
            }
        }

        private synchronized void hasAsked() {
            asking--;
            leaveIfUnused();
        }

        private synchronized void hasOneMore() {
            connections++;
        }

        private synchronized void hasOneLess() {
            connections--;
            leaveIfUnused();
        }

        private void leaveIfUnused() {
            if (taken && asking == 0 && connections == 0) {
                taken = false;
                places.release();
            }
        }
    }
}
