package it.opposizioni.portal.registerentry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An official reads what the register stated of the called number, as the proof of a verdict. */
@QuarkusTest
@AsRegulator
class RegisterEntryPagesTest extends PortalTest {

    private static final String COMPLAINT = "/it/autorita/segnalazioni/" + ServiceAnswers.ID;
    private static final String PAGE = COMPLAINT + "/nel-registro";
    private static final String PATH = "/v1/complaints/" + ServiceAnswers.ID;
    private static final String STATED = "GET " + PATH + "/registration";
    private static final String TWO = """
            {"complaintId": "%s", "statedAt": "2026-11-20T09:00:03Z", "entries": [
              {"opposed": false, "exemptions": [], "calls": [
                {"callId": "0199aaaa-0000-7000-8000-000000000001", "at": "2024-11-19T17:30:00Z", "status": "NOT_OPPOSED"}]},
              {"opposed": true, "effectiveFrom": "2025-01-02T10:00:00Z", "activeFrom": "2025-01-17T23:00:00Z",
               "consentsRevokedAsOf": "2025-06-01T08:00:00Z",
               "recorded": {"streamId": "019ab000-0000-7000-8000-0000000000aa", "epoch": 1, "sequence": 48211,
                 "at": "2025-01-02T10:00:01Z"},
               "exemptions": [
                 {"operatorId": "018f0000-0000-7000-8000-000000000001", "operatorName": "Acme <b>Energia</b> S.p.A.",
                  "from": "2025-02-01T09:00:00Z", "until": "2099-12-10T23:00:00Z"},
                 {"operatorId": "018f0000-0000-7000-8000-000000000004", "from": "2025-03-01T09:00:00Z"}],
               "calls": [
                {"callId": "0199aaaa-0000-7000-8000-000000000002", "at": "2026-11-19T18:30:00Z", "status": "ACTIVE"}]}]}
            """.formatted(ServiceAnswers.ID);

    /** Registered, called, renewed, withdrawn, called and registered again. */
    private static final String CHANGED = """
            {"statedAt": "2026-11-20T09:00:03Z", "changesFrom": "2026-10-17T22:00:00Z",
             "changesUntil": "2026-11-20T09:00:03Z", "entries": [
              {"opposed": true, "effectiveFrom": "2026-11-01T10:00:00Z", "activeFrom": "2026-11-16T23:00:00Z",
               "consentsRevokedAsOf": "2026-11-01T10:00:00Z",
               "calls": [{"at": "2026-11-02T18:30:00Z", "status": "REGISTERED"}],
               "changes": [
                {"change": "ENTERED", "at": "2026-11-01T10:00:00Z", "recordedAt": "2026-11-01T10:00:00.012Z"},
                {"change": "RENEWED", "at": "2026-11-05T08:00:00Z", "recordedAt": "2026-11-05T08:00:00Z"},
                {"change": "WITHDRAWN", "at": "2026-11-08T08:00:00Z", "recordedAt": "2026-11-10T08:00:00Z"}],
               "otherExemptions": [
                {"operatorId": "018f0000-0000-7000-8000-000000000001", "operatorName": "Acme Energia S.p.A.",
                 "from": "2026-11-03T09:00:00Z", "until": "2099-12-10T23:00:00Z", "endedAt": "2026-11-07T23:00:00Z"}]},
              {"opposed": false, "calls": [{"at": "2026-11-10T18:30:00Z", "status": "NOT_OPPOSED"}],
               "changes": [
                {"change": "WITHDRAWN", "at": "2026-11-08T08:00:00Z", "recordedAt": "2026-11-08T08:00:00Z"},
                {"change": "ENTERED", "at": "2026-11-11T08:00:00Z", "recordedAt": "2026-11-11T08:00:00Z"}]}]}
            """;

    @BeforeEach
    void theComplaintIsThere() {
        FakeServices.complaint()
                .answerFromNowOn("GET " + PATH, ServiceAnswers.complaint("EVIDENCE_COLLECTED", ""))
                .answerFromNowOn("GET " + PATH + "/evidence", ServiceAnswers.evidence(true));
    }

    @Test
    void theVerdictAboutTheNumberLeadsThere() {
        FakeServices.complaint().answer(STATED, TWO);
        assertThat(browser.open(COMPLAINT).page().select("main .summary-list a").eachAttr("href"))
                .contains(PAGE)
                .noneMatch(link -> link.contains("area-personale"));
        assertThat(browser.current()
                        .page()
                        .select("main .summary-list a[href=" + PAGE + "]")
                        .text())
                .isEqualTo("Che cosa c’era nel registro");
        assertThat(browser.open("/en/authority/complaints/" + ServiceAnswers.ID)
                        .page()
                        .select("main .summary-list a[href$=/register-entries]")
                        .text())
                .isEqualTo("What was in the register");
    }

    @Test
    void whatTheRegisterStatedIsInOrderAndTheNumberMasked() {
        FakeServices.complaint().answer(STATED, TWO);
        Browser.Seen seen = browser.open(PAGE).keep("authority-register-entries-it");
        assertThat(seen.heading()).isEqualTo("Il numero chiamato nel registro");
        assertThat(seen.page().select("main h2").eachText())
                .containsExactly("Il numero non era nel registro", "Il numero era nel registro");
        assertThat(seen.page().select("ol.timeline h3").eachText())
                .containsExactly(
                        "Chiamata, senza un’opposizione nel registro.",
                        "Il numero entra nel registro.",
                        "Il registro annota che il numero non si può chiamare.",
                        "L’opposizione è attiva: ogni lista confrontata prima è scaduta.",
                        "Deroga per Acme <b>Energia</b> S.p.A.: comincia.",
                        "Deroga per un operatore del registro: comincia.",
                        "L’opposizione è rinnovata: i consensi dati prima non valgono più.",
                        "Chiamata, con l’opposizione attiva.",
                        "Deroga per Acme <b>Energia</b> S.p.A.: finirà.");
        assertThat(seen.page().select("ol.timeline .later h3")).hasSize(1);
        assertThat(seen.text())
                .contains(
                        "Il numero è entrato nel registro 44 giorni dopo: giovedì 2 gennaio 2025.",
                        "Il numero era entrato nel registro 686 giorni prima.")
                .doesNotContain("ne è uscito", "L’opposizione vale solo da");
        assertThat(seen.text())
                .contains("Modifica numero 48211 del registro", "Chi ha segnalato vede che l’autorità ha guardato.")
                .contains("Dichiarato dal registro venerdì 20 novembre 2026, ore 10:00");
        assertThat(seen.page().select("dd.number").text()).isEqualTo("+39 333 ••• 4567");
        assertThat(seen.page().html()).doesNotContain("3331234567", "333 123 4567");
        assertThat(seen.page().select("ol.timeline a").eachAttr("href"))
                .contains("/it/autorita/operatori/018f0000-0000-7000-8000-000000000001");
        browser.open("/en/authority/complaints/" + ServiceAnswers.ID + "/register-entries")
                .keep("authority-register-entries-en");
    }

    @Test
    void anEntryOfAnUnlistedLineRevokedNoConsents() {
        FakeServices.complaint().answer(STATED, """
                        {"statedAt": "2026-11-20T09:00:03Z", "entries": [
                          {"opposed": true, "effectiveFrom": "2026-11-18T10:00:00Z", "activeFrom": "2099-12-03T23:00:00Z",
                           "calls": [{"at": "2026-11-19T18:30:00Z", "status": "REGISTERED"},
                             {"at": "2026-11-19T19:30:00Z", "status": "OF_THE_NEXT_RELEASE"}]}]}
                        """);
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.text()).contains("Questa iscrizione non ha revocato nessun consenso.");
        assertThat(seen.page().select("ol.timeline h3").eachText())
                .containsExactly(
                        "Il numero entra nel registro.",
                        "Chiamata, con il numero iscritto da poco: una lista di prima poteva valere ancora.",
                        "Chiamata segnalata.",
                        "L’opposizione sarà attiva.");
    }

    /** The register states what was so at each call, and not what came between. */
    @Test
    void aNumberThatHasLeftSinceAnotherCallIsToldSo() {
        FakeServices.complaint().answer(STATED, """
                        {"statedAt": "2026-11-20T09:00:03Z", "entries": [
                          {"opposed": true, "effectiveFrom": "2026-11-01T10:00:00Z", "activeFrom": "2026-11-16T23:00:00Z",
                           "calls": [{"at": "2026-11-02T18:30:00Z", "status": "REGISTERED"}]},
                          {"opposed": false, "calls": [{"at": "2026-11-10T18:30:00Z", "status": "NOT_OPPOSED"}]}]}
                        """);
        assertThat(browser.open(PAGE).page().select("ol.timeline .hint").eachText())
                .containsExactly(
                        "Il numero era entrato nel registro il giorno prima. L’opposizione vale solo da martedì 17 novembre 2026.",
                        "Il numero era nel registro a una chiamata di lunedì 2 novembre 2026 e ne è uscito prima di questa."
                                + " Il registro non ha dichiarato in che giorno.");
    }

    @Test
    void whatTheRegisterHasNotStatedIsToldSo() {
        FakeServices.complaint().answer(STATED, """
                        {"statedAt": "2026-11-20T09:00:03Z", "entries": [
                          {"opposed": false, "calls": [{"at": "2026-11-10T18:30:00Z", "status": "NOT_OPPOSED"}]}]}
                        """);
        assertThat(browser.open(PAGE).page().select("ol.timeline .hint").eachText())
                .containsExactly(
                        "Il registro non ha dichiarato se il numero ne era uscito prima o se vi è entrato dopo.");
    }

    /** Each in its place among the others, and nothing twice that the dates of the entry tell. */
    @Test
    void whatEndedOrChangedAnEntryIsAmongItsLines() {
        FakeServices.complaint().answerFromNowOn(STATED, CHANGED);
        Browser.Seen seen = browser.open(PAGE).keep("authority-register-entries-changed-it");
        assertThat(titles(seen))
                .containsExactly(
                        "Il numero entra nel registro.",
                        "I consensi dati prima non valgono più.",
                        "Chiamata, con il numero iscritto da poco: una lista di prima poteva valere ancora.",
                        "Deroga per Acme Energia S.p.A.: comincia.",
                        "L’opposizione è rinnovata: i consensi dati prima non valgono più.",
                        "Deroga per Acme Energia S.p.A.: finisce.",
                        "Il numero esce dal registro: lo ha chiesto chi ha la linea.",
                        // the next entry, of the call without one
                        "Il numero esce dal registro: lo ha chiesto chi ha la linea.",
                        "Chiamata, senza un’opposizione nel registro.",
                        "Il numero entra nel registro.");
        assertThat(hints(seen))
                .contains(
                        "Il registro lo ha annotato martedì 10 novembre 2026.",
                        "L’opposizione alle telefonate era finita 2 giorni prima: domenica 8 novembre 2026."
                                + " Il numero è entrato nel registro il giorno dopo.")
                .noneMatch(hint -> hint.contains("L’opposizione vale solo da"));
        assertThat(seen.text())
                .contains(
                        "Il registro dichiara anche che cosa è cambiato da domenica 18 ottobre 2026 a venerdì 20 novembre"
                                + " 2026.")
                .doesNotContain("non ha dichiarato");
        assertThat(titles(browser.open("/en/authority/complaints/" + ServiceAnswers.ID + "/register-entries")
                        .keep("authority-register-entries-changed-en")))
                .contains(
                        "The number leaves the register: the holder of the line asked for it.",
                        "Exemption for Acme Energia S.p.A.: it ends.");
    }

    @ParameterizedTest
    @CsvSource({
        "CALLS_WITHDRAWN, L’opposizione alle telefonate finisce: resta quella alla posta.",
        "LINE_PASSED, Il numero esce dal registro: la linea passa a un’altra persona.",
        "LINE_CEASED, Il numero esce dal registro: la linea è cessata.",
        "LINE_LISTED, Il numero esce dal registro: la linea è ora negli elenchi.",
        "LEFT, Il numero esce dal registro.",
        "OF_THE_NEXT_RELEASE, L’iscrizione cambia."
    })
    void eachEndHasItsReason(String change, String title) {
        FakeServices.complaint().answer(STATED, CHANGED.replace("WITHDRAWN", change));
        assertThat(titles(browser.open(PAGE))).contains(title);
    }

    @Test
    void thatNothingChangedIsToldWithItsDays() {
        FakeServices.complaint().answer(STATED, """
                        {"statedAt": "2026-11-20T09:00:03Z", "changesFrom": "2026-10-25T23:00:00Z",
                         "changesUntil": "2026-11-20T09:00:03Z", "entries": [
                          {"opposed": false, "changes": [],
                           "calls": [{"at": "2026-11-10T18:30:00Z", "status": "NOT_OPPOSED"}]}]}
                        """);
        assertThat(hints(browser.open(PAGE)))
                .containsExactly(
                        "Da lunedì 26 ottobre 2026 a venerdì 20 novembre 2026 il numero non è entrato nel registro e non ne"
                                + " è uscito.");
    }

    /** An old register, or an old complaint-service in between. */
    @Test
    void thatChangesWereNotStatedIsToldToo() {
        FakeServices.complaint().answer(STATED, TWO);
        assertThat(browser.open(PAGE).text())
                .contains("Il registro non ha dichiarato che cosa è cambiato prima e dopo le chiamate.");
    }

    private static List<String> titles(Browser.Seen seen) {
        return seen.page().select("ol.timeline h3").eachText();
    }

    private static List<String> hints(Browser.Seen seen) {
        return seen.page().select("ol.timeline .hint").eachText();
    }

    @Test
    void withoutAnAnswerThePageSaysSo() {
        FakeServices.complaint().answer(STATED, "{\"entries\": []}");
        assertThat(browser.open(PAGE).page().select("main [role=status]").text())
                .isEqualTo("Il registro non ha ancora risposto.");
        FakeServices.complaint().forget(STATED).refuse(STATED, 404, "not-found", "Non trovato.", "[]");
        Browser.Seen older = browser.open(PAGE).keep("authority-register-entries-unavailable-it");
        assertThat(older.status()).isEqualTo(200);
        assertThat(older.page().select("main [role=status]").text()).contains("Dati non disponibili ora");
    }

    /** Only what the register has stated can be looked at. */
    @Test
    void beforeTheRegisterHasAnsweredNothingLeadsThere() {
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET " + PATH + "/evidence",
                        ServiceAnswers.evidence(false)
                                .replaceFirst(
                                        "\"il registro\", \"statedAt\": \"2026-11-20T09:00:03Z\"",
                                        "\"il registro\", \"statedAt\": null"));
        assertThat(browser.open(COMPLAINT).page().select("main a[href=" + PAGE + "]"))
                .isEmpty();
    }
}
