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
