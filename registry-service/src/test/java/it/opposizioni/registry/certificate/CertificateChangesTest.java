package it.opposizioni.registry.certificate;

import static io.restassured.RestAssured.given;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static it.opposizioni.registry.operatordirectory.Operators.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A certificate stays the same until something that it says changes; then there is another one. */
@QuarkusTest
class CertificateChangesTest extends CertificateScenario {

    @Test
    void onOneDayItIsTheSameUntilSomethingThatItSaysChanges() {
        String first = code();
        clock.set(NOW.plus(Duration.ofHours(2)));
        certificate("giulia")
                .then()
                .body("code", equalTo(first))
                .body("claims.issuedAt", equalTo("2026-11-25T09:00:00Z"));
        assertThat(as("application/json", "?language=en").<String>path("code")).isNotEqualTo(first);

        exempt();
        String second = code();
        assertThat(second).isNotEqualTo(first);
        clock.set(NOW.plus(Duration.ofDays(1)));
        assertThat(code()).isNotIn(first, second);
        assertThat(issued()).isEqualTo(4);
    }

    /** Who is shown a certificate after that must not take it for one that nobody wants to end. */
    @Test
    void whatItsHolderHasAskedToEndIsSaid() {
        String before = code();
        clock.set(NOW.plusSeconds(60));
        register.askWithdrawal("giulia", NUMBER, opposition).then().statusCode(200);
        certificate("giulia")
                .then()
                .statusCode(200)
                .body("code", not(equalTo(before)))
                .body("claims.plannedEnd.medium", nullValue())
                .body("claims.plannedEnd.dueAt", equalTo("2026-11-26T09:01:00Z"))
                .body("claims.endedAt", nullValue());
        String asked = code();
        clock.set(NOW.plusSeconds(120));
        assertThat(code()).isEqualTo(asked);
    }

    /** Suspended, lapsed or revoked it may not consult the register, and so may not call; the permission stands. */
    @Test
    void aCompanyThatMayNotConsultIsNoneOfThoseThatMayCall() {
        operators.approved(BETA, "Beta S.r.l.");
        exempt();
        exempt(BETA);
        String both = code();
        operators.receive("operator-suspended", BETA, "Beta S.r.l.", 2, "SUSPENDED");
        String one = certified(1, 1);
        assertThat(one).isNotEqualTo(both);
        operators.receive("operator-revoked", BETA, "Beta S.r.l.", 3, "REVOKED");
        assertThat(certified(1, 1)).isEqualTo(one);
        operators.receive("operator-lapsed", ACME, "Acme Energia S.p.A.", 2, "LAPSED");
        String none = certified(0, 2);
        operators.receive("operator-approved", ACME, "Acme Energia S.p.A.", 3, "ACTIVE");
        assertThat(certified(1, 1)).isEqualTo(one);

        for (String each : List.of(both, one, none)) {
            given().get("/v1/certificates/" + each).then().statusCode(200).body("outcome", equalTo("VALID"));
        }
    }

    /** How many have no effect is certified with the rest: another number is another certificate. */
    @Test
    void whenOneWithoutEffectGoesItIsAnotherCertificate() {
        operators.approved(BETA, "Beta S.r.l.");
        exempt();
        String exemption = exempt(BETA);
        operators.receive("operator-lapsed", BETA, "Beta S.r.l.", 2, "LAPSED");
        String before = certified(1, 1);
        clock.set(NOW.plusSeconds(60));
        register.citizen("giulia")
                .delete("/v1/oppositions/" + opposition + "/exemptions/" + exemption)
                .then()
                .statusCode(204);
        String after = certified(1, 0);
        assertThat(after).isNotEqualTo(before);
        clock.set(NOW.plusSeconds(120));
        assertThat(certified(1, 0)).isEqualTo(after);
    }

    private String certified(int mayCall, int withoutEffect) {
        return certificate("giulia")
                .then()
                .statusCode(200)
                .body("claims.exemptions", equalTo(mayCall))
                .body("claims.exemptionsWithoutEffect", equalTo(withoutEffect))
                .extract()
                .path("code");
    }
}
