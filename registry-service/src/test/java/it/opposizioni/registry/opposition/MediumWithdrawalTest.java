package it.opposizioni.registry.opposition;

import static io.restassured.RestAssured.given;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.registry.activation.WithdrawalExecutor;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Calls and post of one number are opposed apart: the one that is dropped does not move the dates of the other. */
@QuarkusTest
class MediumWithdrawalTest extends OppositionMediaScenario {

    private static final String DAY_AFTER = "2026-12-21T10:00:00Z";

    @Inject
    WithdrawalExecutor executor;

    @Test
    void droppingOneMediumKeepsTheDatesOfTheOther() {
        String id = both();
        clock.set(Instant.parse(LATER));
        drop("giulia", id, "TELEPHONE", register.prove("giulia", NUMBER))
                .then()
                .statusCode(200)
                .body("media", contains("TELEPHONE", "POST"))
                .body("withdrawal", nullValue())
                .body("mediumWithdrawal.medium", equalTo("TELEPHONE"))
                .body("mediumWithdrawal.askedAt", equalTo(LATER))
                .body("mediumWithdrawal.dueAt", equalTo(DAY_AFTER))
                .body("version", equalTo(2));
        clock.set(Instant.parse(DAY_AFTER).minusMillis(1));
        executor.endDue();
        opposition(id).then().body("media", contains("TELEPHONE", "POST"));
        assertThat(register.events("opposition-media-changed")).isEmpty();
        clock.set(Instant.parse(DAY_AFTER));
        executor.endDue();
        executor.endDue();
        opposition(id)
                .then()
                .body("media", contains("POST"))
                .body("mediumWithdrawal", nullValue())
                .body("dates.effectiveFrom", contains(REGISTERED))
                .body("dates.activeFrom", contains("2026-12-25T23:00:00Z"))
                .body("version", equalTo(3));
        assertThat(register.events("opposition-withdrawn")).isEmpty();
        assertThat(register.events("opposition-media-changed")).hasSize(1);
        JsonNode asked =
                register.events("opposition-medium-withdrawal-asked").getFirst().data();
        assertThat(asked.get("medium").asText()).isEqualTo("TELEPHONE");
        assertThat(asked.get("dueAt").asText()).isEqualTo(DAY_AFTER);
        JsonNode changed =
                register.events("opposition-media-changed").getFirst().data();
        assertThat(changed.get("dropped").toString()).isEqualTo("[\"TELEPHONE\"]");
        assertThat(changed.get("media").toString()).isEqualTo("[\"POST\"]");
        register.citizen("giulia")
                .get("/v1/oppositions/" + id + "/history")
                .then()
                .body("items.change", contains("REGISTERED", "CALLS_WITHDRAWAL_ASKED", "MEDIUM_DROPPED"))
                .body("items[1].media", contains("TELEPHONE", "POST"))
                .body("items[2].media", contains("POST"));

        // the last one goes as the whole opposition does
        drop("giulia", id, "POST", register.prove("giulia", NUMBER))
                .then()
                .statusCode(200)
                .body("media", contains("POST"))
                .body(
                        "withdrawal.dueAt",
                        equalTo(Instant.parse(DAY_AFTER).plusSeconds(86_400).toString()));
        assertThat(register.events("opposition-withdrawal-asked")).hasSize(1);
        assertThat(register.events("opposition-withdrawn")).isEmpty();
    }

    @Test
    void theHolderGoesOnOpposingBoth() {
        String id = both();
        clock.set(Instant.parse(LATER));
        drop("giulia", id, "POST", register.prove("giulia", NUMBER)).then().statusCode(200);
        undo("marco", id).then().statusCode(404);
        undo("giulia", id)
                .then()
                .statusCode(200)
                .body("media", contains("TELEPHONE", "POST"))
                .body("mediumWithdrawal", nullValue())
                .body("dates.effectiveFrom", contains(REGISTERED, REGISTERED));
        undo("giulia", id).then().statusCode(409).body("type", equalTo("urn:problem:opposizioni:no-withdrawal"));
        clock.set(Instant.parse(DAY_AFTER));
        executor.endDue();
        opposition(id).then().body("media", contains("TELEPHONE", "POST"));
        assertThat(register.events("opposition-media-changed")).isEmpty();
        assertThat(register.events("opposition-withdrawal-undone")).hasSize(1);
    }

    @Test
    void untilThenTheRestIsDoneAsBefore() {
        String id = both();
        clock.set(Instant.parse(LATER));
        drop("giulia", id, "POST", register.prove("giulia", NUMBER)).then().statusCode(200);
        register.citizen("giulia")
                .post("/v1/oppositions/" + id + "/renewals")
                .then()
                .statusCode(200)
                .body("mediumWithdrawal.medium", equalTo("POST"));
        drop("giulia", id, "TELEPHONE", register.prove("giulia", NUMBER))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:withdrawal-under-way"));
        register.askWithdrawal("giulia", NUMBER, id)
                .then()
                .statusCode(200)
                .body("withdrawal.dueAt", equalTo(DAY_AFTER))
                .body("mediumWithdrawal", nullValue());
        undo("giulia", id).then().statusCode(200);
        clock.set(Instant.parse(DAY_AFTER));
        executor.endDue();
        opposition(id).then().body("status", equalTo("ACTIVE")).body("media", contains("TELEPHONE", "POST"));
    }

    /** Who opposes it again keeps it; who opposes the other again changes nothing. */
    @Test
    void whoRegistersTheMediumOnceMoreKeepsIt() {
        String id = both();
        clock.set(Instant.parse(LATER));
        drop("giulia", id, "POST", register.prove("giulia", NUMBER)).then().statusCode(200);
        add("giulia", NUMBER, "TELEPHONE").then().statusCode(409);
        opposition(id).then().body("mediumWithdrawal.medium", equalTo("POST"));
        add("giulia", NUMBER, "POST")
                .then()
                .statusCode(201)
                .body("oppositions[0].mediumWithdrawal", nullValue())
                .body("oppositions[0].dates.effectiveFrom", contains(REGISTERED, REGISTERED));
    }

    @Test
    void aCallFromTheLineToRegisterItKeepsCalls() {
        String id = both();
        clock.set(Instant.parse(LATER));
        drop("giulia", id, "TELEPHONE", register.prove("giulia", NUMBER)).then().statusCode(200);
        register.callFor("REGISTER", NUMBER).then().statusCode(200);
        opposition(id).then().body("media", contains("TELEPHONE", "POST")).body("mediumWithdrawal", nullValue());
    }

    @Test
    void droppingNeedsWhatAWithdrawalNeeds() {
        String id = both();
        drop("giulia", id, "POST", UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:opposizioni:line-not-proven"));
        drop("giulia", id, "POST", register.prove("giulia", OTHER_NUMBER))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/proofId"));
        drop("marco", id, "POST", register.prove("marco", NUMBER)).then().statusCode(404);
        drop("giulia", id, "FAX", UUID.randomUUID().toString()).then().statusCode(404);
        assertThat(register.events("opposition-media-changed")).isEmpty();

        // the next day: a line gets three codes a day
        clock.set(Instant.parse(LATER));
        drop("giulia", id, "POST", register.prove("giulia", NUMBER)).then().statusCode(200);
        drop("giulia", id, "POST", register.prove("giulia", NUMBER))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:withdrawal-under-way"));
        clock.set(Instant.parse(DAY_AFTER));
        executor.endDue();
        drop("giulia", id, "POST", register.prove("giulia", NUMBER))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:medium-not-opposed"));
    }

    @Test
    void theSameKeyDropsItOnceAndAnswersTwice() {
        String id = both();
        Map<String, String> body = Map.of("proofId", register.prove("giulia", NUMBER));
        for (int i = 0; i < 2; i++) {
            register.citizen("giulia")
                    .header("Idempotency-Key", "back-button")
                    .body(body)
                    .post("/v1/oppositions/" + id + "/media/POST/withdrawal")
                    .then()
                    .statusCode(200)
                    .body("mediumWithdrawal.medium", equalTo("POST"));
        }
    }

    /** An opposition is counted once, and active when calls are, where they are opposed. */
    @Test
    void theStatisticsFollowTheMediumThatCounts() {
        String id = both();
        clock.set(Instant.parse(LATER));
        statistics(1, 0, 1);
        drop("giulia", id, "TELEPHONE", register.prove("giulia", NUMBER)).then().statusCode(200);
        statistics(1, 0, 1);
        clock.set(Instant.parse(DAY_AFTER));
        executor.endDue();
        statistics(1, 1, 0);
        add("giulia", NUMBER, "TELEPHONE").then().statusCode(201);
        statistics(1, 1, 0);
        clock.set(Instant.parse("2027-01-05T23:00:00Z"));
        statistics(1, 0, 1);
    }

    private static void statistics(int registered, int inActivation, int active) {
        given().get("/v1/statistics")
                .then()
                .statusCode(200)
                .body("registered", equalTo(registered))
                .body("inActivation", equalTo(inActivation))
                .body("active", equalTo(active));
    }

    private String both() {
        return add("giulia", NUMBER, "TELEPHONE", "POST")
                .then()
                .statusCode(201)
                .extract()
                .path("oppositions[0].id");
    }

    private Response drop(String person, String id, String medium, String proof) {
        return register.citizen(person)
                .body(Map.of("proofId", proof))
                .post("/v1/oppositions/" + id + "/media/" + medium + "/withdrawal");
    }

    private Response undo(String person, String id) {
        return register.citizen(person).delete("/v1/oppositions/" + id + "/withdrawal");
    }
}
