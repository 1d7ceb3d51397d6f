package it.opposizioni.portal.looks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.cases.CaseAnswers;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The authority's audit: who of the staff has looked at what. */
@QuarkusTest
@AsRegulator
class LookPagesTest extends PortalTest {

    static final String PAGE = "/it/autorita/chi-ha-guardato";
    static final String ASKED = "GET /v1/looks";

    private static final String FOUR = """
            {"items": [
              {"id": "019ab000-0000-7000-8000-000000000004", "at": "2026-11-25T10:03:00Z", "role": "REGULATOR", "kind": "NUMBER",
               "purpose": "INSPECTION", "person": {"subject": "anna", "code": "3F9A21C4", "name": "Anna Neri", "me": true},
               "subject": {"type": "NUMBER", "number": "+39 06 ••• 4321"}},
              {"id": "019ab000-0000-7000-8000-000000000003", "at": "2026-11-25T10:02:00Z", "role": "REGULATOR", "kind": "EVIDENCE",
               "purpose": "UNDER_REVIEW", "person": {"subject": "bruno", "code": "0B0B0B0B", "name": "=Bruno", "me": false},
               "subject": {"type": "COMPLAINT", "id": "%s", "code": "%s"}},
              {"id": "019ab000-0000-7000-8000-000000000002", "at": "2026-11-25T10:01:00Z", "role": "REGISTRAR", "kind": "COMPLAINT",
               "purpose": "TOLD_AT_DESK", "person": {"subject": "gestore/1", "code": "AAAA1111", "me": false},
               "subject": {"id": "018f0000-0000-7000-8000-00000000dead"}},
              {"id": "019ab000-0000-7000-8000-000000000001", "at": "2026-11-25T10:00:00Z", "role": "REGULATOR", "kind": "LOOKS",
               "purpose": "LOOKS_CHECKED", "person": {"subject": "bruno", "code": "0B0B0B0B", "name": "=Bruno", "me": false}}],
             "next": %s}""";

    static String four(String next) {
        return FOUR.formatted(ServiceAnswers.ID, ServiceAnswers.CODE, next);
    }

    @BeforeEach
    void colleagues() {
        FakeServices.complaint()
                .answer(
                        "GET /v1/case-officials",
                        "[{\"subject\": \"bruno\", \"name\": \"Bruno Conti\", \"me\": false}]");
    }

    @Test
    void aDayIsTakenAsPeopleWriteIt() {
        FakeServices.complaint().answer(ASKED, four("null"));
        browser.open(PAGE + "?in=complaints&from=25/11/2026");
        assertThat(FakeServices.complaint().asked(ASKED).getLast().query()).contains("from=2026-11-25");
    }

    @Test
    void whatIsNoDayIsSaidInTheWordsOfPeople() {
        FakeServices.complaint().refuse(ASKED, 422, "validation", "Da correggere.", """
                [{"pointer":"/from","code":"DATE","detail":"Scrivi una data come 2026-11-25."}]""");
        assertThat(browser.open(PAGE + "?in=complaints&from=garbage")
                        .page()
                        .select("#from-error")
                        .text())
                .contains("Scrivi per esempio 31/3/2027.")
                .doesNotContain("2026-11-25");
    }

    @Test
    void eachLookSaysWhoWhatWhenAndWhatFor() {
        FakeServices.complaint().answer(ASKED, four("\"abc\""));
        Browser.Seen seen = browser.open(PAGE).keep("authority-looks-it");
        assertThat(seen.page().select("main tbody th").eachText())
                .containsExactly(
                        "Note di questa persona: tu 3F9A21C4 (autorità)",
                        "Note di questa persona: =Bruno 0B0B0B0B (autorità)",
                        "Note di questa persona: persona AAAA1111 AAAA1111 (registro)",
                        "Note di questa persona: =Bruno 0B0B0B0B (autorità)");
        assertThat(seen.page().select("main tbody td:nth-of-type(1)").eachText())
                .containsExactly(
                        "un numero +39 06 ••• 4321",
                        "le prove " + ServiceAnswers.CODE,
                        "la segnalazione non più conservato",
                        "queste note");
        assertThat(seen.page().select("main tbody td:nth-of-type(3)").eachText())
                .containsExactly(
                        "numero: ispezione",
                        "esame della segnalazione",
                        "richiesta di chi ha segnalato allo sportello",
                        "controllo di chi ha guardato");
        assertThat(seen.page().select("#kind option").eachText()).contains("il fascicolo completo, come file");
        assertThat(seen.page().select("main tbody td a").eachAttr("href"))
                .containsExactly("/it/autorita/segnalazioni/" + ServiceAnswers.ID);
        assertThat(seen.page().select("main tbody th a").eachAttr("href")).contains(PAGE + "?person=gestore%2F1");
        assertThat(seen.page()
                        .select("main section a[href*=in=]:not([href*=files])")
                        .eachAttr("href"))
                .containsExactly(PAGE + "?in=complaints");
        FakeServices.complaint().answer(ASKED, four("\"abc\""));
        assertThat(browser.open(PAGE + "?in=complaints")
                        .page()
                        .select("a[rel=next]")
                        .attr("href"))
                .isEqualTo(PAGE + "?in=complaints&cursor=abc");
        browser.open("/en/authority/looks").keep("authority-looks-en");
    }

    @Test
    void filtersStandInTheAddressAndEachCanBeRemoved() {
        FakeServices.complaint().answer(ASKED, four("null"));
        browser.open(PAGE);
        Browser.Seen seen = browser.submit(
                        "main form.filters button",
                        Map.of(
                                "person",
                                "bruno",
                                "code",
                                "FAS-2026-7K3M-Q9XD",
                                "purpose",
                                "CASE",
                                "from",
                                "2026-11-01"))
                .keep("authority-looks-filtered-it");
        assertThat(FakeServices.complaint().lastAsked(ASKED).query())
                .contains("person=bruno", "code=FAS-2026-7K3M-Q9XD", "purpose=CASE", "from=2026-11-01")
                .doesNotContain("kind=", "to=");
        assertThat(seen.page().select(".chips[aria-labelledby] a").eachText())
                .containsExactly(
                        "Togli il filtro Chi: Bruno Conti",
                        "Togli il filtro Segnalazione o fascicolo: FAS-2026-7K3M-Q9XD",
                        "Togli il filtro A che cosa serviva: numero: lavoro su un fascicolo",
                        "Togli il filtro Dal giorno: domenica 1 novembre 2026",
                        "Togli tutti i filtri");
        assertThat(seen.page().select(".chips[aria-labelledby] a").first().attr("href"))
                .isEqualTo(PAGE + "?code=FAS-2026-7K3M-Q9XD&purpose=CASE&from=2026-11-01");
        assertThat(seen.page().select("#person option[selected]").val()).isEqualTo("bruno");
    }

    /** There is no list of the register's people: a person who was chosen by a row stays chosen. */
    @Test
    void somebodyOfTheRegisterStaysChosen() {
        FakeServices.complaint().answer(ASKED, four("null"));
        Browser.Seen seen = browser.open(PAGE + "?person=gestore%2F1");
        assertThat(seen.page().select("#person option[selected]").text()).isEqualTo("persona AAAA1111");
        assertThat(seen.page().select(".chips[aria-labelledby] a").first().text())
                .isEqualTo("Togli il filtro Chi: persona AAAA1111");
    }

    @Test
    void theNotesAreAFileWithoutFormulas() {
        FakeServices.complaint().answer(ASKED, four("null"));
        Browser.Seen file = browser.open(PAGE + "/files/looks.csv?person=bruno");
        assertThat(file.answer().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"chi-ha-guardato.csv\"");
        assertThat(file.answer().body().lines())
                .hasSize(5)
                .startsWith(
                        "\uFEFFQuando;Chi;Sigla;Per chi lavora;Che cosa;Segnalazione o fascicolo;A che cosa serviva")
                .contains("2026-11-25T11:02+01:00;'=Bruno;0B0B0B0B;autorità;le prove;" + ServiceAnswers.CODE
                        + ";esame della segnalazione");
        assertThat(FakeServices.complaint().lastAsked(ASKED).query()).contains("person=bruno");
    }

    @Test
    void aFileHasAnEnd() {
        FakeServices.complaint().answerFromNowOn(ASKED, four("\"abc\""));
        Browser.Seen seen = browser.open(PAGE + "/files/looks.csv?person=bruno").keep("authority-looks-too-many-it");
        assertThat(seen.page().select(".error-summary").text()).contains("Le note sono più di 2.000");
        assertThat(seen.page().select("#person option[selected]").val()).isEqualTo("bruno");
    }

    @Test
    void aFilterThatCannotBeReadIsNamedBesideItsField() {
        FakeServices.complaint()
                .refuse(
                        ASKED,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/code\", \"code\": \"CODE\", \"detail\": \"Scrivi il codice.\"}]");
        Browser.Seen seen = browser.open(PAGE + "?code=SEG").keep("authority-looks-error-it");
        assertThat(seen.page().select("#code-error").text()).contains("Scrivi il codice.");
        assertThat(seen.page().select("#code").val()).isEqualTo("SEG");
        assertThat(seen.text()).doesNotContain("Nessuna nota");
    }

    @Test
    void nothingFoundIsNoError() {
        FakeServices.complaint().answer(ASKED, "{\"items\": []}");
        assertThat(browser.open(PAGE).text()).contains("Nessuno ha ancora guardato niente.");
        assertThat(browser.open(PAGE + "?kind=OPINION").text()).contains("Nessuna nota con questi filtri.");
    }

    /** A service of the release before does not know the question; one that is down knows no answer. */
    @Test
    void aServiceThatCannotAnswerLeavesThePageStanding() {
        FakeServices.complaint().refuse(ASKED, 404, "not-found", "Non trovato.", "[]");
        Browser.Seen seen = browser.open(PAGE).keep("authority-looks-unavailable-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main [role=status]").text()).contains("Dati non disponibili ora");
        FakeServices.complaint().goDown();
        assertThat(browser.open(PAGE).status()).isEqualTo(200);
    }

    @Test
    void aComplaintAndACaseLeadToTheirLooks() {
        FakeServices.complaint()
                .answer(
                        "GET /v1/complaints/" + ServiceAnswers.ID,
                        ServiceAnswers.complaint("EVIDENCE_COLLECTED", "\"TAKE_IN_CHARGE\""))
                .answer("GET /v1/complaints/" + ServiceAnswers.ID + "/evidence", ServiceAnswers.evidence(true));
        assertThat(browser.open("/it/autorita/segnalazioni/" + ServiceAnswers.ID)
                        .page()
                        .select("main a[href*=chi-ha-guardato?code]")
                        .attr("href"))
                .isEqualTo(PAGE + "?code=" + ServiceAnswers.CODE);
        CaseAnswers.known(CaseAnswers.proposed(false));
        assertThat(browser.open("/it/autorita/fascicoli/" + CaseAnswers.ID)
                        .page()
                        .select("main a[href*=chi-ha-guardato?code]")
                        .attr("href"))
                .isEqualTo(PAGE + "?code=FAS-2026-7K3M-Q9XD");
    }
}
