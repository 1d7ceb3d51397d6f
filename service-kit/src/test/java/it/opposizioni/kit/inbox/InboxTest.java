package it.opposizioni.kit.inbox;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpConnection;
import io.vertx.amqp.AmqpMessage;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.stream.Position;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class InboxTest {

    private static final String ADDRESS = "registry.events";

    @Inject
    EventProbe probe;

    @Inject
    Received received;

    @Inject
    DataSource database;

    @Inject
    Vertx vertx;

    @Inject
    Jdbc jdbc;

    @Inject
    ObjectMapper json;

    private final UUID stream = UUID.randomUUID();

    @Test
    void anEventThatComesThreeTimesHasOneEffect() {
        Event event = event("first");
        Event last = event("last");

        for (Event sent : List.of(event, event, event, last)) {
            probe.publish(ADDRESS, sent);
        }

        awaitEffects(last, 1);
        assertThat(effects(event)).isEqualTo(1);
    }

    /** As if the process died between the effect and its commit: nothing stays, and the redelivery does it all. */
    @Test
    void aFailureAfterTheEffectUndoesItAndTheNextDeliveryAppliesIt() {
        received.failNext(2);
        Event event = event("third time lucky");

        probe.publish(ADDRESS, event);

        awaitEffects(event, 1);
    }

    @Test
    void poisonIsADeadLetterAtOnceAndTheNextMessageIsProcessed() {
        Event next = event("next");
        Event poison = event("poison");

        probe.publishRaw(ADDRESS, new JsonObject().put("cloudEvents:id", "no uuid"), "no json");
        probe.publish(ADDRESS, poison);
        probe.publish(ADDRESS, next);

        awaitEffects(next, 1);
        assertThat(
                        rows(
                                "select tries || ' ' || coalesce(type, '-') from failed_event where dead_at is not null order by 1"))
                .containsExactlyInAnyOrder("1 -", "1 " + poison.type());
        assertThat(effects(poison)).isZero();
    }

    @Test
    void aMessageWithoutAnyAttributeIsADeadLetterToo() throws Exception {
        Event next = event("after a bare message");
        AmqpConnection registry =
                Patience.await(AmqpClient.create(vertx, RealInfrastructure.connectionAs("registry-service"))
                        .connect()
                        .toCompletionStage()
                        .toCompletableFuture());
        Patience.await(registry.createSender(RealInfrastructure.broker().target(ADDRESS))
                .compose(link ->
                        link.sendWithAck(AmqpMessage.create().withBody("bare").build()))
                .toCompletionStage()
                .toCompletableFuture());
        registry.close();

        probe.publish(ADDRESS, next);

        awaitEffects(next, 1);
    }

    @Test
    void whatFailsForNoKnownReasonIsTriedFiveTimes() {
        Event fails = event("fails");

        probe.publish(ADDRESS, fails);

        await().until(() -> !rows("select reason from failed_event where dead_at is not null")
                .isEmpty());
        assertThat(rows("select tries || ' ' || reason from failed_event"))
                .containsExactly("5 IllegalStateException: asked to fail after the effect");
        assertThat(effects(fails)).isZero();
    }

    @Test
    void whatWaitsBehindAnEventIsOneCommit() throws Exception {
        Event holds = fact("holds", 1);
        List<Event> behind =
                IntStream.range(0, 30).mapToObj(i -> fact("waits", 2 + i)).toList();

        probe.publish(ADDRESS, holds);
        received.awaitHolding();
        // one of them twice
        probe.publish(ADDRESS, behind.getLast());
        behind.forEach(event -> probe.publish(ADDRESS, event));
        received.goOn();

        awaitEffects(behind.get(behind.size() - 2), 1);
        assertThat(behind.stream().map(this::effects)).containsOnly(1);
        assertThat(rows("select distinct xmin::text from effect where note = 'waits'"))
                .hasSizeLessThan(behind.size());
        assertThat(rows("select sequence::text from inbox_event where sequence is not null"))
                .hasSize(1 + behind.size());
    }

    @Test
    void oneThatCanNeverBeAppliedTakesNothingWithIt() {
        Event poison = event("poison");
        List<Event> good = IntStream.range(0, 20).mapToObj(i -> event("good")).toList();

        good.subList(0, 10).forEach(event -> probe.publish(ADDRESS, event));
        probe.publish(ADDRESS, poison);
        good.subList(10, 20).forEach(event -> probe.publish(ADDRESS, event));

        awaitEffects(good.getLast(), 1);
        assertThat(good.stream().map(this::effects)).containsOnly(1);
        assertThat(effects(poison)).isZero();
    }

    private List<String> rows(String sql) {
        return jdbc.query(sql, row -> row.getString(1));
    }

    private Event event(String note) {
        return Event.of(
                "it.opposizioni.registry.thing-noted.v1",
                UUID.randomUUID().toString(),
                1,
                json.createObjectNode().put("note", note));
    }

    private Event fact(String note, long number) {
        return event(note).at(new Position(stream, 1, number, Instant.parse("2026-11-25T10:00:00Z")));
    }

    private void awaitEffects(Event event, int expected) {
        await().until(() -> effects(event) == expected);
    }

    private int effects(Event event) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from effect where aggregate_id = ?")) {
            select.setString(1, event.aggregateId());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
