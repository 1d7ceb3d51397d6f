package it.opposizioni.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The regulator's list and one complaint with its evidence. */
@QuarkusTest
@AsRegulator
class AuthorityPagesTest extends PortalTest {

    static final String LIST = "/it/autorita/segnalazioni";
    static final String CASE = LIST + "/" + ServiceAnswers.ID;
    static final String QUESTION = "GET /v1/complaints/" + ServiceAnswers.ID;

    @Test
    void theListNamesEachComplaintAndLeadsOn() {
        FakeServices.complaint()
                .answer(
                        "GET /v1/complaints",
                        "{\"items\": [" + ServiceAnswers.summary("EVIDENCE_COLLECTED") + "], \"next\": \"abc\"}");
        Browser.Seen seen = browser.open("/it/autorita").keep("authority-list-it");
        assertThat(seen.page().select("main tbody th a").attr("href")).isEqualTo(CASE);
        assertThat(seen.text()).contains("Prove raccolte", "Probabile violazione", "+39 02 ••• 5678");
        assertThat(seen.page().html())
                .as("a list shows no number while nobody has said what for")
                .doesNotContain("12345678", "1234 5678");
        assertThat(seen.page().select("main tbody th a").text()).isEqualTo(ServiceAnswers.CODE);
        assertThat(seen.page().select("a[rel=next]").attr("href")).isEqualTo(LIST + "?cursor=abc");
        browser.open("/en/authority").keep("authority-list-en");
    }

    @Test
    void filtersStandInTheAddressAndEachCanBeRemoved() {
        FakeServices.complaint().answer("GET /v1/complaints", "{\"items\": [], \"next\": null}");
        browser.open("/it/autorita");
        assertThat(browser.current().text()).contains("Non c’è ancora nessuna segnalazione.");
        Browser.Seen seen = browser.submit(
                        "main form.filters button",
                        Map.of("stage", "FILED", "callerNumber", "02 1234", "from", "2026-11-01"))
                .keep("authority-filtered-it");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/complaints").query())
                .contains("stage=FILED", "from=2026-11-01", "callerNumber=02")
                .doesNotContain("assessment", "to=");
        assertThat(seen.text()).contains("Nessuna segnalazione con questi filtri.");
        assertThat(seen.page().select(".chips li a")).hasSize(4);
        assertThat(browser.open(LIST + "?callerNumber=%2B390212345678")
                        .page()
                        .select(".chips li a")
                        .first()
                        .text())
                .isEqualTo("Togli il filtro Numero chiamante: +39 02 ••• 5678");
        assertThat(seen.page().select(".chips li a").first().attr("href"))
                .matches(LIST + "\\?number=[A-Za-z0-9_-]{50,}&from=2026-11-01");
        assertThat(seen.page().select("#stage option[selected]").val()).isEqualTo("FILED");
    }

    @Test
    void thoseAgainstOneOperatorAreOnePageAway() {
        FakeServices.complaint().answerFromNowOn("GET /v1/complaints", "{\"items\": [], \"next\": null}");
        browser.open(LIST);
        Browser.Seen seen = browser.submit("main form.filters button", Map.of("operator", "squillo"));
        assertThat(FakeServices.complaint().lastAsked("GET /v1/complaints").query())
                .contains("operator=squillo");
        assertThat(seen.page().select(".chips[aria-labelledby] a").first().text())
                .isEqualTo("Togli il filtro Chi ha chiamato: squillo");
        assertThat(browser.open(LIST + "?operator=018f0000-0000-7000-8000-000000000003")
                        .page()
                        .select(".chips[aria-labelledby] a")
                        .first()
                        .text())
                .isEqualTo("Togli il filtro Chi ha chiamato: l’operatore scelto");
    }

    @Test
    void aFilterThatCannotBeReadIsNamedBesideItsField() {
        FakeServices.complaint()
                .refuse(
                        "GET /v1/complaints",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/callerNumber\", \"code\": \"TOO_SHORT\", \"detail\": \"Mancano delle cifre.\"}]");
        Browser.Seen seen = browser.open(LIST + "?callerNumber=0").keep("authority-filter-error-it");
        assertThat(seen.page().select("#callerNumber-error").text()).contains("Mancano delle cifre.");
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#callerNumber");
        assertThat(seen.text()).doesNotContain("Nessuna segnalazione");
    }

    @Test
    void aServiceThatIsDownLeavesThePageStanding() {
        FakeServices.complaint().goDown();
        Browser.Seen seen = browser.open(LIST).keep("authority-down-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main [role=status]").text()).contains("Dati non disponibili ora");
    }

    @Test
    void aComplaintShowsItsEvidenceWithSourceAndTime() {
        known("EVIDENCE_COLLECTED", "\"TAKE_IN_CHARGE\"");
        Browser.Seen seen = browser.open(CASE).keep("authority-case-it");
        assertThat(seen.text())
                .contains(
                        "Il numero era protetto.",
                        "DPR 26/2022 art. 8 c. 2",
                        "Prova media (grado B): il numero era dichiarato e una lista di chi ha chiamato conteneva")
                .contains("Lo dice: il registro", "Lo dice: chi ha segnalato", "Hanno chiamato a cena.")
                .contains("Il numero chiamato Era nel registro?")
                .doesNotContain("Il tuo numero")
                .contains(
                        "Corretto venerdì 20 novembre 2026, ore 10:00.",
                        "Prima (da venerdì 20 novembre 2026",
                        "Il numero non era iscritto.")
                .contains("Altre regole da controllare", "in vigore da sabato 28 settembre 2024");
        assertThat(seen.page().select("main a[href*=number=]").attr("href"))
                .matches(LIST + "\\?number=[A-Za-z0-9_-]{50,}");
        browser.open("/en/authority/complaints/" + ServiceAnswers.ID).keep("authority-case-en");
    }

    @Test
    void theFactsOfAComplaintAreNarrowedToOneSource() {
        known("EVIDENCE_COLLECTED", "");
        Browser.Seen all = browser.open(CASE);
        assertThat(all.page().select("#facts nav a").eachText())
                .containsExactly("Tutti i fatti 3", "Il registro 2", "Chi ha segnalato 1");
        assertThat(all.page().select("#facts nav a").eachAttr("href"))
                .containsExactly(CASE + "#facts", CASE + "?source=REGISTER#facts", CASE + "?source=REPORTER#facts");
        assertThat(all.page().select("#facts[open]")).isEmpty();
        Browser.Seen narrowed = browser.open(CASE + "?source=REPORTER").keep("authority-case-source-it");
        assertThat(narrowed.page().select("#facts[open] ol.timeline h3").eachText())
                .containsExactly("Chiamata da +39 02 1234 5678 (una persona).");
        assertThat(narrowed.page().select("#facts nav a[aria-current]").text()).isEqualTo("Chi ha segnalato 1");
        assertThat(browser.open(CASE + "?source=OPERATORS")
                        .page()
                        .select("#facts[open] [role=status]")
                        .text())
                .isEqualTo("Questa fonte non dice nulla.");
    }

    @Test
    void aComplaintShowsACallWhoseNumberNobodyKnows() {
        FakeServices.complaint()
                .answer(
                        QUESTION,
                        ServiceAnswers.complaint("EVIDENCE_COLLECTED", "\"TAKE_IN_CHARGE\"")
                                .replace(
                                        "\"callerNumber\": null, \"withheld\": true",
                                        "\"callerNumber\": null, \"withheld\": false, \"numberUnknown\": true"))
                .answer(QUESTION + "/evidence", ServiceAnswers.evidence(true));
        Browser.Seen seen = browser.open(CASE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("numero non noto");
        assertThat(seen.page().select("main a[href*=number=]")).hasSize(1);
    }

    @Test
    void theListIsNarrowedToWhatOneAuthorityWasGiven() {
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/complaints",
                        "{\"items\": [" + ServiceAnswers.passedOnSummary("AGCM") + "], \"next\": null}");
        browser.open(LIST);
        Browser.Seen seen = browser.submit("main form.filters button", Map.of("passedOnTo", "AGCM"))
                .keep("authority-passed-on-list-it");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/complaints").query())
                .contains("passedOnTo=AGCM");
        assertThat(seen.page().select(".chips[aria-labelledby] a").first().text())
                .isEqualTo("Togli il filtro Passata a: AGCM");
        assertThat(seen.page().select("#passedOnTo option[selected]").val()).isEqualTo("AGCM");
        assertThat(seen.page().select("main tbody").text()).contains("Chiusa: passata ad AGCM");
        assertThat(seen.page().select("main a[href*=file-scaricati/]").attr("href"))
                .endsWith("?passedOnTo=AGCM");
        FakeServices.complaint()
                .forget("GET /v1/complaints")
                .refuse(
                        "GET /v1/complaints",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/passedOnTo\", \"code\": \"UNKNOWN\", \"detail\": \"Non la conosco.\"}]");
        assertThat(browser.open(LIST + "?passedOnTo=MAYOR")
                        .page()
                        .select("#passedOnTo-error")
                        .text())
                .contains("Non la conosco.");
    }

    @Test
    void whatTheReporterThinksIsReadAtTheEnd() {
        String asked = QUESTION + "/opinion";
        String heading = "Il parere di chi ha segnalato";
        known("TAKEN_IN_CHARGE", "");
        browser.open(CASE);
        assertThat(FakeServices.complaint().asked(asked)).isEmpty();
        FakeServices.complaint().answerFromNowOn(QUESTION, ServiceAnswers.complaint("CLOSED_UPHELD", ""));
        Browser.Seen none = browser.open(CASE);
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.text()).doesNotContain(heading);
        FakeServices.complaint().answerFromNowOn(asked, "{\"possible\": false}");
        assertThat(browser.open(CASE).text()).doesNotContain(heading);
        FakeServices.complaint().answerFromNowOn(asked, """
            {"possible": false, "given": {"clear": 4, "quick": 2, "words": "Dopo mesi."}}\
            """);
        assertThat(browser.open(CASE).keep("authority-case-opinion-it").text())
                .contains(heading, "Chiarezza: 4 su 5.", "Dopo mesi.");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(browser.open(CASE).status()).isEqualTo(404);
    }

    static void known(String stage, String acts) {
        FakeServices.complaint()
                .answer(QUESTION, ServiceAnswers.complaint(stage, acts))
                .answer(QUESTION + "/evidence", ServiceAnswers.evidence(true));
    }
}
