package it.opposizioni.portal.deskcomplaint;

import static it.opposizioni.portal.deskcomplaint.DeskComplaintAnswers.told;
import static it.opposizioni.portal.testing.FakeServices.complaint;
import static it.opposizioni.portal.testing.FakeServices.registry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A registrar writes a complaint down for somebody on the telephone, and tells later how far it is. */
@QuarkusTest
@AsRegistrar
class DeskComplaintPagesTest extends PortalTest {

    static final String HERE = "/it/amministrazione/sportello/segnalazioni";
    static final String FILE = "main button[data-once]";

    @Test
    void whatIsToldIsWrittenDownAndTheCodeReadOut() {
        DeskComplaintAnswers.known();
        Browser.Seen form = browser.open(HERE + "/nuova").keep("desk-complaint-new-it");
        assertThat(form.page().select("input[name=channel][checked]").val()).isEqualTo("PHONE");
        Browser.Seen seen = browser.submit(FILE, told()).keep("desk-complaint-filed-it");
        assertThat(seen.address()).startsWith(HERE + "/" + ServiceAnswers.ID);
        assertThat(seen.text())
                .contains("leggi il codice alla persona", ServiceAnswers.CODE, "Maria Rossi", "per telefono")
                .contains("Scriviamo a questo indirizzo", "Registrazione 512", "Che cosa è stato segnalato");
        FakeService.Asked asked = complaint().lastAsked("POST " + DeskComplaintAnswers.SERVICE);
        assertThat(asked.header("Idempotency-Key")).isNotBlank();
        assertThat(asked.body())
                .contains(
                        "\"calledNumber\":\"333 123 4567\"", "\"callerNumber\":\"06 8765 4321\"", "\"kind\":\"HUMAN\"")
                .contains("\"at\":\"2026-11-19T18:30:00+01:00\"", "\"consentGiven\":false")
                .contains("\"channel\":\"PHONE\"", "\"receivedAt\":\"2026-11-24T23:00:00Z\"")
                .contains("\"ground\":\"LINE_ANSWERED\"", "\"taxCode\":\"RSSMRA85T10A562S\"", "\"language\":\"it\"")
                .doesNotContain("askedToStop");
    }

    @Test
    void moreCallsAreAddedAndNothingThatWasTypedIsLost() {
        DeskComplaintAnswers.known();
        browser.open("/en/administration/desk/complaints/new").keep("desk-complaint-new-en");
        Browser.Seen seen = browser.submit("button[value=add]", told()).keep("desk-complaint-two-en");
        assertThat(seen.page().select("fieldset[id^=call]")).hasSize(2);
        assertThat(seen.page().select("#name").val()).isEqualTo("Maria Rossi");
        Map<String, String> second = told();
        second.putAll(Map.of(
                "caller1", "withheld", "callerNumber1", "", "date1", "2026-11-20", "time1", "9:05", "kind1", "SILENT"));
        browser.submit(FILE, second);
        assertThat(complaint().lastAsked("POST " + DeskComplaintAnswers.SERVICE).body())
                .contains("\"withheld\":true", "\"at\":\"2026-11-20T09:05:00+01:00\"");
    }

    @Test
    void whoDoesNotRememberTheTimeTellsThePartOfTheDay() {
        DeskComplaintAnswers.known();
        browser.open(HERE + "/nuova");
        Map<String, String> told = told();
        told.putAll(Map.of("time0", "", "part0", "AFTERNOON"));
        browser.submit(FILE, told);
        assertThat(complaint().lastAsked("POST " + DeskComplaintAnswers.SERVICE).body())
                .contains("\"on\":\"2026-11-19\"", "\"partOfDay\":\"AFTERNOON\"")
                .doesNotContain("\"at\"");
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        browser.open(HERE + "/nuova");
        Browser.Seen seen = browser.submit(FILE, Map.of("calledNumber", "12")).keep("desk-complaint-wrong-it");
        assertThat(seen.page().select(".error-summary a").eachAttr("href"))
                .contains(
                        "#calledNumber",
                        "#product",
                        "#receivedOn",
                        "#ground",
                        "#evidenceReference",
                        "#name",
                        "#taxCode");
        complaint()
                .refuse(
                        "POST " + DeskComplaintAnswers.SERVICE,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/desk/taxCode\", \"code\": \"TAX_CODE\", \"detail\": \"Non valido.\"},"
                                + " {\"pointer\": \"/calls/0/at\", \"code\": \"TOO_OLD\", \"detail\": \"Troppo vecchia.\"}]");
        seen = browser.submit(FILE, told());
        assertThat(seen.page().select("#taxCode-error").text()).contains("Non valido.");
        assertThat(seen.page().select("#time0-error").text()).contains("Troppo vecchia.");
        assertThat(seen.page().select("#name").val()).isEqualTo("Maria Rossi");
    }

    /** The registrar asks the person on the telephone again only once. */
    @Test
    void mistakesAboutThePersonAreSaidWithThoseAboutTheCallsInTheOrderOfThePage() {
        browser.open(HERE + "/nuova");
        Map<String, String> typed = told();
        typed.putAll(Map.of(
                "calledNumber", "12", "time0", "25", "product", "", "receivedOn", "2099-01-01", "taxCode", "RSSMRA"));
        Browser.Seen seen = browser.submit(FILE, typed);
        assertThat(seen.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#calledNumber", "#time0", "#product", "#receivedOn", "#taxCode");
        assertThat(seen.page().select("#taxCode-error").text()).contains("ha 16 caratteri, o 11 cifre");
        assertThat(complaint().asked("POST " + DeskComplaintAnswers.SERVICE)).isEmpty();
    }

    @Test
    void whoCallsAgainIsFoundByTheCode() {
        DeskComplaintAnswers.known();
        browser.open(HERE).keep("desk-complaint-search-it");
        Browser.Seen seen = browser.open(HERE + "?code=" + ServiceAnswers.CODE);
        assertThat(seen.address()).isEqualTo(HERE + "/" + ServiceAnswers.ID);
        Browser.Seen unknown = browser.open(HERE + "?code=SEG-2026-0000-0000").keep("desk-complaint-unknown-it");
        assertThat(unknown.page().select("#code-error").text()).contains("fattelo ripetere");
        browser.open("/en/administration/desk/complaints?code=" + ServiceAnswers.CODE)
                .keep("desk-complaint-filed-en");
    }

    /** In the words of the person's own page, without what opens for the person alone. */
    @Test
    void whatTheEvidenceSaysIsReadOut() {
        DeskComplaintAnswers.known();
        complaint()
                .answerFromNowOn(
                        "GET " + DeskComplaintAnswers.SERVICE + "/" + ServiceAnswers.ID + "/progress",
                        DeskComplaintAnswers.progress("""
                                {"at": "2026-12-01T10:00:00Z", "operator": "Squillo Contact S.r.l.", "text": "Non siamo stati noi."}""", """
                                {"appellant": "OPERATOR", "court": "Tribunale di Milano", "filedOn": "2027-01-11",
                                 "stage": "REJECTED", "endedOn": "2027-03-01"}"""));
        Browser.Seen seen = browser.open(HERE + "/" + ServiceAnswers.ID).keep("desk-complaint-progress-it");
        assertThat(seen.text())
                .contains("Sono le parole che la persona leggerebbe nella sua pagina")
                .contains("Era nel registro dal 2 gennaio 2025.", "Squillo Contact S.r.l. aveva dichiarato il numero.")
                .contains("Non siamo stati noi.")
                .contains("Il ricorso è finito: la decisione sulla tua segnalazione resta valida.");
        assertThat(seen.page().select("main a[href*=area-personale]")).isEmpty();
        assertThat(browser.open("/en/administration/desk/complaints/" + ServiceAnswers.ID)
                        .keep("desk-complaint-progress-en")
                        .text())
                .contains("These are the words that the person would read on their page");
    }

    @Test
    void aServiceThatDoesNotTellItYetLeavesTheRestOfThePage() {
        String one = "GET " + DeskComplaintAnswers.SERVICE + "/" + ServiceAnswers.ID;
        complaint()
                .answer(one, DeskComplaintAnswers.filed("null"))
                .refuse(one + "/progress", 404, "not-found", "Non c’è.", "[]");
        Browser.Seen seen = browser.open(HERE + "/" + ServiceAnswers.ID);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Dati non disponibili ora", "Maria Rossi");
    }

    @Test
    void whoGaveNoAddressIsSaidToBeToldOnTheTelephone() {
        complaint()
                .answer(
                        "GET " + DeskComplaintAnswers.SERVICE + "/" + ServiceAnswers.ID,
                        DeskComplaintAnswers.filed("null"));
        assertThat(browser.open(HERE + "/" + ServiceAnswers.ID).text()).contains("Non ha dato un indirizzo");
    }

    @Test
    void theDeskLeadsThere() {
        registry().answer("GET /v1/desk/requests", "{\"items\": []}");
        assertThat(browser.open("/it/amministrazione/sportello")
                        .page()
                        .select("main a:contains(Segnalazioni allo sportello)")
                        .attr("href"))
                .isEqualTo(HERE);
    }
}
