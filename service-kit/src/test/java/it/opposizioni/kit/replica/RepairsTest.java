package it.opposizioni.kit.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.EverySecondJobs;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.inbox.DeadLetters;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.outbox.PublishedStream;
import it.opposizioni.kit.outbox.PublishedStream.NumberRange;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The kit's test service asks itself: requests and answers travel over the broker as between two services. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RepairsTest {

    private static final String TYPE = Shelf.NOTED;
    private static final String STATED = "it.opposizioni.registry.thing-stated.v1";
    private static final String OURS =
            "select id || ' ' || title || ' ' || version from book_copy where not ended order by id";
    private static final String THEIRS = "select id || ' ' || title || ' ' || version from book order by id";

    @Inject
    Repairs repairs;

    @Inject
    Outbox outbox;

    @Inject
    PublishedStream stream;

    @Inject
    DeadLetters deadLetters;

    @Inject
    EverySecondJobs jobs;

    @Inject
    Jdbc jdbc;

    @Inject
    MeterRegistry metrics;

    @Inject
    TestClock clock;

    @Test
    void aCopyIsBuiltFromNothing() {
        publish(25);

        rebuild();

        assertThat(texts(OURS)).isEqualTo(texts(THEIRS)).hasSize(25);
    }

    @Test
    void whatThePublisherDoesNotHaveIsEndedAndWhatChangedLaterStays() {
        publish(3);
        long last = sequence();
        jdbc.update(
                "insert into book_copy (id, title, version, ended, sequence) values (50, 'stale', 1, false, ?)", last);
        jdbc.update(
                "insert into book_copy (id, title, version, ended, sequence) values (51, 'later', 9, false, 999999)");

        rebuild();

        assertThat(texts("select title from book_copy where ended")).containsExactly("stale");
        assertThat(texts("select title from book_copy where id = 51 and not ended"))
                .containsExactly("later");
    }

    /** Several needs at once are one snapshot, and digests that wait to be compared keep nothing else from being asked for. */
    @Test
    void everythingIsAskedForOnceAtATime() {
        publish(2);
        UUID first = repairs.compare(repairs.copy(Shelf.REPLICA), "one");

        assertThat(repairs.compare(repairs.copy(Shelf.REPLICA), "another")).isEqualTo(first);
        awaitCompleted(first);
        assertThat(repairs.compare(repairs.copy(Shelf.REPLICA), "later")).isNotEqualTo(first);
    }

    /** What waits for the broker is not gone: to say so would make its subscribers copy everything again. */
    @Test
    void onlyWhatIsNotKeptAnyMoreIsGone() {
        publish(4);
        List<NumberRange> gone = QuarkusTransaction.requiringNew().call(() -> {
            jdbc.update(
                    "update outbox_event set published_at = null, next_attempt_at = 'infinity' where id = (select event_id "
                            + "from outbox_position where sequence = 2)");
            jdbc.update(
                    "delete from outbox_event where id in (select event_id from outbox_position where sequence in (1, 4))");
            return stream.sendAgain(1, List.of(new NumberRange(1, 3), new NumberRange(4, 4)));
        });

        assertThat(gone).containsExactly(new NumberRange(1, 1), new NumberRange(4, 4));
    }

    @Test
    void everyRangeThatDiffersIsNamedAndReplacedAndNothingElseTouched() {
        publish(40);
        rebuild();
        long last = sequence();
        jdbc.update("delete from book_copy where id = 3");
        jdbc.update("update book_copy set title = 'wrong' where id = 14");
        jdbc.update("update book_copy set version = 0 where id = 15");
        jdbc.update(
                "insert into book_copy (id, title, version, ended, sequence) values (99, 'extra', 1, false, ?)", last);
        List<String> untouched =
                texts("select id || ' ' || sequence from book_copy where id between 20 and 39 order by id");
        jobs.await(() -> QuarkusTransaction.requiringNew().call(() -> contiguous() >= last));

        repairs.compare(repairs.copy(Shelf.REPLICA), "on demand");

        jobs.await(() -> jdbc.query("select 1 from replica_difference where repaired_at is not null", r -> 1)
                        .size()
                == 3);
        assertThat(texts("select from_key::text from replica_difference order by from_key"))
                .containsExactly("0", "10", "90");
        assertThat(texts(OURS)).isEqualTo(texts(THEIRS));
        assertThat(texts("select id || ' ' || sequence from book_copy where id between 20 and 39 order by id"))
                .isEqualTo(untouched);
    }

    @Test
    void aRequestThatNobodyAnsweredIsMadeAgain() {
        publish(5);
        UUID id = repairs.rebuild(repairs.copy(Shelf.REPLICA), "lost on the way");
        QuarkusTransaction.requiringNew().run(() -> jdbc.update("delete from snapshot_job"));
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update("update replica_repair set heard_at = heard_at - interval '1 hour'"));

        awaitCompleted(id);
        assertThat(texts(OURS)).isEqualTo(texts(THEIRS));
    }

    /** As after the restore of its database from an older backup: its queue has been emptied since. */
    @Test
    void aSubscriberThatHasLostFactsGetsThemAgain() {
        publish(5);
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("delete from effect");
            jdbc.update("update inbox_stream s set contiguous = 2, as_of = e.recorded_at from inbox_event e "
                    + "where e.subscriber = s.subscriber and e.sequence = 2");
            jdbc.update("delete from inbox_event");
        });
        publishOne(6);
        jobs.await(() -> jdbc.exists("select from inbox_stream where hole_since is not null"));
        clock.shift(Duration.ofSeconds(31));

        jobs.await(() -> contiguous() >= 6);
        assertThat(texts("select note from effect where note like 'book%' order by note"))
                .containsExactly("book 3", "book 4", "book 5", "book 6");
    }

    /** The publisher keeps its facts for some days only. */
    @Test
    void whatThePublisherDoesNotKeepComesWithASnapshot() {
        publish(5);
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("delete from outbox_event");
            jdbc.update("delete from inbox_event");
            jdbc.update("update inbox_stream set contiguous = 2");
        });
        publishOne(6);
        jobs.await(() -> jdbc.exists("select from inbox_stream where hole_since is not null"));
        clock.shift(Duration.ofSeconds(31));

        jobs.await(() -> contiguous() >= 6);
        assertThat(texts(OURS)).isEqualTo(texts(THEIRS)).hasSize(6);
    }

    @Test
    void whatADeadLetterSaidIsFetchedAndItsNumberCounts() {
        publish(2);
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("insert into book (id, title, version) values (3, 'third', 1)");
            outbox.append(new DomainEvent(TYPE, "3", 1, Instant.EPOCH, Map.of("note", "poison")));
        });

        jobs.await(() -> contiguous() >= 3);
        assertThat(texts("select title from book_copy where not ended")).containsExactly("third");
        assertThat(texts("select reason from failed_event where repaired_at is not null"))
                .hasSize(1);
        // it can be looked at, and is no alarm any more
        assertThat(metrics.get("opposizioni.inbox.dead.letters")
                        .tag("subscriber", Shelf.SUBSCRIBER)
                        .gauge()
                        .value())
                .isZero();
    }

    /** Its numbers begin with 1 again: those that the rows of the copy have must not keep them from being replaced. */
    @Test
    void aPublisherWithAnotherDatabaseIsCopiedAgain() {
        publish(25);
        rebuild();
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("delete from book");
            jdbc.update("delete from outbox_event");
            jdbc.update("delete from outbox_position");
            jdbc.update("update outbox_stream set stream_id = gen_random_uuid(), last = 0");
        });

        publishOne(100);

        jobs.await(() -> texts(OURS).equals(List.of("100 title of 100 1")));
    }

    /** A snapshot stands for it; but it may also say something that is in none. */
    @Test
    void anEventThatASnapshotHasOvertakenHasItsEffectWhenItComes() {
        publish(5);
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("delete from effect");
            jdbc.update("delete from inbox_event");
            jdbc.update("update inbox_stream set contiguous = 2");
        });
        rebuild();
        assertThat(contiguous()).isGreaterThanOrEqualTo(5);

        QuarkusTransaction.requiringNew().run(() -> stream.sendAgain(1, List.of(new NumberRange(3, 5))));

        jobs.await(
                () -> texts("select note from effect where note like 'book%'").size() == 3);
    }

    @Test
    void aDeadLetterThatIsInNoSnapshotStaysOneUntilItIsDrivenAgain() {
        publish(2);
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new DomainEvent(STATED, "3", 1, Instant.EPOCH, Map.of("note", "poison"))));
        jobs.await(() -> deadLetters.count() == 1);

        rebuild();

        assertThat(texts("select reason from failed_event where repaired_at is not null"))
                .isEmpty();
        assertThat(deadLetters.count()).isEqualTo(1);
    }

    /** A register of 32 million numbers would be gigabytes in the outbox. */
    @Test
    void anAnswerThatWasSentIsForgotten() {
        publish(10);

        rebuild();

        jobs.await(() -> texts("select id::text from outbox_event where lane = 'REPAIRS'")
                .isEmpty());
    }

    private void publishOne(int id) {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("insert into book (id, title, version) values (?, ?, 1)", id, "title of " + id);
            outbox.append(new DomainEvent(TYPE, String.valueOf(id), 1, Instant.EPOCH, Map.of("note", "book " + id)));
        });
    }

    private void publish(int books) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int id = 1; id <= books; id++) {
                jdbc.update("insert into book (id, title, version) values (?, ?, 1)", id, "title of " + id);
                outbox.append(
                        new DomainEvent(TYPE, String.valueOf(id), 1, Instant.EPOCH, Map.of("note", "book " + id)));
            }
        });
        jobs.await(() -> contiguous() >= sequence());
    }

    private void rebuild() {
        awaitCompleted(repairs.rebuild(repairs.copy(Shelf.REPLICA), "test"));
    }

    private void awaitCompleted(UUID id) {
        jobs.await(() -> jdbc.exists("select from replica_repair where id = ? and completed_at is not null", id));
    }

    private long sequence() {
        return jdbc.first("select last from outbox_stream", r -> r.getLong(1)).orElse(0L);
    }

    private long contiguous() {
        return jdbc.first(
                        "select contiguous from inbox_stream where subscriber = ?", r -> r.getLong(1), Shelf.SUBSCRIBER)
                .orElse(0L);
    }

    private List<String> texts(String sql) {
        return jdbc.query(sql, row -> row.getString(1));
    }
}
