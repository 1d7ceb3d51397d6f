package it.opposizioni.portal.informationrequest;

import static it.opposizioni.portal.informationrequest.RequestAnswers.DECISION;
import static it.opposizioni.portal.informationrequest.RequestAnswers.ID;
import static it.opposizioni.portal.informationrequest.RequestAnswers.request;
import static it.opposizioni.portal.informationrequest.RequestAnswers.summary;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator reads of a decision about it. */
@QuarkusTest
@AsAcme
class RequestDecisionPagesTest extends PortalTest {

    private static final String PAGE = "/it/operatori/segnalazioni/" + ID;
    private static final String SERVICE = "/v1/information-requests";

    @BeforeEach
    void begin() {
        FakeServices.operator().answerFromNowOn("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", "OWNER"));
        FakeServices.complaint().answer("GET /v1/complaints-about-me", RequestAnswers.complaints());
    }

    private static void known(String request) {
        FakeServices.complaint().answerFromNowOn("GET " + SERVICE + "/" + ID, request);
    }

    @Test
    void aDecisionIsReadInPlainWordsWithItsReasonsAndHowToOpposeIt() {
        known(request(summary("CLOSED", ", \"outcome\": \"UPHELD\", \"heardOn\": \"2026-12-28\""), DECISION));
        Browser.Seen seen = browser.open(PAGE).keep("operator-complaint-decided-it");
        assertThat(seen.page().select("section[aria-labelledby=decision]").text())
                .contains("L’autorità ha accertato una violazione.", "Deciso martedì 5 gennaio 2027")
                .contains("sanzione pecuniaria La sanzione arriva con un atto a parte.")
                .contains("sospensione dal registro Da martedì 5 gennaio 2027 non puoi consultare il registro")
                .contains("Importo proposto 20.000 euro", "Massimo di legge Il massimo è 20.000.000 di euro.")
                .contains("Violazione ripetuta (L 5/2018 art. 1 c. 10)", "Cinque chiamate.")
                .contains("Il registro aveva risposto di no.", "Come opporti", "entro 30 giorni");
        assertThat(seen.page().select("main a:contains(Scarica l’atto)").attr("href"))
                .isEqualTo(PAGE + "/atto");
        assertThat(browser.open("/en/operators/complaints/" + ID)
                        .keep("operator-complaint-decided-en")
                        .text())
                .contains("The authority has found a violation.", "EUR 20,000", "How to oppose it")
                .contains("Since Tuesday 5 January 2027 you may neither consult the register");

        FakeServices.complaint().answer("GET " + SERVICE + "/" + ID + "/decision-act", "%PDF-1.7 atto");
        Browser.Seen act = browser.open(PAGE + "/atto");
        assertThat(act.answer().body()).isEqualTo("%PDF-1.7 atto");
        assertThat(act.answer().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"atto.pdf\"");
    }

    @Test
    void howTheActWasServedStandsWithItsDays() {
        known(request(summary("CLOSED", ", \"outcome\": \"UPHELD\""), DECISION));
        FakeServices.complaint().answer("GET " + SERVICE + "/" + ID + "/notification", """
                {"way": "CERTIFIED_MAIL", "signed": true, "stage": "DELIVERED", "sentAt": "2027-01-06T09:00:00Z",
                 "acceptedAt": "2027-01-06T09:01:00Z", "endedAt": "2027-01-06T09:05:00Z", "servedOn": "2027-01-06"}""");
        assertThat(browser.open(PAGE).keep("operator-complaint-served-it").text())
                .containsSubsequence(
                        "La notifica dell’atto a te",
                        "Atto notificato mercoledì 6 gennaio 2027.",
                        "Atto con firma digitale",
                        "PEC partita mercoledì 6 gennaio 2027, ore 10:00",
                        "Ricevuta di avvenuta consegna mercoledì 6 gennaio 2027, ore 10:05",
                        "Il termine per opporsi conta da questo giorno");
        assertThat(browser.open("/en/operators/complaints/" + ID)
                        .keep("operator-complaint-served-en")
                        .text())
                .contains("Service of the act on you", "Receipt of delivery");
    }

    @ParameterizedTest
    @CsvSource({
        "IN_FORCE, true, La decisione è stata impugnata.",
        "SUSPENDED, true, Il giudice ha sospeso la decisione",
        "ANNULLED, false, Il giudice ha annullato la decisione: le sue misure non hanno più effetto",
        "ANNULLED_IN_PART, false, Il giudice ha annullato una parte della decisione"
    })
    void whatACourtHasLeftOfItIsSaidFirst(String effect, boolean pending, String said) {
        known(request(summary("CLOSED", ", \"outcome\": \"UPHELD\""), DECISION));
        FakeServices.complaint().answer("GET " + SERVICE + "/" + ID + "/appeals", """
                {"effect": "%s", "pending": %s, "measures": [], "items": [
                  {"appellant": "OPERATOR", "court": "Tribunale di Milano", "docket": "R.G. 77/2027", "filedOn": "2027-01-11",
                   "stage": "GRANTED_IN_PART", "endedOn": "2027-03-01", "reference": "Sentenza 9/2027", "left": "Resta <b>poco</b>."}]}""".formatted(effect, pending));
        assertThat(browser.open(PAGE)
                        .keep("operator-complaint-appealed-it")
                        .page()
                        .select("section[aria-labelledby=decision]")
                        .text())
                .contains(said, "Accolto in parte lunedì 1 marzo 2027")
                .contains("Ricorso dell’operatore, depositato lunedì 11 gennaio 2027: Tribunale di Milano")
                .contains("R.G. 77/2027", "Sentenza 9/2027", "Resta <b>poco</b>.");
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, (PDF), atto-firmato.pdf, application/pdf",
        "P7M, (.p7m), atto-firmato.pdf.p7m, application/pkcs7-mime"
    })
    void theSignedActThatWasServedIsSaved(String format, String said, String file, String mediaType) {
        known(request(summary("CLOSED", ", \"outcome\": \"UPHELD\""), DECISION));
        String served = """
                {"way": "CERTIFIED_MAIL", "signed": true, "stage": "DELIVERED", "sentAt": "2027-01-06T09:00:00Z",
                 "endedAt": "2027-01-06T09:05:00Z", "servedOn": "2027-01-06", "signedAct": "%s"}""".formatted(format);
        FakeServices.complaint().answerFromNowOn("GET " + SERVICE + "/" + ID + "/notification", served);
        Browser.Seen seen = browser.open(PAGE).keep("operator-complaint-signed-act-it");
        assertThat(seen.page().select("main a[href$=/atto-firmato]").eachText())
                .containsExactly("Scarica l’atto firmato " + said);
        assertThat(browser.open("/en/operators/complaints/" + ID)
                        .keep("operator-complaint-signed-act-en")
                        .text())
                .contains("Download the signed act " + said, "The signature is not checked here.");

        FakeServices.complaint().answer("GET " + SERVICE + "/" + ID + "/signed-act", "firmato");
        Browser.Seen act = browser.open(PAGE + "/atto-firmato");
        assertThat(act.answer().body()).isEqualTo("firmato");
        assertThat(act.answer().headers().firstValue("Content-Type")).contains(mediaType);
        assertThat(act.answer().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + file + "\"");
    }

    @Test
    void untilItIsServedThereIsNoSignedActToSave() {
        known(request(summary("CLOSED", ", \"outcome\": \"UPHELD\""), DECISION));
        FakeServices.complaint().answerFromNowOn("GET " + SERVICE + "/" + ID + "/notification", """
                {"way": "CERTIFIED_MAIL", "signed": true, "stage": "SENT", "sentAt": "2027-01-06T09:00:00Z"}""");
        assertThat(browser.open(PAGE).page().select("main a[href$=/atto-firmato]"))
                .isEmpty();
        assertThat(browser.open(PAGE + "/atto-firmato").status()).isEqualTo(404);
        assertThat(FakeServices.complaint().asked("GET " + SERVICE + "/" + ID + "/signed-act"))
                .isEmpty();
    }

    @Test
    void whereNobodyWasAskedAndNothingWasFoundOnlyThatIsSaid() {
        known(request(summary("CLOSED", ", \"outcome\": \"NOT_UPHELD\""), """
            , "decision": {"outcome": "NOT_UPHELD", "decidedAt": "2027-01-05T10:00:00Z", "facts": "Nessuna chiamata.",
              "reasons": "Il numero era falsificato.", "appeal": "Si può ricorrere al tribunale entro 30 giorni."}\
            """));
        Browser.Seen seen = browser.open(PAGE).keep("operator-complaint-not-upheld-it");
        assertThat(seen.text())
                .contains(
                        "L’autorità non ha accertato una violazione. Non devi fare nulla.",
                        "Il numero era falsificato.")
                .doesNotContain("Come opporti", "Misure", "Importo proposto", "Che cosa chiede l’autorità");
    }

    @Test
    void theWordsOfAnEarlierDecisionAreAskedOfTheAuthority() {
        known(request(summary("CLOSED", ", \"outcome\": \"UPHELD\""), """
            , "decision": {"outcome": "UPHELD", "decidedAt": "2027-01-05T10:00:00Z",
              "measures": [{"code": "REPRIMAND", "text": "ammonimento"}]}\
            """));
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.text())
                .contains("ammonimento", "chiedili all’autorità")
                .doesNotContain("Fatti accertati", "Motivazione");
        assertThat(seen.page().select("main a[href$=/atto]")).isEmpty();
    }
}
