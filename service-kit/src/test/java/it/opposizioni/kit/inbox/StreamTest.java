package it.opposizioni.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INSTANT;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.stream.Position;
import it.opposizioni.kit.stream.Watermark;
import it.opposizioni.kit.stream.Watermarks;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Up to which number a subscriber has everything, and how it notices that a number was given twice. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class StreamTest {

    private static final String TYPE = "it.opposizioni.registry.thing-noted.v1";
    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");

    @Inject
    Watermarks watermarks;

    @Inject
    Inbox inbox;

    @Inject
    InboxStore store;

    @Inject
    Jdbc jdbc;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    private final UUID stream = UUID.randomUUID();
    private final Set<String> effects = new HashSet<>();
    private final List<Long> askedFor = new ArrayList<>();
    private Subscription subscriber;

    @BeforeEach
    void subscribe() {
        subscriber = inbox.subscribe(stream + ".registry-events", this::apply);
    }

    private void apply(ReceivedEvent event) {
        if (event.data().path("note").asText().equals("poison")) {
            throw new IllegalArgumentException("never to be applied");
        }
        assertThat(effects.add(event.aggregateId())).isTrue();
        if (event.askedFor()) {
            askedFor.add(event.position().orElseThrow().sequence());
        }
    }

    @Test
    void aSubscriberThatHasEverythingUpToANumberKnowsTheStateOfThatInstant() throws SQLException {
        deliver(2);
        assertThat(read()).isEmpty();
        deliver(1);
        deliver(3);

        Watermark third = new Watermark(stream, 1, 3, NOON.plusSeconds(3));
        assertThat(read()).hasValue(third);
        assertThat(counted()).hasValue(third);
        assertThat(read()).hasValue(third);
    }

    @Test
    void factsBehindAMissingOneAreNotCountedUntilItHasCome() throws SQLException {
        deliver(1);
        deliver(2);
        deliver(4);

        assertThat(read()).isEmpty();
        assertThat(counted().map(Watermark::sequence)).hasValue(2L);

        deliver(3);
        assertThat(read().map(Watermark::sequence)).hasValue(4L);
        assertThat(counted().map(Watermark::sequence)).hasValue(4L);
    }

    /** Facts of transactions that run side by side overtake each other: there is always a hole, but never the same for long. */
    @Test
    void aHoleIsMissedSinceTheOneBeforeHasBeenFilled() {
        deliver(2);
        counted();
        clock.shift(Duration.ofSeconds(20));
        Instant filled = clock.instant().truncatedTo(ChronoUnit.MICROS);

        deliver(1);
        deliver(4);
        counted();

        assertThat(jdbc.query(
                        "select hole_since from inbox_stream where subscriber = ?",
                        row -> Jdbc.instant(row, 1),
                        subscriber.name()))
                .singleElement(INSTANT)
                .isAfterOrEqualTo(filled);
    }

    @Test
    void aDeadLetterStopsTheCount() throws SQLException {
        deliver(1);
        subscriber.deliver(event(2, "poison"));
        deliver(3);

        assertThat(read()).isEmpty();
        assertThat(counted().map(Watermark::sequence)).hasValue(1L);
        assertThat(jdbc.query("select sequence from failed_event where dead_at is not null", r -> r.getLong(1)))
                .containsExactly(2L);
    }

    @Test
    void aFactThatWasCountedIsRecognisedByItsNumberAlone() {
        ReceivedEvent first = event(1, "first");
        subscriber.deliver(first);
        assertThat(counted()).isPresent();
        QuarkusTransaction.requiringNew().run(() -> jdbc.update("delete from inbox_event"));

        subscriber.deliver(first);

        assertThat(effects).containsExactly(first.aggregateId());
    }

    /** Its database was restored: what it had told under this number is lost there, and it goes on from an older one. */
    @Test
    void aPublisherThatGivesANumberTwiceIsNoticedAndNothingLaterIsSaidToBeKnown() throws SQLException {
        deliver(1);
        deliver(2);
        deliver(3);
        assertThat(counted().map(Watermark::sequence)).hasValue(3L);

        ReceivedEvent other = event(2, NOON.plusSeconds(60), "told after the restore");
        subscriber.deliver(other);
        deliver(4);

        assertThat(watermarks.isForked(subscriber.name())).isTrue();
        assertThat(read()).isEmpty();
        assertThat(counted().map(Watermark::asOf)).hasValue(NOON.plusSeconds(3));
        assertThat(effects).contains(other.aggregateId());
    }

    /** Some of what a publisher told before it was restored is lost on the way too, and some comes after the restore, under numbers far above. */
    @Test
    void aHigherNumberThatWasRecordedEarlierShowsThatOneWasGivenTwice() throws SQLException {
        deliver(1);
        deliver(2);
        deliver(9);
        assertThat(counted().map(Watermark::sequence)).hasValue(2L);

        subscriber.deliver(event(3, NOON.plusSeconds(60), "told after the restore"));

        assertThat(counted().map(Watermark::asOf)).hasValue(NOON.plusSeconds(2));
        assertThat(watermarks.isForked(subscriber.name())).isTrue();
        assertThat(read()).isEmpty();
        assertThat(firstGivenTwice()).isEqualTo(3);
    }

    @Test
    void whatWasToldBeforeTheRestoreShowsItTooWhenItComesLast() {
        deliver(1);
        subscriber.deliver(event(2, NOON.plusSeconds(60), "told after the restore"));
        subscriber.deliver(event(3, NOON.plusSeconds(61), "told after the restore"));
        assertThat(counted().map(Watermark::sequence)).hasValue(3L);

        deliver(9);

        assertThat(counted()).isPresent();
        assertThat(watermarks.isForked(subscriber.name())).isTrue();
        assertThat(firstGivenTwice()).isEqualTo(2);
    }

    /** It may be old: this service's database may have been restored. What only comes late was never asked for. */
    @Test
    void whatFillsAHoleThatWasAskedForSaysSo() {
        deliver(1);
        deliver(5);
        assertThat(counted()).isPresent();
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update("update inbox_stream set asked_at = ?, asked_to = 4", clock.instant()));

        deliver(3);
        deliver(6);
        deliver(2);
        deliver(4);
        assertThat(counted().map(Watermark::sequence)).hasValue(6L);
        deliver(7);

        assertThat(askedFor).containsExactly(3L, 2L, 4L);
    }

    @Test
    void aDuplicateIsNoFork() {
        ReceivedEvent first = event(1, "first");
        subscriber.deliver(first);
        subscriber.deliver(first);
        assertThat(counted()).isPresent();
        subscriber.deliver(first);

        assertThat(watermarks.isForked(subscriber.name())).isFalse();
    }

    private void deliver(long sequence) {
        subscriber.deliver(event(sequence, "number " + sequence));
    }

    private ReceivedEvent event(long sequence, String note) {
        return event(sequence, NOON.plusSeconds(sequence), note);
    }

    private ReceivedEvent event(long sequence, Instant recordedAt, String note) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                TYPE,
                UUID.randomUUID().toString(),
                1,
                NOON,
                Optional.of(new Position(stream, 1, sequence, recordedAt)),
                json.createObjectNode().put("note", note),
                json);
    }

    private Optional<Watermark> read() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return watermarks.read(connection, subscriber.name());
        }
    }

    private long firstGivenTwice() {
        return jdbc.first(
                        "select forked_number from inbox_stream where subscriber = ?",
                        row -> row.getLong(1),
                        subscriber.name())
                .orElseThrow();
    }

    private Optional<Watermark> counted() {
        QuarkusTransaction.requiringNew().run(() -> store.fold(subscriber.name(), clock.instant()));
        return watermarks.known(subscriber.name());
    }
}
