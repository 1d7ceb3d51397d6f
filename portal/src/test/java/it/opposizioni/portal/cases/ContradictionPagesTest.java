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
        FakeServices.complaint()
                .answerFromNowOn(
                        ASKED,
                        "{\"caseId\": \"" + CaseAnswers.ID + "\", \"all\": 3, \"items\": ["
                                + one(FALSIFIED, "SEG-2026-AAAA-AAAA", "NUMBER_FALSIFIED", "") + ", "
                                + one(
                                        TRILLOS,
                                        "SEG-2026-BBBB-BBBB",
                                        "OTHER_PARTY",
                                        ", \"operatorId\": \"018f0000-0000-7000-8000-000000000004\", \"operatorName\": \"Trillo S.p.A.\"")
                                + ", " + one(OUTSIDE, "SEG-2026-CCCC-CCCC", "NOT_OPPOSED", "") + "]}");
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
                        "SEG-2026-BBBB-BBBB Ora accusa Trillo S.p.A. e non chi riguarda il fascicolo.",
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
                        "It accuses Trillo S.p.A. now, and not who the case is about.",
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
