package it.opposizioni.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.cases.CaseAnswers;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several complaints of the list at once. */
@QuarkusTest
@AsRegulator
class ChosenComplaintsTest extends PortalTest {

    private static final String LIST = "/it/autorita/segnalazioni";
    private static final String HERE = LIST + "/scelti";
    private static final String OTHER = "0199aaaa-0000-7000-8000-00000000c0df";
    private static final String BOTH = "input[name=chosen]";
    private static final String FIRST = "POST /v1/complaints/" + ServiceAnswers.ID;
    private static final String SECOND = "POST /v1/complaints/" + OTHER;

    @BeforeEach
    void threeAreInTheListOfWhichOneIsClosed() {
        String first = ServiceAnswers.summary("EVIDENCE_COLLECTED");
        String second = first.replace(ServiceAnswers.ID, OTHER).replace(ServiceAnswers.CODE, "SEG-2026-AAAA-BBBB");
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/complaints",
                        "{\"items\": [" + first + ", " + second + ", " + ServiceAnswers.summary("CLOSED_UPHELD")
                                + "], \"next\": null}");
    }

    private static String found(String stage) {
        return ServiceAnswers.complaint(stage, "");
    }

    @Test
    void eachIsTakenAndARefusalOfOneLeavesTheOther() {
        FakeServices.complaint()
                .answer(FIRST + "/taking-in-charge", found("TAKEN_IN_CHARGE"))
                .refuse(
                        SECOND + "/taking-in-charge",
                        409,
                        "complaint-stage-conflict",
                        "La segnalazione è in stato TAKEN_IN_CHARGE.",
                        "[]");
        Browser.Seen list = browser.open(LIST + "?stage=EVIDENCE_COLLECTED").keep("authority-complaints-choosable-it");
        assertThat(list.page().select(BOTH)).as("a closed one cannot be chosen").hasSize(2);
        Browser.Seen seen = browser.tick(BOTH, "button[value=TAKE]", Map.of()).keep("authority-complaints-worked-it");
        assertThat(seen.page().select("main tbody tr").eachText())
                .containsExactly(
                        ServiceAnswers.CODE + " In carico",
                        "SEG-2026-AAAA-BBBB Non fatto La fase in cui si trova non lo permette.");
        assertThat(seen.page().select("main a:contains(Torna)").attr("href"))
                .isEqualTo(LIST + "?stage=EVIDENCE_COLLECTED");
        String english = seen.address().replace(HERE, "/en/authority/complaints/chosen");
        assertThat(browser.open(english).keep("authority-complaints-worked-en").text())
                .contains("In charge", "Not done");
    }

    @Test
    void theyBecomeOneCaseOnceItIsSaidWhy() {
        FakeServices.complaint().answer("POST /v1/cases", CaseAnswers.assigned());
        CaseAnswers.known(CaseAnswers.assigned());
        threeAreInTheListOfWhichOneIsClosed();
        browser.open(LIST);
        Browser.Seen asked =
                browser.tick(BOTH, "button[value=PREPARE_CASE]", Map.of()).keep("authority-complaints-to-case-it");
        assertThat(asked.heading()).isEqualTo("Fai un fascicolo delle segnalazioni scelte");
        assertThat(asked.page().select(".error-summary")).isEmpty();
        browser.tick(BOTH, "button[value=OPEN]", Map.of("openReason", "Stessa campagna."));
        assertThat(FakeServices.complaint().lastAsked("POST /v1/cases").body())
                .isEqualTo("{\"reason\":\"Stessa campagna.\",\"complaintIds\":[\"" + ServiceAnswers.ID + "\",\"" + OTHER
                        + "\"]}");
        assertThat(browser.current().address()).isEqualTo("/it/autorita/fascicoli/" + CaseAnswers.ID);
    }

    @Test
    void whatMakesNoCaseTogetherIsExplainedAndStaysChosen() {
        FakeServices.complaint()
                .refuse("POST /v1/cases", 409, "complaints-differ", "Portano a chiamanti diversi.", "[]");
        browser.open(LIST);
        browser.tick(BOTH, "button[value=PREPARE_CASE]", Map.of());
        Browser.Seen refused = browser.tick(BOTH, "button[value=OPEN]", Map.of("openReason", "Stessa campagna."));
        assertThat(refused.page().select(".error-summary a").text()).isEqualTo("Portano a chiamanti diversi.");
        assertThat(refused.page().select(".error-summary a").attr("href")).isEqualTo("#chosen");
        assertThat(refused.page().select(BOTH + "[checked]")).hasSize(2);
        assertThat(refused.page().select("#openReason").text()).isEqualTo("Stessa campagna.");
    }

    @Test
    void eachIsClosedWithTheSameOutcomeAndReason() {
        FakeServices.complaint()
                .answer(FIRST + "/closure", found("CLOSED_NOT_UPHELD"))
                .answer(SECOND + "/closure", found("CLOSED_NOT_UPHELD"));
        browser.open(LIST);
        browser.tick(BOTH, "button[value=PREPARE_CLOSE]", Map.of());
        Browser.Seen missing =
                browser.tick(BOTH, "button[value=CLOSE]", Map.of()).keep("authority-complaints-to-close-error-it");
        assertThat(missing.page().select(".error-summary a").eachAttr("href")).containsExactly("#outcome", "#reason");
        Browser.Seen done = browser.tick(
                BOTH + ", input[name=outcome][value=NOT_UPHELD]",
                "button[value=CLOSE]",
                Map.of("reason", "Il numero non esiste."));
        assertThat(FakeServices.complaint().lastAsked(SECOND + "/closure").body())
                .isEqualTo("{\"outcome\":\"NOT_UPHELD\",\"reason\":\"Il numero non esiste.\"}");
        assertThat(done.page().select("main tbody td").eachText()).containsExactly("Chiusa", "Chiusa");
    }

    /** Also when the second one has to be asked again. */
    @Test
    void eachIsPassedOnToTheSameAuthority() {
        FakeServices.complaint()
                .answerFromNowOn(FIRST + "/closure", ServiceAnswers.passedOn("AGCOM"))
                .refuse(SECOND + "/closure", 503, "unavailable", "Dopo.", "[]")
                .answer(SECOND + "/closure", ServiceAnswers.passedOn("AGCOM"));
        browser.open(LIST);
        Browser.Seen asked =
                browser.tick(BOTH, "button[value=PREPARE_CLOSE]", Map.of()).keep("authority-complaints-to-close-it");
        assertThat(asked.page().select("input[name=passedOnTo][checked]").eachAttr("value"))
                .containsExactly("NOBODY");
        assertThat(asked.text()).contains("il registro non invia nulla");
        Browser.Seen wrong = browser.tick(
                BOTH + ", input[name=outcome][value=NOT_UPHELD]",
                "button[value=CLOSE]",
                Map.of("reason", "Il numero è falsificato.", "passedOnTo", "AGCOM"));
        assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactly("#passedOnTo");
        assertThat(FakeServices.complaint().asked(FIRST + "/closure")).isEmpty();
        Browser.Seen done = browser.tick(BOTH, "button[value=CLOSE]", Map.of("outcome", "OUTSIDE_SCOPE"));
        assertThat(done.page().select("main tbody td").eachText()).containsExactly("Chiusa", "Non si sa");
        Browser.Seen again = browser.tick(BOTH, "button:contains(Riprova)", Map.of());
        assertThat(again.page().select("main tbody td").eachText()).containsExactly("Chiusa", "Chiusa");
        List<FakeService.Asked> twice = FakeServices.complaint().asked(SECOND + "/closure");
        assertThat(twice)
                .hasSize(2)
                .allSatisfy(
                        each -> assertThat(each.body())
                                .isEqualTo(
                                        "{\"outcome\":\"OUTSIDE_SCOPE\",\"reason\":\"Il numero è falsificato.\",\"passedOnTo\":\"AGCOM\"}"));
        assertThat(twice.getFirst().header("Idempotency-Key"))
                .isEqualTo(twice.getLast().header("Idempotency-Key"));
    }

    @Test
    void whatDidNotAnswerIsAskedAgainUnderTheSameKey() {
        FakeServices.complaint()
                .answer(FIRST + "/taking-in-charge", found("TAKEN_IN_CHARGE"))
                .refuse(SECOND + "/taking-in-charge", 503, "unavailable", "Dopo.", "[]")
                .answer(FIRST + "/taking-in-charge", found("TAKEN_IN_CHARGE"))
                .answer(SECOND + "/taking-in-charge", found("TAKEN_IN_CHARGE"));
        browser.open(LIST);
        Browser.Seen seen = browser.tick(BOTH, "button[value=TAKE]", Map.of());
        assertThat(seen.page().select("main tbody td").eachText()).containsExactly("In carico", "Non si sa");
        Browser.Seen again = browser.tick(BOTH, "button:contains(Riprova)", Map.of());
        assertThat(again.page().select("main tbody td").eachText()).containsExactly("In carico", "In carico");
        List<FakeService.Asked> twice = FakeServices.complaint().asked(SECOND + "/taking-in-charge");
        assertThat(twice).hasSize(2);
        assertThat(twice.getFirst().header("Idempotency-Key"))
                .isEqualTo(twice.getLast().header("Idempotency-Key"));
    }

    @Test
    void whatHasNotBeenChosenIsSaidAndWithoutAFormThereIsNothing() {
        browser.open(LIST);
        Browser.Seen seen = browser.submit("button[value=TAKE]", Map.of()).keep("authority-complaints-none-chosen-it");
        assertThat(seen.page().select(".error-summary a").text()).isEqualTo("Scegli almeno una segnalazione.");
        assertThat(seen.page().select("#chosen")).hasSize(1);
        FakeServices.complaint().answerFromNowOn("GET /v1/complaints", "{\"items\": [], \"next\": null}");
        assertThat(browser.open(HERE).address()).isEqualTo(LIST);
    }
}
