package it.opposizioni.registry.listrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An organisation takes many of its numbers off the register at once, and keeps them after all. */
@QuarkusTest
class ListWithdrawalTest extends ListRequestScenario {

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

    /** The site offers it as long as there is something to keep. */
    @Test
    void untilWhenItCanBeUndoneIsSaidWhileANumberIsLeaving() {
        String id = lists.done(acme, "WITHDRAWAL", OWN);
        List<String> oppositions = own("id");
        for (String opposition : oppositions) {
            get("/" + id).then().body("undoUntil", equalTo("2026-11-26T10:00:00Z"));
            organisations
                    .giuliaFor(acme)
                    .delete("/v1/oppositions/" + opposition + "/withdrawal")
                    .then()
                    .statusCode(200);
        }
        get("/" + id).then().body("state", equalTo("DONE")).body("undoUntil", nullValue());
        get("").then().body("items.find { it.id == '" + id + "' }.undoUntil", nullValue());
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
}
