package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An official names the company outside the register that used the number of a case, and records when acts have reached it. */
@QuarkusTest
@AsRegulator
class CaseCompanyPagesTest extends PortalTest {

    private static final String CASE = "/it/autorita/fascicoli/" + CaseAnswers.ID;
    private static final String PAGE = CASE + "/azienda";
    private static final String KNOWN = "GET /v1/cases/" + CaseAnswers.ID + "/company";
    private static final String NAME = "POST /v1/cases/" + CaseAnswers.ID + "/company";
    private static final String SERVE = NAME + "/services";

    @BeforeEach
    void aCaseAboutANumber() {
        CaseAnswers.known(CaseAnswers.againstNumber(""));
    }

    private static Map<String, String> typed() {
        return Map.of(
                "name",
                "Chiamaora S.r.l.",
                "taxCode",
                "12345678903",
                "seat",
                "via Roma 1, Milano",
                "source",
                "NETWORK",
                "reference",
                "TIM, prot. 12/2026",
                "foundOn",
                "24/11/2026");
    }

    private static void known(String answer) {
        FakeServices.complaint().answerFromNowOn(KNOWN, answer);
    }

    @Test
    void theCaseLeadsToThePage() {
        known(CaseAnswers.noCompany());
        Browser.Seen overview = browser.open(CASE);
        assertThat(overview.text()).contains("Se sai quale azienda lo usava, indicala");
        assertThat(overview.page().select("main a[href=" + PAGE + "]").eachText())
                .contains("Azienda", "Indica l’azienda");
        Browser.Seen page = browser.open(PAGE).keep("authority-case-company-none-it");
        assertThat(page.text()).contains("L’azienda che usava il numero", "Non è ancora indicata nessuna azienda.");
        assertThat(page.page().select("form button[value=NAME]")).hasSize(1);
        assertThat(page.page().select("form button[value=SERVE]")).isEmpty();
    }

    @Test
    void whatIsFoundOutIsRecordedWithTheVersionThatWasSeen() {
        known(CaseAnswers.noCompany());
        FakeServices.complaint().answer(NAME, CaseAnswers.company(true));
        browser.open(PAGE);
        known(CaseAnswers.company(true));
        Browser.Seen seen = browser.submit("button[value=NAME]", typed()).keep("authority-case-company-it");
        assertThat(FakeServices.complaint().lastAsked(NAME).body())
                .isEqualTo(
                        "{\"name\":\"Chiamaora S.r.l.\",\"taxCode\":\"12345678903\",\"seat\":\"via Roma 1, Milano\","
                                + "\"source\":\"NETWORK\",\"reference\":\"TIM, prot. 12/2026\",\"foundOn\":\"2026-11-24\",\"seen\":0}");
        assertThat(FakeServices.complaint().lastAsked(NAME).header("Idempotency-Key"))
                .isNotBlank();
        assertThat(seen.address()).as("no name in an address").endsWith(PAGE);
        assertThat(seen.text())
                .contains("Chiamaora <b>S.r.l.</b>", "12345678903", "via Roma 1, Milano", "Il gestore telefonico")
                .contains("FAS-2026-AAAA-BBBB", "C’è una violazione")
                .contains("Richiesta di informazioni", "Il giorno di arrivo non è registrato.");
        assertThat(seen.page().select("a[href=" + PAGE + "/atti/3]")).hasSize(1);
        assertThat(seen.page().select("#seat").val())
                .as("a correction begins with what is known")
                .isEqualTo("via Roma 1, Milano");
        browser.open("/en/authority/cases/" + CaseAnswers.ID + "/company").keep("authority-case-company-en");
    }

    @Test
    void whatIsMissingIsNamedFieldByFieldAndNothingIsSent() {
        known(CaseAnswers.noCompany());
        browser.open(PAGE);
        Browser.Seen seen = browser.submit("button[value=NAME]", Map.of()).keep("authority-case-company-error-it");
        assertThat(seen.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#name", "#taxCode", "#seat", "#source", "#reference", "#foundOn");
        assertThat(FakeServices.complaint().asked(NAME)).isEmpty();
    }

    @Test
    void aWrongCodeIsSaidAtItsFieldAndWhatWasTypedStays() {
        known(CaseAnswers.noCompany());
        FakeServices.complaint()
                .refuse(
                        NAME,
                        422,
                        "invalid-request",
                        "Da correggere",
                        "[{\"pointer\": \"/taxCode\", \"code\": \"TAX_CODE\", \"detail\": \"Controlla il codice.\"}]");
        browser.open(PAGE);
        Browser.Seen seen = browser.submit("button[value=NAME]", typed());
        assertThat(seen.page().select("#taxCode-error").text()).contains("Controlla il codice.");
        assertThat(seen.page().select("#name").val()).isEqualTo("Chiamaora S.r.l.");
    }

    @Test
    void theDayOnWhichAnActArrivedIsRecorded() {
        known(CaseAnswers.company(true));
        FakeServices.complaint().answer(SERVE, CaseAnswers.company(true));
        browser.open(PAGE);
        Browser.Seen wrong = browser.submit("button[value=SERVE]", Map.of());
        assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactly("#servedOn", "#proof");
        browser.submit("button[value=SERVE]", Map.of("servedOn", "27/11/2026", "proof", "Racc. 15-1"));
        assertThat(FakeServices.complaint().lastAsked(SERVE).body())
                .isEqualTo("{\"step\":3,\"servedOn\":\"2026-11-27\",\"reference\":\"Racc. 15-1\"}");
    }

    @Test
    void theActToPrintIsSaved() {
        FakeServices.complaint().answer(KNOWN + "/acts/3", "%PDF-");
        Browser.Seen act = browser.open(PAGE + "/atti/3");
        assertThat(act.answer().body()).isEqualTo("%PDF-");
        assertThat(act.answer().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"atto.pdf\"");
    }

    @Test
    void onceItIsNamedTheCaseIsCalledByItAndItsActsGoOnPaper() {
        CaseAnswers.known(CaseAnswers.againstNumber("\"company\": \"Chiamaora S.r.l.\","));
        Browser.Seen overview = browser.open(CASE).keep("authority-case-of-company-it");
        assertThat(overview.heading()).isEqualTo("Chiamaora S.r.l. (numero +39 06 9999 9999)");
        assertThat(overview.text())
                .contains("gli atti si stampano e si spediscono a parte", "La domanda va nell’atto da stampare.")
                .doesNotContain("L’operatore legge la domanda nella sua area");
        browser.open("/en/authority/cases/" + CaseAnswers.ID).keep("authority-case-of-company-en");
    }

    /** A colleague may name another one meanwhile. */
    @Test
    void whatIsDoneAgainstItSaysWhichOneWasRead() {
        CaseAnswers.known(CaseAnswers.againstNumber("\"company\": \"Chiamaora S.r.l.\","));
        String request = "POST /v1/cases/" + CaseAnswers.ID + "/information-request";
        FakeServices.complaint()
                .refuse(request, 409, "case-company-changed", "Un collega ha indicato o corretto l’azienda.", "[]");
        browser.open(CASE);
        Browser.Seen changed =
                browser.submit("button[value=REQUEST_INFORMATION]", Map.of("question", "Chi ha chiamato?"));
        assertThat(FakeServices.complaint().lastAsked(request).body())
                .isEqualTo("{\"version\":2,\"companyRead\":2,\"question\":\"Chi ha chiamato?\"}");
        assertThat(changed.text()).contains("Un collega ha indicato o corretto l’azienda.");
        assertThat(changed.page().select("textarea[name=question]").text()).isEqualTo("Chi ha chiamato?");
    }

    @Test
    void whereNothingCanBeChangedTheFormsAreNotShown() {
        known(CaseAnswers.company(false));
        Browser.Seen page = browser.open(PAGE);
        assertThat(page.page().select("main form button[data-once]")).isEmpty();
        assertThat(page.text()).contains("Non si può cambiare");
    }

    /** While the release before still answers. */
    @Test
    void aServiceThatKnowsNoCompaniesLeavesThePageWhole() {
        FakeServices.complaint().refuse(KNOWN, 404, "not-found", "Non c’è", "[]");
        assertThat(browser.open(PAGE).status()).isEqualTo(200);
    }
}
