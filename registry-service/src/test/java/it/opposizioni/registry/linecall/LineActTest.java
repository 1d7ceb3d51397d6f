package it.opposizioni.registry.linecall;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.activation.ActivationAnnouncer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call from a line registers it, renews it, or asks for its removal: nobody has signed in (DPR 26/2022 art. 7 c. 1 lett. b). */
@QuarkusTest
class LineActTest extends RegistryTest {

    @Inject
    ActivationAnnouncer announcer;

    @BeforeEach
    void standingTime() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    private String registered(String line) {
        register.callFor("REGISTER", line)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("REGISTERED"))
                .body("protocol", matchesPattern("OPP-2026(-[0-9A-Z]{4}){3}"))
                .body("activeFrom", equalTo("2026-12-10T23:00:00Z"));
        return register.registrar()
                .queryParam("number", line)
                .get("/v1/oppositions")
                .then()
                .statusCode(200)
                .body("items.origin", contains("LINE_CALL"))
                .extract()
                .path("items[0].id");
    }

    private List<String> history(String id) {
        return register.registrar()
                .get("/v1/oppositions/" + id + "/history")
                .jsonPath()
                .<String>getList("items.collect { it.change + ' ' + it.channel }");
    }

    @Test
    void aCallRegistersTheLineForNobody() {
        String id = registered(OTHER_NUMBER);
        assertThat(history(id)).containsExactly("REGISTERED LINE_CALL");
        assertThat(register.events("opposition-registered")).singleElement().satisfies(event -> {
            assertThat(event.data().get("holder").isNull()).isTrue();
            assertThat(event.data().get("origin").asText()).isEqualTo("LINE_CALL");
            assertThat(event.data().get("consentsRevokedAsOf").asText()).isEqualTo("2026-11-25T09:00:00Z");
        });
        assertThat(register.events("registration-recorded")).isEmpty();
        register.callFor("REGISTER", OTHER_NUMBER)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ALREADY_REGISTERED"))
                .body("activeFrom", equalTo("2026-12-10T23:00:00Z"));
        assertThat(history(id)).hasSize(1);
    }

    @Test
    void nobodyIsToldThatItIsActiveAndNobodySeesIt() {
        String id = registered(NUMBER);
        clock.shift(Duration.ofDays(20));
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).isEmpty();
        register.citizen("giulia").get("/v1/oppositions/" + id).then().statusCode(404);
        register.citizen("giulia").get("/v1/oppositions").then().body("items.size()", equalTo(0));
    }

    /** Who heard the number of the protocol, or guesses it, learns nothing by it: nobody declared who they are. */
    @Test
    void itsProtocolOpensNothingOnTheSite() {
        String protocol = register.callFor("REGISTER", NUMBER).then().extract().path("protocol");
        for (String address : List.of("/v1/registrations/" + protocol, "/v1/registrations/" + protocol + "/receipt")) {
            register.signedIn("ada", "NREDAA80A41H501Q")
                    .accept("*/*")
                    .get(address)
                    .then()
                    .statusCode(404);
            register.citizen("giulia").accept("*/*").get(address).then().statusCode(404);
        }
    }

    @Test
    void whoSignsInAndProvesTheLineClaimsItWithItsDates() {
        String id = registered(NUMBER);
        clock.set(Instant.parse("2026-12-20T09:00:00Z"));
        register.register("giulia", NUMBER)
                .then()
                .statusCode(201)
                .body("oppositions[0].id", equalTo(id))
                .body("oppositions[0].origin", equalTo("CITIZEN"))
                .body("oppositions[0].status", equalTo("ACTIVE"))
                .body("oppositions[0].effectiveFrom", equalTo("2026-11-25T09:00:00Z"));
        assertThat(history(id)).containsExactly("REGISTERED LINE_CALL", "CLAIMED null");
    }

    @Test
    void aCallRenewsWhateverStands() {
        String unheld = registered(NUMBER);
        String held = register.registered("giulia", OTHER_NUMBER);
        clock.set(Instant.parse("2027-01-09T09:00:00Z"));
        for (String line : List.of(NUMBER, OTHER_NUMBER)) {
            register.callFor("RENEW", line).then().statusCode(200).body("outcome", equalTo("RENEWED"));
        }
        for (String id : List.of(unheld, held)) {
            assertThat(history(id)).last().isEqualTo("RENEWED LINE_CALL");
            register.registrar()
                    .get("/v1/oppositions/" + id)
                    .then()
                    .body("consentsRevokedAsOf", equalTo("2027-01-09T09:00:00Z"));
        }
        register.callFor("RENEW", "+393331234599")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:line-not-registered"));
    }

    @Test
    void aCallAsksForTheEndAndAnotherUndoesIt() {
        String id = registered(NUMBER);
        register.callFor("REMOVE", NUMBER)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("REMOVAL_ASKED"))
                .body("removalDueAt", equalTo("2026-11-26T09:00:00Z"));
        assertThat(register.events("opposition-withdrawal-asked")).hasSize(1);
        register.callFor("REMOVE", NUMBER)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:withdrawal-under-way"));
        register.callFor("RENEW", NUMBER).then().statusCode(409);
        register.callFor("REGISTER", NUMBER)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("KEPT"))
                .body("removalDueAt", nullValue());
        register.endRemovals();
        register.registrar().get("/v1/oppositions/" + id).then().body("endedAt", nullValue());
        register.callFor("REMOVE", NUMBER).then().statusCode(200);
        register.endRemovals();
        register.registrar()
                .get("/v1/oppositions/" + id)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("endedAt", notNullValue());
        assertThat(history(id))
                .containsExactly(
                        "REGISTERED LINE_CALL",
                        "WITHDRAWAL_ASKED LINE_CALL",
                        "WITHDRAWAL_UNDONE LINE_CALL",
                        "WITHDRAWAL_ASKED LINE_CALL",
                        "WITHDRAWN null");
    }

    /** The holder reads of it, and undoes it on the site. */
    @Test
    void theEndOfAHeldOneIsToldToItsHolder() {
        String id = register.registered("giulia", NUMBER);
        register.callFor("REMOVE", NUMBER).then().statusCode(200);
        assertThat(register.events("opposition-withdrawal-asked"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.data().get("holder").asText()).isEqualTo("giulia"));
        register.citizen("giulia")
                .delete("/v1/oppositions/" + id + "/withdrawal")
                .then()
                .statusCode(200);
    }

    @Test
    void whoClaimsWhatACallWasAboutToEndKeepsIt() {
        String id = registered(NUMBER);
        register.callFor("REMOVE", NUMBER).then().statusCode(200);
        register.register("giulia", NUMBER)
                .then()
                .statusCode(201)
                .body("oppositions[0].id", equalTo(id))
                .body("oppositions[0].withdrawal", nullValue());
    }

    @Test
    void whatAnEarlierRegisterHadCanBeRenewedAndTakenOffByItsLine() {
        register.importLegacy(NUMBER + "\n").then().statusCode(200);
        register.callFor("RENEW", NUMBER).then().statusCode(200);
        register.callFor("REMOVE", NUMBER).then().statusCode(200);
    }

    /** An explicit request cancels earlier consents (DPR 26/2022 art. 7 c. 7), once. */
    @Test
    void whoAsksForWhatStoodWithoutARequestCancelsConsents() {
        register.importLegacy(NUMBER + "\n").then().statusCode(200);
        register.callFor("REGISTER", NUMBER).then().statusCode(200).body("outcome", equalTo("RENEWED"));
        register.registrar()
                .queryParam("number", NUMBER)
                .get("/v1/oppositions")
                .then()
                .body("items.origin", contains("CARRIED_OVER"))
                .body("items.consentsRevokedAsOf", contains("2026-11-25T09:00:00Z"));
        register.callFor("REGISTER", NUMBER).then().body("outcome", equalTo("ALREADY_REGISTERED"));
    }

    /** A line that hears that it is protected is: its holder may have opposed post alone. */
    @Test
    void aCallOpposesCallsWherePostAloneWasOpposed() {
        String id = register.citizen("giulia")
                .body(register.request(List.of(register.line(NUMBER, register.prove("giulia", NUMBER), "POST"))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201)
                .extract()
                .path("oppositions[0].id");
        clock.set(Instant.parse("2026-12-20T09:00:00Z"));
        register.callFor("REGISTER", NUMBER)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("REGISTERED"))
                .body("activeFrom", equalTo("2027-01-04T23:00:00Z"));
        register.registrar()
                .get("/v1/oppositions/" + id)
                .then()
                .body("media", contains("TELEPHONE", "POST"))
                .body("consentsRevokedAsOf", equalTo("2026-12-20T09:00:00Z"));
        register.callFor("REGISTER", NUMBER).then().body("outcome", equalTo("ALREADY_REGISTERED"));
    }

    @Test
    void whoKeepsWhatStoodWithoutARequestCancelsConsentsToo() {
        register.importLegacy(NUMBER + "\n").then().statusCode(200);
        register.callFor("REMOVE", NUMBER).then().statusCode(200);
        register.callFor("REGISTER", NUMBER).then().statusCode(200).body("outcome", equalTo("KEPT"));
        register.registrar()
                .queryParam("number", NUMBER)
                .get("/v1/oppositions")
                .then()
                .body("items.consentsRevokedAsOf", contains("2026-11-25T09:00:00Z"));
    }

    @Test
    void aCallIsForAPinOrForAnAct() {
        register.reportCall(Map.of("caller", NUMBER, "at", "2026-11-25T09:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("PIN_OR_ACT"));
        register.reportCall(Map.of("caller", NUMBER, "act", "RENEW", "pin", "123456", "at", "2026-11-25T09:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("PIN_OR_ACT"));
    }
}
