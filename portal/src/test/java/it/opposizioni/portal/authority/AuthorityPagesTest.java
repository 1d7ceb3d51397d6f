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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The regulator's list and one complaint with its evidence. */
@QuarkusTest
@AsRegulator
class AuthorityPagesTest extends PortalTest {

    private static final String LIST = "/it/autorita/segnalazioni";
    static final String CASE = LIST + "/" + ServiceAnswers.ID;
    static final String QUESTION = "GET /v1/complaints/" + ServiceAnswers.ID;
    private static final String DEED = "POST /v1/complaints/" + ServiceAnswers.ID;

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
    void takingInChargeIsOneButton() {
        known("EVIDENCE_COLLECTED", "\"TAKE_IN_CHARGE\"");
        FakeServices.complaint().answer(DEED + "/taking-in-charge", ServiceAnswers.complaint("TAKEN_IN_CHARGE", ""));
        browser.open(CASE);
        Browser.Seen done = browser.submit("button[value=TAKE_IN_CHARGE]", Map.of());
        assertThat(done.address()).isEqualTo(CASE);
        assertThat(FakeServices.complaint()
                        .lastAsked(DEED + "/taking-in-charge")
                        .header("Idempotency-Key"))
                .isNotBlank();
    }

    @Test
    void closingWantsAnOutcomeAndItsReason() {
        known("TAKEN_IN_CHARGE", "\"INVESTIGATE\", \"UPHOLD\", \"NOT_UPHOLD\", \"DECLARE_OUTSIDE_SCOPE\"");
        browser.open(CASE).keep("authority-acts-it");
        Browser.Seen wrong = browser.submit("button:contains(Chiudi)", Map.of()).keep("authority-close-error-it");
        assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactly("#outcome", "#reason");
        FakeServices.complaint().answer(DEED + "/closure", ServiceAnswers.complaint("CLOSED_NOT_UPHELD", ""));
        browser.submit("button:contains(Chiudi)", Map.of("outcome", "NOT_UPHELD", "reason", "Numero non protetto."));
        assertThat(FakeServices.complaint().lastAsked(DEED + "/closure").body())
                .contains("\"outcome\":\"NOT_UPHELD\"", "\"reason\":\"Numero non protetto.\"");
    }

    @Test
    void whatIsOutsideTheRemitIsPassedOn() {
        known("TAKEN_IN_CHARGE", "\"NOT_UPHOLD\", \"DECLARE_OUTSIDE_SCOPE\"");
        Browser.Seen asked = browser.open(CASE);
        assertThat(asked.page().select("input[name=passedOnTo]").eachAttr("value"))
                .containsExactly("NOBODY", "AGCOM", "AGCM", "POSTAL_POLICE");
        assertThat(asked.page().select("input[name=passedOnTo][checked]").eachAttr("value"))
                .containsExactly("NOBODY");
        assertThat(asked.text()).contains("il registro non invia nulla");
        Browser.Seen wrong = browser.submit(
                        "button:contains(Chiudi)",
                        Map.of("outcome", "NOT_UPHELD", "reason", "Falso.", "passedOnTo", "AGCOM"))
                .keep("authority-passed-on-error-it");
        assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactly("#passedOnTo");
        assertThat(wrong.page().select("input[name=passedOnTo][checked]").val()).isEqualTo("AGCOM");
        FakeServices.complaint()
                .answer(DEED + "/closure", ServiceAnswers.passedOn("AGCOM"))
                .answerFromNowOn(QUESTION, ServiceAnswers.passedOn("AGCOM"));
        Browser.Seen done = browser.submit("button:contains(Chiudi)", Map.of("outcome", "OUTSIDE_SCOPE"));
        assertThat(FakeServices.complaint().lastAsked(DEED + "/closure").body())
                .isEqualTo("{\"outcome\":\"OUTSIDE_SCOPE\",\"reason\":\"Falso.\",\"passedOnTo\":\"AGCOM\"}");
        assertThat(done.keep("authority-passed-on-it")
                        .page()
                        .select(".identity")
                        .text())
                .contains("Chiusa: passata ad AGCOM", "Passata a AGCOM, venerdì 20 novembre 2026");
        assertThat(done.page().select("#passed-on"))
                .as("that is for who complained")
                .isEmpty();
        browser.open("/en/authority/complaints/" + ServiceAnswers.ID).keep("authority-passed-on-en");
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

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, NOT_UPHOLD, 1", "archived, NOT_UPHOLD, 1", "ongoing, INVESTIGATE, 0"})
    void aViolationIsNotFoundHereButByACase(String itsCase, String act, int ways) {
        String caseId = itsCase == null ? "null" : "\"0199aaaa-0000-7000-8000-00000000ca5e\"";
        FakeServices.complaint()
                .answer(
                        QUESTION,
                        // a service of the release before still names the act
                        ServiceAnswers.complaint("TAKEN_IN_CHARGE", "\"UPHOLD\", \"" + act + "\"")
                                .replaceFirst(
                                        "}$", ", \"accused\": {\"name\": \"Squillo\", \"caseId\": " + caseId + "}}"))
                .answer(QUESTION + "/evidence", ServiceAnswers.evidence(true));
        Browser.Seen seen = browser.open(CASE);
        assertThat(seen.page().select("input[value=UPHELD]")).isEmpty();
        assertThat(seen.page()
                        .select("form:has(input[name=outcome]) p:contains(Una violazione si accerta) a[href='#case']"))
                .hasSize(ways);
        assertThat(seen.page().select("#case + form button:contains(Apri il fascicolo)"))
                .hasSize(ways);
        if (ways == 1) {
            browser.submit("button:contains(Chiudi)", Map.of("outcome", "UPHELD", "reason", "Provata."));
            assertThat(browser.current().page().select("#outcome-error").text()).contains("Scegli l’esito.");
            assertThat(FakeServices.complaint().asked(DEED + "/closure")).isEmpty();
        }
    }

    @Test
    void onlyTheOutcomesThatArePossibleAreOffered() {
        known("TAKEN_IN_CHARGE", "\"NOT_UPHOLD\", \"DECLARE_OUTSIDE_SCOPE\"");
        assertThat(browser.open(CASE).page().select("input[name=outcome]").eachAttr("value"))
                .containsExactly("NOT_UPHELD", "OUTSIDE_SCOPE");
        Browser.Seen wrong = browser.submit("button:contains(Chiudi)", Map.of("reason", "Fuori."));
        assertThat(wrong.page().select(".error-summary a").attr("href")).isEqualTo("#outcome");
        assertThat(wrong.page().select("#outcome")).isNotEmpty();
        assertThat(wrong.text()).doesNotContain("Si decide nel fascicolo");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "TAKEN_IN_CHARGE, none, 1",
                "UNDER_INVESTIGATION, none, 1",
                "EVIDENCE_COLLECTED, TAKE_IN_CHARGE, 0",
                "CLOSED_UPHELD, none, 0"
            })
    void aComplaintInACaseThatGoesOnLeadsToItsDecision(String stage, String act, int sentences) {
        String caseId = "0199aaaa-0000-7000-8000-00000000ca5e";
        FakeServices.complaint()
                .answer(
                        QUESTION,
                        ServiceAnswers.complaint(stage, act == null ? "" : "\"" + act + "\"")
                                .replaceFirst(
                                        "}$",
                                        ", \"accused\": {\"name\": \"Squillo\", \"caseId\": \"" + caseId + "\"}}"))
                .answer(QUESTION + "/evidence", ServiceAnswers.evidence(true));
        Browser.Seen seen = browser.open(CASE);
        assertThat(seen.page().select("input[name=outcome]")).isEmpty();
        assertThat(seen.page().select("main p:contains(Si decide nel fascicolo) a[href$=" + caseId + "]"))
                .hasSize(sentences);
    }

    @Test
    void whoComesSecondSeesWhatTheFirstOneDid() {
        known("EVIDENCE_COLLECTED", "\"TAKE_IN_CHARGE\"");
        browser.open(CASE);
        FakeServices.complaint().reset();
        known("CLOSED_UPHELD", "");
        FakeServices.complaint().refuse(DEED + "/taking-in-charge", 409, "complaint-stage-conflict", "no", "[]");
        Browser.Seen seen =
                browser.submit("button[value=TAKE_IN_CHARGE]", Map.of()).keep("authority-conflict-it");
        assertThat(seen.page().select(".error-summary a").text()).contains("Qualcun altro ha già agito");
        assertThat(seen.page().select(seen.page().select(".error-summary a").attr("href")))
                .isNotEmpty();
        assertThat(seen.text()).contains("Chiusa: accolta").doesNotContain("hai ragione");
    }

    @Test
    void whoHasMadeItIsToldThatAColleagueDealsWithIt() {
        known("EVIDENCE_COLLECTED", "\"TAKE_IN_CHARGE\"");
        browser.open(CASE);
        FakeServices.complaint()
                .refuse(DEED + "/taking-in-charge", 409, "own-complaint", "Se ne occupa un collega.", "[]");
        assertThat(browser.submit("button[value=TAKE_IN_CHARGE]", Map.of())
                        .page()
                        .select(".error-summary a")
                        .text())
                .contains("Se ne occupa un collega.");
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
