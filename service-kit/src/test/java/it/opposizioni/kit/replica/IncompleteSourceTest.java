package it.opposizioni.kit.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.EverySecondJobs;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a publisher has announced, and has yet to write down, would be missing from a snapshot. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class IncompleteSourceTest {

    @Inject
    Repairs repairs;

    @Inject
    Outbox outbox;

    @Inject
    EverySecondJobs jobs;

    @Inject
    Jdbc jdbc;

    @Test
    void aRequestWaitsUntilItsSourceIsCompleteAndHoldsNoOtherUp() {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("insert into book (id, title, version) values (1, 'first', 1), (2, '', 1)");
            outbox.append(new DomainEvent(Shelf.NOTED, "1", 1, Instant.EPOCH, Map.of("note", "book 1")));
        });
        jobs.await(() ->
                jdbc.exists("select from inbox_stream where subscriber = ? and contiguous >= 1", Shelf.SUBSCRIBER));
        UUID asked = repairs.rebuild(repairs.copy(Shelf.REPLICA), "test");
        jobs.await(() -> isWaiting(Shelf.REPLICA));
        QuarkusTransaction.requiringNew().run(() -> jdbc.update("""
                        insert into snapshot_job (id, replica, subscriber, kind, next_key, end_key, requested_at)
                        select gen_random_uuid(), 'magazines', subscriber, kind, next_key, end_key, requested_at + interval '1 second'
                        from snapshot_job
                        """));

        jobs.await(() -> !isWaiting("magazines"));
        assertThat(isWaiting(Shelf.REPLICA)).isTrue();

        QuarkusTransaction.requiringNew().run(() -> jdbc.update("update book set title = 'second' where id = 2"));
        jobs.await(() -> jdbc.exists("select from replica_repair where id = ? and completed_at is not null", asked));
        assertThat(jdbc.query("select title from book_copy where not ended order by id", row -> row.getString(1)))
                .containsExactly("first", "second");
    }

    private boolean isWaiting(String replica) {
        return jdbc.exists("select from snapshot_job where replica = ?", replica);
    }
}
