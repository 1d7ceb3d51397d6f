package it.opposizioni.registry.listrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.delegation.Delegations;
import it.opposizioni.registry.organisation.Organisations;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation renews many of its numbers at once, takes them off the register, and keeps them after all. */
@QuarkusTest
class ListRequestTest extends RegistryTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final String OWN = "+393331234501\n+393331234502\n";

    /** Two of Acme's, one of Marco's, one of nobody's, one twice, and what is no number. */
    private static final String MIXED =
            "Numero\n333 123 4501\ninterno 12\n+393331234510\n+393331234502\n+393331234599\n3331234501\n";

    @Inject
    Organisations organisations;

    @Inject
    Delegations people;

    @Inject
    ListRequests lists;

    @Inject
    ListRequestRunner runner;

    @Inject
    ListRequestRun run;

    private String acme;

    @BeforeEach
    void aCompanyWithTwoNumbers() {
        clock.set(NOW);
        acme = organisations.confirmed();
        organisations.recorded(acme, OWN);
        register.registered("marco", "+393331234510");
        clock.shift(Duration.ofHours(1));
    }

    private Response get(String path) {
        return organisations.giuliaFor(acme).get("/v1/list-requests" + path);
    }

    private List<String> own(String field) {
        return organisations.giuliaFor(acme).get("/v1/oppositions").jsonPath().getList("items." + field);
    }

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
                .body("yours", equalTo(true))
                .body("undoUntil", nullValue());
        runner.runWaiting();
        assertThat(register.events("opposition-renewed")).isEmpty();
        register.registrar().get("/v1/desk/list-requests").then().body("items", empty());
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

    private Response historyOf(String number) {
        String opposition = organisations
                .giuliaFor(acme)
                .queryParam("number", number)
                .get("/v1/oppositions")
                .path("items[0].id");
        return organisations.giuliaFor(acme).get("/v1/oppositions/" + opposition + "/history");
    }

    @Test
    void aWithdrawalTakesTwoRegistrarsAndADay() {
        String id = lists.sent(acme, "WITHDRAWAL", MIXED);
        runner.runWaiting();
        assertThat(register.events("opposition-withdrawal-asked")).isEmpty();
        register.registrar()
                .get("/v1/desk/list-requests/" + id)
                .then()
                .body("state", equalTo("WAITING"))
                .body("yours", equalTo(false))
                .body("review.organisation", equalTo("Acme S.p.A."))
                .body("preview.outcome", contains("RECORDED", "NOT_YOURS", "TWICE", "NOT_A_NUMBER"));
        lists.approve(register.registrar(), id).then().statusCode(409);
        lists.propose(register.registrar(), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("yours", equalTo(true));
        lists.approve(register.registrar(), id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:second-person-needed"));
        runner.runWaiting();
        assertThat(register.events("opposition-withdrawal-asked")).isEmpty();
        lists.approve(register.secondRegistrar(), id).then().statusCode(200).body("state", equalTo("RUNNING"));
        runner.runWaiting();
        get("/" + id)
                .then()
                .body("state", equalTo("DONE"))
                .body("undoUntil", equalTo("2026-11-26T10:00:00Z"))
                .body("outcomes.outcome", contains("RECORDED", "NOT_YOURS", "TWICE", "NOT_A_NUMBER"));
        assertThat(register.events("opposition-withdrawal-asked"))
                .hasSize(2)
                .allSatisfy(
                        each -> assertThat(each.data().get("listId").asText()).isEqualTo(id));
        // still opposed, as any other that is to leave
        assertThat(own("status")).hasSize(2).containsOnly("REGISTERED");
        assertThat(own("withdrawal.dueAt")).containsOnly("2026-11-26T10:00:00Z");
        register.endRemovals();
        assertThat(own("status")).hasSize(2).containsOnly("WITHDRAWN");
        register.citizen("marco").get("/v1/oppositions").then().body("items.status", contains("REGISTERED"));
    }

    /** With the evidence, as every withdrawal at the desk. */
    @Test
    void whatLeavesStandsAmongTheRequestsOfTheDesk() {
        lists.done(acme, "WITHDRAWAL", "+393331234501\n");
        register.registrar()
                .get("/v1/desk/requests?status=DONE")
                .then()
                .body("items.findAll { it.kind == 'WITHDRAWAL' }.state", contains("APPROVED"))
                .body("items.findAll { it.kind == 'WITHDRAWAL' }.evidenceReference", contains("Contratto TIM 88/2026"));
        assertThat(register.events("desk-request-recorded").stream()
                        .filter(each -> each.data().get("kind").asText().equals("WITHDRAWAL")))
                .as("the organisation is written to about the list as a whole")
                .isEmpty();
        historyOf("+393331234501").then().body("items.change", contains("REGISTERED", "WITHDRAWAL_ASKED"));
    }

    @Test
    void allNumbersStayAfterAll() {
        String id = lists.done(acme, "WITHDRAWAL", MIXED);
        Response undone = lists.act(acme, id, "undo");
        undone.then()
                .statusCode(201)
                .body("kind", equalTo("WITHDRAWAL_UNDO"))
                .body("state", equalTo("RUNNING"))
                .body("lines", equalTo(2));
        lists.act(acme, id, "undo").then().statusCode(200).body("id", equalTo(undone.path("id")));
        runner.runWaiting();
        get("/" + undone.path("id"))
                .then()
                .body("state", equalTo("DONE"))
                .body("outcomes.outcome", contains("RECORDED"))
                .body("outcomes.lines", contains(2));
        assertThat(register.events("opposition-withdrawal-undone")).hasSize(2);
        register.endRemovals();
        assertThat(own("status")).hasSize(2).containsOnly("REGISTERED");
        // a second time finds it done
        String again =
                lists.act(acme, id, "undo").then().statusCode(201).extract().path("id");
        runner.runWaiting();
        get("/" + again).then().body("outcomes.outcome", contains("ALREADY"));
    }

    @Test
    void whatHasLeftIsNotUndone() {
        String id = lists.done(acme, "WITHDRAWAL", OWN);
        clock.shift(Duration.ofDays(1));
        lists.act(acme, id, "undo")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:number-list-state"));
        String renewal = lists.done(acme, "RENEWAL", OWN);
        lists.act(acme, renewal, "undo").then().statusCode(409);
    }

    @Test
    void whatIsOnItsWayOutIsSaidOfEachLine() {
        lists.done(acme, "WITHDRAWAL", "+393331234501\n");
        String again = lists.done(acme, "WITHDRAWAL", OWN);
        get("/" + again + "/lines").then().body("items.outcome", contains("ALREADY", "RECORDED"));
        String renewal = lists.done(acme, "RENEWAL", OWN);
        get("/" + renewal + "/lines").then().body("items.outcome", contains("LEAVING", "LEAVING"));
    }

    /** What changes between the question and the act counts as it is then. */
    @Test
    void aNumberThatPassesToSomebodyElseMeanwhileIsNotTheirsAnyMore() {
        String id = lists.sent(acme, "WITHDRAWAL", OWN);
        lists.propose(register.registrar(), id).then().statusCode(200);
        lists.approve(register.secondRegistrar(), id).then().statusCode(200);
        register.registered("marco", "+393331234501");
        runner.runWaiting();
        get("/" + id + "/lines").then().body("items.outcome", contains("NOT_YOURS", "RECORDED"));
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

    @Test
    void itIsTakenBackBeforeItIsDecided() {
        String id = lists.sent(acme, "WITHDRAWAL", OWN);
        lists.propose(register.registrar(), id).then().statusCode(200);
        for (int i = 0; i < 2; i++) {
            lists.act(acme, id, "end").then().statusCode(200).body("state", equalTo("TAKEN_BACK"));
        }
        lists.approve(register.secondRegistrar(), id).then().statusCode(409);
        lists.act(acme, id, "confirmation").then().statusCode(409);
        runner.runWaiting();
        assertThat(register.events("opposition-withdrawal-asked")).isEmpty();
        String renewal = lists.done(acme, "RENEWAL", OWN);
        lists.act(acme, renewal, "end").then().statusCode(409);
    }

    @Test
    void aRefusalSaysWhy() {
        String id = lists.sent(acme, "WITHDRAWAL", OWN);
        lists.refuse(id);
        get("/" + id)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("Il contratto è di un’altra azienda."));
        JsonNode told = register.events("list-request-refused").getFirst().data();
        assertThat(told.get("enteredBy").asText()).isEqualTo("giulia");
        assertThat(told.get("holder").asText()).startsWith("desk:");
        register.registrar().get("/v1/desk/list-requests?status=DONE").then().body("items.id", contains(id));
    }

    /** What nobody decides about is nobody's to look at. */
    @Test
    void registrarsSeeNeitherDraftsNorRenewals() {
        String draft = lists.entered(acme, "WITHDRAWAL", OWN);
        String renewal = lists.done(acme, "RENEWAL", OWN);
        for (String id : List.of(draft, renewal)) {
            register.registrar().get("/v1/desk/list-requests/" + id).then().statusCode(404);
            lists.propose(register.registrar(), id).then().statusCode(404);
        }
    }

    @Test
    void whoLookedIsNotedForWhoEnteredItAndForTheOrganisation() {
        String id = lists.sent(acme, "WITHDRAWAL", OWN);
        register.registrar().get("/v1/desk/list-requests/" + id).then().statusCode(200);
        register.registrar()
                .get("/v1/desk/list-requests/" + id + "/lines")
                .then()
                .statusCode(200);
        people.giulia().get("/v1/accesses").then().body("items.findAll { it.resource == '" + id + "' }", hasSize(2));
        assertThat(register.count(
                        "select count(*) from access_note where person like 'desk:%' and resource = '" + id + "'"))
                .isEqualTo(2);
        people.giulia()
                .get("/v1/my-data")
                .then()
                .body("data.numberLists.organisation", everyItem(is("Acme S.p.A.")))
                .body("data.numberLists.find { it.id == '" + id + "' }", notNullValue());
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
