package it.opposizioni.kit.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.EverySecondJobs;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Which digests a copy is compared with, and for which it waits. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ReplicaComparisonTest {

    @Inject
    Repairs repairs;

    @Inject
    RepairWatch watch;

    @Inject
    ReplicaComparison comparison;

    @Inject
    Outbox outbox;

    @Inject
    EverySecondJobs jobs;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @Inject
    MeterRegistry metrics;

    /** A publisher that was restored begins to count again in a later epoch: its numbers are lower, and later. */
    @Test
    void whatALaterEpochSaysIsLaterThanAnyNumberOfTheOneBefore() throws SQLException {
        jdbc.update("insert into book_copy (id, title, version, ended, epoch, sequence) "
                + "values (7, 'before', 1, false, 1, 900), (17, 'after', 1, false, 2, 4)");
        try (Connection connection = database.getConnection()) {
            ReplicaCopy copy = repairs.copy(Shelf.REPLICA);
            assertThat(copy.changedAfter(connection, KeyRange.ALL, new FactNumber(2, 3)))
                    .containsExactly(10L);
            assertThat(copy.changedAfter(connection, KeyRange.ALL, new FactNumber(1, 899)))
                    .containsExactlyInAnyOrder(0L, 10L);
        }
    }

    /** Digests that have come may wait for facts for longer than a request waits for its answer. */
    @Test
    void digestsThatWaitAreNotAskedForAgain() {
        publish();
        UUID id = QuarkusTransaction.requiringNew().call(() -> {
            UUID asked = repairs.compare(repairs.copy(Shelf.REPLICA), "test");
            jdbc.update(
                    "update replica_repair set covered_to = end_key, heard_at = ? where id = ?",
                    clock.instant().minus(Duration.ofHours(1)),
                    asked);
            return asked;
        });

        assertThatCode(watch::look).doesNotThrowAnyException();
        awaitCompleted(id);
    }

    /** The publisher was restored while they were on the way: nobody waits for facts that will never come. */
    @Test
    void digestsOfAnEpochThatHasEndedAreNotWaitedFor() {
        publish();
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("""
                    insert into replica_repair (id, replica, kind, reason, from_key, end_key, covered_to, requested_at, heard_at)
                    values (?, 'books', 'DIGESTS', 'test', 0, 100, 100, now(), now())
                    """, id);
            jdbc.update("""
                    insert into replica_digest (repair_id, from_key, to_key, stream_id, epoch, sequence, digests)
                    select ?, 0, 100, stream_id, epoch - 1, 900, '[]' from inbox_stream where subscriber = ?
                    """, id, Shelf.SUBSCRIBER);
        });

        awaitCompleted(id);
        assertThat(jdbc.exists("select from replica_difference")).isFalse();
    }

    /** Nor do other copies, which are compared after this one, wait for its facts. */
    @Test
    void digestsOfFactsThatHaveNotComeWaitForThem() {
        publish();
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("""
                    insert into replica_repair (id, replica, kind, reason, from_key, end_key, covered_to, requested_at, heard_at)
                    values (?, 'books', 'DIGESTS', 'test', 0, 100, 100, now(), now())
                    """, id);
            jdbc.update("""
                    insert into replica_digest (repair_id, from_key, to_key, stream_id, epoch, sequence, digests)
                    select ?, 0, 100, stream_id, epoch, contiguous + 1, '[]' from inbox_stream where subscriber = ?
                    """, id, Shelf.SUBSCRIBER);
        });

        assertThatCode(comparison::compare).doesNotThrowAnyException();
        assertThat(jdbc.exists("select from replica_digest where repair_id = ?", id))
                .isTrue();
        publish();
        awaitCompleted(id);
    }

    /** A night in which nothing was compared must be noticed: there would be no difference to be seen. */
    @Test
    void howLongAgoACopyWasComparedIsShown() {
        publish();
        UUID id = QuarkusTransaction.requiringNew().call(() -> repairs.compare(repairs.copy(Shelf.REPLICA), "test"));
        awaitCompleted(id);
        jdbc.update(
                "update replica_repair set completed_at = ? where id = ?",
                clock.instant().minus(Duration.ofHours(27)),
                id);

        assertThat(metrics.get("opposizioni.replica.comparison.age.seconds")
                        .tag("replica", Shelf.REPLICA)
                        .gauge()
                        .value())
                .isBetween(27 * 3600.0, 27.1 * 3600.0);
    }

    private void publish() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        outbox.append(new DomainEvent(Shelf.NOTED, "1", 1, Instant.EPOCH, Map.of("note", "book 1"))));
        jobs.await(() -> jdbc.exists("select from inbox_stream where contiguous >= 1"));
    }

    private void awaitCompleted(UUID id) {
        jobs.await(() -> jdbc.exists("select from replica_repair where id = ? and completed_at is not null", id));
    }
}
