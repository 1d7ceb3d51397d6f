package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import org.junit.jupiter.api.Test;

/** What is known about the complaints of a case, together: in figures, in order, and as a file. */
@QuarkusTest
@AsRegulator
class CaseTimelinePagesTest extends PortalTest {

    private static final String CASE = "/it/autorita/fascicoli/" + CaseAnswers.ID;
    private static final String PAGE = CASE + "/linea-del-tempo";
    private static final String SERVICE = "GET /v1/cases/" + CaseAnswers.ID;

    @Test
    void theCaseBeginsWithTheThreeQuestionsAndTheirAnswers() {
        CaseAnswers.known(CaseAnswers.assigned());
        Browser.Seen seen = browser.open(CASE).keep("authority-case-answers-it");
        assertThat(seen.page()
                        .select("section[aria-labelledby=answers] tbody tr")
                        .eachText())
                .containsExactly(
                        "Il numero chiamato: Era nel registro? 480 15 5",
                        "Chi ha chiamato: Si sa di chi era il numero? 500 0 0",
                        "Il confronto: Una lista confrontata e valida conteneva il numero chiamato? 90 400 10");
        assertThat(seen.page().select("section[aria-labelledby=answers]").text())
                .contains(
                        "Contano le 500 segnalazioni più recenti, su 1.200.",
                        "Prova: 200 di grado B, 1000 di grado C",
                        "È una valutazione automatica");
        assertThat(seen.page().select("section[aria-labelledby=answers] a").eachAttr("href"))
                .containsExactly(
                        "/it/autorita/operatori/018f0000-0000-7000-8000-000000000003",
                        "/it/autorita/tabulati?operator=018f0000-0000-7000-8000-000000000003",
                        PAGE);
        browser.open("/en/authority/cases/" + CaseAnswers.ID).keep("authority-case-answers-en");
    }

    @Test
    void theFactsAreInOrderEachWithItsSourceAndItsProof() {
        CaseAnswers.known(CaseAnswers.decided());
        Browser.Seen seen = browser.open(PAGE).keep("authority-case-timeline-it");
        assertThat(seen.page().select("ol.timeline h3").eachText())
                .containsExactly(
                        "Squillo consulta il registro: opposto.",
                        "Chiamata da +39 06 8765 4321 (una persona).",
                        "La decisione è approvata.");
        assertThat(seen.text())
                .contains("100 segnalazioni più recenti, su 1.200", "Lo dice: i dati degli operatori", "D’accordo.")
                .contains("Riguarda 2 segnalazioni, per esempio " + ServiceAnswers.CODE);
        assertThat(seen.page().select("ol.timeline a").eachAttr("href"))
                .containsExactly(
                        "/it/autorita/segnalazioni/" + ServiceAnswers.ID,
                        "/it/verifica/7Q4M2XKD9TRAE5WN",
                        "/it/autorita/segnalazioni/" + ServiceAnswers.ID,
                        CASE + "/atto");
        assertThat(seen.page().select("nav .chips a[aria-current=page]").text()).isEqualTo("Linea del tempo");
        browser.open("/en/authority/cases/" + CaseAnswers.ID + "/timeline").keep("authority-case-timeline-en");
    }

    /** A service of the release before does not know these questions. */
    @Test
    void aServiceThatDoesNotKnowThemLeavesThePagesStanding() {
        for (String newer : new String[] {"/verdicts", "/timeline"}) {
            FakeServices.complaint().refuse(SERVICE + newer, 404, "not-found", "Non trovato.", "[]");
        }
        CaseAnswers.known(CaseAnswers.assigned());
        Browser.Seen seen = browser.open(CASE).keep("authority-case-without-answers-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("section[aria-labelledby=answers] [role=status]"))
                .hasSize(1);
        assertThat(browser.open(PAGE).page().select("main [role=status]")).hasSize(1);
    }
}
