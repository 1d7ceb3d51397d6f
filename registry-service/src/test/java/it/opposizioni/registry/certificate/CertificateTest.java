package it.opposizioni.registry.certificate;

import static io.restassured.RestAssured.given;
import static it.opposizioni.kit.testing.Problems.requireProblem;
import static it.opposizioni.registry.Register.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.recovery.Recoveries;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;

/** What a certificate says, who gets it, and that its signature can be checked by anybody. */
@QuarkusTest
class CertificateTest extends CertificateScenario {

    @Inject
    Recoveries recoveries;

    @Inject
    Jdbc jdbc;

    @Test
    void itSaysWhatIsTrueNow() {
        exempt();
        clock.set(NOW.plusSeconds(60));
        certificate("giulia")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("code", matchesPattern("[0-9A-HJKMNP-TV-Z]{16}"))
                .body("claims.iss", equalTo("http://localhost:8080"))
                .body("claims.oppositionId", equalTo(opposition))
                .body("claims.number", equalTo(NUMBER))
                .body("claims.protocol", matchesPattern("OPP-2026-.*"))
                .body("claims.media.medium", contains("TELEPHONE"))
                .body("claims.media.effectiveFrom", contains("2026-11-25T09:00:00Z"))
                .body("claims.media.activeFrom", contains("2026-12-10T23:00:00Z"))
                .body("claims.consentsRevokedAsOf", equalTo("2026-11-25T09:00:00Z"))
                .body("claims.exemptions", equalTo(1))
                .body("claims.exemptionsWithoutEffect", equalTo(0))
                .body("claims.endedAt", nullValue())
                .body("claims.issuedAt", equalTo("2026-11-25T09:01:00Z"))
                .body("claims.iat", equalTo((int) NOW.getEpochSecond() + 60));
    }

    @Test
    void theSignatureVerifiesWithThePublishedKeys() throws Exception {
        Response answer = certificate("giulia");
        String published = given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        JsonWebSignature independent = new JsonWebSignature();
        independent.setCompactSerialization(answer.path("certificate"));
        independent.setKey(new JsonWebKeySet(published)
                .findJsonWebKey(independent.getKeyIdHeaderValue(), null, null, null)
                .getKey());

        assertThat(independent.verifySignature()).isTrue();
        assertThat(independent.getHeader("typ")).isEqualTo("opposizioni-certificate+jwt");
        Map<String, Object> signed = JsonUtil.parseJson(independent.getPayload());
        assertThat(signed)
                .containsEntry("number", NUMBER)
                .containsEntry("jti", answer.path("code"))
                .doesNotContainKey("holder");
        assertThat(published).doesNotContain("\"d\"");
    }

    @Test
    void thePageToPrintHasANeutralName() {
        Response page = as("application/pdf", "?language=en");
        page.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("attachment; filename=\"certificate.pdf\""))
                .header("Content-Language", equalTo("en"))
                .header("Cache-Control", equalTo("private, no-store"));
        assertThat(page.asByteArray()).startsWith("%PDF-".getBytes());
        as("application/pdf", "")
                .then()
                .header("Content-Disposition", equalTo("attachment; filename=\"certificato.pdf\""))
                .header("Content-Language", equalTo("it"));
    }

    @Test
    void itsLanguageIsTheOneAskedForOrThatOfTheReader() {
        register.citizen("giulia")
                .header("Accept-Language", "en-GB")
                .accept("application/pdf")
                .get(path())
                .then()
                .header("Content-Language", equalTo("en"));
        register.citizen("giulia")
                .header("Accept-Language", "en-GB")
                .accept("application/pdf")
                .get(path() + "?language=it")
                .then()
                .header("Content-Language", equalTo("it"));
        assertThat(requireProblem(register.citizen("giulia").get(path() + "?language=de"), "de"))
                .isEqualTo(422);
    }

    @Test
    void itIsForItsHolderAndTheRegistrar() {
        register.registrar().get(path()).then().statusCode(200).body("claims.number", equalTo(NUMBER));
        assertThat(requireProblem(certificate("marco"), "another's")).isEqualTo(404);
        assertThat(requireProblem(
                        register.citizen("marco").accept("application/pdf").get(path()), "another's"))
                .isEqualTo(404);
        assertThat(requireProblem(given().get(path()), "nobody's")).isEqualTo(401);
        assertThat(issued()).isEqualTo(1);
    }

    @Test
    void aFormThatItHasNotIsRefused() {
        assertThat(requireProblem(register.citizen("giulia").accept("text/html").get(path()), "html"))
                .isEqualTo(406);
    }

    @Test
    void ofAnOppositionThatHasEndedItSaysThat() {
        clock.set(NOW.plus(Duration.ofDays(1)));
        register.withdraw("giulia", NUMBER, opposition);
        certificate("giulia")
                .then()
                .statusCode(200)
                .body("claims.endedAt", equalTo("2026-11-26T09:00:00Z"))
                .body("claims.media.effectiveFrom", contains("2026-11-25T09:00:00Z"));
    }

    /** An older backup would have untrue things certified. */
    @Test
    void whileTheRegisterIsRestoredNothingIsCertifiedOrVerified() {
        String code = code();
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update("insert into stream_recovery (id, epoch, last, reported_by, opened_at)"
                        + " values ('" + UUID.randomUUID() + "', 1, 7, 'operator-service', now())"));
        recoveries.look();
        try {
            for (String path : new String[] {path(), "/v1/certificates/" + code}) {
                register.citizen("giulia")
                        .get(path)
                        .then()
                        .statusCode(503)
                        .header("Retry-After", equalTo("300"))
                        .body("type", equalTo("urn:problem:opposizioni:being-restored"));
            }
        } finally {
            QuarkusTransaction.requiringNew().run(() -> jdbc.update("delete from stream_recovery"));
            recoveries.look();
        }
        certificate("giulia").then().statusCode(200);
    }
}
