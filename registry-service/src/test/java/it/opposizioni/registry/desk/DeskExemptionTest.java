package it.opposizioni.registry.desk;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static it.opposizioni.registry.operatordirectory.Operators.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.registry.operatordirectory.Operators;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who ask by telephone, e-mail or post let a company call, and take that back, as on the web. */
@QuarkusTest
class DeskExemptionTest extends DeskScenario {

    @Inject
    Operators operators;

    @BeforeEach
    void knownCompanies() {
        operators.approved(ACME, "Acme Energia S.p.A.");
        operators.approved(BETA, "Beta Assicurazioni S.p.A.");
    }

    private Response exempt(UUID operator, Map<String, Object> more) {
        Map<String, Object> instead = new HashMap<>(more);
        instead.put("operatorId", operator.toString());
        return enter("exemptions", NUMBER, ADA, instead);
    }

    private String proposed(UUID operator, Map<String, Object> more) {
        return exempt(operator, more).then().statusCode(201).extract().path("id");
    }

    private Response end(UUID operator) {
        return enter("exemption-ends", NUMBER, ADA, Map.of("operatorId", operator.toString()));
    }

    @Test
    void aCompanyMayCallOnceASecondRegistrarHasApproved() {
        String opposition = oppose(NUMBER, ADA).then().extract().path("oppositionId");
        Response entered = exempt(ACME, Map.of("from", "2026-12-01", "until", "2026-12-31"));
        entered.then()
                .statusCode(201)
                .body("kind", equalTo("EXEMPTION"))
                .body("state", equalTo("PROPOSED"))
                .body("evidenceReference", equalTo("Prot. 2026/1187, busta 4"))
                .body("company.name", equalTo("Acme Energia S.p.A."))
                .body("company.from", equalTo("2026-12-01"))
                .body("company.until", equalTo("2026-12-31"));
        assertThat(register.events("exemption-granted")).isEmpty();
        String id = entered.path("id");
        approve(register.registrar(), id).then().statusCode(409).body("type", equalTo(problem("second-person-needed")));
        approve(register.secondRegistrar(), id).then().statusCode(200).body("state", equalTo("APPROVED"));
        JsonNode told = register.events("exemption-granted").getFirst().data();
        Contracts.assertFits("exemption-granted", told);
        assertThat(told.get("holder").asText()).startsWith("desk:");
        assertThat(told.get("from").asText()).isEqualTo("2026-11-30T23:00:00Z");
        assertThat(register.count(
                        "select count(*) from exemption_history where channel = 'POST' and desk_request_id = '" + id
                                + "' and received_at is not null"))
                .isEqualTo(1);
        register.registrar()
                .get("/v1/oppositions/" + opposition + "/exemptions")
                .then()
                .body("items[0].status", equalTo("PLANNED"))
                .body("items[0].granted.channel", equalTo("POST"))
                .body("items[0].granted.desk.requestId", equalTo(id));
    }

    /** One who approves late does not have to send it back: it begins when it is approved. */
    @Test
    void whatIsApprovedAfterItsFirstDayBeginsAtOnce() {
        oppose(NUMBER, ADA).then().statusCode(201);
        String id = proposed(ACME, Map.of("from", "2026-11-25"));
        clock.set(NOW.plus(Duration.ofDays(2)));
        approve(register.secondRegistrar(), id).then().statusCode(200);
        assertThat(register.events("exemption-granted")
                        .getFirst()
                        .data()
                        .get("from")
                        .asText())
                .isEqualTo("2026-11-27T09:00:00Z");
    }

    @Test
    void itsEndProtectsMoreAndIsDoneAtOnce() {
        oppose(NUMBER, ADA).then().statusCode(201);
        end(ACME).then().statusCode(422).body("errors.code", hasItem("NO_EXEMPTION"));
        approve(register.secondRegistrar(), proposed(ACME, Map.of())).then().statusCode(200);
        approve(register.secondRegistrar(), proposed(BETA, Map.of())).then().statusCode(200);
        end(ACME)
                .then()
                .statusCode(201)
                .body("kind", equalTo("EXEMPTION_END"))
                .body("state", equalTo("RECORDED"))
                .body("company.name", equalTo("Acme Energia S.p.A."));
        assertThat(register.events("exemption-ended"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.data().get("operatorId").asText()).isEqualTo(ACME.toString()));
    }

    @Test
    void aRefusalIsToldWithWhatItIsAbout() {
        oppose(NUMBER, ADA).then().statusCode(201);
        reject(register.secondRegistrar(), proposed(ACME, Map.of())).then().statusCode(200);
        JsonNode told = register.events("desk-request-rejected").getFirst().data();
        Contracts.assertFits("desk-request-rejected", told);
        assertThat(told.get("kind").asText()).isEqualTo("EXEMPTION");
        assertThat(register.events("exemption-granted")).isEmpty();
    }

    @Test
    void oneLetterMayAskForSeveralCompaniesAndForEachOnce() {
        oppose(NUMBER, ADA).then().statusCode(201);
        proposed(ACME, Map.of());
        proposed(BETA, Map.of());
        exempt(ACME, Map.of()).then().statusCode(409).body("type", equalTo(problem("exemption-exists")));
        // and it does not stand in the way of leaving
        propose(NUMBER, ADA).then().statusCode(201);
    }

    @Test
    void whatCannotBeIsRefusedWhenItIsEntered() {
        exempt(ACME, Map.of()).then().statusCode(409).body("type", equalTo(problem("number-not-registered")));
        oppose(NUMBER, ADA).then().statusCode(201);
        enter("exemptions", NUMBER, ADA, Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/operatorId"));
        exempt(UUID.randomUUID(), Map.of()).then().statusCode(422).body("errors.code", hasItem("NOT_IN_DIRECTORY"));
        exempt(ACME, Map.of("until", "2026-11-01")).then().statusCode(422).body("errors.pointer", hasItem("/until"));
        assertThat(register.count("select count(*) from desk_request where kind <> 'OPPOSITION'"))
                .isZero();
    }

    private void stands(String obstacle, String id) {
        register.secondRegistrar()
                .get("/v1/desk/requests/" + id)
                .then()
                .statusCode(200)
                .body("obstacle", equalTo(obstacle));
    }

    /** Who decides learns of it before the approval fails, and in the words that are for a registrar. */
    @Test
    void whatHasChangedSinceStandsAgainstTheApproval() {
        UUID gone = UUID.randomUUID();
        operators.approved(gone, "Gamma S.r.l.");
        String opposition = oppose(NUMBER, ADA).then().extract().path("oppositionId");
        String over = proposed(BETA, Map.of("from", "2026-11-25", "until", "2026-11-26"));
        String unlisted = proposed(gone, Map.of());
        String twice = proposed(ACME, Map.of());
        stands(null, over);
        stands(null, unlisted);
        stands(null, twice);
        operators.receive("operator-revoked", gone, "Gamma S.r.l.", 2, "REVOKED");
        register.signedIn("ada", ADA).get("/v1/my-data").then().statusCode(200);
        register.signedIn("ada", ADA)
                .body(Map.of("operatorId", ACME.toString()))
                .post("/v1/oppositions/" + opposition + "/exemptions")
                .then()
                .statusCode(201);
        clock.set(NOW.plus(Duration.ofDays(2)));
        stands("PERIOD_OVER", over);
        stands("COMPANY_NOT_LISTED", unlisted);
        stands("EXEMPTION_EXISTS", twice);
        refused(over, 422, "validation", "Il periodo è già finito.");
        refused(unlisted, 422, "validation", "Questa azienda non è più nell’elenco degli operatori.");
        refused(twice, 409, "exemption-exists", "C’è già un’eccezione per questa azienda in quel periodo.");
        assertThat(register.events("exemption-granted")).hasSize(1);
    }

    private void refused(String id, int status, String problem, String why) {
        approve(register.secondRegistrar(), id)
                .then()
                .statusCode(status)
                .body("type", equalTo(problem(problem)))
                .body("detail", equalTo(why))
                .body("errors", nullValue());
    }

    @Test
    void anothersNumberStaysAnothers() {
        register.registered("giulia", NUMBER);
        exempt(ACME, Map.of()).then().statusCode(409).body("type", equalTo(problem("not-the-holder")));
        end(ACME).then().statusCode(409).body("type", equalTo(problem("not-the-holder")));
    }
}
