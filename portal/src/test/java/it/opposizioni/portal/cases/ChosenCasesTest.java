package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several cases of the list at once: each has its own answer. */
@QuarkusTest
@AsRegulator
class ChosenCasesTest extends PortalTest {

    private static final String LIST = "/it/autorita/fascicoli";
    private static final String HERE = LIST + "/scelti";
    private static final String BOTH = "input[name=chosen]";
    private static final String FIRST = "POST /v1/cases/" + CaseAnswers.ID;
    private static final String SECOND = "POST /v1/cases/" + CaseAnswers.OTHER;

    @Test
    void eachIsTakenInTheVersionThatWasShownAndARefusalOfOneLeavesTheOther() {
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint()
                .refuse(SECOND + "/assignment", 409, "case-changed", "Qualcuno ha già lavorato su questo.", "[]");
        browser.open(LIST + "?assignee=none");
        Browser.Seen seen = browser.tick(BOTH, "button[value=TAKE]", Map.of()).keep("authority-cases-worked-it");
        assertThat(FakeServices.complaint().lastAsked(FIRST + "/assignment").body())
                .isEqualTo("{\"version\":2}");
        assertThat(FakeServices.complaint().lastAsked(SECOND + "/assignment").body())
                .isEqualTo("{\"version\":1}");
        assertThat(seen.page().select("main tbody tr").eachText())
                .containsExactly(
                        "FAS-2026-7K3M-Q9XD Ora lo hai tu",
                        "FAS-2026-AAAA-BBBB Non fatto Qualcuno ha già lavorato su questo.");
        assertThat(seen.page().select("main a:contains(Torna)").attr("href")).isEqualTo(LIST + "?assignee=none");
        String english = seen.address().replace(HERE, "/en/authority/cases/chosen");
        assertThat(browser.open(english).keep("authority-cases-worked-en").text())
                .contains("It is yours now", "Not done");
    }

    @Test
    void aColleagueGetsThem() {
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint().answer(SECOND + "/assignment", CaseAnswers.assigned());
        browser.open(LIST);
        Browser.Seen seen = browser.tick(BOTH, "button[value=ASSIGN]", Map.of("assignee", "bruno"));
        assertThat(FakeServices.complaint().lastAsked(SECOND + "/assignment").body())
                .isEqualTo("{\"version\":1,\"assignee\":\"bruno\"}");
        assertThat(seen.page().select("main tbody td").eachText())
                .containsExactly("Ora lo ha Bruno Conti", "Ora lo ha Bruno Conti");
    }

    @Test
    void withoutAColleagueTheChosenStayChosen() {
        CaseAnswers.known(CaseAnswers.assigned());
        browser.open(LIST);
        Browser.Seen seen =
                browser.tick(BOTH, "button[value=ASSIGN]", Map.of()).keep("authority-cases-chosen-error-it");
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#assignee");
        assertThat(seen.page().select("input[name=chosen][checked]")).hasSize(2);
        assertThat(FakeServices.complaint().asked(FIRST + "/assignment")).isEmpty();
    }

    @Test
    void whatHasNotBeenChosenIsSaid() {
        CaseAnswers.known(CaseAnswers.assigned());
        browser.open(LIST);
        Browser.Seen seen = browser.submit("button[value=TAKE]", Map.of()).keep("authority-cases-none-chosen-it");
        assertThat(seen.page().select(".error-summary a").text()).isEqualTo("Scegli almeno un fascicolo.");
        assertThat(seen.page().select("#chosen")).hasSize(1);
    }

    @Test
    void mergingAsksWhichStaysAndWhy() {
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint().answer(SECOND + "/merge", CaseAnswers.assigned());
        browser.open(LIST);
        Browser.Seen asked =
                browser.tick(BOTH, "button[value=PREPARE_MERGE]", Map.of()).keep("authority-cases-merge-it");
        assertThat(asked.page().select(".error-summary")).isEmpty();
        assertThat(asked.page().select("input[name=into] + label").eachText())
                .containsExactly("FAS-2026-7K3M-Q9XD", "FAS-2026-AAAA-BBBB");
        assertThat(browser.tick(BOTH, "button[value=MERGE]", Map.of())
                        .page()
                        .select(".error-summary a")
                        .eachAttr("href"))
                .containsExactly("#into", "#reason");
        Browser.Seen merged = browser.tick(
                BOTH + ", input[name=into][value=" + CaseAnswers.ID + "]",
                "button[value=MERGE]",
                Map.of("reason", "È lo stesso."));
        assertThat(FakeServices.complaint().lastAsked(SECOND + "/merge").body())
                .isEqualTo("{\"version\":1,\"into\":\"" + CaseAnswers.ID + "\",\"reason\":\"È lo stesso.\"}");
        assertThat(FakeServices.complaint().asked(FIRST + "/merge")).isEmpty();
        assertThat(merged.page().select("main tbody tr").eachText())
                .containsExactly("FAS-2026-AAAA-BBBB Unito a FAS-2026-7K3M-Q9XD");
    }

    @Test
    void whatDidNotAnswerIsAskedAgainUnderTheSameKey() {
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint()
                .refuse(SECOND + "/assignment", 503, "unavailable", "Dopo.", "[]")
                .answer(SECOND + "/assignment", CaseAnswers.assigned());
        browser.open(LIST);
        Browser.Seen seen = browser.tick(BOTH, "button[value=TAKE]", Map.of()).keep("authority-cases-unknown-it");
        assertThat(seen.page().select("main tbody td").eachText()).containsExactly("Ora lo hai tu", "Non si sa");
        Browser.Seen again = browser.tick(BOTH, "button:contains(Riprova)", Map.of());
        assertThat(again.page().select("main tbody td").eachText()).containsExactly("Ora lo hai tu", "Ora lo hai tu");
        List<FakeService.Asked> twice = FakeServices.complaint().asked(SECOND + "/assignment");
        assertThat(twice).hasSize(2);
        assertThat(twice.getFirst().header("Idempotency-Key"))
                .isEqualTo(twice.getLast().header("Idempotency-Key"));
        assertThat(twice.getFirst().header("Idempotency-Key"))
                .isNotEqualTo(FakeServices.complaint()
                        .lastAsked(FIRST + "/assignment")
                        .header("Idempotency-Key"));
    }

    @Test
    void anAnswerThatNobodyExpectsEndsTheWorkAndWhatWasDoneIsTold() {
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/cases",
                        "{\"items\": [" + CaseAnswers.summary(CaseAnswers.ID, "OPEN", null) + ","
                                + CaseAnswers.aboutNumber() + "," + CaseAnswers.aboutTheSame() + "]}")
                .refuse(SECOND + "/assignment", 403, "forbidden", "No.", "[]");
        browser.open(LIST);
        Browser.Seen seen = browser.tick(BOTH, "button[value=TAKE]", Map.of());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main tbody tr").eachText())
                .containsExactly(
                        "FAS-2026-7K3M-Q9XD Ora lo hai tu",
                        "FAS-2026-AAAA-BBBB Non si sa",
                        "FAS-2026-CCCC-DDDD Non fatto");
        assertThat(seen.page().select("button:contains(Riprova)")).hasSize(1);
    }

    @Test
    void aQuestionThatWaitsForItsReplyIsNotPutAwayAndSaysSo() {
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint()
                .refuse(SECOND + "/merge", 409, "case-reply-still-possible", "C’è tempo fino al 15/12/2026.", "[]");
        browser.open(LIST);
        browser.tick(BOTH, "button[value=PREPARE_MERGE]", Map.of());
        Browser.Seen seen = browser.tick(
                BOTH + ", input[name=into][value=" + CaseAnswers.ID + "]",
                "button[value=MERGE]",
                Map.of("reason", "È lo stesso."));
        assertThat(seen.page().select("main tbody tr").eachText())
                .containsExactly("FAS-2026-AAAA-BBBB Non fatto C’è tempo fino al 15/12/2026.");
    }

    @Test
    void withoutAFormThereIsNothingToBeDone() {
        CaseAnswers.known(CaseAnswers.assigned());
        assertThat(browser.open(HERE).address()).isEqualTo(LIST);
    }
}
