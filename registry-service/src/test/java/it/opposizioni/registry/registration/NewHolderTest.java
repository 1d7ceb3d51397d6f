package it.opposizioni.registry.registration;

import static io.restassured.RestAssured.given;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.operatordirectory.Operators;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number changes hands: nothing of the former holder's ends unasked, and nothing of it is the new one's (DPR 26/2022 art. 7 c. 9). */
@QuarkusTest
class NewHolderTest extends RegistryTest {

    @Inject
    Operators operators;

    private String former;

    @BeforeEach
    void theFormerHolderKeepsACompany() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        operators.approved(ACME, "Acme Energia S.p.A.");
        former = register.registered("giulia", NUMBER);
        register.citizen("giulia")
                .body(Map.of("operatorId", ACME))
                .post("/v1/oppositions/" + former + "/exemptions")
                .then()
                .statusCode(201);
        clock.shift(Duration.ofDays(20));
    }

    private Map<String, Object> answered(String number, String proof, String answer) {
        Map<String, Object> line = register.line(number, proof);
        line.put("formerEntry", answer);
        return line;
    }

    private Response send(String person, List<Map<String, Object>> lines) {
        return register.citizen(person).body(register.request(lines)).post("/v1/oppositions");
    }

    @Test
    void whoHasProvedTheLineIsAskedBeforeAnythingEnds() {
        String proof = register.prove("marco", NUMBER);
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(answered(OTHER_NUMBER, register.prove("marco", OTHER_NUMBER), "ASK"));
        lines.add(answered(NUMBER, proof, "ASK"));
        String answer = send("marco", lines)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:former-entry"))
                .body("errors.pointer", contains("/lines/1/number"))
                .body("errors.code", contains("REGISTERED_BY_ACCOUNT"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("giulia", former, "Acme");
        register.citizen("giulia").get("/v1/oppositions/" + former).then().body("status", equalTo("ACTIVE"));
        assertThat(register.events("opposition-withdrawn")).isEmpty();
        assertThat(register.events("exemption-ended")).isEmpty();

        // no proof was used up by the question
        lines.set(1, answered(NUMBER, proof, "ENDS"));
        send("marco", lines).then().statusCode(201);
        Emitted ended = register.events("opposition-withdrawn").getFirst();
        assertThat(ended.data().get("holder").asText()).isEqualTo("giulia");
        assertThat(ended.data().get("reason").asText()).isEqualTo("HOLDER_CHANGED");
        assertThat(register.events("exemption-ended")).hasSize(1);
    }

    /** Before the proof it is told to nobody, and afterwards only while the proof can be used. */
    @Test
    void whoHasProvedTheLineKnowsBeforeTheRequestThatItIsRegistered() {
        String proof = register.askForCode("marco", NUMBER)
                .then()
                .statusCode(202)
                .body("formerEntry", nullValue())
                .extract()
                .path("id");
        formerEntry("marco", proof, null);
        register.confirm("marco", proof, register.codeSentTo(NUMBER))
                .then()
                .statusCode(200)
                .body("formerEntry", equalTo("REGISTERED_BY_ACCOUNT"));
        formerEntry("marco", proof, "REGISTERED_BY_ACCOUNT");
        register.citizen("luigi").get("/v1/line-proofs/" + proof).then().statusCode(404);
        formerEntry("giulia", register.prove("giulia", NUMBER), null);
        formerEntry("marco", register.prove("marco", OTHER_NUMBER), null);
        clock.shift(Duration.ofMinutes(31));
        formerEntry("marco", proof, null);
    }

    private void formerEntry(String person, String proof, String expected) {
        register.citizen(person)
                .get("/v1/line-proofs/" + proof)
                .then()
                .statusCode(200)
                .body("formerEntry", equalTo(expected));
    }

    @Test
    void theNewHolderBeginsClean() {
        String begun = send("marco", List.of(answered(NUMBER, register.prove("marco", NUMBER), "ENDS")))
                .then()
                .statusCode(201)
                .body("oppositions[0].status", equalTo("REGISTERED"))
                .body("oppositions[0].version", equalTo(1))
                .extract()
                .path("oppositions[0].id");
        assertThat(begun).isNotEqualTo(former);
        register.citizen("marco")
                .get("/v1/oppositions/" + begun + "/history")
                .then()
                .body("items.change", contains("REGISTERED"));
        register.citizen("marco")
                .get("/v1/oppositions/" + begun + "/exemptions")
                .then()
                .body("items", hasSize(0));
        for (String of : List.of("", "/history", "/exemptions", "/certificate")) {
            register.citizen("marco")
                    .get("/v1/oppositions/" + former + of)
                    .then()
                    .statusCode(404);
        }
        register.citizen("giulia")
                .get("/v1/oppositions/" + former)
                .then()
                .statusCode(200)
                .body("status", equalTo("CEASED"));
    }

    /** Only our own site, of a release that knew no such question, may be silent about it. */
    @Test
    void anAppThatDoesNotSayEndsNothing() {
        JwtClaims app = Tokens.claims("marco", Role.CITIZEN);
        app.setClaim("azp", "demo-app");
        app.setClaim("scope", "openid oppositions:write");
        String proof = register.prove("marco", NUMBER);
        given().auth()
                .oauth2(Tokens.sign(app))
                .contentType(ContentType.JSON)
                .body(register.request(List.of(register.line(NUMBER, proof))))
                .post("/v1/oppositions")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:former-entry"))
                .body("errors.code", contains("REGISTERED_BY_ACCOUNT"));
        register.citizen("giulia").get("/v1/oppositions/" + former).then().body("status", equalTo("ACTIVE"));
        send("marco", List.of(register.line(NUMBER, proof))).then().statusCode(201);
    }

    /** The line went on to a third person after it was proved: that one is not the former holder who was meant. */
    @Test
    void anAnswerEndsNothingThatBeganAfterTheProof() {
        String early = register.prove("marco", NUMBER);
        clock.shift(Duration.ofMinutes(10));
        String begun = send("luigi", List.of(answered(NUMBER, register.prove("luigi", NUMBER), "ENDS")))
                .then()
                .statusCode(201)
                .extract()
                .path("oppositions[0].id");
        clock.shift(Duration.ofMinutes(10));
        send("marco", List.of(answered(NUMBER, early, "ENDS")))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:opposizioni:line-not-proven"))
                .body("errors.pointer", contains("/lines/0/proofId"));
        register.citizen("luigi").get("/v1/oppositions/" + begun).then().body("status", equalTo("REGISTERED"));

        // a renewal needs no proof, so it keeps nobody off
        String fresh = register.prove("marco", NUMBER);
        clock.shift(Duration.ofMinutes(1));
        register.citizen("luigi")
                .post("/v1/oppositions/" + begun + "/renewals")
                .then()
                .statusCode(200);
        send("marco", List.of(answered(NUMBER, fresh, "ENDS"))).then().statusCode(201);
        register.citizen("luigi").get("/v1/oppositions/" + begun).then().body("status", equalTo("CEASED"));
    }

    /** Who has added post since has had the line since, and keeps what it holds. */
    @Test
    void anAnswerEndsNothingThatWasChangedWithTheLineAfterTheProof() {
        String early = register.prove("marco", NUMBER);
        clock.shift(Duration.ofMinutes(10));
        send("giulia", List.of(register.line(NUMBER, register.prove("giulia", NUMBER), "TELEPHONE", "POST")))
                .then()
                .statusCode(201);
        clock.shift(Duration.ofMinutes(10));
        isRefused(answered(NUMBER, early, "ENDS"));

        String beforeRemoval = register.prove("marco", NUMBER);
        clock.shift(Duration.ofMinutes(1));
        register.askMediumWithdrawal("giulia", NUMBER, former, "POST").then().statusCode(200);
        isRefused(answered(NUMBER, beforeRemoval, "ENDS"));
        send("marco", List.of(answered(NUMBER, register.prove("marco", NUMBER), "ENDS")))
                .then()
                .statusCode(201);
    }

    private void isRefused(Map<String, Object> line) {
        send("marco", List.of(line))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:opposizioni:line-not-proven"));
        register.citizen("giulia").get("/v1/oppositions/" + former).then().body("status", equalTo("ACTIVE"));
    }

    /** Nobody can say of what a person with an account has registered that it was without one. */
    @Test
    void whatAPersonHoldsIsNobodyElsesOwn() {
        send("marco", List.of(answered(NUMBER, register.prove("marco", NUMBER), "MINE")))
                .then()
                .statusCode(409)
                .body("errors.code", contains("REGISTERED_BY_ACCOUNT"));
        register.citizen("giulia").get("/v1/oppositions/" + former).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void nobodyIsAskedAboutOnesOwnOrWhatNobodyHolds() {
        register.importLegacy(OTHER_NUMBER + "\n").then().statusCode(200);
        send("marco", List.of(answered(OTHER_NUMBER, register.prove("marco", OTHER_NUMBER), "ASK")))
                .then()
                .statusCode(201);
        Map<String, Object> again = register.line(NUMBER, register.prove("giulia", NUMBER), "TELEPHONE", "POST");
        again.put("formerEntry", "ENDS");
        send("giulia", List.of(again))
                .then()
                .statusCode(201)
                .body("oppositions[0].id", equalTo(former))
                .body("oppositions[0].media", contains("TELEPHONE", "POST"));
    }
}
