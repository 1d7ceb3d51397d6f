package it.opposizioni.portal.systemstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import jakarta.inject.Inject;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each service tells beside its figures: its copies, its files, its copies of others' data, its backup. */
@QuarkusTest
@AsRegistrar
class ServiceFactsPageTest extends PortalTest {

    private static final String PAGE = "/it/amministrazione/stato-del-sistema";
    private static final String QUESTION = "GET /v1/system-state";
    private static final String COPIES = "GET /v1/replicas";

    /** Nothing more, as a service of an earlier release. */
    private static final String NOTHING = "{\"at\": \"2026-11-25T10:00:00Z\", \"figures\": []}";

    @Inject
    TestClock clock;

    @BeforeEach
    void atEleven() {
        clock.set(TestClock.BEGINNING);
        FakeServices.registry().answer(QUESTION, NOTHING);
        FakeServices.operator().answer(QUESTION, NOTHING);
        FakeServices.complaint().answer(QUESTION, NOTHING);
    }

    private static String state(String more) {
        return "{\"at\": \"2026-11-25T10:00:00Z\", \"figures\": [], " + more + "}";
    }

    private static Elements facts(Browser.Seen seen, String service) {
        return seen.page().select("section[aria-labelledby=of-" + service + "] .summary-list > div");
    }

    /** A balancer stands before them: what each has written down counts, not who has answered. */
    @Test
    void everyCopyOfAServiceSaysSinceWhenItAnswers() {
        FakeServices.registry().answerFromNowOn(QUESTION, state("""
                "copies": [
                 {"answersSince": "2026-11-24T07:30:00Z", "seenAt": "2026-11-25T09:59:50Z", "answers": true},
                 {"answersSince": "2026-11-25T09:00:00Z", "seenAt": "2026-11-25T09:59:58Z", "answers": true},
                 {"answersSince": "2026-11-25T08:00:00Z", "seenAt": "2026-11-25T09:20:00Z", "answers": false}]"""));
        FakeServices.complaint().answerFromNowOn(QUESTION, state("\"copies\": []"));
        Browser.Seen seen = browser.open(PAGE).keep("system-state-copies-it");
        Element copies = facts(seen, "registry-service").getFirst();
        assertThat(copies.select("dt").text()).isEqualTo("Istanze che rispondono: 2");
        assertThat(copies.select("dd").text())
                .isEqualTo("risponde da martedì 24 novembre 2026, ore 08:30"
                        + " risponde da mercoledì 25 novembre 2026, ore 10:00"
                        + " non risponde ultimo segnale: mercoledì 25 novembre 2026, ore 10:20");
        assertThat(copies.select(".tag.ok")).hasSize(2);
        assertThat(copies.select(".tag.wait")).hasSize(1);
        assertThat(facts(seen, "operator-service").first().text())
                .as("a service of an earlier release")
                .isEqualTo("Istanze Dato non disponibile al momento.");
        assertThat(facts(seen, "complaint-service").first().text())
                .isEqualTo("Istanze Nessuna istanza ha ancora inviato un segnale.");
        assertThat(seen.page().select(".notice h2").text()).isEqualTo("Va tutto bene: tutti i servizi rispondono");
    }

    @Test
    void filesThatAreBeingWorkedOnHaveABar() {
        FakeServices.registry().answerFromNowOn(QUESTION, state("""
                "jobs": [
                 {"id": "0192f0c1-0000-7000-8000-000000000001", "kind": "legacy-import", "state": "RUNNING",
                  "since": "2026-11-25T09:00:00Z", "done": 450000, "total": 1000000},
                 {"id": "0192f0c1-0000-7000-8000-000000000002", "kind": "telco-feed", "state": "CHECKING",
                  "since": "2026-11-25T09:30:00Z", "done": 0, "total": 0},
                 {"id": "0192f0c1-0000-7000-8000-000000000003", "kind": "of-a-later-release", "state": "WAITING",
                  "since": "2026-11-25T09:40:00Z", "done": 1, "total": 3}]"""));
        FakeServices.complaint().answerFromNowOn(QUESTION, state("\"jobs\": []"));
        Browser.Seen seen = browser.open(PAGE).keep("system-state-jobs-it");
        Elements works = seen.page().select("section[aria-labelledby=of-registry-service] .plain-list li");
        assertThat(works.select("progress").eachAttr("value")).containsExactly("45", "100", "33");
        // what a browser without bars shows
        works.select("progress").remove();
        assertThat(works.eachText())
                .containsExactly(
                        "Importazione ricevuta mercoledì 25 novembre 2026, ore 10:00 in corso 45% (righe: 450.000 su 1.000.000)",
                        "Flusso telefonico ricevuto mercoledì 25 novembre 2026, ore 10:30 in esame 100% (righe: 0 su 0)",
                        "Altro lavoro (of-a-later-release) ricevuto mercoledì 25 novembre 2026, ore 10:40 in attesa"
                                + " 33% (righe: 1 su 3)");
        assertThat(works.select("a").eachAttr("href"))
                .containsExactly(
                        "/it/amministrazione/importa/0192f0c1-0000-7000-8000-000000000001",
                        "/it/amministrazione/flussi/0192f0c1-0000-7000-8000-000000000002");
        assertThat(seen.page()
                        .select("section[aria-labelledby=of-complaint-service]")
                        .text())
                .contains("Importazioni e flussi in corso Nessuna importazione e nessun flusso in corso.");
        assertThat(seen.page()
                        .select("section[aria-labelledby=of-operator-service]")
                        .text())
                .as("one that never works for long")
                .doesNotContain("Importazioni");
    }

    @Test
    void eachCopyOfDataSaysWhatItsLastComparisonFound() {
        FakeServices.operator().answer(COPIES, """
                {"items": [{"name": "register", "publisher": "registry", "openDifferences": 2,
                 "lastComparison": {"at": "2026-11-25T02:41:00Z", "ranges": 4200, "different": 3, "undecided": 0}}]}""");
        FakeServices.complaint().answer(COPIES, """
                {"items": [{"name": "callers", "publisher": "operator", "openDifferences": 0,
                 "lastComparison": {"at": "2026-11-25T02:41:00Z", "ranges": 60, "different": 0, "undecided": 0}}]}""");
        FakeServices.registry().answer(COPIES, """
                {"items": [{"name": "directory", "publisher": "operator", "openDifferences": 0}]}""");
        Browser.Seen seen = browser.open(PAGE).keep("system-state-compared-it");
        assertThat(facts(seen, "operator-service").get(1).text())
                .isEqualTo("Copia dei dati (Numeri iscritti) Parti da sostituire: 2"
                        + " Ultimo confronto: mercoledì 25 novembre 2026, ore 03:41; parti diverse: 3.");
        assertThat(facts(seen, "operator-service").get(1).select(".tag.bad")).hasSize(1);
        assertThat(facts(seen, "complaint-service").get(1).select("dd").text())
                .isEqualTo("In uso Ultimo confronto: mercoledì 25 novembre 2026, ore 03:41; nessuna differenza.");
        assertThat(facts(seen, "registry-service").get(1).select("dd").text())
                .isEqualTo("In uso Mai confrontata con l’originale.");
        assertThat(facts(seen, "portal").eachText()).as("it has none").noneMatch(fact -> fact.startsWith("Copi"));
        assertThat(seen.page().select(".notice h2").text()).isEqualTo("C’è una cosa da guardare");
        assertThat(seen.page().select("section[aria-labelledby=look] li").text())
                .startsWith("Operatori e consultazioni. Copia diversa dall’originale (Numeri iscritti)."
                        + " Parti da sostituire: 2.");
    }

    @Test
    void copiesOfDataThatAServiceDoesNotTellOfAreNotKnown() {
        FakeServices.operator().refuse(COPIES, 500, "internal-error", "no", "[]");
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(facts(seen, "operator-service").get(1).text())
                .isEqualTo("Copie dei dati Dato non disponibile al momento.");
    }

    @Test
    void theBackupIsWhatTheDatabaseKnowsOfIt() {
        FakeServices.registry().answerFromNowOn(QUESTION, state("""
                "archive": {"archives": true, "lastArchivedAt": "2026-11-25T09:59:00Z",
                 "lastFailedAt": "2026-11-20T09:00:00Z", "failures": 3}"""));
        FakeServices.operator().answerFromNowOn(QUESTION, state("\"archive\": {\"archives\": true, \"failures\": 0}"));
        FakeServices.complaint().answerFromNowOn(QUESTION, state("""
                "archive": {"archives": true, "lastArchivedAt": "2026-11-25T08:00:00Z",
                 "lastFailedAt": "2026-11-25T09:58:00Z", "failures": 1204}"""));
        Browser.Seen seen = browser.open(PAGE).keep("system-state-backup-it");
        assertThat(backup(seen, "registry-service"))
                .isEqualTo("archivia Ultima parte archiviata: mercoledì 25 novembre 2026, ore 10:59."
                        + " Tentativi falliti in passato: 3.");
        assertThat(backup(seen, "operator-service"))
                .isEqualTo("nulla ancora Il database archivia, ma non è ancora arrivato nulla.");
        assertThat(backup(seen, "complaint-service"))
                .isEqualTo("archiviazione non riuscita Ultima parte archiviata: mercoledì 25 novembre 2026, ore 09:00."
                        + " Tentativi falliti: 1.204. L’ultimo: mercoledì 25 novembre 2026, ore 10:58.");
        assertThat(backup(seen, "portal"))
                .as("that of the tests")
                .isEqualTo("nessun archivio Il database non archivia nulla."
                        + " Se c’è un backup, si fa altrove e qui non si vede.");
        assertThat(seen.page().select("section[aria-labelledby=look] li").eachText())
                .containsExactly("Segnalazioni. Il database non riesce ad archiviare."
                        + " Avvisa chi gestisce il database: un guasto farebbe perdere le ultime modifiche.");
        assertThat(seen.page().select(".notice p").first().text())
                .isEqualTo("Letto mercoledì 25 novembre 2026, ore 11:00."
                        + " Almeno un database non archivia nulla: guarda la voce sul backup.");
    }

    private static String backup(Browser.Seen seen, String service) {
        return facts(seen, service).last().select("dd").text();
    }
}
