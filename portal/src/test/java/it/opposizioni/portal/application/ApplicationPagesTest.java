package it.opposizioni.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From somebody without an operator to an application with the registrar. */
@QuarkusTest
@AsAcme
class ApplicationPagesTest extends PortalTest {

    private static final String TASKS = "/it/operatori/domanda";
    private static final String ME = "GET /v1/operators/me";
    private static final String SECTION = "PUT /v1/operators/" + CompanyAnswers.ID + "/sections/";

    private static void known(String state, String pec, String reason) {
        FakeServices.operator().answer(ME, CompanyAnswers.company(state, "OWNER", pec, reason));
    }

    @Test
    @AsGiulia
    void whoHasNoOperatorMayBeginOne() {
        Browser.Seen start = browser.open(TASKS).keep("application-start-it");
        assertThat(start.heading()).isEqualTo("Domanda di iscrizione");
        FakeServices.operator().answer("POST /v1/operators", 201, CompanyAnswers.company("DRAFT", "OWNER"));
        browser.submit("main form button", Map.of());
        assertThat(FakeServices.operator().lastAsked("POST /v1/operators").body())
                .isEqualTo("{\"draft\":true}");
        assertThat(FakeServices.operator().lastAsked("POST /v1/operators").header("Idempotency-Key"))
                .isNotBlank();
    }

    @Test
    void whoActsForAnOperatorMayBeginAnother() {
        known("ACTIVE", "DONE", "null");
        FakeServices.operator()
                .refuse("POST /v1/operators", 409, "conflict", "Hai già una domanda da finire.", "[]")
                .answer("POST /v1/operators", 201, CompanyAnswers.company("DRAFT", "OWNER"));
        browser.open(TASKS + "/nuova");
        assertThat(browser.submit("main form button", Map.of()).text()).contains("Hai già una domanda da finire.");
        assertThat(browser.submit("main form button", Map.of()).address()).isEqualTo(TASKS);
        assertThat(FakeServices.operator().asked("POST /v1/operators")).hasSize(2);
    }

    @Test
    void theTaskListTellsTheStateOfEachPart() {
        known("RETURNED", "RETURNED", "\"La PEC non riceve.\"");
        Browser.Seen seen = browser.open(TASKS).keep("application-tasks-it");
        assertThat(seen.page().select(".task-list li")).hasSize(6);
        assertThat(seen.text())
                .contains("Da correggere", "La PEC non riceve.", "5 parti su 6", "completa prima tutte le parti");
        assertThat(seen.page().select(".task-list a").first().attr("href")).isEqualTo(TASKS + "/azienda");
        browser.open("/en/operators/application").keep("application-tasks-en");
    }

    @Test
    void everyPartHasItsPage() {
        known("DRAFT", "NOT_STARTED", "null");
        for (String part : new String[] {"azienda", "rappresentante", "pec", "attivita", "roc", "dichiarazione"}) {
            Browser.Seen seen = browser.open(TASKS + "/" + part).keep("application-" + part + "-it");
            assertThat(seen.status()).as(part).isEqualTo(200);
            assertThat(seen.page().select("main form [name]:not([type=hidden])"))
                    .as(part)
                    .isNotEmpty();
        }
    }

    @Test
    void whatIsMissingIsNamedAndWhatIsThereIsKept() {
        known("DRAFT", "NOT_STARTED", "null");
        browser.open(TASKS + "/azienda");
        Browser.Seen wrong = browser.submit("main form button", Map.of("name", "", "seat", "Via Nuova 1"))
                .keep("application-company-error-it");
        assertThat(wrong.page().select(".error-summary a").attr("href")).isEqualTo("#name");
        assertThat(wrong.page().select("#seat").val()).isEqualTo("Via Nuova 1");
        assertThat(wrong.page().title()).startsWith("Errore:");
    }

    @Test
    void whatTheServiceFindsWrongStandsBesideItsField() {
        known("DRAFT", "NOT_STARTED", "null");
        FakeServices.operator()
                .refuse(
                        SECTION + "REPRESENTATIVE",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/representative/taxCode\", \"code\": \"TAX_CODE\", \"detail\": \"Controlla il codice.\"}]");
        browser.open(TASKS + "/rappresentante");
        Browser.Seen wrong = browser.submit("main form button", Map.of("taxCode", "X"));
        assertThat(wrong.page().select("#taxCode-error").text()).contains("Controlla il codice.");
        assertThat(wrong.page().select("#taxCode").val()).isEqualTo("X");
    }

    @Test
    void aPartIsSavedWithItsOwnFieldsAndLeadsBack() {
        known("DRAFT", "NOT_STARTED", "null");
        FakeServices.operator().answer(SECTION + "ACTIVITY", CompanyAnswers.company("DRAFT", "OWNER"));
        browser.open(TASKS + "/attivita");
        Browser.Seen seen = browser.submit("main form button", Map.of("activity", "outsources"));
        assertThat(seen.address()).isEqualTo(TASKS);
        assertThat(FakeServices.operator().lastAsked(SECTION + "ACTIVITY").body())
                .contains("\"outsources\":true", "\"callsItself\":false", "\"callsForOthers\":false");
    }

    @Test
    void aCompleteApplicationIsCheckedAndSent() {
        known("DRAFT", "DONE", "null");
        Browser.Seen summary = browser.open(TASKS + "/riepilogo").keep("application-summary-it");
        assertThat(summary.text())
                .contains("Acme Energia S.p.A.", "NREDAA80A41F205X", "Facciamo chiamare un call center");
        FakeServices.operator().reset();
        FakeServices.operator()
                .answer(ME, CompanyAnswers.company("DRAFT", "OWNER"))
                .answer(ME, CompanyAnswers.company("APPLIED", "OWNER", "IN_REVIEW", "null"))
                .answer(
                        "POST /v1/operators/" + CompanyAnswers.ID + "/submission",
                        CompanyAnswers.company("APPLIED", "OWNER"));
        Browser.Seen sent = browser.submit("main form button", Map.of()).keep("application-sent-it");
        assertThat(sent.heading()).isEqualTo("Domanda inviata");
        assertThat(sent.text()).contains("giovedì 3 dicembre 2026");
    }

    @Test
    void whatIsWithTheRegistrarCannotBeChanged() {
        known("APPLIED", "IN_REVIEW", "null");
        Browser.Seen seen = browser.open(TASKS).keep("application-applied-it");
        assertThat(seen.page().select(".task-list a")).isEmpty();
        assertThat(seen.text()).contains("In esame", "giovedì 3 dicembre 2026");
        assertThat(browser.open(TASKS + "/pec").address()).isEqualTo(TASKS);
    }

    @Test
    void aRegisteredOperatorTellsWhatHasChangedAtOnce() {
        known("ACTIVE", "DONE", "null");
        Browser.Seen tasks = browser.open(TASKS).keep("application-registered-it");
        assertThat(tasks.page().select(".task-list a").eachAttr("href"))
                .containsExactly(TASKS + "/azienda", TASKS + "/rappresentante", TASKS + "/pec", TASKS + "/roc");
        FakeServices.operator().answer(SECTION + "PEC", CompanyAnswers.company("ACTIVE", "OWNER"));
        browser.open(TASKS + "/pec");
        Browser.Seen seen = browser.submit("main form button", Map.of("pec", "nuova@pec.example"));
        assertThat(FakeServices.operator().lastAsked(SECTION + "PEC").body()).contains("nuova@pec.example");
        assertThat(seen.page().select("main [role=status]").text()).isEqualTo("Fatto: il dato è aggiornato.");
        assertThat(browser.open(TASKS + "/attivita").address()).isEqualTo(TASKS);
    }

    @Test
    void aSuspendedOneToo() {
        known("SUSPENDED", "DONE", "null");
        assertThat(browser.open(TASKS).page().select(".task-list a").eachAttr("href"))
                .containsExactly(TASKS + "/azienda", TASKS + "/rappresentante", TASKS + "/pec", TASKS + "/roc");
    }

    @Test
    void aRegisteredOperatorChangesItsSeatAndKeepsItsName() {
        known("ACTIVE", "DONE", "null");
        Browser.Seen form = browser.open(TASKS + "/azienda").keep("application-registered-company-it");
        assertThat(form.page().select("main form [name]:not([type=hidden])").eachAttr("name"))
                .containsExactly("seat", "contact");
        assertThat(form.text()).contains("Acme Energia S.p.A.", "01234560157", "li cambia il gestore");
        Browser.Seen wrong = browser.submit("main form button", Map.of("seat", ""));
        assertThat(wrong.page().select(".error-summary a").attr("href")).isEqualTo("#seat");
        FakeServices.operator().answer(SECTION + "COMPANY", CompanyAnswers.company("ACTIVE", "OWNER"));
        Browser.Seen seen = browser.submit("main form button", Map.of("seat", "Via Nuova 1, Milano"));
        assertThat(FakeServices.operator().lastAsked(SECTION + "COMPANY").body())
                .contains("Via Nuova 1, Milano", "privacy@acme.example")
                .doesNotContain("name", "vatNumber");
        assertThat(seen.page().select("main [role=status]").text()).isEqualTo("Fatto: il dato è aggiornato.");
        browser.open("/en/operators/application/company").keep("application-registered-company-en");
    }

    @Test
    void onlyAnOwnerChangesTheApplication() {
        FakeServices.operator().answer(ME, CompanyAnswers.company("DRAFT", "VIEWER", "NOT_STARTED", "null"));
        Browser.Seen tasks = browser.open(TASKS).keep("application-viewer-it");
        assertThat(tasks.page().select(".task-list a, main .btn")).isEmpty();
        assertThat(tasks.text()).contains("Solo un responsabile può cambiare la domanda.");
        assertThat(browser.open(TASKS + "/pec").status()).isEqualTo(403);
    }
}
