package it.opposizioni.complaint.cases;

import static it.opposizioni.complaint.cases.GatheredComplaints.ACME;
import static it.opposizioni.complaint.cases.GatheredComplaints.BETA;
import static it.opposizioni.complaint.cases.GatheredComplaints.SQUILLO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.principal.EarlierComplaints;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A principal that is asked about calls that others made for it, and what it reads; and how officials choose it. */
@QuarkusTest
class PrincipalSideTest extends PrincipalScenario {

    @Inject
    EarlierComplaints earlier;

    @Test
    void thePrincipalIsAskedSeesTheComplaintsAndReplies() {
        fiveOfSquilloForAcme();
        acme().get(ABOUT_ME).then().body("items", empty());
        String id = caseAboutAcme();
        ask(id);
        acme().get(REQUESTS)
                .then()
                .body("items.id", contains(id))
                .body("items[0].asPrincipal", equalTo(true))
                .body("items[0].state", equalTo("TO_ANSWER"))
                .body("items[0].complaints", equalTo(5));
        Response seen = acme().get(ABOUT_ME + "?request=" + id);
        seen.then().body("items", hasSize(5)).body("items[0].evidence", equalTo("LISTED"));
        assertThat(seen.asString()).doesNotContain(Filings.CALLED.substring(1), "person-", "VIOLATION");
        send(
                        acme(),
                        id,
                        "reply",
                        "{\"question\": 3, \"publicPart\": \"Rispondiamo noi.\", \"officialPart\": \"Il mandato.\"}")
                .then()
                .statusCode(200)
                .body("summary.state", equalTo("ANSWERED"));
        anna().get("/v1/cases/{id}/operator-side", id).then().body("replies.officialPart", contains("Il mandato."));
        assertThat(show(id).getString("summary.stage")).isEqualTo("REPLIED");
    }

    /** Each of the two is asked, and reads nothing of the other. */
    @Test
    void neitherReadsWhatTheOtherIsAskedOrReplies() {
        fiveOfSquilloForAcme();
        String acmes = caseAboutAcme();
        String squillos = caseAboutSquillo();
        ask(squillos);
        ask(acmes);
        reply(squillos, 3).then().statusCode(200);
        acme().get(REQUESTS).then().body("items.id", contains(acmes));
        squillo()
                .get(REQUESTS)
                .then()
                .body("items.id", contains(squillos))
                .body("items[0].asPrincipal", equalTo(false));
        Response own = acme().get(REQUESTS + "/" + acmes);
        own.then().statusCode(200).body("replies", empty());
        assertThat(own.asString()).doesNotContain(PUBLIC, OFFICIAL, "Squillo");
        acme().get(ABOUT_ME + "?request=" + squillos).then().body("items", empty());
        squillo().get(ABOUT_ME + "?request=" + acmes).then().body("items", empty());
        squillo().get(ABOUT_ME).then().body("items", hasSize(5));
        assertProblem(acme().get(REQUESTS + "/" + squillos), 404);
        assertProblem(squillo().get(REQUESTS + "/" + acmes), 404);
        assertProblem(trillo().get(REQUESTS + "/" + acmes), 404);
        assertProblem(acme().get(REQUESTS + "/" + squillos + "/attachments"), 404);
        String answer = "{\"question\": 3, \"publicPart\": \"Non è affar suo.\"}";
        send(acme(), squillos, "reply", answer).then().statusCode(404);
        send(squillo(), acmes, "reply", answer).then().statusCode(404);
        send(squillo(), acmes, "extension", "{\"reason\": \"Altro tempo.\"}")
                .then()
                .statusCode(404);
    }

    /** Whoever complained reads the public part of both. */
    @Test
    void theReporterReadsWhatBothReply() {
        String id = complaints.strongForAcme(giulia(), SQUILLO);
        some(4, who -> complaints.strongForAcme(who, SQUILLO));
        gathering.gather();
        ask(caseAboutSquillo());
        ask(caseAboutAcme());
        reply(caseAboutSquillo(), 3).then().statusCode(200);
        send(acme(), caseAboutAcme(), "reply", "{\"question\": 3, \"publicPart\": \"Rispondiamo noi.\"}")
                .then()
                .statusCode(200);
        giulia().get("/v1/complaints/{id}/replies", id)
                .then()
                .body("operator", containsInAnyOrder("Squillo Contact S.r.l.", "Acme Energia S.p.A."))
                .body("text", containsInAnyOrder(PUBLIC, "Rispondiamo noi."));
    }

    @Test
    void whereTheMandatesLeaveItOpenAnOfficialChooses() {
        String id = complaints.forAcmeOrBeta(somebody(), "Gamma");
        gathering.gather();
        garante().get("/v1/complaints/{id}", id).then().body("accused.principalId", nullValue());
        anna().get("/v1/complaints/{id}/principal", id)
                .then()
                .statusCode(200)
                .body("possible.operatorId", contains(ACME.toString(), BETA.toString()))
                .body("chosen", nullValue())
                .body("choosable", equalTo(true));
        choose(id, UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/operatorId"))
                .body("errors.code", contains("NOT_POSSIBLE"));
        choose(id, BETA).then().statusCode(200).body("chosen", equalTo(BETA.toString()));
        choose(id, ACME).then().statusCode(200).body("chosen", equalTo(ACME.toString()));
        gathering.gather();
        garante()
                .get("/v1/complaints/{id}", id)
                .then()
                .body("accused.principalId", equalTo(ACME.toString()))
                .body("accused.principalGrade", equalTo("B"));
    }

    @Test
    void whatAColleagueHasChosenMeanwhileIsNotOverwritten() {
        String id = complaints.forAcmeOrBeta(somebody(), "Gamma");
        gathering.gather();
        choose(id, BETA, "NONE").then().statusCode(200);
        isConflict(choose(id, ACME, "NONE"), "principal-changed");
        isConflict(choose(id, ACME, ACME.toString()), "principal-changed");
        anna().get("/v1/complaints/{id}/principal", id).then().body("chosen", equalTo(BETA.toString()));
        choose(id, BETA, "NONE").then().statusCode(200);
        choose(id, ACME, BETA.toString()).then().statusCode(200).body("chosen", equalTo(ACME.toString()));
    }

    @Test
    void whatWasGatheredBeforePrincipalsWereToldAccusesOneByItself() {
        String id = complaints.strongForAcme(somebody(), SQUILLO);
        String open = complaints.forAcmeOrBeta(somebody(), "Gamma");
        gathering.gather();
        jdbc.update("""
                update complaint set accused_principal_id = null, principal_name = null, principal_grade = null,
                    filed_at = '2020-01-01T10:00:00Z'
                """);
        garante().get("/v1/complaints/{id}", id).then().body("accused.principalId", nullValue());
        earlier.gatherAgain();
        gathering.gather();
        garante()
                .get("/v1/complaints/{id}", id)
                .then()
                .body("accused.operatorId", equalTo(SQUILLO.toString()))
                .body("accused.principalId", equalTo(ACME.toString()))
                .body("accused.principalGrade", equalTo("B"));
        garante().get("/v1/complaints/{id}", open).then().body("accused.principalId", nullValue());
    }

    /** By its evidence it may have been for either; its reporter named one. */
    private String inCaseAboutAcme() {
        List<String> filed = some(5, who -> complaints.forAcmeOrBeta(who, "Acme Energia"));
        gathering.gather();
        caseAboutAcme();
        return filed.getFirst();
    }

    @Test
    void onceACaseOrADecisionHasTheComplaintNobodyChoosesAnother() {
        String id = inCaseAboutAcme();
        isConflict(choose(id, BETA), "complaint-in-case");
        anna().get("/v1/complaints/{id}/principal", id)
                .then()
                .body("possible.operatorId", contains(ACME.toString()))
                .body("chosen", nullValue())
                .body("choosable", equalTo(true));
        choose(id, ACME).then().statusCode(200).body("chosen", equalTo(ACME.toString()));
        decideNotUpheld(caseAboutSquillo());
        followUp.follow();
        isConflict(choose(id, ACME), "complaint-stage-conflict");
        assertProblem(choose(UUID.randomUUID().toString(), ACME), 404);
    }

    /** The case is about whom it was opened against, also before it is seen again whom its evidence accuses now. */
    @Test
    void whatTheRecordsCorrectMeanwhileMakesNobodyElseChoosable() {
        String id = inCaseAboutAcme();
        complaints.correctToBeta(
                id, garante().get("/v1/complaints/{id}", id).jsonPath().getString("calls[0].id"));
        isConflict(choose(id, BETA), "complaint-in-case");
        isConflict(choose(id, ACME), "complaint-in-case");
        anna().get("/v1/complaints/{id}/principal", id)
                .then()
                .body("possible", empty())
                .body("choosable", equalTo(false));
    }

    /** As in all work on a case. */
    @Test
    void whoHasComplainedInTheCaseChoosesNoPrincipalInIt() {
        String own = complaints.strong(as("carla", Role.CITIZEN));
        String id = complaints.forAcmeOrBeta(somebody(), "Gamma");
        gathering.gather();
        opened(own, id);
        as("carla", Role.REGULATOR)
                .get("/v1/complaints/{id}/principal", id)
                .then()
                .statusCode(200)
                .body("possible", hasSize(2))
                .body("choosable", equalTo(false));
        isConflict(choose(as("carla", Role.REGULATOR), id, BETA), "own-complaint");
        anna().get("/v1/complaints/{id}/principal", id)
                .then()
                .body("chosen", nullValue())
                .body("choosable", equalTo(true));
        choose(id, BETA).then().statusCode(200);
    }

    private static Response choose(String complaint, UUID principal) {
        return choose(anna(), complaint, principal);
    }

    private static Response choose(RequestSpecification official, String complaint, UUID principal) {
        return official.contentType(ContentType.JSON)
                .body("{\"operatorId\": \"%s\"}".formatted(principal))
                .put("/v1/complaints/{id}/principal", complaint);
    }

    private static Response choose(String complaint, UUID principal, String seen) {
        return anna().contentType(ContentType.JSON)
                .body("{\"operatorId\": \"%s\", \"seen\": \"%s\"}".formatted(principal, seen))
                .put("/v1/complaints/{id}/principal", complaint);
    }
}
