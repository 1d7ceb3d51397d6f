package it.opposizioni.kit.outbox;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OutboxTest {

    private static final String TYPE = "it.opposizioni.registry.thing-registered.v1";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e473%d";
    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");

    @Inject
    Outbox outbox;

    @Inject
    OutboxStore store;

    @Inject
    DataSource database;

    @Inject
    EventProbe probe;

    @Inject
    MeterRegistry metrics;

    @Test
    void aCommittedChangeIsToldInOrderAsADurableCloudEvent() {
        try (EventProbe.Listener portal = probe.listen("portal", "registry.events")) {
            String id = UUID.randomUUID().toString();
            IntStream.rangeClosed(1, 3).forEach(version -> commit(id, version));

            for (int version = 1; version <= 3; version++) {
                Event event = portal.about(id);
                assertThat(event.type()).isEqualTo(TYPE);
                assertThat(event.aggregateVersion()).isEqualTo(version);
                assertThat(event.time()).isEqualTo(NOON);
                assertThat(event.data().path("number").asText()).isEqualTo("+393331234567");
            }
        }
        awaitAllPublished();
    }

    /** Each belongs to the trace of what it tells of, not to that of the thread that tells all of them. */
    @Test
    void factsThatAreToldTogetherComeInTheirOrderWithTheirTraces() {
        List<String> ids =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(3).toList();
        double before = told();
        try (EventProbe.Listener portal = probe.listen("portal", "registry.events")) {
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.append(IntStream.range(0, ids.size())
                            .mapToObj(i -> new Outbox.Fact(thing(ids.get(i), 1), trace(i + 1)))
                            .toList()));
            ids.forEach(portal::about);
        }
        awaitAllPublished();
        assertThat(told()).isEqualTo(before + ids.size());
        assertThat(texts("select aggregate_id || ' ' || substr(trace_parent, 4, 32) from outbox_event e"
                        + " join outbox_position p on p.event_id = e.id order by p.sequence"))
                .containsSubsequence(IntStream.range(0, ids.size())
                        .mapToObj(i -> ids.get(i) + " " + TRACE.formatted(i + 1))
                        .toList());
    }

    private static Context trace(int number) {
        SpanContext span = SpanContext.create(
                TRACE.formatted(number), "00f067aa0ba902b7", TraceFlags.getSampled(), TraceState.getDefault());
        return Context.root().with(Span.wrap(span));
    }

    @Test
    void aRolledBackChangeIsNeverTold() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    append("rolled-back", 1);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(texts("select aggregate_id from outbox_event")).doesNotContain("rolled-back");
    }

    @Test
    void whatIsToldIsCountedAtTheCommit() {
        double before = told();
        QuarkusTransaction.requiringNew().run(() -> {
            append(UUID.randomUUID().toString(), 1);
            assertThat(told()).isEqualTo(before);
        });
        assertThat(told()).isEqualTo(before + 1);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    append(UUID.randomUUID().toString(), 1);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(told()).isEqualTo(before + 1);
        awaitAllPublished();
    }

    private double told() {
        return metrics.get("opposizioni.events")
                .tag("type", "thing-registered")
                .counter()
                .count();
    }

    @Test
    void refusesToAppendOutsideATransaction() {
        assertThatThrownBy(() -> append("alone", 1)).hasMessageContaining("Transaction is required");
    }

    /** Killed after the broker's word and before the mark: the row is sent again, with the same id. */
    @Test
    void anUnmarkedEventIsSentAgainWithTheSameId() {
        try (EventProbe.Listener portal = probe.listen("portal", "registry.events")) {
            String id = UUID.randomUUID().toString();
            commit(id, 1);
            Event first = portal.about(id);
            awaitAllPublished();
            execute("update outbox_event set published_at = null");

            assertThat(portal.about(id).id()).isEqualTo(first.id());
        }
    }

    /** Beside an index without the lane, the planner can read all waiting facts to see that no code waits: 0.7 s for half a million. */
    @Test
    void whatWaitsIsFoundByItsLaneAlone() {
        assertThat(
                        texts(
                                "select indexdef from pg_indexes where tablename = 'outbox_event' and indexdef like '%(published_at IS NULL)%'"))
                .singleElement()
                .asString()
                .contains("(lane, seq)");
    }

    /** A number that committed late, behind one that is already published, is still found. */
    @Test
    void anEventThatCommitsOutOfOrderIsNotSkipped() {
        try (EventProbe.Listener portal = probe.listen("portal", "registry.events")) {
            String late = UUID.randomUUID().toString();
            String early = UUID.randomUUID().toString();
            QuarkusTransaction.requiringNew().run(() -> {
                append(late, 1);
                commit(early, 1);
                portal.about(early);
            });

            assertThat(portal.about(late).aggregateVersion()).isEqualTo(1);
        }
    }

    /** Numbers are given at commit, identities before: in the order of these a subscriber would always miss some number for a moment. */
    @Test
    void factsAreSentInTheOrderOfTheirNumbers() {
        execute("insert into outbox_lease values ('FACTS', gen_random_uuid(), now() + interval '1 hour')"
                + " on conflict (lane) do update set holder = excluded.holder, expires_at = excluded.expires_at");
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                append("begun first", 1);
                commit("committed first", 1);
            });

            assertThat(store.unpublished(Lane.FACTS, "registry.events", NOON.plusSeconds(3600), 10))
                    .extracting(OutgoingEvent::aggregateId)
                    .containsSubsequence("committed first", "begun first");
        } finally {
            execute("delete from outbox_lease");
        }
    }

    /** One damaged row, or one address that the broker does not offer, must not hold up everything else. */
    @Test
    void anEventThatCannotBeSentHoldsNoOtherUp() {
        QuarkusTransaction.requiringNew().run(() -> {
            append("damaged", 1);
            execute("update outbox_event set payload = left(payload, -8) || 'AAAAAAAA' where aggregate_id = 'damaged'");
            append("its key is missing", 1);
            execute("update outbox_event set payload = 'gone:' || payload where aggregate_id = 'its key is missing'");
        });
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.appendRepair(new DomainEvent(TYPE, "to nobody", 1, NOON, Map.of()), "nobody"));
        try (EventProbe.Listener portal = probe.listen("portal", "registry.events")) {
            String id = UUID.randomUUID().toString();
            commit(id, 1);
            portal.about(id);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.appendRepair(
                        new DomainEvent(TYPE, "to a subscriber", 1, NOON, Map.of()), "operator-service"));

        await().until(() -> !texts("select aggregate_id from outbox_event").contains("to a subscriber"));
        assertThat(texts("select aggregate_id from outbox_event where published_at is null"))
                .containsExactlyInAnyOrder("damaged", "its key is missing", "to nobody");
        execute("delete from outbox_event where published_at is null");
    }

    /** A slow broker accepts the first ones of a batch in time, and the others not: what is appended meanwhile must not overtake those. */
    @Test
    void whatFollowsAnAnswerThatIsTriedAgainWaitsForIt() {
        Instant later = Instant.parse("2099-01-01T00:00:00Z");
        QuarkusTransaction.begin();
        try {
            UUID refused = answer("a request");
            UUID next = answer("a request");
            UUID other = answer("another request");
            store.markRefused(List.of(refused), later);

            assertThat(toBeSent(later)).contains(other).doesNotContain(refused, next);
            assertThat(toBeSent(later.plusSeconds(1))).containsSubsequence(refused, next, other);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private UUID answer(String request) {
        return outbox.appendRepair(new DomainEvent(TYPE, request, 1, NOON, Map.of()), "operator-service");
    }

    private List<UUID> toBeSent(Instant at) {
        return store.unpublished(Lane.REPAIRS, "registry.repairs.", at, 1_000).stream()
                .map(OutgoingEvent::id)
                .toList();
    }

    @Test
    void whatWaitsInTheTableIsEncrypted() {
        List<String> payloads = QuarkusTransaction.requiringNew().call(() -> {
            append("secret", 1);
            return texts("select payload from outbox_event");
        });

        assertThat(payloads).isNotEmpty().noneMatch(payload -> payload.contains("3331234567"));
    }

    /** It is asked for at every look at the metrics, also when the broker has been away for long. */
    @Test
    void theAgeOfTheOldestIsOneStepHoweverManyWait() {
        execute("""
                insert into outbox_event (id, aggregate_id, aggregate_version, type, payload, occurred_at, lane, appended_at)
                select gen_random_uuid(), 'waits', 1, 'waits', '', now(), 'REPAIRS', now() + i * interval '1 second'
                from generate_series(1, 100000) i
                """);
        execute("analyze outbox_event");

        String plan = String.join(
                "\n", texts("explain (analyze, costs off) " + OutboxStore.OLDEST.replace("?", "'REPAIRS'")));

        assertThat(plan)
                .contains("Index Scan using ix_outbox_event_waiting", "rows=1")
                .doesNotContain("Sort");
        assertThat(store.oldestUnpublished(Lane.REPAIRS)).isPresent();
    }

    private void commit(String id, long version) {
        QuarkusTransaction.requiringNew().run(() -> append(id, version));
    }

    private void append(String id, long version) {
        outbox.append(thing(id, version));
    }

    private static DomainEvent thing(String id, long version) {
        return new DomainEvent(TYPE, id, version, NOON, Map.of("number", "+393331234567"));
    }

    private void awaitAllPublished() {
        await().until(() -> store.oldestUnpublished(Lane.FACTS).isEmpty());
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> texts(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
