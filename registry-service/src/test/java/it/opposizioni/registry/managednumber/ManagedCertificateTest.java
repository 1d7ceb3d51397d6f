package it.opposizioni.registry.managednumber;

import static io.restassured.RestAssured.given;
import static it.opposizioni.registry.Register.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.withoutaccount.Visitors;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who registered a number without an account gets the certificate that a holder gets (DPR 26/2022 art. 7 c. 3). */
@QuarkusTest
class ManagedCertificateTest extends RegistryTest {

    @Inject
    Visitors visitors;

    @BeforeEach
    void standingTime() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    private Response certificate(String visit, String kind) {
        return visitors.site().accept(kind).get("/v1/visits/" + visit + "/certificate?language=en");
    }

    @Test
    void itSaysWhatIsTrueNowAndAnybodyVerifiesIt() {
        String visit = visitors.opened(NUMBER);
        String code = certificate(visit, "application/json")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("claims.number", equalTo(NUMBER))
                .body("claims.protocol", matchesPattern("OPP-2026-.*"))
                .body("claims.media.activeFrom", contains("2026-12-10T23:00:00Z"))
                .extract()
                .path("code");
        assertThat(certificate(visit, "application/json").<String>path("code"))
                .as("asked for twice on one day it is the same")
                .isEqualTo(code);
        given().get("/v1/certificates/" + code).then().statusCode(200);
        visitors.site()
                .post("/v1/visits/" + visit + "/media/POST/addition")
                .then()
                .statusCode(200);
        assertThat(certificate(visit, "application/json").<String>path("code")).isNotEqualTo(code);
    }

    @Test
    void thePageToPrintHasANeutralName() {
        Response page = certificate(visitors.opened(NUMBER), "application/pdf");
        page.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("attachment; filename=\"certificate.pdf\""))
                .header("Content-Language", equalTo("en"));
        assertThat(page.asByteArray()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void withoutTheCodeAndAfterTheTimeThereIsNone() {
        String visit = visitors.opened(NUMBER);
        certificate(visitors.proved(NUMBER), "application/pdf")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:visit-state"));
        clock.shift(Duration.ofMinutes(30));
        certificate(visit, "application/pdf")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:visit-over"));
        assertThat(register.count("select count(*) from certificate")).isZero();
    }
}
