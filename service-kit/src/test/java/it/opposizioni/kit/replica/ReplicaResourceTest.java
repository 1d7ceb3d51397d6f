package it.opposizioni.kit.replica;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.EverySecondJobs;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ReplicaResourceTest {

    private static final String LIST = "/v1/replicas";
    private static final String BOOKS = LIST + "/" + Shelf.REPLICA;

    @Inject
    Outbox outbox;

    @Inject
    EverySecondJobs jobs;

    @Inject
    Jdbc jdbc;

    private static RequestSpecification registrar() {
        return given().header("Accept-Language", "en").auth().oauth2(Tokens.of("registrar-1", Role.REGISTRAR));
    }

    @Test
    void theRegistrarSeesWhatAComparisonHasFound() {
        publish();
        registrar()
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].lastComparison", nullValue());

        registrar()
                .post(BOOKS + "/comparisons")
                .then()
                .statusCode(202)
                .body("name", equalTo(Shelf.REPLICA))
                .body("comparingSince", notNullValue());

        awaitCompleted();
        registrar()
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items[0].publisher", equalTo("registry"))
                .body("items[0].knownAsOf", notNullValue())
                .body("items[0].comparingSince", nullValue())
                .body("items[0].lastComparison.ranges", equalTo(1))
                .body("items[0].lastComparison.different", equalTo(1))
                .body("items[0].lastComparison.undecided", equalTo(0))
                .body("items[0].openDifferences", equalTo(0));
        assertThat(jdbc.exists("select from book_copy where title = 'first'")).isTrue();
    }

    @Test
    void oneThatIsBuiltAgainShowsHowFarItIs() {
        publish();
        registrar()
                .post(BOOKS + "/rebuilds")
                .then()
                .statusCode(202)
                .body("rebuild.reason", equalTo("on demand"))
                .body("rebuild.since", notNullValue());

        awaitCompleted();
        registrar().get(LIST).then().body("items[0].rebuild", nullValue());
        assertThat(jdbc.exists("select from book_copy where title = 'first'")).isTrue();
    }

    /** No number and no key of a copy of numbers is told: only how much has come. */
    @Test
    void aSecondOneIsAConflictWhileTheFirstIsUnderWay() {
        underWay("DIGESTS");
        underWay("ROWS");

        registrar()
                .post(BOOKS + "/comparisons")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:opposizioni:replica-busy"));
        registrar()
                .post(BOOKS + "/rebuilds")
                .then()
                .statusCode(409)
                .body("detail", equalTo("This copy is being built again already."));
        String seen = registrar()
                .get(LIST)
                .then()
                .body("items[0].rebuild.percent", equalTo(42))
                .extract()
                .asString();
        assertThat(seen).doesNotContain("777777777");
    }

    @Test
    void aCopyThatIsNotThereIsNotFound() {
        registrar().post(LIST + "/nothing/rebuilds").then().statusCode(404).contentType("application/problem+json");
        registrar().post(LIST + "/nothing/comparisons").then().statusCode(404);
    }

    @Test
    void nobodyElseDoes() {
        given().get(LIST).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("regulator-1", Role.REGULATOR))
                .post(BOOKS + "/rebuilds")
                .then()
                .statusCode(403);
    }

    private void publish() {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("insert into book (id, title, version) values (1, 'first', 1)");
            outbox.append(new DomainEvent(Shelf.NOTED, "1", 1, Instant.EPOCH, Map.of("note", "book 1")));
        });
        jobs.await(() -> jdbc.exists("select from inbox_stream where contiguous >= 1"));
    }

    private void awaitCompleted() {
        jobs.await(() -> !jdbc.exists("select from replica_repair where completed_at is null"));
    }

    /** As if it had been asked for long ago and something had come just now. */
    private void underWay(String kind) {
        QuarkusTransaction.requiringNew().run(() -> jdbc.update("""
                insert into replica_repair
                    (id, replica, kind, reason, from_key, end_key, covered_to, percent, requested_at, heard_at)
                values (gen_random_uuid(), ?, ?, 'test', 0, ?, 777777777, 42, now(), now() + interval '1 day')
                """, Shelf.REPLICA, kind, KeyRange.ALL.to()));
    }
}
