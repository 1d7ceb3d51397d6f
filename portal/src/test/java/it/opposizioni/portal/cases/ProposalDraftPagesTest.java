package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.cases.draft.ProposalDrafts;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An official writes a proposal in more than one sitting. */
@QuarkusTest
@AsRegulator
class ProposalDraftPagesTest extends PortalTest {

    private static final String CASE = "/it/autorita/fascicoli/" + CaseAnswers.ID;
    private static final String DECISION = CASE + "/decisione";
    private static final String PROPOSAL = "POST /v1/cases/" + CaseAnswers.ID + "/proposal";
    private static final String SAVE = "button[formaction]";
    private static final String OFFICIAL = "garante";
    private static final String COLLEAGUE = "bruno";

    @Inject
    Drafts all;

    @Inject
    ProposalDrafts drafts;

    @AfterEach
    void forget() {
        all.erase(OFFICIAL);
        all.erase(COLLEAGUE);
    }

    @Test
    void whatIsSavedComesBackAndMayStillBeWrong() {
        CaseAnswers.known(CaseAnswers.heard());
        browser.open(DECISION);
        Browser.Seen saved = browser.submit(
                SAVE,
                Map.of(
                        "outcome", "UPHELD",
                        "measures", "FINE_PROPOSED",
                        "grounds", "REGISTER_NOT_CONSULTED",
                        "facts", "Trenta chiamate.",
                        "turnover", "molto"));
        assertThat(saved.address()).isEqualTo(DECISION + "?done=saved");
        assertThat(saved.text()).contains("La bozza è salvata.");
        Browser.Seen again = browser.open(DECISION).keep("authority-case-draft-it");
        assertThat(again.page().select("section[aria-labelledby=draft]").text())
                .containsPattern("Hai salvato una bozza della proposta: .*20\\d\\d.*\\d{1,2}[.:]\\d{2}")
                .doesNotContain("cambiato");
        assertThat(again.page().select(".error-summary")).isEmpty();
        assertThat(again.page().select("#facts").text()).isEqualTo("Trenta chiamate.");
        assertThat(again.page().select("#turnover").val()).isEqualTo("molto");
        assertThat(again.page()
                        .select(
                                "input[name=outcome][checked], input[name=measures][checked], input[name=grounds][checked]")
                        .eachAttr("value"))
                .containsExactly("UPHELD", "FINE_PROPOSED", "REGISTER_NOT_CONSULTED");
        browser.submit(SAVE, Map.of("facts", "Quaranta chiamate."));
        assertThat(browser.open(DECISION).page().select("#facts").text()).isEqualTo("Quaranta chiamate.");
        assertThat(kept()).isOne();
        assertThat(FakeServices.complaint().asked(PROPOSAL)).isEmpty();
        assertThat(browser.open("/en/authority/cases/" + CaseAnswers.ID + "/decision")
                        .keep("authority-case-draft-en")
                        .text())
                .contains("You saved a draft of the proposal: ");
    }

    /** However long it has waited: the service refuses it, until the change has been said. */
    @Test
    void itSaysOnlyWhatHadBeenReadWhenItWasSaved() {
        CaseAnswers.known(heardWith(3));
        FakeServices.complaint()
                .refuse(PROPOSAL, 409, "case-documents-changed", "I documenti sono cambiati.", "[]")
                .answer(PROPOSAL, CaseAnswers.proposed(true));
        browser.open(DECISION);
        browser.submit(SAVE, Map.of("outcome", "NOT_UPHELD", "facts", "Trenta."));
        CaseAnswers.known(heardWith(4).replace("\"version\": 2", "\"version\": 3"));
        Browser.Seen later = browser.open(DECISION).keep("authority-case-draft-changed-it");
        assertThat(later.page().select("section[aria-labelledby=draft] li a").eachAttr("href"))
                .containsExactly(CASE + "/storia", CASE + "/documenti");
        browser.submit(SAVE, Map.of("facts", "Trenta chiamate."));
        assertThat(browser.open(DECISION).text()).contains("i documenti del fascicolo sono cambiati");
        browser.submit("button[value=COMPUTE]", Map.of());
        assertThat(browser.current().text()).contains("i documenti del fascicolo sono cambiati");
        Browser.Seen refused = browser.submit("button[value=PROPOSE]", Map.of());
        assertThat(FakeServices.complaint().lastAsked(PROPOSAL).body())
                .contains("\"version\":2", "\"documentsRead\":3", "\"facts\":\"Trenta chiamate.\"");
        assertThat(refused.page().select(".error-summary a").text()).contains("I documenti sono cambiati.");
        assertThat(refused.text()).doesNotContain("Ciò che avevi letto è cambiato");
        browser.submit("button[value=PROPOSE]", Map.of());
        assertThat(FakeServices.complaint().lastAsked(PROPOSAL).body())
                .contains("\"version\":3", "\"documentsRead\":4");
    }

    private static String heardWith(int documentChanges) {
        return CaseAnswers.heard()
                .replace("\"proposedByMe\"", "\"documentChanges\": %d, \"proposedByMe\"".formatted(documentChanges));
    }

    @Test
    void itEndsWhenItIsProposed() {
        saved("Una bozza.");
        FakeServices.complaint().answer(PROPOSAL, CaseAnswers.proposed(true));
        browser.open(DECISION);
        browser.submit("button[value=PROPOSE]", Map.of());
        assertThat(FakeServices.complaint().lastAsked(PROPOSAL).body()).contains("\"facts\":\"Una bozza.\"");
        assertThat(kept()).isZero();
        CaseAnswers.known(CaseAnswers.givenBack());
        assertThat(browser.open(DECISION).page().select("#facts").text()).isEqualTo("Trenta chiamate.");
    }

    /** Its proposal arrived, and the answer was lost. */
    @Test
    void itIsOfNoUseWhereOnlyTheCaseSaysThatItIsProposed() {
        saved("Una bozza.");
        CaseAnswers.known(CaseAnswers.proposed(true));
        assertThat(browser.open(DECISION).text()).doesNotContain("bozza");
        CaseAnswers.known(CaseAnswers.givenBack()
                .replace(
                        "\"history\": [",
                        "\"history\": [{\"act\": \"PROPOSE\", \"stage\": \"PROPOSED\", \"at\": \"2099-01-01T00:00:00Z\","
                                + " \"by\": {\"subject\": \"garante\", \"me\": true}}, "));
        Browser.Seen back = browser.open(DECISION);
        assertThat(back.text()).doesNotContain("Hai salvato");
        assertThat(back.page().select("#facts").text()).isEqualTo("Trenta chiamate.");
        assertThat(kept()).as("to look deletes nothing").isOne();
    }

    @Test
    void itEndsWhenItsWriterApprovesAnother() {
        saved("Una bozza.");
        CaseAnswers.known(CaseAnswers.proposed(false));
        FakeServices.complaint().answer("POST /v1/cases/" + CaseAnswers.ID + "/approval", CaseAnswers.decided());
        browser.open(DECISION);
        browser.submit("button[value=APPROVE]", Map.of());
        assertThat(kept()).isZero();
    }

    @Test
    void itWaitsWhileAColleaguesProposalDoes() {
        saved("Una bozza.");
        CaseAnswers.known(CaseAnswers.proposed(false));
        assertThat(browser.open(DECISION).text()).contains("La ritrovi qui quando si può di nuovo proporre.");
        CaseAnswers.known(CaseAnswers.givenBack());
        assertThat(browser.open(DECISION).page().select("#facts").text()).isEqualTo("Una bozza.");
    }

    @Test
    void itEndsWhenItsWriterArchivesTheCase() {
        saved("Una bozza.");
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint()
                .answer(
                        "POST /v1/cases/" + CaseAnswers.ID + "/archiving",
                        CaseAnswers.file(
                                "ARCHIVED",
                                "",
                                "{\"operator\": true, \"evidence\": true, \"heard\": true}",
                                "\"proposedByMe\": false,"));
        browser.open(CASE);
        browser.submit("button[value=ARCHIVE]", Map.of("archiveReason", "Doppione."));
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECIDED", "MERGED", "ARCHIVED"})
    void itIsOfNoUseOnceTheCaseIsOver(String stage) {
        saved("Una bozza.");
        CaseAnswers.known(CaseAnswers.file(
                stage, "", "{\"operator\": true, \"evidence\": true, \"heard\": true}", "\"proposedByMe\": false,"));
        assertThat(browser.open(DECISION).text()).doesNotContain("bozza");
        assertThat(kept()).as("to look deletes nothing").isOne();
    }

    @Test
    void oneThatComesTooLateIsNotSaidToBeSaved() {
        CaseAnswers.known(CaseAnswers.heard());
        browser.open(DECISION);
        CaseAnswers.known(CaseAnswers.file(
                "MERGED", "", "{\"operator\": true, \"evidence\": true, \"heard\": true}", "\"proposedByMe\": false,"));
        Browser.Seen closed = browser.submit(SAVE, Map.of("facts", "Una bozza."));
        assertThat(closed.text()).contains("La bozza non è salvata").doesNotContain("La bozza è salvata");
    }

    @Test
    void itCanBeThrownAway() {
        saved("Una bozza.");
        browser.open(DECISION);
        Browser.Seen without = browser.submit("section[aria-labelledby=draft] button", Map.of());
        assertThat(without.address()).isEqualTo(DECISION + "?done=discarded");
        assertThat(without.text()).contains("La bozza è eliminata.").doesNotContain("Hai salvato");
        assertThat(without.page().select("#facts").text()).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void aColleagueDoesNotSeeIt() {
        drafts.keep(UUID.fromString(CaseAnswers.ID), COLLEAGUE, Form.empty().with("facts", "Della collega."));
        CaseAnswers.known(CaseAnswers.heard());
        assertThat(browser.open(DECISION).text()).doesNotContain("Hai salvato", "Della collega.");
        browser.submit(SAVE, Map.of("facts", "Mia."));
        browser.open(DECISION);
        browser.submit("section[aria-labelledby=draft] button", Map.of());
        assertThat(drafts.of(UUID.fromString(CaseAnswers.ID), COLLEAGUE))
                .hasValueSatisfying(
                        draft -> assertThat(draft.form().value("facts")).isEqualTo("Della collega."));
    }

    @Test
    void anotherCaseHasAnotherOne() {
        drafts.keep(UUID.fromString(CaseAnswers.OTHER), OFFICIAL, Form.empty().with("facts", "Altro caso."));
        CaseAnswers.known(CaseAnswers.heard());
        assertThat(browser.open(DECISION).text()).doesNotContain("Hai salvato", "Altro caso.");
    }

    @Test
    void whatNoProposalCanHoldIsSaidBesideItsField() {
        CaseAnswers.known(heardWith(3));
        browser.open(DECISION);
        CaseAnswers.known(heardWith(4));
        Browser.Seen wrong = browser.submit(SAVE, Map.of("facts", "x".repeat(20_001), "amount", "12"));
        assertThat(wrong.page().select("#facts-error").text()).contains("20.000 caratteri");
        assertThat(wrong.page().select("#amount").val()).isEqualTo("12");
        assertThat(wrong.page()
                        .select("form:has(#facts) input[name=documentsRead]")
                        .val())
                .isEqualTo("3");
        assertThat(kept()).isZero();
    }

    private void saved(String facts) {
        CaseAnswers.known(CaseAnswers.heard());
        browser.open(DECISION);
        browser.submit(SAVE, Map.of("facts", facts));
        assertThat(kept()).isOne();
    }

    private long kept() {
        return all.open(OFFICIAL, "case-proposal").size();
    }
}
