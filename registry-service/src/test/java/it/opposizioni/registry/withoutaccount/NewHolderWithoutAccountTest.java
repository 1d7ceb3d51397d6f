package it.opposizioni.registry.withoutaccount;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static it.opposizioni.registry.operatordirectory.Operators.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.operatordirectory.Operators;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number changes hands, and the former holder, the new one or both have no account (DPR 26/2022 art. 7 c. 9). */
@QuarkusTest
class NewHolderWithoutAccountTest extends RegistryTest {

    private static final Instant CLAIM = Instant.parse("2026-12-15T09:00:00Z");

    @Inject
    Visitors visitors;

    @Inject
    Operators operators;

    @BeforeEach
    void standingTime() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    private Response registersAs(String person, String answer) {
        Map<String, Object> line = register.line(NUMBER, register.prove(person, NUMBER));
        line.put("formerEntry", answer);
        return register.citizen(person).body(register.request(List.of(line))).post("/v1/oppositions");
    }

    private JsonNode ended() {
        assertThat(register.events("opposition-withdrawn")).hasSize(1);
        JsonNode ended = register.events("opposition-withdrawn").getFirst().data();
        assertThat(ended.get("reason").asText()).isEqualTo("HOLDER_CHANGED");
        return ended;
    }

    @Test
    void whatWasRegisteredWithoutAnAccountIsAskedAboutAndGoesOnForItsOwnPerson() {
        String id = visitors.register(NUMBER).then().statusCode(201).extract().path("opposition.id");
        registersAs("giulia", "ASK").then().statusCode(409).body("errors.code", contains("REGISTERED_BY_CODE"));
        registersAs("giulia", "MINE")
                .then()
                .statusCode(201)
                .body("oppositions[0].id", equalTo(id))
                .body("oppositions[0].version", equalTo(2));
        assertThat(register.events("opposition-withdrawn")).isEmpty();
    }

    private void allowed(String visit, UUID company, String lastDay) {
        Map<String, Object> wanted = new HashMap<>(Map.of("operatorId", company));
        if (lastDay != null) {
            wanted.put("until", lastDay);
        }
        visitors.site()
                .body(wanted)
                .post("/v1/visits/" + visit + "/exemptions")
                .then()
                .statusCode(201);
    }

    /** The line shows nobody to be the person who registered it: whoever claims it learns nothing of what is over. */
    @Test
    void whoClaimsWhatWasRegisteredWithoutAnAccountSeesItFromTheClaimOn() {
        operators.approved(ACME, "Acme Energia S.p.A.");
        operators.approved(BETA, "Beta S.p.A.");
        String visit = visitors.opened(NUMBER);
        allowed(visit, ACME, "2026-12-01");
        allowed(visit, BETA, null);
        clock.set(CLAIM);
        String id =
                registersAs("giulia", "MINE").then().statusCode(201).extract().path("oppositions[0].id");
        String path = "/v1/oppositions/" + id;
        register.citizen("giulia").get(path + "/history").then().body("items.change", contains("CLAIMED"));
        register.registrar().get(path + "/history").then().body("items.change", contains("REGISTERED", "CLAIMED"));
        String standing = register.citizen("giulia")
                .get(path + "/exemptions")
                .then()
                .body("items.operatorName", contains("Beta S.p.A."))
                .body("items[0].granted", nullValue())
                .extract()
                .path("items[0].id");
        register.registrar().get(path + "/exemptions").then().body("items.granted.channel", contains("WEB", "WEB"));
        assertThat(register.citizen("giulia").get("/v1/my-data").asString())
                .contains("Beta S.p.A.", "CLAIMED")
                .doesNotContain("Acme");

        clock.shift(Duration.ofHours(1));
        register.citizen("giulia")
                .delete(path + "/exemptions/" + standing)
                .then()
                .statusCode(204);
        register.citizen("giulia")
                .get(path + "/exemptions")
                .then()
                .body("items.status", contains("ENDED"))
                .body("items.ended.change", contains("TAKEN_BACK"));
    }

    /** Nor does a call from the line show who called. */
    @Test
    void whoClaimsWhatWasRegisteredByACallSeesItFromTheClaimOn() {
        register.callFor("REGISTER", NUMBER).then().statusCode(200);
        clock.shift(Duration.ofDays(5));
        register.callFor("RENEW", NUMBER).then().statusCode(200);
        clock.set(CLAIM);
        String id = register.registered("giulia", NUMBER);
        String path = "/v1/oppositions/" + id;
        register.citizen("giulia").get(path + "/history").then().body("items.change", contains("CLAIMED"));
        register.registrar()
                .get(path + "/history")
                .then()
                .body("items.change", contains("REGISTERED", "RENEWED", "CLAIMED"));
        assertThat(register.citizen("giulia")
                        .get("/v1/my-data")
                        .jsonPath()
                        .<String>getList("data.oppositions[0].history.change"))
                .containsExactly("CLAIMED");
        clock.shift(Duration.ofHours(1));
        wasOpposed(id, Map.of("at", CLAIM.toString()), true);
        wasOpposed(id, Map.of("at", CLAIM.minusSeconds(1).toString()), false);
    }

    @Test
    void whatWasTrueBeforeTheClaimIsNotToldToWhoClaims() {
        visitors.register(NUMBER).then().statusCode(201);
        clock.set(CLAIM);
        String id =
                registersAs("giulia", "MINE").then().statusCode(201).extract().path("oppositions[0].id");
        clock.shift(Duration.ofHours(1));
        wasOpposed(id, Map.of("at", CLAIM.toString()), true);
        wasOpposed(id, Map.of("at", CLAIM.minusSeconds(1).toString()), false);
        Instant before = CLAIM.minusSeconds(1);
        wasOpposed(id, Map.of("at", CLAIM.toString(), "knownAt", before.toString()), false);
    }

    private void wasOpposed(String id, Map<String, String> question, boolean opposed) {
        register.citizen("giulia")
                .body(question)
                .post("/v1/oppositions/" + id + "/as-of-answers")
                .then()
                .statusCode(200)
                .body("opposed", equalTo(opposed));
    }

    @Test
    void aNewHolderWithAnAccountBeginsCleanAndTheFormerIsTold() {
        String former =
                visitors.register(NUMBER).then().statusCode(201).extract().path("opposition.id");
        String address = visitors.last("management-code-issued", "email");
        String code = visitors.managementCode();
        clock.shift(Duration.ofDays(20));
        String begun = registersAs("marco", "ENDS")
                .then()
                .statusCode(201)
                .body("oppositions[0].status", equalTo("REGISTERED"))
                .extract()
                .path("oppositions[0].id");
        assertThat(begun).isNotEqualTo(former);
        assertThat(ended().at("/correspondent/email").asText()).isEqualTo(address);
        register.citizen("marco")
                .get("/v1/oppositions/" + begun + "/history")
                .then()
                .body("items.change", contains("REGISTERED"));
        assertThat(register.count("select count(*) from correspondent")).isZero();
        visitors.open(visitors.proved(NUMBER), code).then().statusCode(422);
    }

    @Test
    void aNewHolderWithoutAnAccountTakesTheNumberFromNobodyUnasked() {
        String former = register.registered("giulia", NUMBER);
        clock.shift(Duration.ofDays(20));
        String visit = visitors.confirmed(NUMBER);
        visitors.declare(visit, "TELEPHONE").then().statusCode(409);
        register.citizen("giulia").get("/v1/oppositions/" + former).then().body("status", equalTo("ACTIVE"));
        String begun = visitors.declarePassedOn(visit, "TELEPHONE")
                .then()
                .statusCode(201)
                .body("opposition.status", equalTo("REGISTERED"))
                .extract()
                .path("opposition.id");
        assertThat(begun).isNotEqualTo(former);
        assertThat(ended().get("holder").asText()).isEqualTo("giulia");
        register.citizen("giulia").get("/v1/oppositions/" + former).then().body("status", equalTo("CEASED"));
        register.citizen("giulia").get("/v1/oppositions/" + begun).then().statusCode(404);
    }

    /** Who proved the line first, and is slow, ends nothing of who has proved it since. */
    @Test
    void aVisitEndsNothingThatBeganAfterItsProof() {
        String visit = visitors.confirmed(NUMBER);
        clock.shift(Duration.ofMinutes(10));
        String begun = register.registered("giulia", NUMBER);
        clock.shift(Duration.ofMinutes(10));
        visitors.declarePassedOn(visit, "TELEPHONE")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:number-in-register"));
        register.citizen("giulia").get("/v1/oppositions/" + begun).then().body("status", equalTo("REGISTERED"));
        visitors.declarePassedOn(visitors.confirmed(NUMBER), "TELEPHONE").then().statusCode(201);
    }

    /** The same person cannot be meant by an answer to another question. */
    @Test
    void nobodyClaimsWhatWasRegisteredAfterTheProof() {
        Map<String, Object> line = register.line(NUMBER, register.prove("marco", NUMBER));
        line.put("formerEntry", "MINE");
        clock.shift(Duration.ofMinutes(10));
        visitors.register(NUMBER).then().statusCode(201);
        register.citizen("marco")
                .body(register.request(List.of(line)))
                .post("/v1/oppositions")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:opposizioni:line-not-proven"));
    }

    @Test
    void oneCodeTakesThePlaceOfTheOtherAndShowsNothingOfTheFormerHolder() {
        visitors.register(NUMBER).then().statusCode(201);
        String address = visitors.last("management-code-issued", "email");
        String formerCode = visitors.managementCode();
        clock.shift(Duration.ofDays(20));
        visitors.declarePassedOn(visitors.confirmed(NUMBER), "TELEPHONE").then().statusCode(201);
        assertThat(ended().at("/correspondent/email").asText()).isEqualTo(address);
        String code = visitors.managementCode();
        assertThat(code).isNotEqualTo(formerCode);
        String visit = visitors.proved(NUMBER);
        visitors.open(visit, formerCode).then().statusCode(422);
        visitors.open(visit, code).then().statusCode(200);
        visitors.site()
                .get("/v1/visits/" + visit + "/history")
                .then()
                .statusCode(200)
                .body("items.change", contains("REGISTERED"));
    }
}
