package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A complaint in the case about who called and in that about the principal: where it contradicts a violation, that concerns the one that decides about it. */
@QuarkusTest
class ContradictingPrincipalTest extends PrincipalScenario {

    private static final String AUTOMATED = UPHELD.replace("OPPOSED_NUMBER_CALLED", "AUTOMATED_CALL_WITHOUT_CONSENT");

    private void hearBoth(String squillos, String acmes) {
        done(anna(), squillos, "assignment", "");
        done(anna(), squillos, "hearing", "\"on\": \"2026-12-28\", ");
        hear(acmes);
    }

    private static void approved(String id, String decision) {
        done(anna(), id, "proposal", "\"decision\": " + decision + ", ");
        done(bruno(), id, "approval", "");
    }

    @Test
    void itContradictsOnlyInTheCaseThatDecidesAboutIt() {
        String falsified = fiveOfSquilloForAcme().getFirst();
        String squillos = caseAboutSquillo();
        String acmes = caseAboutAcme();
        recordOrigin(falsified, 0, FALSIFIED, 0);
        contradictions(squillos).then().body("awaited", equalTo(1));
        contradictions(acmes).then().body("awaited", equalTo(0));
        gathering.gather();
        contradictions(squillos).then().body("items.complaintId", contains(falsified));
        contradictions(acmes).then().body("items", empty());
        hearBoth(squillos, acmes);
        approved(acmes, UPHELD);
        act(anna(), squillos, "proposal", "\"decision\": " + UPHELD + ", ")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:case-complaints-contradict"));
    }

    @Test
    void inTheCaseAboutThePrincipalItContradictsOnceTheOtherIsArchived() {
        String falsified = fiveOfSquilloForAcme().getFirst();
        String acmes = caseAboutAcme();
        done(anna(), caseAboutSquillo(), "archiving", "\"reason\": \"Si prosegue contro Acme.\", ");
        recordOrigin(falsified, 0, FALSIFIED, 0);
        gathering.gather();
        contradictions(acmes).then().body("items.complaintId", contains(falsified));
    }

    /** The violation that the principal's case has found does not depend on the register. */
    @Test
    void whatLeavesTheCaseAboutWhoCalledIsDecidedByThePrincipals() {
        List<String> filed = fiveOfSquilloForAcme();
        String allowed = filed.getFirst();
        String squillos = caseAboutSquillo();
        String acmes = caseAboutAcme();
        hearBoth(squillos, acmes);
        approved(acmes, AUTOMATED);
        followUp.follow();
        approved(squillos, UPHELD);
        jdbc.update("update complaint set assessment = 'NOT_OPPOSED' where id = ?", UUID.fromString(allowed));
        followUp.follow();
        assertThat(stageOf(filed.getLast())).isEqualTo("CLOSED_UPHELD");
        assertThat(stageOf(allowed)).isEqualTo("TAKEN_IN_CHARGE");
        gathering.gather();
        followUp.follow();
        assertThat(stageOf(allowed)).isEqualTo("CLOSED_UPHELD");
        garante()
                .get("/v1/complaints/{id}", allowed)
                .then()
                .body("accused.caseId", nullValue())
                .body("accused.principalCaseId", equalTo(acmes));
    }

    @Test
    void whatSpeaksAgainstBothLeavesBoth() {
        List<String> filed = fiveOfSquilloForAcme();
        String falsified = filed.getFirst();
        String squillos = caseAboutSquillo();
        String acmes = caseAboutAcme();
        hearBoth(squillos, acmes);
        approved(acmes, UPHELD);
        approved(squillos, UPHELD);
        recordOrigin(falsified, 0, FALSIFIED, 0);
        gathering.gather();
        followUp.follow();
        gathering.gather();
        followUp.follow();
        assertThat(stageOf(filed.getLast())).isEqualTo("CLOSED_UPHELD");
        assertThat(stageOf(falsified)).isEqualTo("TAKEN_IN_CHARGE");
        garante()
                .get("/v1/complaints/{id}", falsified)
                .then()
                .body("accused.caseId", nullValue())
                .body("accused.principalCaseId", nullValue());
    }
}
