package it.opposizioni.registry.exemption;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static it.opposizioni.registry.operatordirectory.Operators.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.kit.testing.TwoRoles;
import it.opposizioni.registry.evidence.Complaints;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A holder lets some companies call in spite of its opposition (L. 5/2018 art. 1 c. 4). */
@QuarkusTest
class ExemptionTest extends ExemptionScenario {

    @Inject
    Complaints complaints;

    @Test
    void anExemptedOperatorMayCallFromNowOn() {
        grant("giulia", ACME, null, null)
                .then()
                .statusCode(201)
                .body("operatorName", equalTo("Acme Energia S.p.A."))
                .body("from", equalTo("2026-11-25"))
                .body("until", nullValue())
                .body("status", equalTo("IN_FORCE"));

        Emitted granted = register.events("exemption-granted").getFirst();
        Contracts.assertFits("exemption-granted", granted.data());
        assertThat(granted.version()).isEqualTo(1);
        assertThat(granted.aggregateId())
                .isEqualTo(granted.data().get("exemptionId").asText());
        assertThat(granted.data().get("number").asText()).isEqualTo(NUMBER);
        assertThat(granted.data().get("from").asText()).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(granted.data().get("until").isNull()).isTrue();
        assertThat(granted.data().get("holder").asText()).isEqualTo("giulia");
        assertThat(granted.data().get("operatorName").asText()).isEqualTo("Acme Energia S.p.A.");
    }

    /** One that is suspended is in the directory and can be chosen; the letter must not say that it may call. */
    @Test
    void whatTheOperatorMayDoIsToldWithThePermission() {
        operators.approved(BETA, "Beta S.r.l.");
        operators.receive("operator-suspended", BETA, "Beta S.r.l.", 2, "SUSPENDED");
        grant("giulia", ACME, null, null).then().statusCode(201);
        grant("giulia", BETA, null, null).then().statusCode(201);
        assertThat(register.events("exemption-granted"))
                .allSatisfy(granted -> Contracts.assertFits("exemption-granted", granted.data()))
                .extracting(granted -> granted.data().get("operatorState").asText())
                .containsExactly("ACTIVE", "SUSPENDED");
    }

    /** It may use no list any more, not even one that it has checked before. */
    @Test
    void whatTheOperatorMayDoIsToldWithTheEndToo() {
        String id = grant("giulia", ACME, null, null).then().extract().path("id");
        operators.receive("operator-suspended", ACME, "Acme Energia S.p.A.", 2, "SUSPENDED");
        end("giulia", id).then().statusCode(204);
        assertThat(register.events("exemption-ended"))
                .singleElement()
                .satisfies(ended -> Contracts.assertFits("exemption-ended", ended.data()))
                .extracting(ended -> ended.data().get("operatorState").asText())
                .isEqualTo("SUSPENDED");
    }

    @Test
    void anExemptionIsEndedOnce() {
        String id = grant("giulia", ACME, null, null).then().extract().path("id");
        clock.shift(Duration.ofHours(1));
        end("giulia", id).then().statusCode(204);
        end("giulia", id).then().statusCode(204);

        List<Emitted> ended = register.events("exemption-ended");
        assertThat(ended).hasSize(1);
        Contracts.assertFits("exemption-ended", ended.getFirst().data());
        assertThat(ended.getFirst().version()).isEqualTo(2);
        assertThat(ended.getFirst().aggregateId()).isEqualTo(id);
        JsonNode data = ended.getFirst().data();
        assertThat(data.get("from").asText()).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(data.get("reason").asText()).isEqualTo("TAKEN_BACK");
        assertThat(data.get("holder").asText()).isEqualTo("giulia");
        assertThat(data.get("operatorName").asText()).isEqualTo("Acme Energia S.p.A.");
        list("giulia")
                .then()
                .body("items[0].status", equalTo("ENDED"))
                .body("items[0].granted", equalTo(Map.of("change", "GRANTED")))
                .body("items[0].ended", equalTo(Map.of("change", "TAKEN_BACK")));
        grant("giulia", ACME, null, null)
                .then()
                .statusCode(201)
                .body("granted.change", equalTo("GRANTED"))
                .body("ended", nullValue());
    }

    @Test
    void withTheOppositionItsExemptionsEnd() {
        operators.approved(BETA, "Beta S.r.l.");
        grant("giulia", ACME, null, null).then().statusCode(201);
        grant("giulia", BETA, "2026-12-01", null).then().statusCode(201);
        grant("giulia", BETA, null, "2026-11-25").then().statusCode(201);
        clock.set(NOW.plus(Duration.ofDays(1)));
        register.withdraw("giulia", NUMBER, opposition);

        assertThat(register.events("exemption-ended"))
                .as("the third had run out by itself")
                .hasSize(2)
                .allSatisfy(ended -> {
                    assertThat(ended.data().get("endedAt").asText()).isEqualTo("2026-11-26T09:00:00Z");
                    assertThat(ended.data().get("reason").asText()).isEqualTo("OPPOSITION_ENDED");
                });
        list("giulia")
                .then()
                .body(
                        "items.findAll { it.status == 'ENDED' }.ended.change",
                        contains("OPPOSITION_ENDED", "OPPOSITION_ENDED"));
        grant("giulia", ACME, null, null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:opposition-ended"));
    }

    @Test
    void aNewHolderOfTheLineInheritsNothing() {
        grant("giulia", ACME, null, null).then().statusCode(201);
        register.registered("marco", NUMBER);
        assertThat(register.events("exemption-ended"))
                .singleElement()
                .satisfies(
                        ended -> assertThat(ended.data().get("holder").asText()).isEqualTo("giulia"));
        assertThat(register.count("select count(*) from exemption where ended_at is null"))
                .isZero();
    }

    @Test
    void onlyOperatorsInTheDirectoryCanBeExempted() {
        grant("giulia", BETA, null, null)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/operatorId"))
                .body("errors.code", hasItem("NOT_IN_DIRECTORY"));
        operators.receive("operator-lapsed", ACME, "Acme Energia S.p.A.", 5, "LAPSED");
        grant("giulia", ACME, null, null).then().statusCode(422);
        operators.receive("operator-approved", ACME, "Acme Energia S.p.A.", 6, "ACTIVE");
        grant("giulia", ACME, null, null).then().statusCode(201);
    }

    /** Who may not consult cannot use what it was allowed: its holder reads that, and that the permission stands. */
    @Test
    void whatTheOperatorMayDoNowIsSaidBesideThePermission() {
        grant("giulia", ACME, null, null)
                .then()
                .statusCode(201)
                .body("operatorState", equalTo("ACTIVE"))
                .body("status", equalTo("IN_FORCE"));
        String[] states = {"SUSPENDED", "ACTIVE", "LAPSED", "ACTIVE", "REVOKED"};
        String[] events = {"suspended", "reinstated", "lapsed", "approved", "revoked"};
        for (int i = 0; i < states.length; i++) {
            operators.receive("operator-" + events[i], ACME, "Acme Energia S.p.A.", i + 2, states[i]);
            list("giulia")
                    .then()
                    .body("items[0].operatorState", equalTo(states[i]))
                    .body("items[0].status", equalTo("IN_FORCE"));
        }
    }

    @Test
    void nobodySeesOrChangesWhatIsAnothers() {
        String id = grant("giulia", ACME, null, null).then().extract().path("id");
        grant("marco", ACME, null, null).then().statusCode(404);
        list("marco").then().statusCode(404);
        end("marco", id).then().statusCode(404);
        String other = register.registered("marco", "+393331234568");
        register.citizen("marco")
                .delete("/v1/oppositions/" + other + "/exemptions/" + id)
                .then()
                .statusCode(404);
        register.as("gestore", Role.REGISTRAR)
                .get("/v1/oppositions/" + opposition + "/exemptions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        register.as("gestore", Role.REGISTRAR)
                .delete("/v1/oppositions/" + opposition + "/exemptions/" + id)
                .then()
                .statusCode(403);
        list("giulia").then().body("items[0].status", equalTo("IN_FORCE"));
    }

    @Test
    void theSameRequestTwiceIsOneExemption() {
        for (int i = 0; i < 2; i++) {
            register.citizen("giulia")
                    .header("Idempotency-Key", "k1")
                    .body(Map.of("operatorId", ACME.toString()))
                    .post("/v1/oppositions/" + opposition + "/exemptions")
                    .then()
                    .statusCode(201);
        }
        assertThat(register.events("exemption-granted")).hasSize(1);
    }

    @Test
    void theHistoryIsNotRewritten() {
        String id = grant("giulia", ACME, null, null).then().extract().path("id");
        end("giulia", id).then().statusCode(204);
        assertThat(register.count("select count(*) from exemption_history where exemption_id = '" + id + "'"))
                .isEqualTo(2);
        assertThatThrownBy(() -> TwoRoles.executeAsOwner("delete from exemption_history"))
                .hasMessageContaining("append-only");
    }

    @Test
    void aComplaintLearnsWhoWasExemptedAtTheCall() {
        grant("giulia", ACME, null, "2026-12-10").then().statusCode(201);
        complaints.file(
                "giulia",
                NUMBER,
                NOW.minusMillis(1),
                NOW,
                Instant.parse("2026-12-10T22:59:59Z"),
                Instant.parse("2026-12-10T23:00:00Z"));
        JsonNode stated = register.events("registration-stated").getFirst().data();
        Contracts.assertFits("registration-stated", stated);
        JsonNode calls = stated.get("calls");
        assertThat(calls.get(0).has("exemptions")).as("not opposed then").isFalse();
        assertThat(calls.get(1).get("exemptions").findValuesAsText("operatorId"))
                .containsExactly(ACME.toString());
        assertThat(calls.get(2).get("exemptions")).hasSize(1);
        assertThat(calls.get(3).get("exemptions")).isEmpty();
    }
}
