package it.opposizioni.operator.registration;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static it.opposizioni.operator.registration.Applicant.nuova;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.realm.FakeRealm;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a draft by sections to the registrar's decision. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ReviewTest extends OperatorServiceTest {

    @Inject
    Applicant applicant;

    @Inject
    FakeRealm realm;

    @BeforeEach
    void anEmptyRealm() {
        realm.reset();
    }

    @Test
    void anApplicantBeginsADraftAndTheNextTokenWillNameIt() {
        nuova().get("/v1/operators/me").then().statusCode(404);
        String id = applicant.draft();
        assertThat(realm.bound()).containsEntry("nuova", UUID.fromString(id));
        nuova().get("/v1/operators/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("state", equalTo("DRAFT"))
                .body("myRole", equalTo("OWNER"))
                .body("sections.status", hasItem("NOT_STARTED"))
                .body("sections", hasSize(6));
        nuova().body(Map.of("draft", true)).post("/v1/operators").then().statusCode(409);
        RestAssured.get("/v1/operators").then().body("items", hasSize(0));
    }

    @Test
    void whileTheIdentityProviderIsDownAnApplicantLosesNothing() {
        realm.goAway();
        String id = applicant.draft();
        applicant.save(id, "COMPANY").then().statusCode(200);
        assertThat(market.value("select count(*) from team_sync")).isEqualTo("1");
    }

    @Test
    void itIsSubmittedWhenEverySectionIsDoneAndNotBefore() {
        String id = applicant.draft();
        applicant
                .save(id, "COMPANY")
                .then()
                .statusCode(200)
                .body("sections.find { it.section == 'COMPANY' }.status", equalTo("DONE"));
        nuova().post("/v1/operators/" + id + "/submission")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:opposizioni:application-incomplete"))
                .body("errors.pointer", hasItem("/sections/PEC"));
        Applicant.SECTIONS
                .keySet()
                .forEach(section -> applicant.save(id, section).then().statusCode(200));
        nuova().post("/v1/operators/" + id + "/submission")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("answerDue", notNullValue())
                .body("sections.status.unique()", contains("IN_REVIEW"))
                .body("representative.taxCode", equalTo("CNTNNA80A41F205I"));
        applicant.save(id, "PEC").then().statusCode(409);
        assertThat(market.value("select string_agg(o::text, ' ') from operator o"))
                .doesNotContain("Nadia", "CNTNNA");
    }

    @Test
    void anApplicationThatTheRegistrarReturnsIsCorrectedSectionBySection() {
        String id = applicant.submitted();
        market.registrar()
                .get("/v1/operator-applications")
                .then()
                .body("items.id", contains(id))
                .body("items[0].representative.name", equalTo("Nadia Serra"));
        applicant
                .decide(
                        id,
                        "return",
                        Map.of("reasons", List.of(Map.of("section", "PEC", "reason", "la PEC non riceve"))))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        nuova().get("/v1/operators/me")
                .then()
                .body("sections.find { it.section == 'PEC' }.status", equalTo("RETURNED"))
                .body("sections.find { it.section == 'PEC' }.reason", equalTo("la PEC non riceve"))
                .body("sections.find { it.section == 'ROC' }.status", equalTo("DONE"));
        nuova().post("/v1/operators/" + id + "/submission")
                .then()
                .statusCode(422)
                .body("errors.code", contains("RETURNED"));
        applicant.save(id, "PEC").then().statusCode(200);
        nuova().post("/v1/operators/" + id + "/submission").then().statusCode(200);
        applicant.decide(id, "approval", Map.of()).then().statusCode(200).body("lapsesAt", notNullValue());

        market.registrar()
                .get("/v1/operators/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.act", contains("APPROVAL", "SUBMISSION", "RETURN", "SUBMISSION", null))
                .body("items.by", contains("REGISTRAR", "OPERATOR", "REGISTRAR", "OPERATOR", "OPERATOR"))
                .body("items[2].reasons[0].reason", equalTo("la PEC non riceve"));
    }

    @Test
    void whatIsMissingKeepsAnApplicationFromBeingSentAtOnceOrApproved() {
        Map<String, Object> incomplete = Market.application(Market.ACME, "Acme Energia S.p.A.");
        incomplete.keySet().removeAll(List.of("pec", "representative", "callsItself", "declaration"));
        market.operator(Market.ACME)
                .body(incomplete)
                .post("/v1/operators")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/pec",
                                "/representative/name",
                                "/representative/taxCode",
                                "/representative/email",
                                "/callsItself",
                                "/declaration"));
        assertThat(market.value("select count(*) from operator")).isEqualTo("0");

        market.apply(Market.ACME, "Acme Energia S.p.A.").then().statusCode(201);
        // one that was taken in before everything was asked for
        market.execute("update operator set pec = null");
        market.registrar()
                .post("/v1/operators/" + Market.ACME + "/approval")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:opposizioni:application-incomplete"))
                .body("errors.pointer", contains("/sections/PEC"));
        assertThat(market.value("select state from operator")).isEqualTo("APPLIED");
    }

    @Test
    void aReturnWithoutReasonsIsRefused() {
        String id = applicant.submitted();
        applicant.decide(id, "return", Map.of("reasons", List.of())).then().statusCode(422);
        applicant
                .decide(id, "return", Map.of("reasons", List.of(Map.of("section", "NOTHING", "reason", "x"))))
                .then()
                .statusCode(422);
    }

    @Test
    void aDraftKeepsNobodyFromApplyingUnderItsVatNumberButASubmissionDoes() {
        applicant.complete();
        Map<String, Object> same = Market.application(Market.ACME, "Altri");
        same.put("vatNumber", "01234560157");
        market.operator(Market.ACME).body(same).post("/v1/operators").then().statusCode(201);
        String id = nuova().get("/v1/operators/me").path("id");
        nuova().post("/v1/operators/" + id + "/submission")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:operator-exists"));
    }

    @Test
    void ofTwoThatApplyAtOnceUnderOneVatNumberOneSucceeds() throws Exception {
        List<Integer> answers = atOnce(List.<Callable<Integer>>of(
                () -> market.operator(Market.BETA)
                        .body(Market.application(Market.ACME, "Uno"))
                        .post("/v1/operators")
                        .statusCode(),
                () -> market.operator(Market.SQUILLO)
                        .body(Market.application(Market.ACME, "Due"))
                        .post("/v1/operators")
                        .statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void ofTwoRegistrarsWhoDecideAtOnceOneGetsAConflict() throws Exception {
        String id = applicant.submitted();
        List<Integer> answers = atOnce(List.<Callable<Integer>>of(
                () -> market.as("gestore", Role.REGISTRAR)
                        .post("/v1/operators/" + id + "/approval")
                        .statusCode(),
                () -> market.as("gestore2", Role.REGISTRAR)
                        .body(Map.of("reasons", List.of(Map.of("section", "ROC", "reason", "manca"))))
                        .post("/v1/operators/" + id + "/return")
                        .statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(market.value("select count(*) from operator_state_change")).isEqualTo("3");
    }

    @Test
    void aDecisionAboutWhatHasChangedSinceIsRefused() {
        String id = applicant.submitted();
        int read = market.registrar().get("/v1/operators/" + id).path("version");
        applicant
                .decide(
                        id,
                        "return",
                        Map.of("reasons", List.of(Map.of("section", "ROC", "reason", "manca")), "version", read))
                .then()
                .statusCode(200);
        applicant.save(id, "ROC").then().statusCode(200);
        nuova().post("/v1/operators/" + id + "/submission").then().statusCode(200);
        applicant
                .decide(id, "approval", Map.of("version", read))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:operator-changed"));
    }

    @Test
    void anotherOperatorsApplicationIsNotThere() {
        String id = applicant.complete();
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        for (String path : List.of("/sections/PEC", "/submission", "/history")) {
            String method = path.startsWith("/s") ? path.startsWith("/sections") ? "PUT" : "POST" : "GET";
            RequestSpecification acme = market.operator(Market.ACME);
            if (method.equals("PUT")) {
                acme.body(Map.of("pec", "x@y.example"));
            }
            acme.request(method, "/v1/operators/" + id + path).then().statusCode(404);
        }
    }
}
