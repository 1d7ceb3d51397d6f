package it.opposizioni.kit.replica;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.EverySecondJobs;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.inbox.DeadLetters;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Copies of one service look after the same copy of another service's truth at the same moment. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RepairsInCopiesTest {

    private static final String WAITING = "select pid from pg_locks where locktype = 'advisory' and not granted";

    @Inject
    RepairWatch watch;

    @Inject
    Repairs repairs;

    @Inject
    RepairStore store;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Outbox outbox;

    @Inject
    EverySecondJobs jobs;

    @Inject
    Jdbc jdbc;

    @Test
    void aDeadLetterIsAskedForOnce() throws Exception {
        publish(1, "book 1");
        jobs.await(() ->
                jdbc.exists("select 1 from inbox_stream where subscriber = ? and contiguous >= 1", Shelf.SUBSCRIBER));
        List<CompletableFuture<Void>> looking = QuarkusTransaction.requiringNew()
                .call(() -> {
                    // a copy that is about to ask
                    repairs.copies().forEach(copy -> store.lock(copy.replica()));
                    publish(2, "poison");
                    await().until(() -> deadLetters.count() == 1);
                    List<CompletableFuture<Void>> others = Stream.generate(() -> beside(() -> {
                                watch.look();
                                return (Void) null;
                            }))
                            .limit(2)
                            .toList();
                    await("two others wait for it")
                            .until(() ->
                                    jdbc.query(WAITING, row -> row.getInt(1)).size() >= 2);
                    return others;
                });
        for (CompletableFuture<Void> other : looking) {
            await(other);
        }
        jobs.await(() -> jdbc.exists("select 1 from failed_event where repaired_at is not null"));
        assertThat(jdbc.query(
                        "select id from replica_repair where failed_event_id is not null", row -> row.getString(1)))
                .hasSize(1);
    }

    private void publish(int id, String note) {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("insert into book (id, title, version) values (?, ?, 1)", id, "title of " + id);
            outbox.append(new DomainEvent(Shelf.NOTED, String.valueOf(id), 1, Instant.EPOCH, Map.of("note", note)));
        });
    }
}
