package it.opposizioni.registry.certificate;

import static io.restassured.RestAssured.given;
import static it.opposizioni.kit.testing.Problems.requireProblem;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.activation.WithdrawalExecutor;
import it.opposizioni.registry.operatordirectory.Operators;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anybody asks whether a certificate still says what is true; each change of the opposition supersedes it. */
@QuarkusTest
class CertificateVerificationTest extends RegistryTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final String LATER = "2026-12-20T10:00:00Z";

    @Inject
    Operators operators;

    @Inject
    WithdrawalExecutor executor;

    private String opposition;
    private String code;

    @BeforeEach
    void aCertificate() {
        clock.set(NOW);
        opposition = registered("TELEPHONE");
        code = certificate(opposition);
    }

    @Test
    void itIsValidWithAPartOfTheNumberAndItsDates() {
        Response answer = given().get("/v1/certificates/" + code);
        answer.then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("outcome", equalTo("VALID"))
                .body("code", equalTo(code))
                .body("number", equalTo("+39 333 ••• 4567"))
                .body("issuedAt", equalTo("2026-11-25T09:00:00Z"))
                .body("inForce", equalTo(true))
                .body("media.medium", contains("TELEPHONE"))
                .body("media.activeFrom", contains("2026-12-10T23:00:00Z"))
                .body("consentsRevokedAsOf", equalTo("2026-11-25T09:00:00Z"))
                .body("changedAt", nullValue());
        assertThat(answer.asString()).doesNotContain(NUMBER.substring(1), opposition, "giulia");
    }

    @Test
    void theCodeIsReadAsPeopleTypeIt() {
        String spaced = code.toLowerCase().replaceAll("(.{4})(?=.)", "$1-");
        verified(spaced).body("outcome", equalTo("VALID"));
        for (String none : List.of("0000000000000000", "x", "7Q4M-2XKD-9TRA")) {
            assertThat(requireProblem(given().get("/v1/certificates/" + none), none))
                    .isEqualTo(404);
        }
    }

    /** The dates were certified, so that it has become active is no change; nor are the companies that may call. */
    @Test
    void timeAndExemptionsSupersedeNothing() {
        operators.approved(ACME, "Acme Energia S.p.A.");
        register.citizen("giulia")
                .body(Map.of("operatorId", ACME))
                .post("/v1/oppositions/" + opposition + "/exemptions")
                .then()
                .statusCode(201);
        clock.set(Instant.parse(LATER));
        verified(code).body("outcome", equalTo("VALID")).body("inForce", equalTo(true));
    }

    @Test
    void aWithdrawalSupersedesIt() {
        clock.set(Instant.parse(LATER));
        register.withdraw("giulia", NUMBER, opposition);
        superseded(code, false)
                .body("changedAt", equalTo(LATER))
                .body("media", nullValue())
                .body("consentsRevokedAsOf", nullValue());
    }

    @Test
    void anotherHolderOfTheLineSupersedesIt() {
        clock.set(Instant.parse(LATER));
        register.registered("marco", NUMBER);
        superseded(code, false).body("changedAt", equalTo(LATER));
    }

    @Test
    void aMediumThatIsAddedSupersedesIt() {
        clock.set(Instant.parse(LATER));
        assertThat(registered("POST")).isEqualTo(opposition);
        superseded(code, true).body("changedAt", equalTo(LATER));
        verified(certificate(opposition)).body("outcome", equalTo("VALID")).body("media.size()", equalTo(2));
    }

    @Test
    void aMediumThatIsDroppedSupersedesIt() {
        registered("POST");
        String both = certificate(opposition);
        clock.set(Instant.parse(LATER));
        register.citizen("giulia")
                .body(Map.of("proofId", register.prove("giulia", NUMBER)))
                .post("/v1/oppositions/" + opposition + "/media/POST/withdrawal")
                .then()
                .statusCode(200);
        verified(both).body("outcome", equalTo("VALID"));
        clock.shift(Duration.ofDays(1));
        executor.endDue();
        superseded(both, true).body("changedAt", equalTo(clock.instant().toString()));
    }

    @Test
    void aRenewalSupersedesIt() {
        clock.set(Instant.parse(LATER));
        renew();
        superseded(code, true).body("changedAt", equalTo(LATER));
    }

    /** It is asked for, undone, and asked for again: only what takes effect counts. */
    @Test
    void aWithdrawalThatHasNoEffectYetSupersedesNothing() {
        clock.set(Instant.parse("2026-12-01T10:00:00Z"));
        register.askWithdrawal("giulia", NUMBER, opposition).then().statusCode(200);
        verified(code).body("outcome", equalTo("VALID")).body("inForce", equalTo(true));
        register.citizen("giulia")
                .delete("/v1/oppositions/" + opposition + "/withdrawal")
                .then()
                .statusCode(200);
        verified(code).body("outcome", equalTo("VALID"));
        clock.set(Instant.parse(LATER));
        renew();
        superseded(code, true).body("changedAt", equalTo(LATER));
    }

    @Test
    void aClaimSupersedesTheCertificateOfAnImportedNumber() {
        String number = "+393331234599";
        register.importLegacy(number + "\n").then().statusCode(200);
        String imported = register.registrar()
                .queryParam("number", number)
                .get("/v1/oppositions")
                .then()
                .extract()
                .path("items[0].id");
        String before = register.registrar()
                .get("/v1/oppositions/" + imported + "/certificate")
                .then()
                .body("claims.protocol", nullValue())
                .body("claims.consentsRevokedAsOf", nullValue())
                .extract()
                .path("code");
        verified(before).body("outcome", equalTo("VALID"));
        clock.set(Instant.parse(LATER));
        assertThat(register.registered("giulia", number)).isEqualTo(imported);
        superseded(before, true).body("changedAt", equalTo(LATER));
    }

    @Test
    void oneThatSaysThatTheOppositionHasEndedIsValid() {
        clock.set(Instant.parse(LATER));
        register.withdraw("giulia", NUMBER, opposition);
        verified(certificate(opposition))
                .body("outcome", equalTo("VALID"))
                .body("inForce", equalTo(false))
                .body("endedAt", equalTo(LATER));
    }

    @Test
    void oneAddressCannotAskWithoutEnd() {
        int answered = 0;
        Response refused = asking("203.0.113.7");
        // while it asks, another question a second becomes free
        while (refused.statusCode() == 404 && answered < 600) {
            answered++;
            refused = asking("203.0.113.7");
        }
        assertThat(answered).isBetween(60, 599);
        assertThat(requireProblem(refused, "flood")).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotNull();
        asking("203.0.113.8").then().statusCode(404);
    }

    private void renew() {
        register.citizen("giulia")
                .post("/v1/oppositions/" + opposition + "/renewals")
                .then()
                .statusCode(200);
    }

    private static Response asking(String address) {
        return given().header("X-Forwarded-For", address).get("/v1/certificates/0000000000000000");
    }

    private String registered(String medium) {
        return register.citizen("giulia")
                .body(register.request(List.of(register.line(NUMBER, register.prove("giulia", NUMBER), medium))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201)
                .extract()
                .path("oppositions[0].id");
    }

    private String certificate(String id) {
        return register.citizen("giulia")
                .get("/v1/oppositions/" + id + "/certificate")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    private static ValidatableResponse verified(String code) {
        return given().get("/v1/certificates/" + code).then().statusCode(200);
    }

    private static ValidatableResponse superseded(String code, boolean inForce) {
        return verified(code)
                .body("outcome", equalTo("SUPERSEDED"))
                .body("inForce", equalTo(inForce))
                .body("number.size()", equalTo("+39 333 ••• 4567".length()));
    }
}
