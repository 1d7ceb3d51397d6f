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

/** The decision of a case: its proposal with the worksheet of a fine, and its approval by another person. */
@QuarkusTest
@AsRegulator
class DecisionPagesTest extends PortalTest {

    private static final String DECISION = "/it/autorita/fascicoli/" + CaseAnswers.ID + "/decisione";
    private static final String DEED = "POST /v1/cases/" + CaseAnswers.ID;

    @Test
    void aViolationIsOfferedOnlyOnceTheOperatorWasHeard() {
        CaseAnswers.known(CaseAnswers.assigned());
        Browser.Seen early = browser.open(DECISION).keep("authority-case-dismissal-it");
        assertThat(early.page().select("input[name=outcome]").eachAttr("value"))
                .containsExactly("NOT_UPHELD", "OUTSIDE_SCOPE");
        assertThat(early.text()).contains("manca: l’audizione dell’operatore.");
        CaseAnswers.known(CaseAnswers.heard());
        Browser.Seen heard = browser.open(DECISION).keep("authority-case-proposal-it");
        assertThat(heard.page().select("input[name=outcome]").eachAttr("value"))
                .containsExactly("UPHELD", "NOT_UPHELD", "OUTSIDE_SCOPE");
        assertThat(heard.text())
                .contains("Scheda di quantificazione della sanzione", "Efficacia, proporzionalità, dissuasività");
        assertThat(browser.open("/en/authority/cases/" + CaseAnswers.ID + "/decision")
                        .keep("authority-case-proposal-en")
                        .text())
                .contains("Provisions infringed");
    }

    @Test
    void beforeTheHearingIsOverNothingIsProposed() {
        CaseAnswers.known(CaseAnswers.movable());
        Browser.Seen seen = browser.open(DECISION).keep("authority-case-before-hearing-it");
        assertThat(seen.text()).contains("Potrai proporre una decisione quando il giorno dell’audizione è passato.");
        assertThat(seen.page().select("button[value=PROPOSE]")).isEmpty();
        CaseAnswers.known(CaseAnswers.heard());
        assertThat(browser.open(DECISION).text()).doesNotContain("Potrai proporre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000.000.000", "1,000,000,000", "€ 1 000 000 000", "1\u00a0000\u00a0000\u00a0000 €"})
    void theCeilingIsComputedAndNothingThatWasTypedIsLost(String turnover) {
        CaseAnswers.known(CaseAnswers.heard());
        browser.open(DECISION);
        Browser.Seen seen = browser.submit(
                        "button[value=COMPUTE]",
                        Map.of("outcome", "UPHELD", "facts", "Trenta chiamate.", "turnover", turnover))
                .keep("authority-case-ceiling-it");
        assertThat(seen.text()).contains("Il massimo tra 20 milioni e il 4 %: 40.000.000 euro.");
        assertThat(seen.page().select("#facts").text()).isEqualTo("Trenta chiamate.");
        assertThat(seen.page().select("input[name=outcome][checked]").val()).isEqualTo("UPHELD");
        assertThat(FakeServices.complaint().asked(DEED + "/proposal")).isEmpty();
        assertThat(FakeServices.complaint()
                        .lastAsked("GET /v1/cases/" + CaseAnswers.ID + "/sanction-ceiling")
                        .query())
                .isEqualTo("turnover=1000000000");
        assertThat(seen.page().select("#amount").val()).isEmpty();
    }

    @Test
    void theCeilingIsThatOfTheChosenProvisions() {
        CaseAnswers.known(CaseAnswers.heard());
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/cases/" + CaseAnswers.ID + "/sanction-ceiling",
                        "{\"formula\": \"Il massimo è 50.000 euro.\"}");
        Browser.Seen offered = browser.open(DECISION);
        assertThat(offered.page().select("label[for^=grounds] .hint").eachText())
                .containsExactly(
                        "L 5/2018 art. 1 c. 12",
                        "DPR 26/2022 art. 9. Per questa norma sanziona un’altra autorità.",
                        "AGCOM 1/17/CONS. Sanzione al massimo di 50.000 euro, qualunque sia il fatturato.",
                        "L 5/2018 art. 1 c. 10");
        Browser.Seen seen = browser.submit("button[value=COMPUTE]", Map.of("grounds", "ROC_ENTRY_MISSING"));
        assertThat(seen.text()).contains("Il massimo è 50.000 euro.");
        assertThat(seen.page().select("input[name=grounds][checked]").val()).isEqualTo("ROC_ENTRY_MISSING");
        assertThat(FakeServices.complaint()
                        .lastAsked("GET /v1/cases/" + CaseAnswers.ID + "/sanction-ceiling")
                        .query())
                .isEqualTo("ground=ROC_ENTRY_MISSING");
        assertThat(browser.open("/en/authority/cases/" + CaseAnswers.ID + "/decision")
                        .text())
                .contains(
                        "A fine of EUR 50,000 at most, whatever the turnover.",
                        "Another authority imposes the fines for this provision.");
    }

    @Test
    void aTurnoverThatIsNoneIsSaidBesideItsField() {
        CaseAnswers.known(CaseAnswers.heard());
        browser.open(DECISION);
        Browser.Seen seen = browser.submit("button[value=COMPUTE]", Map.of("facts", "Trenta.", "turnover", "molto"));
        assertThat(seen.page().select("#turnover-error").text()).contains("euro interi");
        assertThat(seen.page().select("#facts").text()).isEqualTo("Trenta.");
        assertThat(FakeServices.complaint().asked("GET /v1/cases/" + CaseAnswers.ID + "/sanction-ceiling"))
                .isEmpty();
    }

    @Test
    void aDecisionIsProposedInItsFields() {
        CaseAnswers.known(CaseAnswers.heard());
        FakeServices.complaint().answer(DEED + "/proposal", CaseAnswers.proposed(true));
        browser.open(DECISION);
        browser.submit(
                "button[value=PROPOSE]",
                Map.of(
                        "outcome", "UPHELD",
                        "measures", "FINE_PROPOSED",
                        "grounds", "REGISTER_NOT_CONSULTED",
                        "facts", "Trenta chiamate.",
                        "seriousness", "HIGH",
                        "turnover", "1.000.000.000",
                        "amount", "150 000"));
        assertThat(FakeServices.complaint().lastAsked(DEED + "/proposal").body())
                .contains(
                        "\"outcome\":\"UPHELD\"", "\"measures\":[\"FINE_PROPOSED\"]", "\"facts\":\"Trenta chiamate.\"")
                .contains("\"seriousness\":\"HIGH\"", "\"turnover\":1000000000", "\"amount\":150000");
    }

    /** A colleague may add a document meanwhile; who has the ceiling computed does not read what is new. */
    @Test
    void aProposalSaysWhatWasReadAlsoAfterTheCeilingWasComputed() {
        CaseAnswers.known(heardWith(3));
        FakeServices.complaint().answer(DEED + "/proposal", CaseAnswers.proposed(true));
        FakeServices.complaint()
                .answer(
                        "GET /v1/cases/" + CaseAnswers.ID + "/sanction-ceiling",
                        "{\"ceiling\": 20000000, \"formula\": \"\"}");
        browser.open(DECISION);
        CaseAnswers.known(heardWith(4).replace("\"version\": 2", "\"version\": 3"));
        browser.submit("button[value=COMPUTE]", Map.of("grounds", "REGISTER_NOT_CONSULTED"));
        browser.submit("button[value=PROPOSE]", Map.of("outcome", "NOT_UPHELD"));
        assertThat(FakeServices.complaint().lastAsked(DEED + "/proposal").body())
                .contains("\"version\":2", "\"documentsRead\":3")
                .doesNotContain("companyRead");
    }

    /** Only a change is read when a form comes back; what concerns a field is corrected. */
    @Test
    void aProposalThatIsCorrectedGoesOnSayingWhatWasRead() {
        CaseAnswers.known(heardWith(3));
        FakeServices.complaint()
                .refuse(
                        DEED + "/proposal",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/decision/outcome\", \"code\": \"REQUIRED\", \"detail\": \"Scegli l’esito.\"}]")
                .refuse(DEED + "/proposal", 409, "case-documents-changed", "I documenti sono cambiati.", "[]")
                .answer(DEED + "/proposal", CaseAnswers.proposed(true));
        browser.open(DECISION);
        CaseAnswers.known(heardWith(4));
        browser.submit("button[value=PROPOSE]", Map.of());
        Browser.Seen changed = browser.submit("button[value=PROPOSE]", Map.of("outcome", "NOT_UPHELD"));
        assertThat(FakeServices.complaint().lastAsked(DEED + "/proposal").body())
                .contains("\"documentsRead\":3");
        assertThat(changed.page().select(".error-summary a").text()).contains("I documenti sono cambiati.");
        browser.submit("button[value=PROPOSE]", Map.of());
        assertThat(FakeServices.complaint().lastAsked(DEED + "/proposal").body())
                .contains("\"documentsRead\":4");
    }

    private static String heardWith(int documentChanges) {
        return CaseAnswers.heard()
                .replace("\"proposedByMe\"", "\"documentChanges\": %d, \"proposedByMe\"".formatted(documentChanges));
    }

    @Test
    void whatTheServiceFindsWrongIsSaidBesideTheFields() {
        CaseAnswers.known(CaseAnswers.heard());
        FakeServices.complaint()
                .refuse(
                        DEED + "/proposal",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/decision/outcome\", \"code\": \"REQUIRED\", \"detail\": \"Scegli l’esito.\"},"
                                + " {\"pointer\": \"/decision/worksheet/conduct\", \"code\": \"REQUIRED\", \"detail\": \"Manca.\"}]");
        browser.open(DECISION);
        Browser.Seen seen = browser.submit("button[value=PROPOSE]", Map.of()).keep("authority-case-proposal-error-it");
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#outcome", "#conduct");
        Browser.Seen cents = browser.submit("button[value=PROPOSE]", Map.of("amount", "12,50"));
        assertThat(cents.page().select("#amount-error").text()).contains("euro interi");
    }

    @Test
    void aProposalThatWasGivenBackIsCorrectedAndNotTypedAgain() {
        CaseAnswers.known(CaseAnswers.givenBack());
        FakeServices.complaint().answer(DEED + "/proposal", CaseAnswers.proposed(true));
        Browser.Seen seen = browser.open(DECISION).keep("authority-case-given-back-it");
        assertThat(seen.page().select("#facts").text()).isEqualTo("Trenta chiamate.");
        browser.submit("button[value=PROPOSE]", Map.of("reasons", "Nessun confronto in tutto l’anno."));
        assertThat(FakeServices.complaint().lastAsked(DEED + "/proposal").body())
                .contains("\"outcome\":\"UPHELD\"", "\"measures\":[\"FINE_PROPOSED\"]", "\"amount\":150000")
                .contains("\"reasons\":\"Nessun confronto in tutto l’anno.\"", "\"startingPoint\":\"Alto.\"");
    }

    @Test
    void aCaseOutsideTheRemitIsPassedOn() {
        CaseAnswers.known(CaseAnswers.passedOnGivenBack());
        FakeServices.complaint().answer(DEED + "/proposal", CaseAnswers.proposed(true));
        Browser.Seen seen = browser.open(DECISION).keep("authority-case-passed-on-it");
        assertThat(seen.page().select(".summary-list").text()).contains("Passata a AGCM");
        assertThat(seen.page().select("input[name=passedOnTo][checked]").eachAttr("value"))
                .containsExactly("AGCM");
        assertThat(seen.text()).contains("il registro non invia nulla");
        browser.submit("button[value=PROPOSE]", Map.of("passedOnTo", "POSTAL_POLICE"));
        assertThat(FakeServices.complaint().lastAsked(DEED + "/proposal").body())
                .contains("\"outcome\":\"OUTSIDE_SCOPE\"", "\"passedOnTo\":\"POSTAL_POLICE\"");
        browser.open("/en/authority/cases/" + CaseAnswers.ID + "/decision").keep("authority-case-passed-on-en");
    }

    @Test
    void anAuthorityThatDoesNotGoWithTheOutcomeIsSaidBesideItsField() {
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint()
                .refuse(
                        DEED + "/proposal",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/decision/passedOnTo\", \"code\": \"NOT_OUTSIDE_SCOPE\", \"detail\": \"Cambia l’esito.\"}]");
        browser.open(DECISION);
        assertThat(browser.current()
                        .page()
                        .select("input[name=passedOnTo][checked]")
                        .eachAttr("value"))
                .containsExactly("NOBODY");
        Browser.Seen wrong =
                browser.submit("button[value=PROPOSE]", Map.of("outcome", "NOT_UPHELD", "passedOnTo", "AGCOM"));
        assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactly("#passedOnTo");
        assertThat(wrong.page().select("#passedOnTo-error").text()).contains("Cambia l’esito.");
    }

    @Test
    void whoProposedIsToldThatAnotherPersonApproves() {
        CaseAnswers.known(CaseAnswers.proposed(true));
        Browser.Seen own = browser.open(DECISION).keep("authority-case-own-proposal-it");
        assertThat(own.page().select("button[name=act]").eachAttr("value")).containsExactly("RETURN");
        assertThat(own.text())
                .contains("la approva o la restituisce un’altra persona", "150.000", "sanzione pecuniaria");

        CaseAnswers.known(CaseAnswers.proposed(false));
        browser.open(DECISION).keep("authority-case-approval-it");
        browser.submit("button[value=APPROVE]", Map.of());
        assertThat(FakeServices.complaint().lastAsked(DEED + "/approval").body())
                .isEqualTo("{\"version\":2}");
        browser.open("/en/authority/cases/" + CaseAnswers.ID + "/decision").keep("authority-case-approval-en");
    }
}
