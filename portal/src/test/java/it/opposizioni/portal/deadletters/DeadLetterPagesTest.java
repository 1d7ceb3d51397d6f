package it.opposizioni.portal.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.GivenUp;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The registrar sees what the services could not process, and has it processed again. */
@QuarkusTest
@AsRegistrar
class DeadLetterPagesTest extends PortalTest {

    private static final String PAGE = "/it/amministrazione/messaggi-non-elaborati";
    private static final String ID = "019ac000-0000-7000-8000-0000000000d1";
    private static final String SERVICE = "/v1/dead-letters";
    private static final String NONE = "{\"items\": [], \"total\": 0}";

    private static final String LETTERS = """
            {"items": [
             {"id": "%s", "subscriber": "operator-service.registry-events", "cause": "REJECTED", "tries": 1, "subject": "…1a2b3c4d",
              "type": "it.opposizioni.registry.opposition-registered.v1", "deadAt": "2026-11-25T09:00:00Z",
              "reason": "IllegalArgumentException: no number", "repairedAt": "2026-11-25T09:01:00Z"},
             {"id": "019ac000-0000-7000-8000-0000000000d2", "subscriber": "operator-service.registry-events", "cause": "UNREADABLE",
              "tries": 3, "deadAt": "2026-11-25T09:05:00Z", "reason": "IllegalArgumentException: no event"}],
             "next": "abc", "total": 70}""".formatted(ID);

    private static void known(String letters) {
        FakeServices.registry().answer("GET " + SERVICE, NONE);
        FakeServices.operator().answer("GET " + SERVICE, letters);
        FakeServices.complaint().answer("GET " + SERVICE, NONE);
    }

    @Test
    void eachServiceShowsWhatItCouldNotProcessAndWhy() {
        known(LETTERS);
        Browser.Seen seen = browser.open(PAGE).keep("dead-letters-it");
        assertThat(seen.text())
                .contains("Iscrizione di un numero", "…1a2b3c4d", "IllegalArgumentException: no number")
                .contains("Il contenuto non rispetta le regole di chi lo riceve.", "Già riparato")
                .contains("Non si riesce a leggerlo.", "Sono i primi 2 di 70.")
                .contains("Nessun messaggio non elaborato.");
        assertThat(seen.page().select(".area-nav [aria-current]").text()).isEqualTo("Messaggi non elaborati (70)");
        Browser.Seen english = browser.open("/en/administration/dead-letters").keep("dead-letters-en");
        assertThat(english.text()).contains("Registration of a number", "It cannot be read.");
    }

    @Test
    void whatConcernsTheServiceOfAnActIsNamed() {
        known(LETTERS.replace(
                "it.opposizioni.registry.opposition-registered.v1",
                "it.opposizioni.portal.act-notification-progressed.v1"));
        assertThat(browser.open(PAGE).text()).contains("Notifica di un atto");
        assertThat(browser.open("/en/administration/dead-letters").text()).contains("Service of an act");
    }

    @Test
    void oneIsProcessedAgain() {
        known(LETTERS);
        FakeServices.operator().answer("POST " + SERVICE + "/" + ID + "/redrive", 204, "");
        browser.open(PAGE);
        Browser.Seen seen = browser.submit("form[action$=" + ID + "] button", Map.of());
        assertThat(FakeServices.operator().asked("POST " + SERVICE + "/" + ID + "/redrive"))
                .hasSize(1);
        assertThat(seen.page().select(".notice.ok").text()).isEqualTo("Fatto: il messaggio è stato elaborato.");
    }

    @Test
    void oneThatFailsAgainStaysAndThePageSaysSo() {
        known(LETTERS);
        FakeServices.operator()
                .refuse("POST " + SERVICE + "/" + ID + "/redrive", 409, "dead-letter-fails-again", "no", "[]");
        browser.open(PAGE);
        Browser.Seen seen = browser.submit("form[action$=" + ID + "] button", Map.of());
        assertThat(seen.page().select(".notice.wait").text()).contains("nemmeno ora");
    }

    @Test
    void allOfAServiceAreProcessedAgain() {
        known(LETTERS);
        FakeServices.operator()
                .answer("POST " + SERVICE + "/redrive", "{\"applied\": 69, \"failed\": 1, \"remaining\": 1}");
        browser.open(PAGE);
        Browser.Seen seen = browser.submit("form[action$=operator-service] button", Map.of());
        assertThat(seen.page().select(".notice").text()).contains("Elaborati: 69.", ": 1.");
    }

    /** The portal has received messages too. */
    @Test
    void thePortalsOwnAreThere() {
        known(NONE);
        GivenUp.message(GivenUp.NOBODY);
        assertThat(browser.open(PAGE).text()).contains("IllegalStateException: broken");
        Browser.Seen seen = browser.submit("form[action*=elaborati/portal/] button", Map.of());
        assertThat(seen.text()).contains("nemmeno ora", GivenUp.NOBODY);
    }

    @Test
    void aServiceThatDoesNotAnswerIsMissingAlone() {
        known(LETTERS);
        FakeServices.complaint().goDown();
        Browser.Seen seen = browser.open(PAGE).keep("dead-letters-away-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Questo servizio non risponde ora.", "…1a2b3c4d");
    }

    /** As during an upgrade, when the portal is newer than a service. */
    @Test
    void aServiceThatCannotBeAskedYetIsMissingAlone() {
        FakeServices.operator().answer("GET " + SERVICE, LETTERS);
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Questo servizio non risponde ora.", "…1a2b3c4d");
    }

    @Test
    @AsRegulator
    void theAuthorityDoesNotSeeThem() {
        assertThat(browser.open(PAGE).status()).isEqualTo(403);
    }
}
