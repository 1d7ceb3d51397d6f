package it.opposizioni.registry.desk;

import static it.opposizioni.registry.Register.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes by telephone, e-mail or post has the effect that it would have on the web. */
@QuarkusTest
class DeskEntryTest extends DeskScenario {

    @Inject
    Jdbc jdbc;

    @Test
    void aLetterRegistersANumberAsTheWebDoes() {
        Response recorded = oppose(NUMBER, ADA);
        recorded.then()
                .statusCode(201)
                .header("Location", containsString("/v1/desk/requests/"))
                .body("kind", equalTo("OPPOSITION"))
                .body("state", equalTo("RECORDED"))
                .body("media", contains("TELEPHONE"))
                .body("receivedAt", equalTo("2026-11-24T09:00:00Z"))
                .body("recordedAt", equalTo(NOW.toString()))
                .body("dueOn", equalTo("2026-11-25"))
                .body("late", equalTo(false))
                .body("yours", equalTo(true))
                .body("protocol", startsWith("OPP-2026-"))
                .body("holder.taxCode", equalTo(ADA))
                .body("holder.signedIn", equalTo(false));
        String id = recorded.path("oppositionId");
        register.registrar()
                .get("/v1/oppositions/" + id)
                .then()
                .body("status", equalTo("REGISTERED"))
                .body("effectiveFrom", equalTo(NOW.toString()))
                .body("activeFrom", equalTo("2026-12-10T23:00:00Z"))
                .body("consentsRevokedAsOf", equalTo(NOW.toString()));
        register.registrar()
                .get("/v1/oppositions/" + id + "/history")
                .then()
                .body("items[0].desk.channel", equalTo("POST"))
                .body("items[0].desk.receivedAt", equalTo("2026-11-24T09:00:00Z"))
                .body("items[0].desk.requestId", equalTo(recorded.path("id")));
    }

    /** Where to write to comes before what there is to write. */
    @Test
    void theHolderIsToldWhereTheLetterSaid() {
        oppose(NUMBER, ADA).then().statusCode(201);
        List<Emitted> events = register.events();
        assertThat(events)
                .extracting(Emitted::type)
                .containsExactly(
                        "it.opposizioni.registry.desk-request-recorded.v1",
                        "it.opposizioni.registry.opposition-registered.v1",
                        "it.opposizioni.registry.registration-recorded.v1");
        String holder = events.getFirst().data().get("holder").asText();
        assertThat(holder).startsWith("desk:");
        assertThat(events.getFirst().data().get("email").asText()).isEqualTo("ada.neri@example.org");
        assertThat(events.getLast().data().get("holder").asText()).isEqualTo(holder);
    }

    @Test
    void whatCameLateIsCalledLate() {
        clock.set(NOW.plus(Duration.ofDays(2)));
        enter(
                        "oppositions",
                        NUMBER,
                        ADA,
                        Map.of("receivedAt", NOW.minus(Duration.ofDays(1)).toString()))
                .then()
                .statusCode(201)
                .body("dueOn", equalTo("2026-11-25"))
                .body("late", equalTo(true));
    }

    @Test
    void whatCannotBeIsSaidFieldByField() {
        Map<String, Object> wrong = new HashMap<>(register.deskEntry("+390699", ADA));
        wrong.put("receivedAt", NOW.plusSeconds(1).toString());
        wrong.put("holder", Map.of("name", "Ada", "taxCode", "NREDAA80A41H501X"));
        register.registrar().body(wrong).post("/v1/desk/oppositions").then().statusCode(422);
        wrong.put("number", "+4915112345678");
        register.registrar()
                .body(wrong)
                .post("/v1/desk/oppositions")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/number", "/holder/taxCode", "/receivedAt"));
        assertThat(register.count("select count(*) from desk_request")).isZero();
        assertThat(register.count("select count(*) from desk_holder")).isZero();
    }

    @Test
    void theSameOnceMoreIsRefusedAndAnotherMediumIsAdded() {
        oppose(NUMBER, ADA).then().statusCode(201);
        oppose(NUMBER, ADA).then().statusCode(409).body("type", equalTo(problem("opposition-already-yours")));
        enter("oppositions", NUMBER, ADA, Map.of("media", List.of("POST")))
                .then()
                .statusCode(201)
                .body("media", contains("POST"));
        // the refused one has left nothing
        assertThat(register.count("select count(*) from desk_request")).isEqualTo(2);
    }

    /** An entry is bound to its holder: somebody else's evidence is not enough to take the number over (C7). */
    @Test
    void anothersNumberStaysAnothers() {
        String id = register.registered("giulia", NUMBER);
        for (String act : List.of("oppositions", "renewals", "withdrawals")) {
            enter(act, NUMBER, ADA, Map.of()).then().statusCode(409).body("type", equalTo(problem("not-the-holder")));
        }
        register.citizen("giulia").get("/v1/oppositions/" + id).then().body("version", equalTo(1));
    }

    @Test
    void aRenewalCancelsConsentsAndNeedsANumberInTheRegister() {
        enter("renewals", NUMBER, ADA, Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("number-not-registered")));
        String id = oppose(NUMBER, ADA).then().extract().path("oppositionId");
        clock.set(NOW.plus(Duration.ofDays(20)));
        enter("renewals", NUMBER, ADA, Map.of()).then().statusCode(201).body("state", equalTo("RECORDED"));
        register.registrar()
                .get("/v1/oppositions/" + id)
                .then()
                .body("consentsRevokedAsOf", equalTo("2026-12-15T09:00:00Z"));
    }

    @Test
    void aFormSentTwiceIsOneRequest() {
        for (int i = 0; i < 2; i++) {
            register.registrar()
                    .header("Idempotency-Key", "k1")
                    .body(register.deskEntry(NUMBER, ADA))
                    .post("/v1/desk/oppositions")
                    .then()
                    .statusCode(201);
        }
        assertThat(register.count("select count(*) from desk_request")).isEqualTo(1);
    }

    @Test
    void nothingPersonalStandsInTheDatabase() {
        oppose(NUMBER, ADA).then().statusCode(201);
        List<String> rows =
                jdbc.query("select h::text || r::text from desk_holder h, desk_request r", row -> row.getString(1));
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain("Neri", ADA, "example.org", "busta"));
    }
}
