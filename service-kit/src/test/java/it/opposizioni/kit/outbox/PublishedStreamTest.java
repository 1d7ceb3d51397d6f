package it.opposizioni.kit.outbox;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.CleanDatabase;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The numbers and instants that facts get where they are published. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PublishedStreamTest {

    private static final String ADDRESS = "registry.events";
    private static final String TYPE = "it.opposizioni.registry.thing-noted.v1";
    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");

    @Inject
    Outbox outbox;

    @Inject
    PublishedStream published;

    @Inject
    EventProbe probe;

    @Inject
    Jdbc jdbc;

    @Inject
    TestClock clock;

    /**
     * The copy of books in this process follows what is published here. A fact of an earlier test that comes later than the first one of this test is of
     * another stream: the copy would ask for all books, by a fact that has a number too.
     */
    @BeforeEach
    void nothingIsOnItsWay() {
        String last = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().call(() -> append(last));
        await("what was published before has come")
                .until(() -> jdbc.exists("select from effect where aggregate_id = ?", last));
        new CleanDatabase().beforeEach(null);
    }

    @Test
    void commitsOfManyTransactionsAtOnceAreNumberedWithoutGapsAndInstantsGrowWithNumbers() {
        List<CompletableFuture<Void>> writers = IntStream.range(0, 8)
                .mapToObj(_ -> beside(() -> {
                    IntStream.range(0, 25).forEach(i -> appendAndEnd(i % 5 != 0));
                    return (Void) null;
                }))
                .toList();
        writers.forEach(CompletableFuture::join);

        List<Long> numbers = jdbc.query("select sequence from outbox_position order by recorded_at", r -> r.getLong(1));
        assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, 160).boxed().toList());
        assertThat(published.watermark().orElseThrow().sequence()).isEqualTo(160);
    }

    /** The service's clock may stand still or be set back: recorded instants never do. */
    @Test
    void recordedInstantsNeverRunBackwards() {
        UUID first = QuarkusTransaction.requiringNew().call(this::append);
        clock.set(clock.instant().minus(Duration.ofHours(1)));
        UUID second = QuarkusTransaction.requiringNew().call(this::append);

        assertThat(published.position(second).orElseThrow().recordedAt())
                .isAfter(published.position(first).orElseThrow().recordedAt());
    }

    @Test
    void whatIsSentSaysWhereItStands() {
        try (EventProbe.Listener portal = probe.listen("portal", ADDRESS)) {
            String aggregateId = UUID.randomUUID().toString();
            UUID id = QuarkusTransaction.requiringNew().call(() -> append(aggregateId));

            Event told = portal.about(aggregateId);

            assertThat(told.position()).isEqualTo(published.position(id)).isPresent();
        }
    }

    private UUID append() {
        return append(UUID.randomUUID().toString());
    }

    private UUID append(String aggregateId) {
        return outbox.append(new DomainEvent(TYPE, aggregateId, 1, NOON, Map.of()));
    }

    private void appendAndEnd(boolean commit) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                append();
                if (!commit) {
                    throw new UnsupportedOperationException("rolled back on purpose");
                }
            });
        } catch (UnsupportedOperationException _) {
            assertThat(commit).isFalse();
        }
    }
}
