package it.opposizioni.registry.desk;

import static it.opposizioni.registry.Register.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.registry.activation.WithdrawalExecutor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls and post are apart at the desk too (DPR 26/2022 art. 3 c. 1): who asks to end one of them keeps the other, with its dates. */
@QuarkusTest
class DeskMediumWithdrawalTest extends DeskScenario {

    private static final List<String> BOTH = List.of("TELEPHONE", "POST");

    @Inject
    WithdrawalExecutor executor;

    private String opposed(List<String> media) {
        return enter("oppositions", NUMBER, ADA, Map.of("media", media))
                .then()
                .statusCode(201)
                .extract()
                .path("oppositionId");
    }

    private Response propose(List<String> media) {
        return enter("medium-withdrawals", NUMBER, ADA, Map.of("media", media));
    }

    private String proposed(String medium) {
        return propose(List.of(medium)).then().statusCode(201).extract().path("id");
    }

    private Response opposition(String id) {
        return register.registrar().get("/v1/oppositions/" + id);
    }

    @Test
    void aLetterAgainstPostAloneLeavesTheCallsAsTheyAre() {
        String opposition = opposed(BOTH);
        String id = proposed("POST");
        register.secondRegistrar()
                .get("/v1/desk/requests/" + id)
                .then()
                .body("kind", equalTo("MEDIUM_WITHDRAWAL"))
                .body("state", equalTo("PROPOSED"))
                .body("media", contains("POST"))
                .body("obstacle", nullValue());
        JsonNode recorded = register.events("desk-request-recorded").getLast().data();
        Contracts.assertFits("desk-request-recorded", recorded);
        assertThat(recorded.get("medium").asText()).isEqualTo("POST");
        approve(register.registrar(), id).then().statusCode(409).body("type", equalTo(problem("second-person-needed")));
        opposition(opposition).then().body("mediumWithdrawal", nullValue());

        approve(register.secondRegistrar(), id).then().statusCode(200).body("state", equalTo("APPROVED"));
        opposition(opposition)
                .then()
                .body("media", contains("TELEPHONE", "POST"))
                .body("withdrawal", nullValue())
                .body("mediumWithdrawal.medium", equalTo("POST"))
                .body("mediumWithdrawal.dueAt", equalTo("2026-11-26T09:00:00Z"));
        clock.set(NOW.plus(Duration.ofDays(1)));
        executor.endDue();
        opposition(opposition)
                .then()
                .body("media", contains("TELEPHONE"))
                .body("effectiveFrom", equalTo(NOW.toString()))
                .body("activeFrom", equalTo("2026-12-10T23:00:00Z"))
                .body("endedAt", nullValue());
        register.registrar()
                .get("/v1/oppositions/" + opposition + "/history")
                .then()
                .body("items.change", contains("REGISTERED", "POST_WITHDRAWAL_ASKED", "MEDIUM_DROPPED"))
                .body("items[1].desk.channel", equalTo("POST"))
                .body("items[1].desk.requestId", equalTo(id));
    }

    /** What names one medium is never read as one of everything. */
    @Test
    void aWithdrawalThatNamesAMediumIsRefused() {
        opposed(BOTH);
        for (List<String> media : List.of(List.of("POST"), List.of("TELEPHONE"), BOTH)) {
            enter("withdrawals", NUMBER, ADA, Map.of("media", media))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/media"))
                    .body("errors.code", contains("NOT_EXPECTED"));
        }
        for (Map<String, Object> media : List.<Map<String, Object>>of(Map.of(), Map.of("media", BOTH))) {
            enter("medium-withdrawals", NUMBER, ADA, media)
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("ONE_MEDIUM"));
        }
        assertThat(register.count("select count(*) from desk_request where state = 'PROPOSED'"))
                .isZero();
    }

    @Test
    void whatIsNotOpposedCannotBeEnded() {
        opposed(List.of("TELEPHONE"));
        propose(List.of("POST")).then().statusCode(409).body("type", equalTo(problem("medium-not-opposed")));
    }

    /** The last one goes as everything does. */
    @Test
    void theLastMediumEndsTheOpposition() {
        String opposition = opposed(List.of("POST"));
        approve(register.secondRegistrar(), proposed("POST")).then().statusCode(200);
        opposition(opposition)
                .then()
                .body("mediumWithdrawal", nullValue())
                .body("withdrawal.dueAt", equalTo("2026-11-26T09:00:00Z"));
    }

    @Test
    void oneThatWaitsIsNotEnteredAgainAndStandsInNobodysWay() {
        opposed(BOTH);
        String id = proposed("POST");
        propose(List.of("TELEPHONE")).then().statusCode(409).body("type", equalTo(problem("withdrawal-under-way")));
        String all = propose(NUMBER, ADA).then().statusCode(201).extract().path("id");
        approve(register.secondRegistrar(), all).then().statusCode(200);
        register.secondRegistrar().get("/v1/desk/requests/" + id).then().body("obstacle", equalTo("LEAVING"));
        approve(register.secondRegistrar(), id)
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("withdrawal-under-way")));
    }

    @Test
    void afterOneMediumTheOtherCannotGoBeforeTheDayIsOver() {
        String opposition = opposed(BOTH);
        approve(register.secondRegistrar(), proposed("POST")).then().statusCode(200);
        propose(List.of("TELEPHONE")).then().statusCode(409).body("type", equalTo(problem("withdrawal-under-way")));
        // who asks for post again keeps it
        enter("oppositions", NUMBER, ADA, Map.of("media", List.of("POST")))
                .then()
                .statusCode(201);
        opposition(opposition)
                .then()
                .body("mediumWithdrawal", nullValue())
                .body("media", contains("TELEPHONE", "POST"));
        approve(register.secondRegistrar(), proposed("TELEPHONE")).then().statusCode(200);
    }

    @Test
    void aRefusalIsToldAsSuch() {
        opposed(BOTH);
        reject(register.secondRegistrar(), proposed("POST")).then().statusCode(200);
        JsonNode told = register.events("desk-request-rejected").getFirst().data();
        Contracts.assertFits("desk-request-rejected", told);
        assertThat(told.get("kind").asText()).isEqualTo("MEDIUM_WITHDRAWAL");
    }
}
