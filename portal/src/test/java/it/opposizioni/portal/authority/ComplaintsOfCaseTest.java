package it.opposizioni.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.cases.CaseAnswers;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.export.ExportAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list of complaints, narrowed to those of one case: what an archived case has left open is closed from there. */
@QuarkusTest
@AsRegulator
class ComplaintsOfCaseTest extends PortalTest {

    private static final String LIST = "/it/autorita/segnalazioni";
    private static final String CODE = "FAS-2026-7K3M-Q9XD";
    private static final String OPEN_ONES = LIST + "?case=" + CODE + "&assignee=none";
    private static final String COMPLAINTS = "GET /v1/complaints";

    private static FakeService complaint() {
        return FakeServices.complaint();
    }

    private static void known() {
        complaint()
                .answerFromNowOn(
                        "GET /v1/cases",
                        "{\"items\": [" + CaseAnswers.summary(CaseAnswers.ID, "ARCHIVED", null) + "], \"next\": null}")
                .answerFromNowOn(
                        COMPLAINTS, "{\"items\": [" + ServiceAnswers.summary("TAKEN_IN_CHARGE") + "], \"next\": null}");
    }

    @Test
    void theListHoldsThoseOfTheCaseAndTheFilterCanBeRemoved() {
        known();
        Browser.Seen seen = browser.open(OPEN_ONES).keep("authority-complaints-of-case-it");
        assertThat(complaint().lastAsked("GET /v1/cases").query()).contains("code=" + CODE);
        assertThat(complaint().lastAsked(COMPLAINTS).query()).contains("case=" + CaseAnswers.ID, "assignee=none");
        assertThat(complaint().asked("GET /v1/cases/" + CaseAnswers.ID))
                .as("to open the case would be noted as a look at it")
                .isEmpty();
        var chip = seen.page().select(".chips[aria-labelledby] a").first();
        assertThat(chip.text()).isEqualTo("Togli il filtro Fascicolo: " + CODE);
        assertThat(chip.attr("href")).isEqualTo(LIST + "?assignee=none");
        assertThat(seen.page().select("button[value=PREPARE_CLOSE]")).hasSize(1);
        assertThat(seen.page().select("input[name=queue]").val()).isEqualTo("?case=" + CODE + "&assignee=none");
        browser.open("/en/authority/complaints?case=" + CODE).keep("authority-complaints-of-case-en");
    }

    @Test
    void itStaysWhenAnotherFilterIsAdded() {
        known();
        browser.open(OPEN_ONES);
        Browser.Seen seen = browser.submit("main form.filters button", Map.of("assessment", "VIOLATION_LIKELY"));
        assertThat(seen.address()).contains("case=" + CODE, "assessment=VIOLATION_LIKELY");
        assertThat(complaint().lastAsked(COMPLAINTS).query()).contains("case=" + CaseAnswers.ID);
    }

    /** It has been forgotten since, or was never one: then there are no complaints of it, and not all of them. */
    @Test
    void aCaseThatIsNotThereHasNone() {
        complaint().answer("GET /v1/cases", "{\"items\": [], \"next\": null}");
        assertThat(browser.open(LIST + "?case=" + CODE).text()).contains("Nessuna segnalazione con questi filtri.");
        complaint().forget("GET /v1/cases");
        complaint()
                .refuse(
                        "GET /v1/cases",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/code\", \"code\": \"CODE\", \"detail\": \"Scrivi il codice.\"}]");
        Browser.Seen seen = browser.open(LIST + "?case=%3Cb%3E");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select(".chips[aria-labelledby] a").first().text())
                .isEqualTo("Togli il filtro Fascicolo: <b>");
        assertThat(complaint().asked(COMPLAINTS)).isEmpty();
    }

    @Test
    void itIsKeptInASavedView() {
        String save = "POST /v1/saved-complaint-views";
        complaint().answer("GET /v1/saved-complaint-views", "[]").answer(save, "{}");
        Browser.Seen seen = browser.open(LIST + "/viste?case=" + CODE + "&assignee=none");
        assertThat(seen.text()).contains("Fascicolo: " + CODE);
        browser.submit("main form button.btn-primary", Map.of("name", "Da chiudere"));
        assertThat(complaint().lastAsked(save).body()).contains("\"query\":\"case=" + CODE + "&assignee=none\"");
    }

    @Test
    void theFileHoldsTheSameList() {
        known();
        complaint()
                .answer("GET /v1/complaints/rows", ExportAnswers.rows(ServiceAnswers.summary("TAKEN_IN_CHARGE")))
                .answer("POST /v1/exports", ExportAnswers.open())
                .answer("PUT " + ExportAnswers.FILE, "");
        String form = "/it/autorita/file-scaricati/segnalazioni?case=" + CODE;
        browser.open(form);
        browser.submit("main form button.btn-primary", Map.of("purpose", "Ispezione 12"));
        assertThat(complaint().lastAsked("GET /v1/complaints/rows").query()).isEqualTo("case=" + CaseAnswers.ID);
        assertThat(complaint().lastAsked("POST /v1/exports").body()).contains("\"filters\":\"case=" + CODE + "\"");

        complaint().answerFromNowOn("GET /v1/cases", "{\"items\": [], \"next\": null}");
        browser.open(form);
        browser.submit("main form button.btn-primary", Map.of("purpose", "Ispezione 12"));
        assertThat(complaint().asked("GET /v1/complaints/rows"))
                .as("nobody is asked for all complaints")
                .hasSize(1);
        assertThat(complaint().lastAsked("PUT " + ExportAnswers.FILE).body()).contains("\"rows\":0");
    }

    @Test
    void theCaseLeadsToItsComplaintsAndAnArchivedOneToThoseThatAreLeftOpen() {
        String page = "/it/autorita/fascicoli/" + CaseAnswers.ID;
        CaseAnswers.known(CaseAnswers.assigned());
        Browser.Seen assigned = browser.open(page);
        assertThat(assigned.page().select("main a[href*=case=]").eachAttr("href"))
                .containsExactly(LIST + "?case=" + CODE);
        assertThat(assigned.page().select("#archiveReason-hint").text())
                .contains("apri il loro elenco, per prenderle in carico e chiuderle insieme");
        CaseAnswers.known(CaseAnswers.assigned().replace("\"ASSIGNED\"", "\"ARCHIVED\""));
        Browser.Seen archived = browser.open(page).keep("authority-case-archived-it");
        assertThat(archived.page().select("main a[href*=case=]").eachAttr("href"))
                .containsExactly(OPEN_ONES);
        browser.open("/en/authority/cases/" + CaseAnswers.ID).keep("authority-case-archived-en");
    }
}
