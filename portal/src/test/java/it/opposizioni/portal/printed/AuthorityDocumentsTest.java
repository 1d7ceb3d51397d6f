package it.opposizioni.portal.printed;

import static it.opposizioni.portal.testing.FakeServices.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.cases.CaseAnswers;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import org.junit.jupiter.api.Test;

/** What the authority files. */
@QuarkusTest
@AsRegulator
class AuthorityDocumentsTest extends PortalTest {

    private static final String OF = "/v1/complaints/" + ServiceAnswers.ID;
    private static final String COMPLAINT = "/it/autorita/segnalazioni/" + ServiceAnswers.ID;
    private static final String CASE = "/it/autorita/fascicoli/" + CaseAnswers.ID;

    @Test
    void aComplaintCanBeFiled() {
        complaint()
                .answer("GET " + OF, ServiceAnswers.complaint("EVIDENCE_COLLECTED", "\"TAKE_IN_CHARGE\""))
                .answer("GET " + OF + "/evidence", ServiceAnswers.evidence(true))
                .answer("GET " + OF + "/document", "%PDF-1.7 copia");
        assertThat(browser.open(COMPLAINT)
                        .page()
                        .select("main a:contains(Scarica il reclamo)")
                        .attr("href"))
                .isEqualTo(COMPLAINT + "/reclamo");
        assertThat(browser.open(COMPLAINT + "/reclamo").answer().body()).isEqualTo("%PDF-1.7 copia");
    }

    @Test
    void aDecisionHasAnActOnceItIsTaken() {
        String link = "main a:contains(Scarica l’atto)";
        CaseAnswers.known(CaseAnswers.proposed(false));
        Browser.Seen proposed = browser.open(CASE + "/decisione");
        assertThat(proposed.page().select(link)).isEmpty();
        assertThat(proposed.page()
                        .select("main a:contains(Leggi l’atto proposto)")
                        .attr("href"))
                .isEqualTo(CASE + "/atto");

        CaseAnswers.known(CaseAnswers.decided());
        complaint().answer("GET /v1/cases/" + CaseAnswers.ID + "/decision-act", "%PDF-1.7 atto");
        Browser.Seen seen = browser.open(CASE + "/decisione").keep("authority-case-decided-it");
        assertThat(seen.page().select(link).attr("href")).isEqualTo(CASE + "/atto");
        assertThat(seen.text()).contains("Decisione presa", "con il codice, senza nome");
        assertThat(browser.open("/en/authority/cases/" + CaseAnswers.ID + "/decision")
                        .keep("authority-case-decided-en")
                        .text())
                .contains("Download the act (PDF)");
        Browser.Seen act = browser.open(CASE + "/atto");
        assertThat(act.answer().body()).isEqualTo("%PDF-1.7 atto");
        assertThat(act.answer().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"atto.pdf\"");
    }

    @Test
    void ofACaseThatIsNotDecidedThereIsAPageThatSaysSo() {
        complaint()
                .refuse(
                        "GET /v1/cases/" + CaseAnswers.ID + "/decision-act",
                        409,
                        "case-stage-conflict",
                        "Non è deciso.",
                        "[]");
        assertThat(browser.open(CASE + "/atto").status()).isEqualTo(409);
    }
}
