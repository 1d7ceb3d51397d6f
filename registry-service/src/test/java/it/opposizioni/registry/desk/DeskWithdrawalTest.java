package it.opposizioni.registry.desk;

import static it.opposizioni.registry.Register.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.registry.activation.WithdrawalExecutor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ending an opposition at the desk takes two registrars, and a day. */
@QuarkusTest
class DeskWithdrawalTest extends DeskScenario {

    @Inject
    WithdrawalExecutor executor;

    /** Nobody knows whose it is: it is registered first. */
    @Test
    void aNumberThatWasCarriedOverIsClaimedAndOnlyThenEnded() {
        register.importLegacy(NUMBER + "\n").then().statusCode(200);
        propose(NUMBER, ADA).then().statusCode(409).body("type", equalTo(problem("not-the-holder")));
        oppose(NUMBER, ADA).then().statusCode(201);
        propose(NUMBER, ADA).then().statusCode(201).body("state", equalTo("PROPOSED"));
    }

    @Test
    void aWithdrawalTakesTwoRegistrarsAndADay() {
        String opposition = oppose(NUMBER, ADA).then().extract().path("oppositionId");
        String id = propose(NUMBER, ADA)
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("oppositionId", equalTo(opposition))
                .extract()
                .path("id");
        assertThat(register.events("opposition-withdrawal-asked")).isEmpty();
        request(register.registrar(), id)
                .then()
                .body("yours", equalTo(true))
                .body("obstacle", equalTo("SECOND_PERSON"));
        approve(register.registrar(), id).then().statusCode(409).body("type", equalTo(problem("second-person-needed")));
        reject(register.registrar(), id).then().statusCode(409).body("type", equalTo(problem("second-person-needed")));
        request(register.secondRegistrar(), id)
                .then()
                .body("yours", equalTo(false))
                .body("obstacle", nullValue());

        approve(register.secondRegistrar(), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decidedAt", equalTo(NOW.toString()));
        assertThat(register.events("opposition-withdrawal-asked")).hasSize(1);
        register.registrar()
                .get("/v1/oppositions/" + opposition)
                .then()
                .body("status", equalTo("REGISTERED"))
                .body("withdrawal.dueAt", equalTo("2026-11-26T09:00:00Z"));
        approve(register.secondRegistrar(), id)
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("desk-request-decided")));

        clock.set(NOW.plus(Duration.ofDays(1)));
        executor.endDue();
        register.registrar()
                .get("/v1/oppositions/" + opposition + "/history")
                .then()
                .body("items.change", contains("REGISTERED", "WITHDRAWAL_ASKED", "WITHDRAWN"))
                .body("items[1].desk.channel", equalTo("POST"))
                .body("items[2].desk", nullValue());
    }

    /** A letter that was entered twice is decided once, and its holder told once. */
    @Test
    void aWithdrawalThatWaitsIsNotEnteredAgain() throws Exception {
        oppose(NUMBER, ADA);
        List<Integer> answers = Patience.atOnce(4, () -> propose(NUMBER, ADA).statusCode());
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        propose(NUMBER, ADA).then().statusCode(409).body("type", equalTo(problem("withdrawal-under-way")));
        String id = requests("OPEN").then().body("items", hasSize(1)).extract().path("items[0].id");
        reject(register.secondRegistrar(), id).then().statusCode(200);
        propose(NUMBER, ADA).then().statusCode(201);
    }

    /** A person who cannot sign in keeps the number by asking once more. */
    @Test
    void aWithdrawalIsUndoneAtTheDeskToo() {
        String opposition = oppose(NUMBER, ADA).then().extract().path("oppositionId");
        String id = propose(NUMBER, ADA).then().extract().path("id");
        approve(register.secondRegistrar(), id).then().statusCode(200);
        enter("renewals", NUMBER, ADA, Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("withdrawal-under-way")));
        oppose(NUMBER, ADA).then().statusCode(201).body("oppositionId", equalTo(opposition));
        assertThat(register.events("opposition-withdrawal-undone")).hasSize(1);
        clock.set(NOW.plus(Duration.ofDays(3)));
        executor.endDue();
        register.registrar()
                .get("/v1/oppositions/" + opposition)
                .then()
                .body("status", equalTo("REGISTERED"))
                .body("effectiveFrom", equalTo(NOW.toString()));
    }

    @Test
    void aRejectedWithdrawalChangesNothingAndTheHolderLearnsWhy() {
        String opposition = oppose(NUMBER, ADA).then().extract().path("oppositionId");
        String id = propose(NUMBER, ADA).then().extract().path("id");
        register.secondRegistrar()
                .body(Map.of("reason", " "))
                .post("/v1/desk/requests/" + id + "/rejection")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        reject(register.secondRegistrar(), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("Manca la firma."));
        assertThat(register.events("desk-request-rejected"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.data().get("reason").asText()).isEqualTo("Manca la firma."));
        register.registrar().get("/v1/oppositions/" + opposition).then().body("version", equalTo(1));
    }

    /** Between the proposal and the approval the number may have gone to somebody else. */
    @Test
    void whatIsApprovedIsStillThatPersons() {
        oppose(NUMBER, ADA).then().statusCode(201);
        String id = propose(NUMBER, ADA).then().extract().path("id");
        register.registered("marco", NUMBER);
        request(register.secondRegistrar(), id).then().body("obstacle", equalTo("NOT_THE_HOLDER"));
        approve(register.secondRegistrar(), id).then().statusCode(409).body("type", equalTo(problem("not-the-holder")));
        reject(register.secondRegistrar(), id).then().statusCode(200);
    }

    /** Who would take a number away does not also choose where the letter about it goes. */
    @Test
    void aWithdrawalDoesNotReplaceAKnownAddress() {
        oppose(NUMBER, ADA).then().statusCode(201);
        enter(
                        "withdrawals",
                        NUMBER,
                        ADA,
                        Map.of("holder", Map.of("name", "Ada", "taxCode", ADA, "email", "other@example.org")))
                .then()
                .statusCode(201)
                .body("holder.email", equalTo("ada.neri@example.org"));
    }

    private Response request(RequestSpecification registrar, String id) {
        return registrar.get("/v1/desk/requests/" + id);
    }
}
