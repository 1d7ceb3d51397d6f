package it.opposizioni.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An official finds the complaints whose reporters have answered, and those that have let their time pass. */
@QuarkusTest
@AsRegulator
class AnsweredComplaintsTest extends PortalTest {

    private static final String LIST = "/it/autorita/segnalazioni";
    private static final String COUNTS = "nav[aria-label=Quante segnalazioni attendono e dove] a";
    private static final String ANSWERED = """
            {"state": "ANSWERED", "answerBy": "2026-12-06", "answeredAt": "2026-11-21T09:00:00Z"}""";

    @BeforeEach
    void someHaveAnswered() {
        listed(ANSWERED);
        FakeServices.complaint().answer("GET /v1/complaint-counts", """
                {"mine": 31, "open": 1207, "unassigned": 900, "overdue": 12, "stages": {"TAKEN_IN_CHARGE": 7},
                 "questions": {"ASKED": 5, "ANSWERED": 1203, "NO_ANSWER": 2}, "myQuestions": {"ANSWERED": 1}}""");
    }

    private static void listed(String question) {
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/complaints",
                        "{\"items\": [" + ServiceAnswers.askedSummary(question) + "], \"next\": null}");
    }

    @Test
    void theQueueSaysHowManyHaveAnsweredAndLeadsToThem() {
        Browser.Seen seen = browser.open("/it/autorita").keep("authority-answers-it");
        assertThat(seen.page().select(COUNTS).eachText())
                .containsExactly(
                        "Nei tuoi fascicoli 31",
                        "Non assegnate 900",
                        "Scadute 12",
                        "Risposta arrivata 1.203",
                        "Nessuna risposta nei termini 2",
                        "In attesa di risposta 5",
                        "Presa in carico 7");
        String link = seen.page().select(COUNTS).get(3).attr("href");
        assertThat(link).isEqualTo(LIST + "?question=ANSWERED");
        Browser.Seen list = browser.open(link).keep("authority-answered-it");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/complaints").query())
                .contains("question=ANSWERED");
        assertThat(list.page().select(COUNTS + "[aria-current]").text()).isEqualTo("Risposta arrivata 1.203");
        assertThat(list.page().select(".chips[aria-labelledby] a").first().text())
                .isEqualTo("Togli il filtro Domanda a chi ha segnalato: Risposta arrivata");
        assertThat(list.page().select("#question option[selected]").val()).isEqualTo("ANSWERED");
        assertThat(list.page().select("main a[href*=file-scaricati/]").attr("href"))
                .endsWith("?question=ANSWERED");
        browser.open("/en/authority/complaints?question=ANSWERED").keep("authority-answered-en");
    }

    @Test
    void ofOnesOwnCasesOnesOwnAnswersAreCounted() {
        Browser.Seen mine = browser.open(LIST + "?assignee=me").keep("authority-answers-mine-it");
        assertThat(mine.page().select(COUNTS).eachText())
                .contains("Risposta arrivata 1")
                .noneMatch(text -> text.startsWith("In attesa"));
        String link = mine.page().select(COUNTS).get(3).attr("href");
        assertThat(link).isEqualTo(LIST + "?assignee=me&question=ANSWERED");
        Browser.Seen list = browser.open(link);
        assertThat(FakeServices.complaint().lastAsked("GET /v1/complaints").query())
                .contains("assignee=me", "question=ANSWERED");
        assertThat(list.page().select(COUNTS + "[aria-current]").attr("href")).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, Ha risposto sabato 21 novembre 2026",
        "NO_ANSWER, Nessuna risposta entro domenica 6 dicembre 2026",
        "ASKED, Aspettiamo la risposta fino a domenica 6 dicembre 2026"
    })
    void eachRowSaysHowFarItsQuestionIs(String state, String said) {
        listed(ANSWERED.replace("ANSWERED", state));
        browser.open(LIST);
        Browser.Seen seen = browser.submit("main form.filters button", Map.of("question", state));
        assertThat(FakeServices.complaint().lastAsked("GET /v1/complaints").query())
                .contains("question=" + state);
        assertThat(seen.page().select("main tbody .hint").text()).isEqualTo(said);
    }

    /** Neither where nothing was asked, nor by a service of the release before. */
    @Test
    void whereNothingWasAskedNothingIsSaid() {
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/complaints",
                        "{\"items\": [" + ServiceAnswers.summary("TAKEN_IN_CHARGE") + "], \"next\": null}")
                .answerFromNowOn(
                        "GET /v1/complaint-counts",
                        "{\"mine\": 31, \"open\": 1207, \"unassigned\": 900, \"overdue\": 12, \"stages\": {}}");
        Browser.Seen seen = browser.open(LIST);
        assertThat(seen.page().select("main tbody .hint")).isEmpty();
        assertThat(seen.page().select(COUNTS)).hasSize(3);
    }

    @Test
    void aStateThatTheServiceDoesNotKnowIsNamedBesideItsField() {
        FakeServices.complaint()
                .forget("GET /v1/complaints")
                .refuse(
                        "GET /v1/complaints",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/question\", \"code\": \"UNKNOWN\", \"detail\": \"Non la conosco.\"}]");
        assertThat(browser.open(LIST + "?question=MAYBE")
                        .page()
                        .select("#question-error")
                        .text())
                .contains("Non la conosco.");
    }
}
