package it.opposizioni.portal.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the act of a decision was served, as an official reads and notes it. */
@QuarkusTest
@AsRegulator
class NotificationPagesTest extends PortalTest {

    private static final String CASE = "/it/autorita/fascicoli/" + CaseAnswers.ID;
    private static final String PAGE = CASE + "/notifica";
    private static final String SERVICE = "/v1/cases/" + CaseAnswers.ID + "/notifications";
    private static final String ONE = "018f0000-0000-7000-8000-0000000000a1";
    private static final String TWO = "018f0000-0000-7000-8000-0000000000a2";

    @BeforeEach
    void aDecidedCase() {
        CaseAnswers.known(CaseAnswers.decided());
        FakeServices.operator()
                .answer("GET /v1/operators/" + CompanyAnswers.OTHER, CompanyAnswers.company("ACTIVE", null));
    }

    @Test
    void theDecisionSaysThatItIsNotServedYetAndLeadsThere() {
        Browser.Seen decision = browser.open(CASE + "/decisione").keep("authority-case-decided-it");
        assertThat(decision.text())
                .contains("L’atto non è ancora stato notificato.", "entro 30 giorni dalla comunicazione")
                .contains("Il termine per opporsi non conta finché l’atto non è comunicato.");
        assertThat(decision.page().select("main a:contains(Notifica l’atto)").attr("href"))
                .isEqualTo(PAGE);
        assertThat(browser.open("/en/authority/cases/" + CaseAnswers.ID + "/decision")
                        .keep("authority-case-decided-en")
                        .text())
                .contains("The act has not been served yet.", "Serve the act");
    }

    @Test
    void theStagesShowWithTheirDays() {
        told(CaseAnswers.notification(
                CaseAnswers.attempt(ONE, "DELIVERED", """
                        , "sentAt": "2026-11-28T10:01:00Z", "acceptedAt": "2026-11-28T10:02:00Z",
                        "endedAt": "2026-11-28T10:05:00Z", "servedOn": "2026-11-28"\
                        """),
                "\"servedOn\": \"2026-11-28\", \"sendPossible\": false, \"recordPossible\": false,"));
        assertThat(browser.open(CASE + "/decisione").text())
                .containsSubsequence(
                        "Atto notificato sabato 28 novembre 2026.",
                        "Atto in PDF/A, senza firma digitale",
                        "PEC partita sabato 28 novembre 2026, ore 11:01",
                        "Ricevuta di accettazione sabato 28 novembre 2026, ore 11:02",
                        "Ricevuta di avvenuta consegna sabato 28 novembre 2026, ore 11:05",
                        "Il termine per opporsi conta da questo giorno");
        Browser.Seen page = browser.open(PAGE).keep("authority-case-served-it");
        assertThat(page.text()).contains("acme@pec.example", "Anna Neri");
        assertThat(page.page().select("main form button[name=act]")).isEmpty();
        browser.open("/en/authority/cases/" + CaseAnswers.ID + "/notification").keep("authority-case-served-en");
    }

    @Test
    void ofSeveralAttemptsTheStagesOfTheOneThatServedItShow() {
        told(CaseAnswers.notification(
                CaseAnswers.attempt(
                                TWO,
                                "DELIVERED",
                                ", \"endedAt\": \"2026-11-29T09:05:00Z\", \"servedOn\": \"2026-11-29\"")
                        + ", "
                        + CaseAnswers.attempt(
                                ONE,
                                "DELIVERED",
                                ", \"endedAt\": \"2026-11-28T10:05:00Z\", \"servedOn\": \"2026-11-28\""),
                "\"servedBy\": \"" + ONE + "\", \"servedOn\": \"2026-11-28\", \"sendPossible\": false,"));
        assertThat(browser.open(CASE + "/decisione").text())
                .contains("Atto notificato sabato 28 novembre 2026.")
                .contains("Ricevuta di avvenuta consegna sabato 28 novembre 2026, ore 11:05")
                .doesNotContain("29 novembre");
    }

    @Test
    void whatFailedIsSaidWithTheReasonAndCanBeSentAgain() {
        told(CaseAnswers.notification(
                CaseAnswers.attempt(TWO, "FAILED", """
                        , "sentAt": "2026-11-28T10:01:00Z", "endedAt": "2026-11-28T10:05:00Z", "reason": "ADDRESSEE"\
                        """)
                        + ", "
                        + CaseAnswers.attempt(ONE, "SENT", ", \"sentAt\": \"2026-11-26T10:01:00Z\", \"overdue\": true"),
                "\"sendPossible\": true, \"recordPossible\": true,"));
        Browser.Seen page = browser.open(PAGE).keep("authority-case-not-served-it");
        assertThat(page.text())
                .contains("La PEC precedente non risulta arrivata.", "Non consegnata", "L’indirizzo non esiste.")
                .contains("In 24 ore nessuna ricevuta ha detto se è arrivata");
        assertThat(page.page().select("button[value=SEND]")).hasSize(1);
    }

    @Test
    void theActIsSignedElsewhereAndAddedAndSaved() {
        String put = "PUT /v1/cases/" + CaseAnswers.ID + "/signed-act";
        String button = "form[enctype] button[data-once]";
        FakeServices.complaint()
                .refuse(put, 415, "attachment-type-not-accepted", "Il file non è un atto firmato.", "[]")
                .answer(put, CaseAnswers.notServed());
        Browser.Seen unsigned = browser.open(PAGE);
        assertThat(unsigned.text()).contains("Qui non si firma", "La firma non viene controllata.");
        assertThat(unsigned.page().select("main a:contains(Scarica l’atto)").eachAttr("href"))
                .as("not the authority's own copy, which has the codes of the complaints")
                .containsExactly(CASE + "/atto-firmato/da-firmare");
        FakeServices.complaint().answer("GET /v1/cases/" + CaseAnswers.ID + "/signed-act/to-sign", "copia");
        Browser.Seen copy = browser.open(CASE + "/atto-firmato/da-firmare");
        assertThat(copy.answer().body()).isEqualTo("copia");
        assertThat(copy.answer().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"atto.pdf\"");
        browser.open(PAGE);
        Browser.Seen none = browser.upload(button, Map.of(), "file", "", new byte[0]);
        assertThat(none.page().select("#file-error").text()).isNotEmpty();
        Browser.Seen wrong = browser.upload(button, Map.of(), "file", "atto.pdf", "%PDF-1.7".getBytes(UTF_8));
        assertThat(wrong.page().select("#file-error").text()).contains("Il file non è un atto firmato.");
        wrong.keep("authority-case-signed-act-error-it");
        browser.upload(button, Map.of(), "file", "atto.pdf", "%PDF-1.7 firmato".getBytes(UTF_8));
        assertThat(FakeServices.complaint().lastAsked(put).body()).isEqualTo("%PDF-1.7 firmato");

        told(CaseAnswers.notification(
                "", "\"sendPossible\": true, \"signPossible\": true," + CaseAnswers.signed("P7M")));
        Browser.Seen signed = browser.open(PAGE).keep("authority-case-signed-act-it");
        assertThat(signed.text())
                .contains("Il file firmato è stato aggiunto sabato 28 novembre 2026, ore 10:30. È quello che parte.")
                .doesNotContain("non ha una firma digitale");
        FakeServices.complaint().answer("GET /v1/cases/" + CaseAnswers.ID + "/signed-act", "firmato");
        assertThat(browser.open(CASE + "/atto-firmato").answer().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"atto-firmato.pdf.p7m\"");
    }

    @Test
    void whoHasMadeOneOfTheComplaintsReadsAndIsOfferedNothing() {
        CaseAnswers.known(CaseAnswers.decided()
                .replace("\"proposedByMe\": true", "\"proposedByMe\": true, \"ownComplaint\": true"));
        Browser.Seen page = browser.open(PAGE);
        assertThat(page.text()).contains("L’atto non è ancora stato notificato.");
        assertThat(page.page().select("main form button[data-once], main a[href$=da-firmare]"))
                .isEmpty();
        told(CaseAnswers.notification("", "\"signPossible\": true," + CaseAnswers.signed("P7M")));
        Browser.Seen signed = browser.open(PAGE);
        assertThat(signed.text()).contains("Il file firmato è stato aggiunto");
        assertThat(signed.page().select("main form button[data-once]")).isEmpty();
    }

    @Test
    void anotherWayIsNotedWithItsDay() {
        browser.open(PAGE);
        Browser.Seen empty = browser.submit("button[value=RECORD]", Map.of());
        assertThat(empty.page().select(".error-summary a").eachAttr("href")).containsExactly("#way", "#servedOn");
        Browser.Seen wrong = browser.submit("button[value=RECORD]", Map.of("way", "IN_PERSON", "note", "Al portiere."))
                .keep("authority-case-notification-error-it");
        assertThat(wrong.page().select("#servedOn-error").text()).contains("per esempio 25/11/2026");
        assertThat(wrong.page().select("#note").text()).isEqualTo("Al portiere.");
        assertThat(FakeServices.complaint().asked("POST " + SERVICE)).isEmpty();
        browser.submit("button[value=RECORD]", Map.of("servedOn", "2026-11-27"));
        assertThat(FakeServices.complaint().lastAsked("POST " + SERVICE).body())
                .isEqualTo("{\"way\":\"IN_PERSON\",\"servedOn\":\"2026-11-27\",\"note\":\"Al portiere.\"}");
        told(CaseAnswers.notification(
                """
                {"id": "%s", "way": "IN_PERSON", "signed": false, "stage": "DELIVERED", "begunAt": "2026-11-28T10:00:00Z",
                 "by": {"subject": "anna", "name": "Anna Neri"}, "servedOn": "2026-11-27", "note": "Al portiere."}\
                """.formatted(ONE),
                "\"servedOn\": \"2026-11-27\", \"sendPossible\": false, \"recordPossible\": true,"));
        assertThat(browser.open(PAGE).text())
                .contains("Notificato: consegnato a mano venerdì 27 novembre 2026", "Come e a chi Al portiere.")
                .contains("Il giorno è già annotato. Se è sbagliato, annotalo di nuovo");
    }

    @Test
    void whatWasNotedOtherwiseLeavesTheSignedFileInTheCase() {
        told(CaseAnswers.notification(
                "", "\"servedOn\": \"2026-11-27\", \"recordPossible\": true," + CaseAnswers.signed("PDF")));
        assertThat(browser.open(PAGE).text())
                .contains("Il file firmato è stato aggiunto")
                .doesNotContain("È quello che parte.");
    }

    @Test
    void whatTheServiceRefusesIsSaidAtTheStateOfTheCase() {
        FakeServices.complaint()
                .forget("POST " + SERVICE)
                .refuse("POST " + SERVICE, 409, "case-notification-open", "L’atto è in viaggio.", "[]");
        browser.open(PAGE);
        Browser.Seen refused = browser.submit("button[value=SEND]", Map.of());
        assertThat(refused.page().select(".error-summary a").eachAttr("href")).containsExactly("#state");
        assertThat(refused.text()).contains("L’atto è in viaggio.");
    }

    @Test
    void whereTheServiceDoesNotKnowTheQuestionNothingIsOffered() {
        FakeServices.complaint().forget("GET " + SERVICE);
        Browser.Seen page = browser.open(PAGE);
        assertThat(page.text()).contains("Ora non riusciamo a sapere a che punto è la notifica.");
        assertThat(page.page().select("main form button[name=act]")).isEmpty();
    }

    @Test
    void beforeTheDecisionThereIsNothingToServe() {
        CaseAnswers.known(CaseAnswers.proposed(false));
        Browser.Seen page = browser.open(PAGE);
        assertThat(page.text()).contains("L’atto si notifica quando il fascicolo è deciso.");
        assertThat(FakeServices.complaint().asked("GET " + SERVICE)).isEmpty();
    }

    private static void told(String notification) {
        FakeServices.complaint().answerFromNowOn("GET " + SERVICE, notification);
    }
}
