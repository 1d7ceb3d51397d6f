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
        assertThat(seen.page().select("section[aria-labelledby=answers] p a").eachAttr("href"))
                .containsExactly(
                        "/it/autorita/operatori/018f0000-0000-7000-8000-000000000003",
                        "/it/autorita/tabulati?operator=018f0000-0000-7000-8000-000000000003",
                        PAGE);
        browser.open("/en/authority/cases/" + CaseAnswers.ID).keep("authority-case-answers-en");
    }

    @Test
    void eachFigureLeadsToTheComplaintsBehindIt() {
        CaseAnswers.known(CaseAnswers.assigned());
        Browser.Seen overview = browser.open(CASE);
        assertThat(overview.page()
                        .select("section[aria-labelledby=answers] td a")
                        .eachText())
                .as("nothing is behind a nought")
                .containsExactly("480", "15", "5", "500", "90", "400", "10");
        assertThat(overview.page()
                        .select("section[aria-labelledby=answers] td a")
                        .eachAttr("href"))
                .contains(
                        CASE + "/risposte?topic=CALLED_NUMBER&answer=YES",
                        CASE + "/risposte?topic=COMPARISON&answer=NO",
                        CASE + "/risposte?topic=COMPARISON&answer=OPEN");
        Browser.Seen seen =
                browser.open(CASE + "/risposte?topic=COMPARISON&answer=NO").keep("authority-case-answered-it");
        assertThat(FakeServices.complaint()
                        .lastAsked(SERVICE + "/verdicts/complaints")
                        .query())
                .contains("topic=COMPARISON", "answer=NO");
        assertThat(seen.page().select("main h2").text())
                .isEqualTo("Il confronto: Una lista confrontata e valida conteneva il numero chiamato?");
        assertThat(seen.page().select("main tbody tr").eachText())
                .containsExactly(ServiceAnswers.CODE + " Nessuna lista ancora valida conteneva il numero.");
        assertThat(seen.page().select("main tbody a").attr("href"))
                .isEqualTo("/it/autorita/segnalazioni/" + ServiceAnswers.ID);
        assertThat(seen.text())
                .contains(
                        "No, per nessuna chiamata",
                        "Qui ci sono le 1 segnalazioni più recenti con questa risposta, su 400.",
                        "Contano le 500 segnalazioni più recenti, su 1.200.");
        browser.open("/en/authority/cases/" + CaseAnswers.ID + "/answers?topic=COMPARISON&answer=NO")
                .keep("authority-case-answered-en");
    }

    @Test
    void whereNoComplaintAnswersSoThePageSaysIt() {
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint()
                .answerFromNowOn(
                        SERVICE + "/verdicts/complaints",
                        "{\"complaints\": 3, \"counted\": 3, \"answered\": 0, \"items\": []}");
        assertThat(browser.open(CASE + "/risposte?topic=CALLER&answer=OPEN")
                        .page()
                        .select("main [role=status]")
                        .text())
                .isEqualTo("Nessuna segnalazione con questa risposta.");
        for (String wrong : new String[] {"", "?topic=CALLER", "?topic=ALL&answer=YES", "?topic=CALLER&answer=MAYBE"}) {
            assertThat(browser.open(CASE + "/risposte" + wrong).status())
                    .as(wrong)
                    .isEqualTo(404);
        }
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

    @Test
    void theFactsOfOneSourceAreOneLinkAway() {
        CaseAnswers.known(CaseAnswers.decided());
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.page().select("nav[aria-label='Chi lo dice'] a").eachText())
                .containsExactly("Tutti i fatti 3", "I dati degli operatori 1", "Chi ha segnalato 1", "L’autorità 1");
        assertThat(seen.page()
                        .select("nav[aria-label='Chi lo dice'] a[aria-current]")
                        .text())
                .isEqualTo("Tutti i fatti 3");
        assertThat(seen.page().select("nav[aria-label='Chi lo dice'] a").eachAttr("href"))
                .containsExactly(
                        PAGE + "#facts",
                        PAGE + "?source=OPERATORS#facts",
                        PAGE + "?source=REPORTER#facts",
                        PAGE + "?source=AUTHORITY#facts");
        Browser.Seen narrowed = browser.open(PAGE + "?source=AUTHORITY").keep("authority-case-timeline-source-it");
        assertThat(narrowed.page().select("ol.timeline h3").eachText()).containsExactly("La decisione è approvata.");
        assertThat(narrowed.page()
                        .select("nav[aria-label='Chi lo dice'] a[aria-current]")
                        .text())
                .isEqualTo("L’autorità 1");
        Browser.Seen english = browser.open("/en/authority/cases/" + CaseAnswers.ID + "/timeline?source=AUTHORITY");
        assertThat(english.page()
                        .select("nav[aria-label='Who says so'] a")
                        .first()
                        .text())
                .isEqualTo("All facts 3");
    }

    @Test
    void aSourceThatSaysNothingLeavesAWordAndTheWayBack() {
        CaseAnswers.known(CaseAnswers.decided());
        Browser.Seen seen = browser.open(PAGE + "?source=%3Cb%3E").keep("authority-case-timeline-no-source-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main [role=status]").text()).isEqualTo("Questa fonte non dice nulla.");
        assertThat(seen.page().select("ol.timeline")).isEmpty();
        assertThat(seen.page().select("nav[aria-label='Chi lo dice'] a[aria-current]"))
                .isEmpty();
        assertThat(seen.page().select("nav[aria-label='Chi lo dice'] a").attr("href"))
                .isEqualTo(PAGE + "#facts");
        assertThat(browser.open("/en/authority/cases/" + CaseAnswers.ID + "/timeline?source=NOBODY")
                        .page()
                        .select("main [role=status]")
                        .text())
                .isEqualTo("This source says nothing.");
    }

    /** A service of the release before names its sources in words alone. */
    @Test
    void withoutCodesThereIsNothingToChoose() {
        CaseAnswers.known(CaseAnswers.decided());
        FakeServices.complaint()
                .answerFromNowOn(
                        SERVICE + "/timeline", CaseAnswers.timeline().replaceAll("\"source\": \"[A-Z]+\", ", ""));
        Browser.Seen seen = browser.open(PAGE + "?source=AUTHORITY");
        assertThat(seen.page().select("nav[aria-label='Chi lo dice']")).isEmpty();
        assertThat(seen.page().select("ol.timeline h3")).hasSize(3);
    }

    /** A service of the release before does not know these questions. */
    @Test
    void aServiceThatDoesNotKnowThemLeavesThePagesStanding() {
        for (String newer : new String[] {"/verdicts", "/verdicts/complaints", "/timeline"}) {
            FakeServices.complaint().refuse(SERVICE + newer, 404, "not-found", "Non trovato.", "[]");
        }
        CaseAnswers.known(CaseAnswers.assigned());
        Browser.Seen seen = browser.open(CASE).keep("authority-case-without-answers-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("section[aria-labelledby=answers] [role=status]"))
                .hasSize(1);
        assertThat(browser.open(PAGE).page().select("main [role=status]")).hasSize(1);
        assertThat(browser.open(CASE + "/risposte?topic=CALLER&answer=YES")
                        .page()
                        .select("main [role=status]"))
                .hasSize(1);
    }
}
