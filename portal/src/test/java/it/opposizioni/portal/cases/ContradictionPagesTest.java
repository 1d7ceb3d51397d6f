package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Complaints that speak against a violation are shown before it is proposed or approved, and are split off from there. */
@QuarkusTest
@AsRegulator
class ContradictionPagesTest extends PortalTest {

    private static final String CASE = "/it/autorita/fascicoli/" + CaseAnswers.ID;
    private static final String DECISION = CASE + "/decisione";
    private static final String ASKED = "GET /v1/cases/" + CaseAnswers.ID + "/contradictions";
    private static final String SPLIT = "POST /v1/cases/" + CaseAnswers.ID + "/split";
    private static final String FALSIFIED = "0199aaaa-0000-7000-8000-0000000000f1";
    private static final String OUTSIDE = "0199aaaa-0000-7000-8000-0000000000f2";
    private static final String TRILLOS = "0199aaaa-0000-7000-8000-0000000000f3";

    private static String one(String id, String code, String reason, String more) {
        return "{\"complaintId\": \"%s\", \"code\": \"%s\", \"reason\": \"%s\"%s}".formatted(id, code, reason, more);
    }

    private static void contradicted() {
        contradictedBy(
                0,
                one(FALSIFIED, "SEG-2026-AAAA-AAAA", "NUMBER_FALSIFIED", ""),
                one(
                        TRILLOS,
                        "SEG-2026-BBBB-BBBB",
                        "OTHER_PARTY",
                        ", \"operatorId\": \"018f0000-0000-7000-8000-000000000004\", \"operatorName\": \"Trillo S.p.A.\""),
                one(OUTSIDE, "SEG-2026-CCCC-CCCC", "NOT_OPPOSED", ""));
    }

    private static void contradictedBy(int awaited, String... items) {
        FakeServices.complaint()
                .answerFromNowOn(
                        ASKED,
                        "{\"caseId\": \"%s\", \"awaited\": %d, \"all\": %d, \"items\": [%s]}"
                                .formatted(CaseAnswers.ID, awaited, items.length, String.join(", ", items)));
    }

    /** Of a case whose complaints can be split off. */
    private static String heard() {
        return CaseAnswers.heard().replace("\"PROPOSE\"", "\"PROPOSE\", \"SPLIT\"");
    }

    @Test
    void beforeAProposalEachIsShownWithItsReason() {
        CaseAnswers.known(heard());
        contradicted();
        Browser.Seen seen = browser.open(DECISION).keep("authority-case-contradictions-it");
        assertThat(seen.page().select("main tbody tr").eachText())
                .containsExactly(
                        "SEG-2026-AAAA-AAAA Il numero mostrato era falsificato.",
                        "SEG-2026-BBBB-BBBB Ora accusa Trillo S.p.A. e non il soggetto del fascicolo.",
                        "SEG-2026-CCCC-CCCC Il numero chiamato non era nel registro.");
        assertThat(seen.page().select("main tbody th a").eachAttr("href"))
                .containsExactly(
                        "/it/autorita/segnalazioni/" + FALSIFIED,
                        "/it/autorita/segnalazioni/" + TRILLOS,
                        "/it/autorita/segnalazioni/" + OUTSIDE);
        assertThat(seen.text())
                .contains("non puoi proporre una violazione", "Se la violazione non dipende dal registro");
        Browser.Seen english = browser.open("/en/authority/cases/" + CaseAnswers.ID + "/decision")
                .keep("authority-case-contradictions-en");
        assertThat(english.text())
                .contains(
                        "It now accuses Trillo S.p.A. and not the subject of the case.",
                        "The called number was not in the register.");
    }

    /** Those against another operator become a case about that one, and so not together with the others. */
    @Test
    void theyAreSplitOffWithTheReasonAlreadyWritten() {
        CaseAnswers.known(heard());
        contradicted();
        FakeServices.complaint().answer(SPLIT, CaseAnswers.assigned());
        Browser.Seen seen = browser.open(DECISION);
        assertThat(seen.page().select("button[value=SPLIT]").eachText())
                .containsExactly("Separa 2 segnalazioni", "Separa la segnalazione SEG-2026-BBBB-BBBB");
        assertThat(seen.page().select("#splitReason").text())
                .isEqualTo("Segnalazioni separate perché contraddicono la violazione."
                        + " Il numero mostrato era falsificato. Il numero chiamato non era nel registro.");
        // a box that does not exist: nothing is ticked besides
        Browser.Seen done =
                browser.tick("#none", "button[value=SPLIT]", Map.of("splitReason", "Il numero era falsificato."));
        assertThat(done.address()).isEqualTo(CASE);
        assertThat(FakeServices.complaint().lastAsked(SPLIT).body())
                .isEqualTo("{\"version\":2,\"complaintIds\":[\"%s\",\"%s\"],\"reason\":\"Il numero era falsificato.\"}"
                        .formatted(FALSIFIED, OUTSIDE));
    }

    /** Nothing can be proposed yet, and the weeks until then are the time to part what does not belong together. */
    @Test
    void theyAreSplitOffBeforeTheHearingToo() {
        CaseAnswers.known(heard().replace("\"PROPOSE\", ", ""));
        contradicted();
        Browser.Seen seen = browser.open(DECISION);
        assertThat(seen.page().select("button[value=PROPOSE]")).isEmpty();
        assertThat(seen.text()).contains("non puoi proporre una violazione");
        assertThat(seen.page().select("button[value=SPLIT]")).hasSize(2);
    }

    /** On the page of the case, where they can be chosen otherwise. */
    @Test
    void whatTheServiceRefusesKeepsThemChosen() {
        CaseAnswers.known(heard());
        contradicted();
        FakeServices.complaint()
                .refuse(
                        SPLIT,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/complaintIds\", \"code\": \"NONE_LEFT\", \"detail\": \"Ne resti almeno una.\"}]");
        browser.open(DECISION);
        Browser.Seen seen =
                browser.tick("#none", "button[value=SPLIT]", Map.of()).keep("authority-case-contradictions-error-it");
        assertThat(seen.page().select("#complaint-error").text()).contains("Ne resti almeno una.");
        assertThat(seen.page().select("input[name=complaint][checked]").eachAttr("value"))
                .containsExactly(FALSIFIED + " SEG-2026-AAAA-AAAA", OUTSIDE + " SEG-2026-CCCC-CCCC");
        assertThat(seen.page().select("#splitReason").text()).startsWith("Segnalazioni separate");
    }

    @Test
    void beforeAnApprovalTheProposalIsToBeReturnedFirst() {
        CaseAnswers.known(CaseAnswers.proposed(false));
        contradicted();
        Browser.Seen seen = browser.open(DECISION).keep("authority-case-approval-contradictions-it");
        assertThat(seen.text()).contains("la violazione non si può approvare. Restituisci la proposta");
        assertThat(seen.page().select("button[value=SPLIT]")).isEmpty();
        assertThat(seen.page().select("button[value=APPROVE]"))
                .as("it would be refused")
                .isEmpty();
        assertThat(seen.page().select("button[value=RETURN]")).hasSize(1);
    }

    /** Each is a case of its own: together they would be refused. */
    @Test
    void thoseAgainstSeveralNumbersAreSplitOffOneNumberAfterTheOther() {
        CaseAnswers.known(heard());
        contradictedBy(
                0,
                one(FALSIFIED, "SEG-2026-AAAA-AAAA", "OTHER_PARTY", ", \"number\": \"+390688888888\""),
                one(OUTSIDE, "SEG-2026-BBBB-BBBB", "OTHER_PARTY", ", \"number\": \"+390677777777\""),
                one(TRILLOS, "SEG-2026-CCCC-CCCC", "OTHER_PARTY", ", \"number\": \"+390688888888\""));
        Browser.Seen seen = browser.open(DECISION);
        assertThat(seen.page().select("main tbody td").eachText())
                .startsWith("Ora accusa il numero +39 06 8888 8888 e non il soggetto del fascicolo.");
        assertThat(seen.page().select("button[value=SPLIT]").eachText())
                .containsExactly("Separa 2 segnalazioni", "Separa la segnalazione SEG-2026-BBBB-BBBB");
    }

    /** A service of the release before says no number. */
    @Test
    void thoseAgainstUnknownNumbersAreSplitOffOneByOne() {
        CaseAnswers.known(heard());
        contradictedBy(
                0,
                one(FALSIFIED, "SEG-2026-AAAA-AAAA", "OTHER_PARTY", ""),
                one(OUTSIDE, "SEG-2026-BBBB-BBBB", "OTHER_PARTY", ""));
        Browser.Seen seen = browser.open(DECISION);
        assertThat(seen.page().select("button[value=SPLIT]").eachText())
                .containsExactly(
                        "Separa la segnalazione SEG-2026-AAAA-AAAA", "Separa la segnalazione SEG-2026-BBBB-BBBB");
    }

    @Test
    void whoHasReadTheCompanyHasReadItForTheSplit() {
        CaseAnswers.known(heard().replace("\"proposedByMe\"", "\"companyFindings\": 2, \"proposedByMe\""));
        contradicted();
        Browser.Seen seen = browser.open(DECISION);
        assertThat(seen.page()
                        .select("form:has(button[value=SPLIT]) input[name=companyRead]")
                        .eachAttr("value"))
                .containsExactly("2", "2");
        assertThat(seen.page()
                        .select("form:has(button[value=SPLIT]) input[name=version]")
                        .eachAttr("value"))
                .containsExactly("2", "2");
    }

    @Test
    void evidenceThatIsStillToComeKeepsAViolationFromBeingFound() {
        CaseAnswers.known(CaseAnswers.proposed(false));
        contradictedBy(1);
        Browser.Seen seen = browser.open(DECISION).keep("authority-case-approval-awaited-it");
        assertThat(seen.text())
                .contains("Le prove di una segnalazione del fascicolo sono in arrivo o appena cambiate.");
        assertThat(seen.page().select("button[value=APPROVE]")).isEmpty();
        contradictedBy(3);
        assertThat(browser.open("/en/authority/cases/" + CaseAnswers.ID + "/decision")
                        .text())
                .contains("Evidence of 3 complaints of the case is still to come or has just changed.");
    }

    /** What is proposed can still be read, and given back or approved: the service looks again then. */
    @Test
    void whileTheServiceDoesNotSayItTheRestOfThePageStands() {
        CaseAnswers.known(CaseAnswers.proposed(false));
        FakeServices.complaint().refuse(ASKED, 503, "service-unavailable", "Riprova.", "[]");
        Browser.Seen seen = browser.open(DECISION).keep("authority-case-contradictions-down-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main [role=status]").text()).contains("Dati non disponibili ora");
        assertThat(seen.text()).contains("Segnalazioni che contraddicono una violazione");
        assertThat(seen.page().select("button[value=APPROVE]")).hasSize(1);
    }

    @Test
    void withoutTheServiceThePageSaysSo() {
        FakeServices.complaint().goDown();
        Browser.Seen seen = browser.open(DECISION);
        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.text()).doesNotContain("contraddicono");
    }

    @Test
    void withoutAnyNothingIsSaid() {
        CaseAnswers.known(heard());
        assertThat(browser.open(DECISION).text())
                .as("of a service of the release before")
                .doesNotContain("contraddicono");
        FakeServices.complaint().answerFromNowOn(ASKED, "{\"all\": 0, \"items\": []}");
        assertThat(browser.open(DECISION).text()).doesNotContain("contraddicono");
    }
}
