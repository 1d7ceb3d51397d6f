package it.opposizioni.kit.recovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.EverySecondJobs;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.recovery.RecoveryMessages.StreamForked;
import it.opposizioni.kit.replica.Repairs;
import it.opposizioni.kit.stream.Watermark;
import it.opposizioni.kit.stream.Watermarks;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The kit's test service is publisher and subscriber: it goes back to an older backup of its books, of which its own copy knows more. Reports,
 * questions and answers travel over the broker as between two services.
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RecoveryTest {

    private static final String TYPE = "it.opposizioni.registry.thing-noted.v1";
    private static final String SUBSCRIBER = "operator-service.registry-events";
    private static final String RECOVERIES = "/v1/recoveries";
    private static final String OURS = "select id || ' ' || title from book_copy where not ended order by id";
    private static final String THEIRS = "select id || ' ' || title from book order by id";

    @Inject
    Repairs repairs;

    @Inject
    Recoveries recoveries;

    @Inject
    RecoveryGate gate;

    @Inject
    ObjectMapper json;

    @Inject
    Watermarks watermarks;

    @Inject
    Outbox outbox;

    @Inject
    EverySecondJobs jobs;

    @Inject
    Jdbc jdbc;

    /** Five books are in the backup, three came after it, and one after its restore. */
    @BeforeEach
    void restoreAnOldBackup() {
        publish(1, 5);
        rebuild();
        long backup = last();
        publish(6, 8);
        rebuild();
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("delete from book where id > 5");
            jdbc.update(
                    "delete from outbox_event where id in (select event_id from outbox_position where sequence > ?)",
                    backup);
            jdbc.update("delete from outbox_position where sequence > ?", backup);
            jdbc.update("update outbox_stream set last = ?", backup);
        });
        publish(20, 20);
    }

    @AfterEach
    void nothingIsOpen() {
        QuarkusTransaction.requiringNew().run(() -> jdbc.update("delete from recovery_witness"));
        QuarkusTransaction.requiringNew().run(() -> jdbc.update("delete from stream_recovery"));
        recoveries.look();
    }

    @Test
    void whatOnlyTheSubscriberKnowsIsTakenBackAndItIsRebuilt() {
        String id = awaitAnswered();
        Watermark before = watermarks.known(SUBSCRIBER).orElseThrow();
        assertThat(watermarks.isForked(SUBSCRIBER)).isTrue();

        registrar("registrar-1")
                .post(RECOVERIES + "/" + id + "/taking-back")
                .then()
                .statusCode(200)
                .body("ending", equalTo("TAKEN_BACK"))
                .body("takenBack", equalTo(3));

        assertThat(texts(THEIRS)).hasSize(9).contains("6 title of 6", "8 title of 8", "20 title of 20");
        jobs.await(() -> texts(OURS).equals(texts(THEIRS)) && !watermarks.isForked(SUBSCRIBER));
        publish(21, 21);
        jobs.await(() -> watermarks
                .known(SUBSCRIBER)
                .filter(now -> now.epoch() == before.epoch() + 1 && now.asOf().isAfter(before.asOf()))
                .isPresent());
        assertThat(texts("select content from recovered_part")).isEmpty();
    }

    /** Not a second later: what is changed in between is told under numbers that others have already. */
    @Test
    void nothingIsChangedFromTheMomentOnAtWhichTheLossIsReported() {
        StreamForked report = jdbc.first(
                        "select stream_id, epoch, last from outbox_stream where id = 1",
                        row -> new StreamForked(
                                "registry",
                                "operator-service",
                                SUBSCRIBER,
                                List.of("books"),
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                row.getLong(3),
                                row.getLong(3) + 3,
                                row.getLong(3) + 3,
                                Instant.now()))
                .orElseThrow();
        ReceivedEvent event = new ReceivedEvent(
                UUID.randomUUID(),
                RecoveryMessages.type("operator", RecoveryMessages.STREAM_FORKED),
                SUBSCRIBER,
                1,
                Instant.now(),
                json.valueToTree(report),
                json);
        QuarkusTransaction.requiringNew().run(() -> recoveries.apply(event));
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void theRegistrarSeesWhatIsMissingAndWhoKnowsIt() {
        String id = awaitAnswered();

        registrar("registrar-1")
                .get(RECOVERIES)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reportedBy", equalTo("operator-service"))
                .body("items[0].witnesses[0].replica", equalTo("books"))
                .body("items[0].witnesses[0].rows", equalTo(3))
                .body("items[0].canTakeBack", equalTo(true))
                .body("items[0].endedAt", nullValue());
        String next = registrar("registrar-1")
                .get(RECOVERIES + "/" + id + "/rows")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].kind", equalTo("BOOK"))
                .extract()
                .path("next");
        registrar("registrar-1")
                .queryParam("cursor", next)
                .get(RECOVERIES + "/" + id + "/rows")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        assertThat(texts("select content from recovered_part")).noneMatch(content -> content.contains("title"));
        given().get(RECOVERIES).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("regulator-1", Role.REGULATOR))
                .post(RECOVERIES + "/" + id + "/taking-back")
                .then()
                .statusCode(403);
    }

    @Test
    void meanwhilePeopleCanReadAndChangeNothing() {
        awaitAnswered();

        given().get("/v1/status").then().statusCode(200);
        registrar("registrar-1").get("/v1/dead-letters").then().statusCode(200);
        registrar("registrar-1")
                .post("/v1/dead-letters/redrive")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("300"))
                .body("type", equalTo("urn:problem:opposizioni:being-restored"));
    }

    /** What others tell waits, is no dead letter, and has its effect afterwards. */
    @Test
    void meanwhileEventsAreHeldBack() {
        String id = awaitAnswered();
        publish(30, 30);
        jobs.await(
                () -> jdbc.exists("select from outbox_event where published_at is not null and aggregate_id = '30'"));

        assertThat(texts("select note from effect where note = 'book 30'")).isEmpty();
        registrar("registrar-1")
                .post(RECOVERIES + "/" + id + "/taking-back")
                .then()
                .statusCode(200);

        jobs.await(() -> texts("select note from effect where note = 'book 30'").size() == 1);
        assertThat(texts("select reason from failed_event")).isEmpty();
    }

    @Test
    void twoRegistrarsEndItWithoutTakingAnythingBack() {
        String id = awaitAnswered();
        String abandonment = RECOVERIES + "/" + id + "/abandonment";

        registrar("registrar-1")
                .post(abandonment)
                .then()
                .statusCode(200)
                .body("proposedByYou", equalTo(true))
                .body("endedAt", nullValue());
        registrar("registrar-1")
                .post(abandonment)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:second-person-needed"));
        registrar("registrar-2").post(abandonment).then().statusCode(200).body("ending", equalTo("ABANDONED"));
        registrar("registrar-2").post(abandonment).then().statusCode(409);

        assertThat(texts(THEIRS)).hasSize(6);
        publish(50, 50);
        jobs.await(() -> texts(OURS).equals(texts(THEIRS)) && !watermarks.isForked(SUBSCRIBER));
    }

    @Test
    void whatAnOldEpochLacksIsNoNewRecovery() {
        String id = awaitAnswered();
        registrar("registrar-1")
                .post(RECOVERIES + "/" + id + "/taking-back")
                .then()
                .statusCode(200);
        jobs.await(() -> !watermarks.isForked(SUBSCRIBER));

        publish(40, 40);
        jobs.await(() -> texts("select note from effect where note = 'book 40'").size() == 1);

        registrar("registrar-1").get(RECOVERIES).then().body("items", hasSize(1));
    }

    private static RequestSpecification registrar(String subject) {
        return given().auth().oauth2(Tokens.of(subject, Role.REGISTRAR));
    }

    /** The subscriber has noticed, said so, and told what it knows. */
    private String awaitAnswered() {
        jobs.await(() -> recoveries.latest().stream().anyMatch(recoveries::canTakeBack));
        recoveries.look();
        return jdbc.first("select id from stream_recovery where ended_at is null", row -> row.getObject(1, UUID.class))
                .orElseThrow()
                .toString();
    }

    private void publish(int first, int last) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int id = first; id <= last; id++) {
                jdbc.update("insert into book (id, title, version) values (?, ?, 1)", id, "title of " + id);
                outbox.append(
                        new DomainEvent(TYPE, String.valueOf(id), 1, Instant.EPOCH, Map.of("note", "book " + id)));
            }
        });
    }

    private void rebuild() {
        jobs.await(() -> jdbc.exists("select from inbox_stream, outbox_stream where contiguous >= last and last > 0"));
        UUID id = repairs.rebuild(repairs.copy("books"), "test");
        jobs.await(() -> jdbc.exists("select from replica_repair where id = ? and completed_at is not null", id));
        jobs.await(() -> jdbc.exists("select from inbox_stream, outbox_stream where contiguous >= last"));
    }

    private long last() {
        return jdbc.first("select last from outbox_stream", row -> row.getLong(1))
                .orElseThrow();
    }

    private List<String> texts(String sql) {
        return jdbc.query(sql, row -> row.getString(1));
    }
}
