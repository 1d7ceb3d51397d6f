package it.opposizioni.portal.authority;

import static it.opposizioni.portal.authority.AuthorityPagesTest.CASE;
import static it.opposizioni.portal.authority.AuthorityPagesTest.QUESTION;
import static it.opposizioni.portal.authority.AuthorityPagesTest.known;
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

/** What an official does with one complaint: taking it in charge and closing it. */
@QuarkusTest
@AsRegulator
class ComplaintActsTest extends PortalTest {

    private static final String DEED = "POST /v1/complaints/" + ServiceAnswers.ID;

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
}
