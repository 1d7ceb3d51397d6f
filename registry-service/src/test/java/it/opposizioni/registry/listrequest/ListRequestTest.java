package it.opposizioni.registry.listrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.registry.opposition.Opposition;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** An organisation asks something for many of its numbers at once, and renews them. */
@QuarkusTest
class ListRequestTest extends ListRequestScenario {

    @Inject
    ListRequestRun run;

    @Inject
    EntityManagerFactory entities;

    /** What would be done is said first, and nobody learns whether a number that is not theirs is in the register. */
    @Test
    void nothingIsDoneBeforeWhoEnteredItSaysYes() {
        lists.enter(organisations.giuliaFor(acme), "RENEWAL", MIXED)
                .then()
                .statusCode(201)
                .body("state", equalTo("ENTERED"))
                .body("kind", equalTo("RENEWAL"))
                .body("lines", equalTo(6))
                .body("done", equalTo(2))
                .body("preview.outcome", contains("RECORDED", "NOT_YOURS", "TWICE", "NOT_A_NUMBER"))
                .body("preview.lines", contains(2, 2, 1, 1))
                .body("usable", equalTo(true))
                .body("yours", equalTo(true))
                .body("undoUntil", nullValue());
        runner.runWaiting();
        assertThat(register.events("opposition-renewed")).isEmpty();
        register.registrar().get("/v1/desk/list-requests").then().body("items", empty());
    }

    /** Of which nothing can be confirmed: each line says why, in the list of requests and out of it. */
    @Test
    void aListWithoutAUsableLineIsKnownAsOne() {
        String some = lists.entered(acme, "RENEWAL", OWN);
        clock.shift(Duration.ofMinutes(1));
        String none = lists.entered(acme, "WITHDRAWAL", "Numero\n+393331234510\ninterno 12\n+393331234599\n");
        get("").then().body("items.id", contains(none, some)).body("items.usable", contains(false, true));
        get("/" + none).then().body("usable", equalTo(false));
        get("/" + none + "/lines").then().body("items.outcome", contains("NOT_YOURS", "NOT_A_NUMBER", "NOT_YOURS"));
        get("/" + some + "/lines").then().body("items.outcome", contains(nullValue(), nullValue()));
        lists.act(acme, some, "confirmation").then().statusCode(200).body("usable", nullValue());
    }

    /** There may be forty open ones of ten thousand lines each: no number's row is held to show them. */
    @Test
    void whatWouldComeOfRequestsIsKnownWithoutTheRowsOfTheirNumbers() {
        String some = lists.entered(acme, "RENEWAL", OWN);
        clock.shift(Duration.ofMinutes(1));
        String none = lists.entered(acme, "WITHDRAWAL_UNDO", OWN);
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            get("").then().body("items.usable", contains(false, true));
            get("/" + some).then().body("preview.outcome", contains("RECORDED"));
            get("/" + none + "/lines").then().body("items.outcome", contains("ALREADY", "ALREADY"));
            assertThat(statistics
                            .getEntityStatistics(Opposition.class.getName())
                            .getLoadCount())
                    .isZero();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void aRequestIsFoundByTheNameOfItsFile() {
        lists.enter(organisations.giuliaFor(acme).header("File-Name", "linee%20di%20Bari.csv"), "RENEWAL", OWN)
                .then()
                .statusCode(201)
                .body("fileName", equalTo("linee di Bari.csv"));
        get("").then().body("items.fileName", contains("linee di Bari.csv"));
        assertThat(register.count("select count(*) from list_request where list_request::text like '%Bari%'"))
                .isZero();
    }

    @Test
    void aRenewalIsDoneWithoutARegistrarAndEachLineHasAWord() {
        String id = lists.done(acme, "RENEWAL", MIXED);
        get("/" + id)
                .then()
                .body("state", equalTo("DONE"))
                .body("done", equalTo(6))
                .body("preview", nullValue())
                .body("closedAt", equalTo("2026-11-25T10:00:00Z"));
        get("/" + id + "/lines")
                .then()
                .body(
                        "items.outcome",
                        contains("RECORDED", "NOT_A_NUMBER", "NOT_YOURS", "RECORDED", "NOT_YOURS", "TWICE"));
        assertThat(own("consentsRevokedAsOf")).containsOnly("2026-11-25T10:00:00Z");
        List<JsonNode> renewed = register.events("opposition-renewed").stream()
                .map(each -> each.data())
                .toList();
        assertThat(renewed)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.get("listId").asText()).isEqualTo(id));
        JsonNode told = register.events("list-request-done").getFirst().data();
        assertThat(told.get("done").asInt()).isEqualTo(2);
        assertThat(told.get("dueAt").isNull()).isTrue();
        organisations
                .giuliaFor(acme)
                .accept("text/csv")
                .get("/v1/list-requests/" + id + "/lines.csv")
                .then()
                .statusCode(200)
                .body(equalTo("line,number,outcome\r\n2,\"+393331234501\",RECORDED\r\n3,\"interno 12\",NOT_A_NUMBER\r\n"
                        + "4,\"+393331234510\",NOT_YOURS\r\n5,\"+393331234502\",RECORDED\r\n"
                        + "6,\"+393331234599\",NOT_YOURS\r\n7,\"+393331234501\",TWICE\r\n"));
        historyOf("+393331234501").then().body("items.change", contains("REGISTERED", "RENEWED"));
    }

    @Test
    void theSameIsOneWhileItIsOpenAndYesIsSaidOnce() {
        String id = lists.entered(acme, "RENEWAL", OWN);
        lists.enter(organisations.giuliaFor(acme), "RENEWAL", OWN)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        lists.enter(organisations.giuliaFor(acme), "WITHDRAWAL", OWN)
                .then()
                .statusCode(201)
                .body("id", not(equalTo(id)));
        for (int i = 0; i < 2; i++) {
            lists.act(acme, id, "confirmation").then().statusCode(200);
        }
        runner.runWaiting();
        runner.runWaiting();
        lists.act(acme, id, "confirmation").then().statusCode(200).body("state", equalTo("DONE"));
        assertThat(register.events("opposition-renewed")).hasSize(2);
        assertThat(register.events("list-request-done")).hasSize(1);
    }

    /** Some hundreds in one transaction: a process that is killed between two of them leaves the rest to the next, and several copies do nothing twice. */
    @Test
    void aLongListIsDoneInPartsWhoeverGoesOn() throws Exception {
        String many = IntStream.range(0, 601)
                .mapToObj(i -> "+39333" + (2_000_000 + i))
                .collect(Collectors.joining("\n"));
        organisations.recorded(acme, many);
        String id = lists.sent(acme, "RENEWAL", many);
        assertThat(run.runPart(UUID.fromString(id))).isTrue();
        get("/" + id).then().body("state", equalTo("RUNNING")).body("done", equalTo(500));
        assertThat(register.events("opposition-renewed")).hasSize(500);
        Patience.atOnce(3, () -> {
            runner.runWaiting();
            return id;
        });
        get("/" + id).then().body("state", equalTo("DONE")).body("outcomes.lines", contains(601));
        assertThat(register.events("opposition-renewed")).hasSize(601);
        assertThat(register.events("list-request-done")).hasSize(1);
    }

    @Test
    void itIsAboutWholeNumbers() {
        for (String file : List.of("numero,mezzi\n+393331234501,\n", "+393331234501,posta\n")) {
            lists.enter(organisations.giuliaFor(acme), "WITHDRAWAL", file)
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("MEDIA_NOT_HERE"));
        }
        organisations
                .giuliaFor(acme)
                .contentType("text/csv")
                .body(OWN)
                .post("/v1/list-requests")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/kind"));
    }

    @Test
    void itIsForWhoActsForAnOrganisation() {
        String id = lists.entered(acme, "RENEWAL", OWN);
        for (Response answer : List.of(
                lists.enter(people.giulia(), "RENEWAL", OWN),
                people.ada().get("/v1/list-requests/" + id),
                people.giulia().post("/v1/list-requests/" + id + "/confirmation"))) {
            answer.then().statusCode(403).body("type", equalTo("urn:problem:opposizioni:organisation-needed"));
        }
    }

    /** What protects is not held up by what was asked to give the protection up. */
    @Test
    void thereAreLimitsForEachKind() {
        for (int i = 0; i < 10; i++) {
            lists.entered(acme, "WITHDRAWAL", "333123450" + i + "\n");
        }
        lists.enter(organisations.giuliaFor(acme), "WITHDRAWAL", "3331234520\n")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:too-many-number-lists"));
        lists.entered(acme, "RENEWAL", OWN);
    }

    @Test
    void noNumberStandsInClear() {
        lists.entered(acme, "RENEWAL", OWN);
        assertThat(register.count("select count(*) from list_request where list_request::text like '%333123%'"))
                .isZero();
    }
}
