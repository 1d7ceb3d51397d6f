package it.opposizioni.kit.replica;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The kit's test service asks itself: requests and answers travel over the broker as between two services. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RepairsTest {

    private static final String TYPE = "it.opposizioni.registry.thing-noted.v1";
    private static final String OURS =
            "select id || ' ' || title || ' ' || version from book_copy where not ended order by id";
    private static final String THEIRS = "select id || ' ' || title || ' ' || version from book order by id";

    @Inject
    Repairs repairs;

    @Inject
    Outbox outbox;

    @Inject
    Jdbc jdbc;

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
        await().until(() -> QuarkusTransaction.requiringNew().call(() -> contiguous() >= last));

        repairs.compare(repairs.copy(Shelf.REPLICA), "on demand");

        await().until(() -> jdbc.query("select 1 from replica_difference where repaired_at is not null", r -> 1)
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

    private void publish(int books) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int id = 1; id <= books; id++) {
                jdbc.update("insert into book (id, title, version) values (?, ?, 1)", id, "title of " + id);
                outbox.append(
                        new DomainEvent(TYPE, String.valueOf(id), 1, Instant.EPOCH, Map.of("note", "book " + id)));
            }
        });
        await().until(() -> contiguous() >= sequence());
    }

    private void rebuild() {
        awaitCompleted(repairs.rebuild(repairs.copy(Shelf.REPLICA), "test"));
    }

    private void awaitCompleted(UUID id) {
        await().until(() -> jdbc.exists("select from replica_repair where id = ? and completed_at is not null", id));
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
