package it.opposizioni.portal.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registrar sees what a service has lost, who knows it, and decides. */
@QuarkusTest
@AsRegistrar
class RecoveryPagesTest extends PortalTest {

    private static final String PAGE = "/it/amministrazione/ripristino";
    private static final String ID = "019ac000-0000-7000-8000-0000000000f1";
    private static final String SERVICE = "/v1/recoveries";
    private static final String NONE = "{\"items\": []}";

    private static final String OPEN = """
            {"id": "%s", "openedAt": "2026-11-25T09:00:00Z", "reportedBy": "operator-service", "canTakeBack": %s,
             "databaseChangedAt": "2026-11-25T08:59:00Z", "proposedByYou": %s, "takenBack": 0%s,
             "witnesses": [
              {"service": "complaint-service", "asOf": "2026-11-25T08:50:00Z", "answered": false, "rows": 0},
              {"service": "operator-service", "replica": "register", "asOf": "2026-11-25T08:50:00Z", "answered": true, "rows": 1200}]}""";

    private static final String ENDED = """
            {"id": "%s", "openedAt": "2026-11-25T09:00:00Z", "reportedBy": "operator-service", "canTakeBack": false,
             "proposedByYou": false, "takenBack": 1170, "witnesses": [], "endedAt": "2026-11-25T10:00:00Z", "ending": "TAKEN_BACK"}""".formatted(ID);

    @BeforeEach
    void theOthersHaveLostNothing() {
        FakeServices.operator().answer("GET " + SERVICE, NONE);
        FakeServices.complaint().answer("GET " + SERVICE, NONE);
    }

    private static void registry(String recovery) {
        FakeServices.registry()
                .answer("GET " + SERVICE, "{\"items\": [" + recovery + "]}")
                .answer("GET " + SERVICE + "/" + ID, recovery);
    }

    private static String open(boolean canTakeBack, boolean proposedByYou, String more) {
        return OPEN.formatted(ID, canTakeBack, proposedByYou, more);
    }

    @Test
    void nothingIsBeingRestored() {
        registry(ENDED);
        Browser.Seen seen = browser.open(PAGE).keep("recovery-none-it");
        assertThat(seen.text())
                .contains("Nessun ripristino in corso.", "Ultimo ripristino", "ripreso dalle copie")
                .contains("Nessun messaggio in attesa.");
        assertThat(seen.page().select(".area-nav [aria-current]").text()).isEqualTo("Ripristino del registro");
    }

    @Test
    void whatIsMissingWhoKnowsItAndWhatCannotComeBack() {
        registry(open(true, false, ""));
        Browser.Seen seen = browser.open(PAGE).keep("recovery-open-it");
        assertThat(seen.text())
                .contains("Solo lettura da", "Operatori e consultazioni", "Righe: 1.200")
                .contains("Nessuna copia: non può restituire nulla")
                .contains("Chi ha chiesto l’iscrizione, il numero di protocollo, la prova della linea");
        Browser.Seen english = browser.open("/en/administration/recovery").keep("recovery-open-en");
        assertThat(english.text()).contains("Read-only since", "What cannot come back", "Rows: 1,200");
    }

    @Test
    void theRowsAreSeenWithMaskedNumbers() {
        registry(open(true, false, ""));
        FakeServices.registry().answer("GET " + SERVICE + "/" + ID + "/rows", """
                {"items": [{"kind": "OPPOSITION", "subject": "+39 333 ••• 4567", "details": ["TELEPHONE", "POST"]},
                 {"kind": "EXEMPTION_ENDED", "subject": "+39 333 ••• 4567", "details": []}], "next": "abc"}""");
        Browser.Seen seen =
                browser.open(PAGE + "/registry-service/" + ID + "/righe").keep("recovery-rows-it");
        assertThat(seen.text())
                .contains(
                        "+39 333 ••• 4567", "Numero opposto", "chiamate, posta", "Azienda non più ammessa a chiamare");
        assertThat(seen.page().select("main a[href$='cursor=abc']")).hasSize(1);
    }

    @Test
    void everythingIsTakenBackAfterAQuestion() {
        registry(open(true, false, ""));
        FakeServices.registry().answer("POST " + SERVICE + "/" + ID + "/taking-back", ENDED);
        browser.open(PAGE + "/registry-service/" + ID + "/recupero").keep("recovery-question-it");
        Browser.Seen seen = browser.submit("main form button", Map.of());
        assertThat(FakeServices.registry().asked("POST " + SERVICE + "/" + ID + "/taking-back"))
                .hasSize(1);
        assertThat(seen.page().select(".notice.ok").text()).contains("Fatti ripresi: 1.170");
    }

    @Test
    void toEndItWithoutTakingAnythingBackTakesTwo() {
        String proposed = open(false, true, ", \"proposedAt\": \"2026-11-25T09:30:00Z\"");
        registry(open(false, false, ""));
        registry(proposed);
        assertThat(browser.open(PAGE).text()).contains("Non tutti hanno risposto");
        FakeServices.registry().answer("POST " + SERVICE + "/" + ID + "/abandonment", proposed);
        browser.open(PAGE + "/registry-service/" + ID + "/rinuncia");
        Browser.Seen seen = browser.submit("main form button", Map.of());
        assertThat(seen.page().select(".notice.ok").text()).contains("ora deve confermare un’altra persona");
        assertThat(seen.text()).contains("Hai proposto tu");
        assertThat(seen.page().select("main a[href$='rinuncia']")).isEmpty();
    }

    @Test
    void aRefusalIsSaidOnThePage() {
        registry(open(true, false, ""));
        FakeServices.registry()
                .refuse("POST " + SERVICE + "/" + ID + "/abandonment", 409, "second-person-needed", "no", "[]");
        browser.open(PAGE + "/registry-service/" + ID + "/rinuncia");
        Browser.Seen seen = browser.submit("main form button", Map.of());
        assertThat(seen.page().select(".notice.wait").text()).contains("deve confermare un’altra persona");
    }

    @Test
    void aServiceThatDoesNotAnswerIsMissingAlone() {
        FakeServices.registry().answer("GET " + SERVICE, NONE);
        FakeServices.complaint().goDown();
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Questo servizio non risponde ora.", "Nessun ripristino in corso.");
    }

    /** Whatever anybody tries meanwhile. */
    @Test
    void aChangeMeanwhileIsAnsweredByAPageThatSaysWhy() {
        String job = "/v1/carried-over-imports/" + ID;
        FakeServices.registry()
                .answer("GET " + job, """
                        {"id": "%s", "state": "RUNNING", "receivedAt": "2026-11-25T09:00:00Z", "sha256": "00", "bytes": 1}""".formatted(ID))
                .refuse("POST " + job + "/cancellation", 503, "being-restored", "no", "[]");
        browser.open("/it/amministrazione/importa/" + ID + "/annullamento");
        Browser.Seen seen = browser.submit("main form button", Map.of()).keep("being-restored-it");
        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.text()).contains("Stiamo ripristinando il registro", "le tue bozze sono salve");
    }

    @Test
    @AsRegulator
    void theAuthorityDoesNotSeeIt() {
        assertThat(browser.open(PAGE).status()).isEqualTo(403);
    }
}
