package it.opposizioni.portal.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What officials note on the time series: numbers on the curve, the list beside it, and who wrote what. */
@QuarkusTest
@AsRegulator
class AnnotationPagesTest extends PortalTest {

    private static final String TRENDS = "/it/autorita/andamento";
    private static final String PAGE = TRENDS + "/annotazioni";
    private static final String ONE = PAGE + "/" + AnnotationAnswers.ID;
    private static final String ALL = "GET /v1/trend-annotations";
    private static final String ADD = "POST /v1/trend-annotations";
    private static final String ID = "/v1/trend-annotations/" + AnnotationAnswers.ID;

    @Test
    void theCurveHasNumbersThatTheListAndTheTableExplain() {
        FakeServices.complaint()
                .answer("GET /v1/trends", TrendAnswers.twoWeeks())
                .answer(ALL, AnnotationAnswers.onTheCurve());
        Browser.Seen seen = browser.open(TRENDS).keep("authority-trends-annotated-it");
        assertThat(FakeServices.complaint().lastAsked(ALL).query())
                .contains("from=2026-11-16", "to=2026-11-25", "state=STANDING", "limit=200");
        assertThat(seen.page()
                        .select("section[aria-labelledby=over-time] text.note")
                        .eachText())
                .containsExactly("1–2", "3");
        assertThat(seen.page().select("section[aria-labelledby=over-time] line.note"))
                .hasSize(2);
        assertThat(seen.page()
                        .select("section[aria-labelledby=over-time] ol li")
                        .eachText())
                .containsExactly(
                        "martedì 17 novembre 2026: Legge nuova Correggi: Legge nuova",
                        "domenica 22 novembre 2026: Campagna di <b>gas</b> Correggi: Campagna di <b>gas</b>",
                        "lunedì 23 novembre 2026: Sciopero Correggi: Sciopero");
        assertThat(seen.page()
                        .select("section[aria-labelledby=over-time] tbody td:last-child")
                        .eachText())
                .containsExactly("1, 2", "3");
        assertThat(seen.page()
                        .select("section[aria-labelledby=over-time] ol a")
                        .first()
                        .attr("href"))
                .isEqualTo(ONE);
    }

    /** Read to the end, however many there are; what an official wrote is never a formula of a spreadsheet. */
    @Test
    void theCurveLeavesAsAFileWithWhatHappened() {
        FakeServices.complaint()
                .answer("GET /v1/trends", TrendAnswers.twoWeeks())
                .answer(ALL, AnnotationAnswers.onTheCurve())
                .answer(ALL, AnnotationAnswers.formula());
        Browser.Seen file = browser.open(TRENDS + "/files/complaints.csv?from=2026-11-16");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/trends").query()).isEqualTo("from=2026-11-16");
        assertThat(FakeServices.complaint().lastAsked(ALL).query())
                .contains("from=2026-11-16", "to=2026-11-25", "state=STANDING", "cursor=abc");
        assertThat(file.answer().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"complaints.csv\"");
        assertThat(file.answer().body().lines())
                .containsExactly(
                        "\uFEFFGiorni da;Segnalazioni;Giorno;Che cosa è successo",
                        "16 nov 2026;1202;2026-11-17;\"'=HYPERLINK(\"\"x\"\"); fine\"",
                        "16 nov 2026;;2026-11-17;Legge nuova",
                        "16 nov 2026;;2026-11-22;Campagna di <b>gas</b>",
                        "23 nov 2026;5;2026-11-23;Sciopero");
        assertThat(browser.open("/en/authority/trends/files/complaints.csv")
                        .answer()
                        .body())
                .startsWith("\uFEFFDays from,Complaints,Day,What happened\r\n");
    }

    @Test
    void withoutAnnotationsTheFileHasTheFiguresAlone() {
        FakeServices.complaint()
                .answer("GET /v1/trends", TrendAnswers.twoWeeks())
                .refuse(ALL, 404, "not-found", "Non c’è.", "[]");
        assertThat(browser.open(TRENDS + "/files/complaints.csv")
                        .answer()
                        .body()
                        .lines())
                .containsExactly(
                        "\uFEFFGiorni da;Segnalazioni;Giorno;Che cosa è successo",
                        "16 nov 2026;1202;;",
                        "23 nov 2026;5;;");
    }

    @Test
    void aFileIsNotGivenWithoutWhatWasNoted() {
        FakeServices.complaint()
                .answer("GET /v1/trends", TrendAnswers.twoWeeks())
                .refuse(ALL, 503, "unavailable", "Non ora.", "[]");
        assertThat(browser.open(TRENDS + "/files/complaints.csv").status()).isEqualTo(503);
    }

    @Test
    void aDayIsAnnotated() {
        FakeServices.complaint().answerFromNowOn(ALL, "{\"items\": []}").answer(ADD, AnnotationAnswers.standing());
        browser.open(PAGE).keep("authority-annotations-none-it");
        Browser.Seen missing =
                browser.submit("main form button.btn-primary", Map.of()).keep("authority-annotations-error-it");
        assertThat(missing.page().select(".error-summary a").eachAttr("href")).containsExactly("#day", "#text");
        assertThat(FakeServices.complaint().asked(ADD)).isEmpty();
        browser.submit("main form button.btn-primary", Map.of("day", "2026-11-17", "text", "Legge nuova"));
        assertThat(FakeServices.complaint().lastAsked(ADD).body())
                .isEqualTo("{\"day\":\"2026-11-17\",\"text\":\"Legge nuova\"}");
        assertThat(FakeServices.complaint().lastAsked(ADD).header("Idempotency-Key"))
                .isNotBlank();
    }

    @Test
    void allAreListedTheLatestDayFirst() {
        FakeServices.complaint().answerFromNowOn(ALL, AnnotationAnswers.all());
        Browser.Seen seen = browser.open(PAGE).keep("authority-annotations-it");
        assertThat(seen.page().select("main tbody th").eachText())
                .containsExactly("Sciopero", "Campagna di <b>gas</b>", "Ritirato", "Legge nuova");
        assertThat(seen.page().select("main tbody tr").get(2).text()).contains("ritirata");
        assertThat(seen.page().select("main tbody tr").get(3).text()).contains("sul grafico", "tu: ha scritto");
        assertThat(seen.page().select("a[rel=next]").attr("href")).isEqualTo(PAGE + "?cursor=abc");
        Browser.Seen next = browser.open(PAGE + "?cursor=abc");
        assertThat(FakeServices.complaint().lastAsked(ALL).query())
                .contains("cursor=abc", "limit=50")
                .doesNotContain("state");
        assertThat(next.page().select("nav.pagination-line a").first().attr("href"))
                .isEqualTo(PAGE);
        browser.open("/en/authority/trends/annotations").keep("authority-annotations-en");
    }

    @Test
    void oneIsCorrectedWithTheVersionThatWasRead() {
        FakeServices.complaint()
                .answerFromNowOn("GET " + ID, AnnotationAnswers.standing())
                .answer("PUT " + ID, AnnotationAnswers.standing())
                .refuse("PUT " + ID, 409, "trend-annotation-changed", "Qualcuno ha cambiato l’annotazione.", "[]");
        Browser.Seen seen = browser.open(ONE).keep("authority-annotation-it");
        assertThat(seen.page().select("#day").val()).isEqualTo("2026-11-17");
        browser.submit("main form button[value=CORRECT]", Map.of("text", "Legge nuova in vigore"));
        assertThat(FakeServices.complaint().lastAsked("PUT " + ID).body())
                .isEqualTo("{\"version\":1,\"day\":\"2026-11-17\",\"text\":\"Legge nuova in vigore\"}");
        browser.open(ONE);
        Browser.Seen refused = browser.submit("main form button[value=CORRECT]", Map.of("text", "Altro"));
        assertThat(refused.page().select("#text-error").text()).contains("Qualcuno ha cambiato");
        assertThat(refused.page().select("#text").val()).isEqualTo("Altro");
        browser.open("/en/authority/trends/annotations/" + AnnotationAnswers.ID).keep("authority-annotation-en");
    }

    @Test
    void whatWasTakenBackStaysWithWhoDidIt() {
        FakeServices.complaint()
                .answer("GET " + ID, AnnotationAnswers.standing())
                .answer("POST " + ID + "/withdrawal", AnnotationAnswers.takenBack())
                .answer("GET " + ID, AnnotationAnswers.takenBack());
        browser.open(ONE);
        Browser.Seen seen = browser.submit("main form button[value=TAKE_BACK]", Map.of())
                .keep("authority-annotation-taken-back-it");
        assertThat(FakeServices.complaint()
                        .lastAsked("POST " + ID + "/withdrawal")
                        .body())
                .isEqualTo("{\"version\":1}");
        assertThat(seen.page().select("main form")).isEmpty();
        assertThat(seen.page().select("main tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).contains("tu", "ha scritto"),
                        row -> assertThat(row).contains("Bruno Conti", "ha ritirato"));
    }

    /** What the error points at is there, and so is what was typed. */
    @Test
    void aCorrectionOfOneThatAColleagueHasTakenBackIsNotLost() {
        FakeServices.complaint()
                .answer("GET " + ID, AnnotationAnswers.standing())
                .refuse("PUT " + ID, 409, "trend-annotation-changed", "L’annotazione è stata ritirata.", "[]")
                .answer("GET " + ID, AnnotationAnswers.takenBack());
        browser.open(ONE);
        Browser.Seen seen = browser.submit("main form button[value=CORRECT]", Map.of("text", "Altro"))
                .keep("authority-annotation-gone-it");
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#text");
        assertThat(seen.page().select("#text").text()).contains("non è stata salvata", "«Altro»");
    }

    /** Its form has neither the day nor the words: they stay as they are. */
    @Test
    void aRefusedWithdrawalLeavesTheFormAsItIs() {
        FakeServices.complaint()
                .answerFromNowOn("GET " + ID, AnnotationAnswers.standing())
                .refuse(
                        "POST " + ID + "/withdrawal",
                        409,
                        "trend-annotation-changed",
                        "Qualcuno ha cambiato l’annotazione.",
                        "[]");
        browser.open(ONE);
        Browser.Seen seen = browser.submit("main form button[value=TAKE_BACK]", Map.of())
                .keep("authority-annotation-withdrawal-error-it");
        assertThat(seen.page().select("#day").val()).isEqualTo("2026-11-17");
        assertThat(seen.page().select("#text").val()).isEqualTo("Legge nuova");
        assertThat(seen.page().select("#text-error")).isEmpty();
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#state");
        assertThat(seen.page()
                        .select("form:has(button[value=TAKE_BACK]) #state-error")
                        .text())
                .contains("Qualcuno ha cambiato");
        assertThat(seen.page().select("input[name=version]").eachAttr("value")).containsExactly("1", "1");
    }

    /** The release before this one: the figures stand without annotations. */
    @Test
    void aServiceThatDoesNotKnowThemLeavesTheFiguresStanding() {
        FakeServices.complaint()
                .answer("GET /v1/trends", TrendAnswers.twoWeeks())
                .refuse(ALL, 404, "not-found", "Non c’è.", "[]");
        Browser.Seen seen = browser.open(TRENDS);
        assertThat(seen.page().select("section[aria-labelledby=over-time]").text())
                .contains("Nessuna annotazione in questi giorni.");
        assertThat(browser.open(PAGE).page().select("main [role=status]")).hasSize(1);
    }

    @Test
    void anAnnotationThatIsNoneIsNotFound() {
        FakeServices.complaint().refuse("GET " + ID, 404, "not-found", "Non c’è.", "[]");
        assertThat(browser.open(ONE).status()).isEqualTo(404);
        assertThat(browser.open(PAGE + "/pronto").status()).isEqualTo(404);
    }
}
