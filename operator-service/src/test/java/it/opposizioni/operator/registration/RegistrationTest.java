package it.opposizioni.operator.registration;

import static it.opposizioni.operator.registration.Applicant.nuova;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.OutboxEvents;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.realm.FakeRealm;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a registered operator changes later, who sees what of it, and how a registration ends. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RegistrationTest extends OperatorServiceTest {

    @Inject
    Applicant applicant;

    @Inject
    FakeRealm realm;

    @Inject
    LapseAnnouncer lapses;

    @BeforeEach
    void anEmptyRealm() {
        realm.reset();
    }

    @Test
    void aRegisteredOperatorReportsChangesWhichArePublished() {
        String id = applicant.submitted();
        applicant.decide(id, "approval", Map.of()).then().statusCode(200);
        nuova().body(Map.of("seat", "Corso Nuovo 2, Torino", "contact", "dpo@nuova.example"))
                .put("/v1/operators/" + id + "/sections/COMPANY")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("seat", equalTo("Corso Nuovo 2, Torino"))
                .body("name", equalTo("Nuova Telefonia S.r.l."));
        for (int twice = 0; twice < 2; twice++) {
            nuova().body(Map.of("rocNumber", "777"))
                    .put("/v1/operators/" + id + "/sections/ROC")
                    .then()
                    .statusCode(200);
        }
        nuova().body(Map.of("pec", "nuovissima@pec.example"))
                .put("/v1/operators/" + id + "/sections/PEC")
                .then()
                .statusCode(200);

        RestAssured.get("/v1/operators")
                .then()
                .body("items.seat", contains("Corso Nuovo 2, Torino"))
                .body("items.contact", contains("dpo@nuova.example"))
                .body("items.rocNumber", contains("777"));
        List<OutboxEvents.Emitted> sent = market.events("operator-changed");
        assertThat(sent).hasSize(2);
        assertThat(sent.getLast().data().path("contact").asText()).isEqualTo("dpo@nuova.example");
        assertThat(sent.getLast().data().path("rocNumber").asText()).isEqualTo("777");
        assertThat(market.eventsAbout(id))
                .extracting(OutboxEvents.Emitted::version)
                .isSorted()
                .doesNotHaveDuplicates();
        market.registrar()
                .get("/v1/operators/" + id + "/history")
                .then()
                .body("items.act", contains("CHANGE", "CHANGE", "CHANGE", "APPROVAL", "SUBMISSION", null))
                .body("items.section", contains("PEC", "ROC", "COMPANY", null, null, null))
                .body("items[0].by", equalTo("OPERATOR"));
        applicant.save(id, "ACTIVITY").then().statusCode(409);
        nuova().body(Map.of("name", "Altra S.r.l.", "seat", "Via Po 1", "contact", "a@nuova.example"))
                .put("/v1/operators/" + id + "/sections/COMPANY")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name"));
    }

    @Test
    void aRevokedOperatorCannotActAndCannotComeBack() {
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.decide(Market.ACME, "revocation", "gravi violazioni").then().statusCode(200);
        market.operator(Market.ACME)
                .body(Map.of("number", "+390212345678"))
                .post("/v1/calling-numbers")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:opposizioni:operator-revoked"));
        for (String action : List.of("approval", "reinstatement", "suspension", "revocation")) {
            market.decide(Market.ACME, action, "di nuovo").then().statusCode(409);
        }
        assertThat(market.events("operator-revoked")).hasSize(1);
        RestAssured.get("/v1/operators").then().body("items.state", contains("REVOKED"));
    }

    @Test
    void aRegistrationEndsWithTheDayTwelveMonthsAfterTheLastConsultationAndIsAnnouncedOnce() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        clock.set(Instant.parse("2027-11-25T22:59:59Z"));
        lapses.announce();
        assertThat(market.events("operator-lapsed")).isEmpty();

        clock.set(Instant.parse("2027-11-25T23:00:00Z"));
        market.operator(Market.ACME)
                .get("/v1/operators/me")
                .then()
                .body("state", equalTo("LAPSED"))
                .body("since", equalTo("2027-11-25T23:00:00Z"));
        market.operator(Market.ACME)
                .body(Map.of("number", "+390212345678"))
                .post("/v1/calling-numbers")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:opposizioni:operator-lapsed"));
        RestAssured.get("/v1/operators").then().body("items", hasSize(0));

        clock.set(Instant.parse("2027-12-25T09:00:00Z"));
        lapses.announce();
        lapses.announce();
        assertThat(market.events("operator-lapsed")).hasSize(1);
        assertThat(market.events("operator-lapsed")
                        .getFirst()
                        .data()
                        .path("since")
                        .asText())
                .isEqualTo("2027-11-25T23:00:00Z");
        market.registrar()
                .get("/v1/operators/" + Market.ACME + "/history")
                .then()
                .body("items[0].act", equalTo("LAPSE"))
                .body("items[0].by", equalTo("CLOCK"));
    }

    @Test
    void whoHasLapsedMayApplyAgain() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        String id = applicant.submitted();
        applicant.decide(id, "approval", Map.of()).then().statusCode(200);
        clock.set(Instant.parse("2028-01-25T09:00:00Z"));
        nuova().post("/v1/operators/" + id + "/submission")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("answerDue", equalTo("2028-02-09"));
        applicant.decide(id, "approval", Map.of()).then().statusCode(200).body("state", equalTo("ACTIVE"));
        assertThat(market.eventsAbout(id))
                .extracting(e -> e.type().replaceAll(".*operator-(.*)\\.v1", "$1"))
                .containsExactly("applied", "approved", "lapsed", "applied", "approved");
        assertThat(market.eventsAbout(id))
                .extracting(OutboxEvents.Emitted::version)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void theDirectoryShowsNumbersAndTheMonthOfTheLastConsultationOnly() {
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        market.declare(Market.ACME, "+390212345678").then().statusCode(201);
        market.operator(Market.ACME)
                .body(Map.of("first", "+390212340000", "last", "+390212340099"))
                .post("/v1/calling-numbers")
                .then()
                .statusCode(201);
        market.execute("update operator set last_consultation_at = '2026-10-31T23:30:00Z'");
        Map<String, Object> shown = RestAssured.get("/v1/operators").path("items[0]");
        assertThat(shown)
                .containsEntry("callingNumbers", 101)
                .containsEntry("lastConsultationMonth", "2026-11")
                .containsOnlyKeys(
                        "id",
                        "name",
                        "seat",
                        "contact",
                        "rocNumber",
                        "state",
                        "since",
                        "callingNumbers",
                        "lastConsultationMonth");
    }

    @Test
    void anybodyLearnsTheNameOfAListedOperatorByItsIdAndOfNoOther() {
        market.apply(Market.ACME, "Acme Energia S.p.A.").then().statusCode(201);
        String entry = "/v1/operators/" + Market.ACME + "/directory-entry";
        RestAssured.get(entry).then().statusCode(404);
        market.decide(Market.ACME, "approval", "in ordine").then().statusCode(200);
        market.declare(Market.ACME, "+390212345678").then().statusCode(201);
        Map<String, Object> listed = RestAssured.get("/v1/operators").path("items[0]");
        Map<String, Object> one = RestAssured.get(entry).path("$");
        assertThat(one).isEqualTo(listed).containsEntry("name", "Acme Energia S.p.A.");
        RestAssured.get("/v1/operators/" + Market.BETA + "/directory-entry")
                .then()
                .statusCode(404);
    }

    @Test
    void onlyOwnersSeeTheRepresentative() {
        applicant.submitted();
        market.as("x", Role.CITIZEN).get("/v1/operators/me").then().statusCode(404);
        nuova().get("/v1/operators/me").then().body("representative.name", equalTo("Nadia Serra"));
        String id = nuova().get("/v1/operators/me").path("id");
        market.execute("update team_member set role = 'VIEWER'");
        nuova().get("/v1/operators/me").then().body("representative", nullValue());
        applicant.save(id, "PEC").then().statusCode(403);
    }
}
