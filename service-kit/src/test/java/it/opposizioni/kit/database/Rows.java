package it.opposizioni.kit.database;

import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/** Endpoints that need the database in every way. */
@PermitAll
@Path("/v1/rows")
@Produces(MediaType.APPLICATION_JSON)
public class Rows {

    static final String TYPE = "it.opposizioni.registry.row-added.v1";

    static final int LOCK = 20_220_727;

    final CountDownLatch begun = new CountDownLatch(1);
    final CompletableFuture<Void> again = new CompletableFuture<>();

    private final DataSource database;
    private final Outbox outbox;

    Rows(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @GET
    public String read() throws SQLException {
        return execute("select count(*) from inbox_event");
    }

    @GET
    @Path("/slow")
    public String slow() throws SQLException {
        return execute("select pg_sleep(2.5)");
    }

    /** Waits, with its connection, for a lock of a test. */
    @GET
    @Path("/locked")
    public String locked() throws SQLException {
        return execute("select pg_advisory_xact_lock_shared(" + LOCK + ")");
    }

    /** Needs a connection, and then, when a test says so, another one. */
    @GET
    @Path("/twice")
    public String twice() throws SQLException {
        read();
        begun.countDown();
        again.join();
        return read();
    }

    @GET
    @Path("/wrong")
    public String wrong() throws SQLException {
        return execute("select nonsense");
    }

    /** @return the id of its event */
    @POST
    @Transactional
    public String add() {
        String id = UUID.randomUUID().toString();
        outbox.append(new DomainEvent(TYPE, id, 1, Instant.EPOCH, Map.of()));
        return '"' + id + '"';
    }

    private String execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "[]";
        }
    }
}
