package it.opposizioni.kit.database;

import static io.restassured.RestAssured.given;
import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pool of these tests has 20 connections. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RequestShareTest {

    private static final int REQUESTS = 60;
    private static final long THEIR_SHARE = 15;

    @Inject
    Jdbc jdbc;

    @Inject
    Rows rows;

    @Inject
    EventProbe probe;

    @Test
    void messagesComeAndGoWhileMoreRequestsThanConnectionsWait() {
        EventProbe.Event event = EventProbe.Event.of(
                "it.opposizioni.registry.thing-noted.v1",
                UUID.randomUUID().toString(),
                1,
                JsonNodeFactory.instance.objectNode().put("note", "in time"));
        List<CompletableFuture<Integer>> requests = QuarkusTransaction.requiringNew()
                .call(() -> {
                    jdbc.first("select pg_advisory_xact_lock(?)", row -> row.getString(1), Rows.LOCK);
                    List<CompletableFuture<Integer>> waiting = Stream.generate(() -> beside(RequestShareTest::ask))
                            .limit(REQUESTS)
                            .toList();
                    await("as many as may").until(this::waitingWithAConnection, count -> count >= THEIR_SHARE);

                    probe.publish("registry.events", event);
                    await("the event is handled").until(() -> effects(event) == 1);
                    try (EventProbe.Listener portal = probe.listen("portal", "registry.events")) {
                        String id = QuarkusTransaction.requiringNew().call(rows::add);
                        portal.about(id.replace("\"", ""));
                    }
                    assertThat(waitingWithAConnection()).isEqualTo(THEIR_SHARE);
                    return waiting;
                });

        assertThat(requests).extracting(CompletableFuture::join).containsOnly(200);
    }

    /** As when the database dies: whoever had one has returned it broken. */
    @Test
    void aConnectionThatBreaksIsGivenBack() {
        for (int i = 0; i < 2; i++) {
            List<CompletableFuture<Integer>> requests = QuarkusTransaction.requiringNew()
                    .call(() -> {
                        jdbc.first("select pg_advisory_xact_lock(?)", row -> row.getString(1), Rows.LOCK);
                        List<CompletableFuture<Integer>> waiting = Stream.generate(() -> beside(RequestShareTest::ask))
                                .limit(THEIR_SHARE)
                                .toList();
                        await("all have one").until(this::waitingWithAConnection, count -> count == THEIR_SHARE);
                        jdbc.query(
                                "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and not granted and objid = ?",
                                row -> row.getBoolean(1),
                                Rows.LOCK);
                        return waiting;
                    });
            assertThat(requests).extracting(CompletableFuture::join).containsOnly(503);
        }
        assertThat(ask()).isEqualTo(200);
    }

    private static int ask() {
        return given().get("/v1/rows/locked").statusCode();
    }

    private long waitingWithAConnection() {
        return jdbc.first(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = "
                                + Rows.LOCK,
                        row -> row.getLong(1))
                .orElseThrow();
    }

    private long effects(EventProbe.Event event) {
        return jdbc.first(
                        "select count(*) from effect where aggregate_id = ?",
                        row -> row.getLong(1),
                        event.aggregateId())
                .orElseThrow();
    }
}
