package it.opposizioni.complaint.cases;

import static it.opposizioni.complaint.cases.GatheredComplaints.ACME;
import static it.opposizioni.complaint.cases.GatheredComplaints.SQUILLO;
import static it.opposizioni.complaint.cases.GatheredComplaints.TRILLO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Complaints against a principal, through whatever call centres, beside those against who called: each is decided once (L. 5/2018 art. 1 c. 11). */
@QuarkusTest
class PrincipalCaseTest extends PrincipalScenario {

    @Inject
    OutboxEvents outbox;

    @Test
    void callsOfSeveralCallCentresForOnePrincipalMakeACaseAboutIt() {
        some(3, who -> complaints.strongForAcme(who, SQUILLO));
        List<String> others = some(2, who -> complaints.strongForAcme(who, TRILLO));
        gathering.gather();
        String id = onlyCase();
        JsonPath shown = show(id);
        assertThat(shown.getString("summary.party")).isEqualTo("PRINCIPAL");
        assertThat(shown.getString("summary.operatorId")).isEqualTo(ACME.toString());
        assertThat(shown.getString("summary.name")).isEqualTo("Acme Energia S.p.A.");
        assertThat(shown.getLong("summary.complaints.b")).isEqualTo(5);
        assertThat(shown.getBoolean("sanctionable.operator")).isTrue();
        assertThat(shown.getBoolean("sanctionable.evidence")).isTrue();
        assertThat(shown.getList("otherParties.operatorId")).containsExactly(SQUILLO.toString(), TRILLO.toString());
        assertThat(shown.getList("otherParties.complaints")).containsExactly(3, 2);
        garante()
                .get("/v1/complaints/{id}", others.getFirst())
                .then()
                .body("accused.operatorId", equalTo(TRILLO.toString()))
                .body("accused.principalId", equalTo(ACME.toString()))
                .body("accused.principalGrade", equalTo("B"))
                .body("accused.principalCaseId", equalTo(id))
                .body("accused.caseId", nullValue());
        anna().get("/v1/complaints?case=" + id).then().body("items", hasSize(5));
    }

    @Test
    void itsTimelineItsVerdictsAndItsArchiveHaveItsComplaints() throws IOException {
        some(3, who -> complaints.strongForAcme(who, SQUILLO));
        some(2, who -> complaints.strongForAcme(who, TRILLO));
        gathering.gather();
        String id = onlyCase();

        anna().get("/v1/cases/{id}/timeline", id)
                .then()
                .body("complaints", equalTo(5))
                .body("shown", equalTo(5));
        anna().get("/v1/cases/{id}/verdicts", id).then().body("counted", equalTo(5));
        assertThat(WholeCaseTest.export(id).keySet())
                .filteredOn(name -> name.endsWith("/complaint.json"))
                .hasSize(5);
    }

    @Test
    void fourPeopleMakeNoCaseHoweverManyCallCentresThereAre() {
        some(2, who -> complaints.strongForAcme(who, SQUILLO));
        some(2, who -> complaints.strongForAcme(who, TRILLO));
        gathering.gather();
        assertThat(cases("").getList("items")).isEmpty();
    }

    /** One that is too old to open the case about who called, and young enough to join it afterwards, when the principal's has taken it. */
    @Test
    void whatOneCaseTakesIsNotLostForTheOther() {
        complaints.strongForAcme(somebody(), SQUILLO);
        some(4, who -> complaints.strongForAcme(who, TRILLO));
        clock.set(NOW.plus(Duration.ofDays(1)));
        complaints.strongForAcme(somebody(), SQUILLO);
        clock.set(NOW.plus(Duration.ofDays(10)));
        some(4, who -> complaints.strongForAcme(who, SQUILLO));
        gathering.gather();
        gathering.gather();
        assertThat(show(caseAboutSquillo()).getLong("summary.complaints.all")).isEqualTo(6);
        assertThat(show(caseAboutAcme()).getLong("summary.complaints.all")).isEqualTo(10);
    }

    @Test
    void aComplaintCountsInBothCasesAndOnceInTheFigures() {
        fiveOfSquilloForAcme();
        anna().get("/v1/cases")
                .then()
                .body("items.party", containsInAnyOrder("CALLER", "PRINCIPAL"))
                .body("items.complaints.all", contains(5, 5));
        anna().get("/v1/cases?subject=" + ACME + "&party=CALLER").then().body("items", empty());
        anna().get("/v1/complaints?case=" + caseAboutSquillo()).then().body("items", hasSize(5));
        assertThat(show(caseAboutSquillo()).getList("otherParties.caseId")).containsExactly(caseAboutAcme());
        garante()
                .get("/v1/trends")
                .then()
                .body("complaints", equalTo(5))
                .body("operators.complaints", contains(5))
                .body("principals.operatorId", contains(ACME.toString()))
                .body("principals.complaints", contains(5));
    }

    @Test
    void theDecisionAboutWhoCalledClosesAComplaintOfBothAndTheOtherOneAlone() {
        List<String> filed = fiveOfSquilloForAcme();
        String squillos = caseAboutSquillo();
        decideUpheld(caseAboutAcme());
        followUp.follow();
        assertThat(filed).extracting(CaseScenario::stageOf).containsOnly("EVIDENCE_COLLECTED");
        decideNotUpheld(squillos);
        followUp.follow();
        assertThat(filed).extracting(CaseScenario::stageOf).containsOnly("CLOSED_NOT_UPHELD");
        assertThat(outbox.ofType("it.opposizioni.complaint.case-decided.v1"))
                .extracting(event -> event.data().path("operatorId").asText() + " "
                        + event.data().path("measure").asText())
                .containsExactlyInAnyOrder(ACME + " SUSPENSION", SQUILLO + " NONE");
    }

    @Test
    void whereNoCaseIsAboutWhoCalledThePrincipalsDecides() {
        some(3, who -> complaints.strongForAcme(who, SQUILLO));
        List<String> filed = some(2, who -> complaints.strongForAcme(who, TRILLO));
        gathering.gather();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        followUp.follow();
        assertThat(filed).extracting(CaseScenario::stageOf).containsOnly("TAKEN_IN_CHARGE");
        anna().contentType("application/json")
                .body("{\"outcome\": \"NOT_UPHELD\", \"reason\": \"La chiamata non è provata.\"}")
                .post("/v1/complaints/{id}/closure", filed.getFirst())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:decided-by-case"));
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        clock.set(NOW.plus(Duration.ofDays(34)));
        done(anna(), id, "proposal", "\"decision\": " + UPHELD + ", ");
        done(bruno(), id, "approval", "");
        followUp.follow();
        assertThat(filed).extracting(CaseScenario::stageOf).containsOnly("CLOSED_UPHELD");
        anna().get("/v1/cases/{id}/decision-act", id).then().statusCode(200);
    }

    /** Otherwise they would stay open for ever: nobody may close them by hand. */
    @Test
    void theComplaintsOfAnArchivedCaseGoOnInTheOneAboutThePrincipal() {
        List<String> filed = fiveOfSquilloForAcme();
        String squillos = caseAboutSquillo();
        decideNotUpheld(caseAboutAcme());
        followUp.follow();
        assertThat(filed).extracting(CaseScenario::stageOf).containsOnly("EVIDENCE_COLLECTED");
        done(anna(), squillos, "archiving", "\"reason\": \"Basta quello sul committente.\", ");
        followUp.follow();
        followUp.follow();
        assertThat(filed).extracting(CaseScenario::stageOf).containsOnly("CLOSED_NOT_UPHELD");
    }

    /** The number called for two: only the list of one held the called number. */
    @Test
    void theListOfAnotherPrincipalBearsNoSanction() {
        some(5, who -> complaints.forAcmeOrBeta(who, "beta luce"));
        gathering.gather();
        String id = caseAbout(GatheredComplaints.BETA, "PRINCIPAL");
        assertThat(show(id).getLong("summary.complaints.c")).isEqualTo(5);
        assertThat(show(caseAboutSquillo()).getLong("summary.complaints.b")).isEqualTo(5);
        hear(id);
        act(anna(), id, "proposal", "\"decision\": " + UPHELD + ", ")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:case-evidence-too-weak"));
    }

    @Test
    void splitAndMergedTheOtherCaseStaysAsItIs() {
        List<String> filed = fiveOfSquilloForAcme();
        String whole = caseAboutAcme();
        done(
                anna(),
                whole,
                "split",
                "\"complaintIds\": [\"%s\"], \"reason\": \"Un’altra campagna.\", ".formatted(filed.getFirst()));
        List<String> both = cases("?party=PRINCIPAL").getList("items.id");
        assertThat(both).hasSize(2).contains(whole);
        String part =
                both.stream().filter(each -> !each.equals(whole)).findFirst().orElseThrow();
        assertThat(show(part).getLong("summary.complaints.all")).isEqualTo(1);
        assertThat(show(whole).getLong("summary.complaints.all")).isEqualTo(4);
        assertThat(show(caseAboutSquillo()).getLong("summary.complaints.all")).isEqualTo(5);
        act(anna(), part, "merge", "\"into\": \"%s\", \"reason\": \"No.\", ".formatted(caseAboutSquillo()))
                .then()
                .statusCode(422)
                .body("errors.code", contains("OTHER_CALLER"));
        done(anna(), part, "merge", "\"into\": \"%s\", \"reason\": \"La stessa.\", ".formatted(whole));
        assertThat(show(caseAboutAcme()).getLong("summary.complaints.all")).isEqualTo(5);
        assertThat(show(caseAboutSquillo()).getLong("summary.complaints.all")).isEqualTo(5);
    }

    /** It would let complaints about the principal's own calls join the case, and say that its complaints have followed. */
    @Test
    void theReleaseBeforeDoesNotTakeACaseAboutAPrincipalForItsOwn() {
        fiveOfSquilloForAcme();
        String id = caseAboutAcme();
        done(anna(), id, "assignment", "");
        assertThat(jdbc.exists(
                        "select from case_file where id = ? and operator_id is null and principal_behind"
                                + " and not complaints_behind",
                        UUID.fromString(id)))
                .isTrue();
    }

    @Test
    void whatIsAgainstAPrincipalThatAlsoCallsItselfStaysApart() {
        some(4, who -> complaints.strongForAcme(who, SQUILLO));
        complaints.strongAgainst(somebody(), ACME);
        gathering.gather();
        assertThat(cases("").getList("items")).isEmpty();
        some(5, who -> complaints.strongAgainst(who, ACME));
        complaints.strongForAcme(somebody(), TRILLO);
        gathering.gather();
        assertThat(show(caseAboutAcme()).getLong("summary.complaints.all")).isEqualTo(5);
        assertThat(show(caseAbout(ACME, "CALLER")).getLong("summary.complaints.all"))
                .isEqualTo(6);
    }
}
