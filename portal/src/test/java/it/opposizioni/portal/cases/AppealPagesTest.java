package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An official records that a decision was appealed against, and how that ends. */
@QuarkusTest
@AsRegulator
class AppealPagesTest extends PortalTest {

    private static final String CASE = "/it/autorita/fascicoli/" + CaseAnswers.ID;
    private static final String PAGE = CASE + "/ricorsi";
    private static final String ENGLISH = "/en/authority/cases/" + CaseAnswers.ID + "/appeals";
    private static final String PATH = "/v1/cases/" + CaseAnswers.ID + "/appeals";
    private static final String ALL = "GET " + PATH;
    private static final String FILE = "POST " + PATH;
    private static final String STEP = FILE + "/" + AppealAnswers.APPEAL + "/steps";
    private static final String DO_FILE = "main button[value=FILE]";
    private static final String DO_STEP = "main button[value=STEP]";

    @BeforeEach
    void aDecidedCase() {
        CaseAnswers.known(CaseAnswers.decided());
        FakeServices.complaint().answerFromNowOn("GET /v1/case-norms", """
                {"norms": [], "measures": [{"code": "REPRIMAND", "text": "ammonimento"},
                  {"code": "FINE_PROPOSED", "text": "sanzione pecuniaria"}]}""");
    }

    private static void known(String appeals) {
        FakeServices.complaint().answerFromNowOn(ALL, appeals);
    }

    private static Map<String, String> typed() {
        return Map.of(
                "appellant",
                "OPERATOR",
                "court",
                "Tribunale di Milano",
                "docket",
                "R.G. 77/2027",
                "filedOn",
                "11/01/2027");
    }

    @Test
    void anAppealIsRecordedWithTheVersionThatWasSeen() {
        FakeServices.complaint()
                .answer(ALL, AppealAnswers.none())
                .answer(FILE, AppealAnswers.pending())
                .answer(ALL, AppealAnswers.pending());
        Browser.Seen seen = browser.open(PAGE).keep("authority-case-appeals-none-it");
        assertThat(seen.page().select("main [role=status]").text())
                .isEqualTo("Non risulta nessun ricorso contro questa decisione.");
        assertThat(seen.page().select("input[name=appellant]").eachAttr("value"))
                .containsExactly("OPERATOR", "REPORTER");
        assertThat(seen.page().select(DO_STEP)).isEmpty();
        Browser.Seen recorded = browser.submit(DO_FILE, typed()).keep("authority-case-appealed-it");
        assertThat(FakeServices.complaint().lastAsked(FILE).body())
                .isEqualTo("{\"appellant\":\"OPERATOR\",\"court\":\"Tribunale di Milano\",\"docket\":\"R.G. 77/2027\","
                        + "\"filedOn\":\"2027-01-11\",\"seen\":0}");
        assertThat(FakeServices.complaint().lastAsked(FILE).header("Idempotency-Key"))
                .isNotBlank();
        assertThat(recorded.text())
                .contains("La decisione è in vigore, anche se c’è un ricorso")
                .contains("l’operatore, Tribunale di <b>Milano</b>, R.G. 77/2027")
                .contains("Registrato: tu");
        assertThat(recorded.page().select(DO_FILE)).isEmpty();
    }

    @Test
    void howItEndedIsRecordedWithWhatIsLeft() {
        FakeServices.complaint()
                .answer(ALL, AppealAnswers.pending())
                .answer(STEP, AppealAnswers.annulled())
                .answer(ALL, AppealAnswers.annulled());
        assertThat(browser.open(PAGE)
                        .page()
                        .select("label:contains(sanzione pecuniaria)")
                        .size())
                .isEqualTo(1);
        browser.submit(
                DO_STEP,
                Map.of(
                        "step",
                        "GRANT_IN_PART",
                        "day",
                        "1/3/2027",
                        "reference",
                        "Sentenza 9/2027",
                        "words",
                        "Resta la sanzione.",
                        "measures",
                        "FINE_PROPOSED"));
        assertThat(FakeServices.complaint().lastAsked(STEP).body())
                .isEqualTo("{\"act\":\"GRANT_IN_PART\",\"day\":\"2027-03-01\",\"reference\":\"Sentenza 9/2027\","
                        + "\"words\":\"Resta la sanzione.\",\"measures\":[\"FINE_PROPOSED\"],\"seen\":1}");
    }

    /** What does not belong to the step is not sent, whatever stood in its field. */
    @ParameterizedTest
    @CsvSource({
        "REJECT, '{\"act\":\"REJECT\",\"day\":\"2027-03-01\",\"reference\":\"9/2027\",\"seen\":1}'",
        "MARK_AS_ERROR, '{\"act\":\"MARK_AS_ERROR\",\"words\":\"x\",\"seen\":1}'"
    })
    void onlyWhatBelongsToTheStepIsSent(String step, String sent) {
        known(AppealAnswers.pending());
        FakeServices.complaint().answer(STEP, AppealAnswers.pending());
        browser.open(PAGE);
        browser.submit(
                DO_STEP,
                Map.of(
                        "step",
                        step,
                        "day",
                        "1/3/2027",
                        "reference",
                        "9/2027",
                        "words",
                        "x",
                        "measures",
                        "FINE_PROPOSED"));
        assertThat(FakeServices.complaint().lastAsked(STEP).body()).isEqualTo(sent);
    }

    @Test
    void whatIsMissingIsNamedFieldByFieldAndNothingIsSent() {
        known(AppealAnswers.none());
        browser.open(PAGE);
        Browser.Seen seen = browser.submit(DO_FILE, Map.of()).keep("authority-case-appeals-error-it");
        assertThat(seen.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#appellant", "#court", "#docket", "#filedOn");
        known(AppealAnswers.pending());
        browser.open(PAGE);
        Browser.Seen step = browser.submit(DO_STEP, Map.of("step", "GRANT_IN_PART"));
        assertThat(step.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#day", "#reference", "#words");
        assertThat(FakeServices.complaint().asked(FILE)).isEmpty();
        assertThat(FakeServices.complaint().asked(STEP)).isEmpty();
    }

    /** The page shows what the colleague has recorded; sent once more from there, it counts. */
    @Test
    void aFasterColleagueIsNamedAndWhatWasTypedStays() {
        FakeServices.complaint()
                .answer(ALL, AppealAnswers.none())
                .refuse(FILE, 409, "case-changed", "Bruno Conti ha lavorato sul fascicolo.", "[]")
                .answerFromNowOn(ALL, AppealAnswers.annulled())
                .answer(FILE, AppealAnswers.pending());
        browser.open(PAGE);
        Browser.Seen seen = browser.submit(DO_FILE, typed());
        assertThat(seen.page().select("#appellant-error").text()).contains("Bruno Conti");
        assertThat(seen.page().select("#court").val()).isEqualTo("Tribunale di Milano");
        browser.submit(DO_FILE, Map.of("appellant", "AUTHORITY"));
        assertThat(FakeServices.complaint().lastAsked(FILE).body()).contains("\"seen\":2");
    }

    @Test
    void theHistoryStandsWithWhoAndWhenAndAnErrorCanBeCorrected() {
        known(AppealAnswers.annulled());
        Browser.Seen seen = browser.open(PAGE).keep("authority-case-annulled-it");
        assertThat(seen.text())
                .contains("Il giudice ha annullato la decisione: nessuna misura ha effetto.")
                .contains("Accolto", "Ricorso depositato", "lunedì 1 marzo 2027", "Sentenza <b>9</b>/2027")
                .contains("Registrato: Bruno Conti");
        assertThat(seen.page().select("details input[name=step]").eachAttr("value"))
                .containsExactly("MARK_AS_ERROR");
        assertThat(seen.page().select("details #day")).isEmpty();
        assertThat(seen.page().select("input[name=appellant]").eachAttr("value"))
                .containsExactly("REPORTER", "AUTHORITY");
        assertThat(browser.open(ENGLISH).keep("authority-case-annulled-en").text())
                .contains("The court has annulled the decision: no measure has effect.", "Recorded: Bruno Conti");
    }

    /** On every page of the case and in the list. */
    @ParameterizedTest
    @CsvSource({
        "PENDING, Impugnata",
        "SUSPENDED, Sospesa dal giudice",
        "CONFIRMED, Confermata dal giudice",
        "ANNULLED, Annullata dal giudice",
        "ANNULLED_IN_PART, Annullata in parte"
    })
    void theCaseSaysSinceWhenItIsUnderAppealAndWhere(String state, String label) {
        CaseAnswers.known(CaseAnswers.decided().replaceFirst("\"proposedByMe\"", """
                        "appeal": {"state": "%s", "court": "Tribunale di Milano", "filedOn": "2027-01-11", "suspendedSince": "2027-02-01"},
                         "proposedByMe\"""".formatted(state)));
        assertThat(browser.open(CASE).keep("authority-case-under-appeal-it").text())
                .contains(label, "da lunedì 11 gennaio 2027, Tribunale di Milano")
                .contains("decisione sospesa da lunedì 1 febbraio 2027");
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/cases",
                        "{\"items\": ["
                                + CaseAnswers.summary(CaseAnswers.ID, "DECIDED", null)
                                        .replace("\"version\"", "\"appealed\": \"" + state + "\", \"version\"")
                                + "]}");
        assertThat(browser.open("/it/autorita/fascicoli?stage=DECIDED").text()).contains(label);
    }

    @Test
    void whoHasComplainedIsOfferedNothing() {
        known(AppealAnswers.pending().replace("\"recordable\": true", "\"recordable\": false"));
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.page().select("main form")).isEmpty();
        assertThat(seen.text()).contains("R.G. 77/2027");
    }

    @Test
    void aCaseThatIsNotDecidedHasNoAppeals() {
        CaseAnswers.known(CaseAnswers.proposed(false));
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.text()).contains("Un ricorso si registra dopo la decisione.");
        assertThat(FakeServices.complaint().asked(ALL)).isEmpty();
    }

    /** The release before this one does not know the question. */
    @Test
    void aServiceThatCannotSayLeavesThePageStanding() {
        FakeServices.complaint().refuse(ALL, 404, "not-found", "Non c’è.", "[]");
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Dati non disponibili ora");
    }
}
