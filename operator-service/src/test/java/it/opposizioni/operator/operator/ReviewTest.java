package it.opposizioni.operator.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.RealParts;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.realm.FakeRealm;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a draft by sections to the registrar's decision and to the end of a registration. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ReviewTest {

    private static final Map<String, Map<String, Object>> SECTIONS = Map.of(
            "COMPANY",
                    Map.of(
                            "name", "Nuova Telefonia S.r.l.",
                            "seat", "Via Po 1, Torino",
                            "contact", "privacy@nuova.example",
                            "vatNumber", "01234560157"),
            "REPRESENTATIVE",
                    Map.of(
                            "representative",
                            Map.of(
                                    "name",
                                    "Nadia Serra",
                                    "taxCode",
                                    "CNTNNA80A41F205I",
                                    "email",
                                    "nadia@nuova.example")),
            "PEC", Map.of("pec", "nuova@pec.example"),
            "ROC", Map.of("rocNumber", "123"),
            "ACTIVITY", Map.of("callsItself", true, "outsources", false, "callsForOthers", false),
            "DECLARATION", Map.of("declaration", true));

    @Inject
    Market market;

    @Inject
    FakeRealm realm;

    @Inject
    TestClock clock;

    @Inject
    Lapses lapses;

    @BeforeEach
    void anEmptyRealm() {
        realm.reset();
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    /** Somebody who is signed in and nothing else yet. */
    private static RequestSpecification nuova() {
        return given().auth().oauth2(Tokens.of("nuova")).contentType(ContentType.JSON);
    }

    private String draft() {
        return nuova().body(Map.of("draft", true))
                .post("/v1/operators")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String complete() {
        String id = draft();
        SECTIONS.forEach((section, content) -> save(id, section).then().statusCode(200));
        return id;
    }

    private Response save(String id, String section) {
        return nuova().body(SECTIONS.get(section)).put("/v1/operators/" + id + "/sections/" + section);
    }

    private String submitted() {
        String id = complete();
        nuova().post("/v1/operators/" + id + "/submission").then().statusCode(200);
        return id;
    }

    private Response registrar(String id, String act, Map<String, Object> body) {
        return market.registrar().body(body).post("/v1/operators/" + id + "/" + act);
    }

    @Test
    void anApplicantBeginsADraftAndTheNextTokenWillNameIt() {
        nuova().get("/v1/operators/me").then().statusCode(404);
        String id = draft();
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
    void whileTheIdentityProviderIsAwayAnApplicantLosesNothing() {
        realm.goAway();
        String id = draft();
        save(id, "COMPANY").then().statusCode(200);
        assertThat(market.value("select count(*) from team_sync")).isEqualTo("1");
    }

    @Test
    void itIsSubmittedWhenEverySectionIsDoneAndNotBefore() {
        String id = draft();
        save(id, "COMPANY")
                .then()
                .statusCode(200)
                .body("sections.find { it.section == 'COMPANY' }.status", equalTo("DONE"));
        nuova().post("/v1/operators/" + id + "/submission")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:opposizioni:application-incomplete"))
                .body("errors.pointer", hasItem("/sections/PEC"));
        SECTIONS.keySet().forEach(section -> save(id, section).then().statusCode(200));
        nuova().post("/v1/operators/" + id + "/submission")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("answerDue", notNullValue())
                .body("sections.status.unique()", contains("IN_REVIEW"))
                .body("representative.taxCode", equalTo("CNTNNA80A41F205I"));
        save(id, "PEC").then().statusCode(409);
        assertThat(market.value("select string_agg(o::text, ' ') from operator o"))
                .doesNotContain("Nadia", "CNTNNA");
    }

    @Test
    void whatTheRegistrarGivesBackIsMendedSectionBySection() {
        String id = submitted();
        market.registrar()
                .get("/v1/operator-applications")
                .then()
                .body("items.id", contains(id))
                .body("items[0].representative.name", equalTo("Nadia Serra"));
        registrar(id, "return", Map.of("reasons", List.of(Map.of("section", "PEC", "reason", "la PEC non riceve"))))
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
        save(id, "PEC").then().statusCode(200);
        nuova().post("/v1/operators/" + id + "/submission").then().statusCode(200);
        registrar(id, "approval", Map.of()).then().statusCode(200).body("lapsesAt", notNullValue());

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
        String id = submitted();
        registrar(id, "return", Map.of("reasons", List.of())).then().statusCode(422);
        registrar(id, "return", Map.of("reasons", List.of(Map.of("section", "NOTHING", "reason", "x"))))
                .then()
                .statusCode(422);
    }

    @Test
    void whoIsRegisteredTellsWhatHasChangedAndEverybodyLearnsOfIt() {
        String id = submitted();
        registrar(id, "approval", Map.of()).then().statusCode(200);
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
        List<Market.Emitted> told = market.events("operator-changed");
        assertThat(told).hasSize(2);
        assertThat(told.getLast().data().path("contact").asText()).isEqualTo("dpo@nuova.example");
        assertThat(told.getLast().data().path("rocNumber").asText()).isEqualTo("777");
        assertThat(market.events())
                .extracting(Market.Emitted::version)
                .isSorted()
                .doesNotHaveDuplicates();
        market.registrar()
                .get("/v1/operators/" + id + "/history")
                .then()
                .body("items.act", contains("CHANGE", "CHANGE", "CHANGE", "APPROVAL", "SUBMISSION", null))
                .body("items.section", contains("PEC", "ROC", "COMPANY", null, null, null))
                .body("items[0].by", equalTo("OPERATOR"));
        save(id, "ACTIVITY").then().statusCode(409);
        nuova().body(Map.of("name", "Altra S.r.l.", "seat", "Via Po 1", "contact", "a@nuova.example"))
                .put("/v1/operators/" + id + "/sections/COMPANY")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name"));
    }

    @Test
    void aDraftKeepsNobodyFromApplyingUnderItsVatNumberButASubmissionDoes() {
        complete();
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
    void ofTwoThatApplyAtOnceUnderOneVatNumberOneSucceeds() {
        List<Integer> answers = atOnce(
                () -> market.operator(Market.BETA)
                        .body(Market.application(Market.ACME, "Uno"))
                        .post("/v1/operators")
                        .statusCode(),
                () -> market.operator(Market.SQUILLO)
                        .body(Market.application(Market.ACME, "Due"))
                        .post("/v1/operators")
                        .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void ofTwoRegistrarsWhoDecideAtOnceOneIsTold() {
        String id = submitted();
        List<Integer> answers = atOnce(
                () -> market.as("gestore", Role.REGISTRAR)
                        .post("/v1/operators/" + id + "/approval")
                        .statusCode(),
                () -> market.as("gestore2", Role.REGISTRAR)
                        .body(Map.of("reasons", List.of(Map.of("section", "ROC", "reason", "manca"))))
                        .post("/v1/operators/" + id + "/return")
                        .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(market.value("select count(*) from operator_state_change")).isEqualTo("3");
    }

    @Test
    void aDecisionAboutWhatHasChangedSinceIsRefused() {
        String id = submitted();
        int read = market.registrar().get("/v1/operators/" + id).path("version");
        registrar(
                        id,
                        "return",
                        Map.of("reasons", List.of(Map.of("section", "ROC", "reason", "manca")), "version", read))
                .then()
                .statusCode(200);
        save(id, "ROC").then().statusCode(200);
        nuova().post("/v1/operators/" + id + "/submission").then().statusCode(200);
        registrar(id, "approval", Map.of("version", read))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:operator-changed"));
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
        for (String act : List.of("approval", "reinstatement", "suspension", "revocation")) {
            market.decide(Market.ACME, act, "di nuovo").then().statusCode(409);
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
        String id = submitted();
        registrar(id, "approval", Map.of()).then().statusCode(200);
        clock.set(Instant.parse("2028-01-25T09:00:00Z"));
        nuova().post("/v1/operators/" + id + "/submission")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("answerDue", equalTo("2028-02-09"));
        registrar(id, "approval", Map.of()).then().statusCode(200).body("state", equalTo("ACTIVE"));
        assertThat(market.events())
                .extracting(e -> e.type().replaceAll(".*operator-(.*)\\.v1", "$1"))
                .containsExactly("applied", "approved", "lapsed", "applied", "approved");
        assertThat(market.events())
                .extracting(Market.Emitted::version)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void theDirectoryTellsNumbersAndTheMonthOfTheLastConsultationAndNoMore() {
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
    void onlyOwnersSeeTheRepresentative() {
        submitted();
        market.as("x", Role.CITIZEN).get("/v1/operators/me").then().statusCode(404);
        nuova().get("/v1/operators/me").then().body("representative.name", equalTo("Nadia Serra"));
        String id = nuova().get("/v1/operators/me").path("id");
        market.execute("update team_member set role = 'VIEWER'");
        nuova().get("/v1/operators/me").then().body("representative", nullValue());
        save(id, "PEC").then().statusCode(403);
    }

    @Test
    void anotherOperatorsApplicationIsNotThere() {
        String id = complete();
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

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            return both.invokeAll(List.of(one, other)).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
