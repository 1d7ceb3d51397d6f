package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How high the fine of a decision may be, beside the amount: who approves it computes nothing. */
@QuarkusTest
@AsRegulator
class DecisionCeilingPagesTest extends PortalTest {

    private static final String DECISION = "/it/autorita/fascicoli/" + CaseAnswers.ID + "/decisione";
    private static final String CEILING = "GET /v1/cases/" + CaseAnswers.ID + "/sanction-ceiling";
    private static final String UNKNOWN =
            "Il massimo tra 20 milioni di euro e il 4 % del fatturato mondiale. Il fatturato non è noto: per quanto si sa, il massimo è di 20 milioni.";
    private static final String FORMULA = "Il massimo tra 20 milioni e il 4 %: 40.000.000 euro.";

    @Test
    void whoApprovesSeesTheFormulaBetweenTheTurnoverAndTheAmount() {
        CaseAnswers.known(CaseAnswers.proposed(false));
        assertThat(summaryOf(browser.open(DECISION)))
                .containsSubsequence("1.000.000.000", "4. Massimo di legge " + FORMULA, "150.000");
        assertThat(FakeServices.complaint().lastAsked(CEILING).query().split("&"))
                .containsExactlyInAnyOrder("turnover=1000000000", "ground=REGISTER_NOT_CONSULTED");
    }

    @Test
    void aDecisionThatWasTakenStillShowsIt() {
        CaseAnswers.known(CaseAnswers.decided());
        assertThat(summaryOf(browser.open(DECISION))).contains(FORMULA);
    }

    @Test
    void whatIsNoFineHasNone() {
        CaseAnswers.known(CaseAnswers.passedOnGivenBack());
        assertThat(summaryOf(browser.open(DECISION))).doesNotContain("Massimo di legge");
        assertThat(FakeServices.complaint().asked(CEILING)).isEmpty();
    }

    @Test
    void withoutATurnoverItIsSaidWhatTheMaximumDependsOn() {
        CaseAnswers.known(CaseAnswers.proposed(false).replace("\"turnover\": 1000000000,", ""));
        turnoverIsNeeded();
        assertThat(summaryOf(browser.open(DECISION))).contains(UNKNOWN);
        assertThat(summaryOf(browser.open("/en/authority/cases/" + CaseAnswers.ID + "/decision")))
                .contains("The turnover is not known: as far as is known, the maximum is EUR 20 million.");
    }

    /** The hint says that the field may stay empty. */
    @Test
    void whoComputesItWithoutATurnoverReadsTheSame() {
        CaseAnswers.known(CaseAnswers.heard());
        turnoverIsNeeded();
        browser.open(DECISION);
        Browser.Seen seen = browser.submit(
                "button[value=COMPUTE]", Map.of("grounds", "REGISTER_NOT_CONSULTED", "facts", "Trenta."));
        assertThat(seen.text()).contains(UNKNOWN);
        assertThat(seen.page().select(".error-summary, #turnover-error")).isEmpty();
        assertThat(seen.page().select("#facts").text()).isEqualTo("Trenta.");
    }

    @Test
    void aTurnoverThatTheServiceRefusesIsStillSaidBesideItsField() {
        CaseAnswers.known(CaseAnswers.heard());
        turnoverIsNeeded();
        browser.open(DECISION);
        Browser.Seen seen = browser.submit("button[value=COMPUTE]", Map.of("turnover", "99999999999999"));
        assertThat(seen.page().select("#turnover-error").text()).contains("Scrivi il fatturato.");
        assertThat(seen.text()).doesNotContain(UNKNOWN);
    }

    private static void turnoverIsNeeded() {
        FakeServices.complaint()
                .forget(CEILING)
                .refuse(
                        CEILING,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/turnover\", \"code\": \"TURNOVER\", \"detail\": \"Scrivi il fatturato.\"}]");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 422, 500, 503})
    void thePageStandsWithoutIt(int status) {
        CaseAnswers.known(CaseAnswers.proposed(false));
        FakeServices.complaint().forget(CEILING).refuse(CEILING, status, "unavailable", "Non ora.", "[]");
        Browser.Seen seen = browser.open(DECISION);
        assertThat(seen.page().select("button[value=APPROVE]")).hasSize(1);
        assertThat(summaryOf(seen)).contains("Il massimo non si può calcolare adesso.", "150.000");
    }

    private static String summaryOf(Browser.Seen seen) {
        return seen.page().select(".summary-list").text();
    }
}
