package it.opposizioni.registry.opposition;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.activation.ActivationAnnouncer;
import it.opposizioni.registry.activation.WithdrawalExecutor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaving the register: with a fresh proof, a day later, and not when it is undone. */
@QuarkusTest
class WithdrawalTest extends RegistryTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofDays(1));

    @Inject
    WithdrawalExecutor executor;

    @Inject
    ActivationAnnouncer announcer;

    @BeforeEach
    void atOneTime() {
        clock.set(NOW);
    }

    @Test
    void itEndsADayLaterAndUntilThenStandsAsBefore() {
        String id = register.registered("giulia", NUMBER);
        ask("giulia", id, register.prove("giulia", NUMBER))
                .then()
                .statusCode(200)
                .body("status", equalTo("REGISTERED"))
                .body("media", contains("TELEPHONE"))
                .body("withdrawal.askedAt", equalTo(NOW.toString()))
                .body("withdrawal.dueAt", equalTo(DUE.toString()))
                .body("endedAt", nullValue());
        clock.set(DUE.minusMillis(1));
        executor.endDue();
        opposition(id).then().body("status", equalTo("REGISTERED"));
        assertThat(register.events("opposition-withdrawn")).isEmpty();

        clock.set(DUE);
        executor.endDue();
        executor.endDue();
        opposition(id)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("endedAt", equalTo(DUE.toString()))
                .body("withdrawal", nullValue())
                .body("version", equalTo(3));
        register.citizen("giulia")
                .get("/v1/oppositions/" + id + "/history")
                .then()
                .body("items.change", contains("REGISTERED", "WITHDRAWAL_ASKED", "WITHDRAWN"))
                .body("items[1].media", contains("TELEPHONE"))
                .body("items[2].media", hasSize(0));
        List<Emitted> ended = register.events("opposition-withdrawn");
        assertThat(ended).hasSize(1);
        assertThat(ended.getFirst().version()).isEqualTo(3);
        assertThat(ended.getFirst().data().get("reason").asText()).isEqualTo("HOLDER_WITHDREW");
        ask("giulia", id, UUID.randomUUID().toString())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:opposition-ended"));

        // and may oppose again
        assertThat(register.registered("giulia", NUMBER)).isNotEqualTo(id);
    }

    /** Hours, not a day of the calendar: where the clocks change it ends an hour earlier or later by the clock on the wall. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-10-24T10:00:00Z", "2026-10-25T00:30:00Z", "2027-03-27T11:00:00Z", "2027-03-28T00:30:00Z"})
    void itCanBeUndoneForTwentyFourHoursAlsoWhereTheClocksChange(Instant at) {
        clock.set(at);
        String id = register.registered("giulia", NUMBER);
        register.askWithdrawal("giulia", NUMBER, id).then().statusCode(200);
        clock.set(at.plus(Duration.ofHours(24)).minusMillis(1));
        executor.endDue();
        opposition(id).then().body("status", equalTo("REGISTERED"));
        clock.set(at.plus(Duration.ofHours(24)));
        executor.endDue();
        opposition(id).then().body("status", equalTo("WITHDRAWN"));
    }

    /** It ends as of when it is done: until then others were told that the number is opposed. */
    @Test
    void aServiceThatWasAwayEndsItLate() {
        String id = register.registered("giulia", NUMBER);
        register.askWithdrawal("giulia", NUMBER, id).then().statusCode(200);
        clock.set(DUE.plus(Duration.ofHours(5)));
        executor.endDue();
        opposition(id).then().body("endedAt", equalTo("2026-11-26T14:00:00Z"));
    }

    @Test
    void theHolderUndoesIt() {
        String id = register.registered("giulia", NUMBER);
        register.askWithdrawal("giulia", NUMBER, id).then().statusCode(200);
        clock.set(DUE.minusMillis(1));
        undo("marco", id).then().statusCode(404);
        undo("giulia", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("REGISTERED"))
                .body("withdrawal", nullValue())
                .body("effectiveFrom", equalTo(NOW.toString()));
        undo("giulia", id).then().statusCode(409).body("type", equalTo("urn:problem:opposizioni:no-withdrawal"));
        clock.set(DUE.plus(Duration.ofDays(30)));
        executor.endDue();
        opposition(id).then().body("status", equalTo("ACTIVE"));
        assertThat(register.events("opposition-withdrawal-undone"))
                .extracting(Emitted::version)
                .containsExactly(3L);
        assertThat(register.events("opposition-withdrawn")).isEmpty();
    }

    @Test
    void meanwhileNothingElseIsDoneWithIt() {
        String id = register.registered("giulia", NUMBER);
        register.askWithdrawal("giulia", NUMBER, id).then().statusCode(200);
        underWay(ask("giulia", id, UUID.randomUUID().toString()));
        underWay(register.citizen("giulia").post("/v1/oppositions/" + id + "/renewals"));
        underWay(register.citizen("giulia")
                .body(Map.of("proofId", UUID.randomUUID()))
                .post("/v1/oppositions/" + id + "/media/TELEPHONE/withdrawal"));
        underWay(register.citizen("giulia")
                .body(Map.of("operatorId", UUID.randomUUID()))
                .post("/v1/oppositions/" + id + "/exemptions"));
        // nobody is told of an activation that may be over tomorrow
        clock.set(Instant.parse("2026-12-12T09:00:00Z"));
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).isEmpty();
    }

    private static void underWay(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("urn:problem:opposizioni:withdrawal-under-way"));
    }

    @Test
    void whoRegistersTheNumberOnceMoreStays() {
        String id = register.registered("giulia", NUMBER);
        register.askWithdrawal("giulia", NUMBER, id).then().statusCode(200);
        clock.shift(Duration.ofHours(1));
        register.register("giulia", NUMBER)
                .then()
                .statusCode(201)
                .body("oppositions[0].id", equalTo(id))
                .body("oppositions[0].effectiveFrom", equalTo(NOW.toString()))
                .body("oppositions[0].withdrawal", nullValue());
        assertThat(register.events("opposition-withdrawal-undone")).hasSize(1);
    }

    @Test
    void aLineThatPassesOnMeanwhileCeases() {
        String id = register.registered("giulia", NUMBER);
        register.askWithdrawal("giulia", NUMBER, id).then().statusCode(200);
        String next = register.registered("marco", NUMBER);
        opposition(id).then().body("status", equalTo("CEASED"));
        clock.set(DUE);
        executor.endDue();
        register.citizen("marco").get("/v1/oppositions/" + next).then().body("status", equalTo("REGISTERED"));
    }

    @Test
    void withoutAProofOfThatNumberNothingEnds() {
        String id = register.registered("giulia", NUMBER);
        ask("giulia", id, UUID.randomUUID().toString()).then().statusCode(422);
        ask("giulia", id, register.prove("giulia", OTHER_NUMBER))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/proofId"));
        ask("marco", id, register.prove("marco", NUMBER)).then().statusCode(404);
        assertThat(register.events("opposition-withdrawal-asked")).isEmpty();
    }

    @Test
    void theSameKeyAsksOnceAndAnswersTwice() {
        String id = register.registered("giulia", NUMBER);
        String proof = register.prove("giulia", NUMBER);
        for (int i = 0; i < 2; i++) {
            register.citizen("giulia")
                    .header("Idempotency-Key", "back-button")
                    .body(Map.of("proofId", proof))
                    .post("/v1/oppositions/" + id + "/withdrawal")
                    .then()
                    .statusCode(200)
                    .body("withdrawal.dueAt", equalTo(DUE.toString()));
        }
    }

    @Test
    void renewingMovesTheDateOfTheConsentsAndNothingElse() {
        String id = register.registered("giulia", NUMBER);
        clock.shift(Duration.ofDays(40));
        for (int i = 0; i < 2; i++) {
            register.citizen("giulia")
                    .header("Idempotency-Key", "once")
                    .post("/v1/oppositions/" + id + "/renewals")
                    .then()
                    .statusCode(200)
                    .body("consentsRevokedAsOf", equalTo("2027-01-04T09:00:00Z"))
                    .body("effectiveFrom", equalTo(NOW.toString()))
                    .body("status", equalTo("ACTIVE"))
                    .body("version", equalTo(2));
        }
        register.citizen("marco")
                .post("/v1/oppositions/" + id + "/renewals")
                .then()
                .statusCode(404);
        register.citizen("giulia")
                .get("/v1/oppositions/" + id + "/history")
                .then()
                .body("items.change", contains("REGISTERED", "RENEWED"))
                .body("items[0].consentsRevokedAsOf", not(equalTo("2027-01-04T09:00:00Z")))
                .body("items[1].consentsRevokedAsOf", equalTo("2027-01-04T09:00:00Z"));
        assertThat(register.events("opposition-renewed"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.data().get("renewedAt").asText()).isEqualTo("2027-01-04T09:00:00Z"));
    }

    private Response ask(String person, String id, String proof) {
        return register.citizen(person).body(Map.of("proofId", proof)).post("/v1/oppositions/" + id + "/withdrawal");
    }

    private Response undo(String person, String id) {
        return register.citizen(person).delete("/v1/oppositions/" + id + "/withdrawal");
    }

    private Response opposition(String id) {
        return register.citizen("giulia").get("/v1/oppositions/" + id);
    }
}
