package it.opposizioni.portal.numberlookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The registrar looks one number up, to answer who asks about it. */
@QuarkusTest
@AsRegistrar
class NumberLookupPagesTest extends PortalTest {

    private static final String PAGE = "/it/amministrazione/numeri";
    private static final String ENGLISH = "/en/administration/numbers";
    private static final String SEARCH = "main form button.btn-primary";
    private static final String LOOK = "GET /v1/oppositions";
    private static final String ID = "019ac000-0000-7000-8000-0000000000aa";
    private static final String COMPANIES = "GET /v1/oppositions/" + ID + "/exemptions";
    private static final Map<String, String> TYPED = Map.of("number", "333 123 4567");

    private static final String CALLS = """
            {"medium": "TELEPHONE", "status": "ACTIVE", "effectiveFrom": "2025-01-02T10:00:00Z",
             "activeFrom": "2025-01-17T23:00:00Z"}""";
    private static final String POST = """
            {"medium": "POST", "status": "REGISTERED", "effectiveFrom": "2026-11-20T10:00:00Z",
             "activeFrom": "2026-12-20T23:00:00Z"}""";
    private static final String BOTH =
            "\"media\": [\"TELEPHONE\", \"POST\"], \"dates\": [" + CALLS + "," + POST + "], \"origin\": \"CITIZEN\"";
    private static final String CALLS_ALONE =
            "\"media\": [\"TELEPHONE\"], \"dates\": [" + CALLS + "], \"origin\": \"TELCO_DEFAULT\"";

    @Inject
    Drafts drafts;

    private static FakeService registry() {
        return FakeServices.registry();
    }

    private static String opposition(String status, String more) {
        return """
                {"id": "%s", "number": "+393331234567", "status": "%s", "daysLeft": 0,
                 "effectiveFrom": "2025-01-02T10:00:00Z", "activeFrom": "2025-01-17T23:00:00Z", %s}""".formatted(ID, status, more);
    }

    private static void found(String... oppositions) {
        registry()
                .answer(LOOK, "{\"items\": [" + String.join(",", oppositions) + "], \"next\": null}")
                .answer(COMPANIES, "{\"items\": []}");
    }

    private static List<String> answers(Browser.Seen seen) {
        return seen.page().select("main .summary-list dd").eachText();
    }

    @Test
    void callsAndPostAreAnsweredApartWithTheCompaniesThatMayCall() {
        registry()
                .answer(
                        LOOK,
                        "{\"items\": ["
                                + opposition("ACTIVE", BOTH + """
                                        , "protocol": "OPP-2025-TEST", "consentsRevokedAsOf": "2025-01-02T10:00:00Z\"""")
                                + "," + opposition("CEASED", CALLS_ALONE + """
                                        , "endedAt": "2025-06-01T10:00:00Z\"""") + "]}")
                .answer(COMPANIES, """
                        {"items": [
                         {"operatorName": "Acme Energia S.p.A.", "operatorState": "ACTIVE", "status": "IN_FORCE", "from": "2026-11-20"},
                         {"operatorName": "Gamma S.r.l.", "operatorState": "LAPSED", "status": "IN_FORCE", "from": "2026-11-20"},
                         {"operatorName": null, "status": "PLANNED", "from": "2026-12-21", "until": "2026-12-31"},
                         {"operatorName": "Beta S.p.A.", "status": "ENDED", "from": "2025-02-01"}]}""");
        browser.open(PAGE).keep("number-lookup-form-it");
        Browser.Seen seen = browser.submit(SEARCH, TYPED).keep("number-lookup-it");
        assertThat(seen.address()).startsWith(PAGE + "/").doesNotContain("1234567");
        assertThat(registry().lastAsked(LOOK).query()).isEqualTo("number=%2B393331234567");
        assertThat(seen.heading()).isEqualTo("+39 333 123 4567");
        assertThat(answers(seen))
                .containsExactly(
                        "Attivo Iscritto giovedì 2 gennaio 2025. Attivo da sabato 18 gennaio 2025. L’iscrizione non scade"
                                + " mai.",
                        "In attivazione Iscritto venerdì 20 novembre 2026. Sarà attivo da lunedì 21 dicembre 2026 (dopo 30"
                                + " giorni pieni). L’iscrizione non scade mai.",
                        "I consensi dati prima di giovedì 2 gennaio 2025, ore 11:00, non valgono più.",
                        "OPP-2025-TEST");
        assertThat(seen.page().select("section[aria-labelledby=kept] li").eachText())
                .containsExactly(
                        "Acme Energia S.p.A. Da venerdì 20 novembre 2026, senza fine.",
                        "Gamma S.r.l. Da venerdì 20 novembre 2026, senza fine. Ora non può farlo: non è più nell’elenco degli"
                                + " operatori e non può consultare il registro. Il permesso resta, e vale di nuovo se ci torna.",
                        "Azienda non più in elenco Da lunedì 21 dicembre 2026 a giovedì 31 dicembre 2026, giorno compreso.");
        assertThat(seen.page().select("section[aria-labelledby=past] li").eachText())
                .containsExactly(
                        "Linea passata ad altri Iscritto giovedì 2 gennaio 2025. L’iscrizione è finita domenica 1"
                                + " giugno 2025.");
        assertThat(seen.text()).contains("Questa ricerca è annotata");
        browser.open(ENGLISH).keep("number-lookup-form-en");
        assertThat(browser.submit(SEARCH, TYPED).keep("number-lookup-en").text())
                .contains("This search is noted", "Company no longer in the list");
    }

    @Test
    void whatIsNotOpposedIsSaidAndHowTheLineCameIn() {
        found(opposition("ACTIVE", CALLS_ALONE));
        browser.open(PAGE);
        Browser.Seen seen = browser.submit(SEARCH, TYPED).keep("number-lookup-calls-it");
        assertThat(answers(seen).get(1)).isEqualTo("Non iscritto");
        assertThat(answers(seen).get(2))
                .isEqualTo("Iscritto perché la linea non è negli elenchi, come comunicato dall’operatore telefonico");
        assertThat(seen.page().select("section[aria-labelledby=kept]").text()).contains("Nessuna: sono tutte escluse.");
    }

    @Test
    void onlyTheMediumThatWasAskedForLeaves() {
        found(opposition("ACTIVE", BOTH + """
                , "mediumWithdrawal": {"medium": "POST", "askedAt": "2026-11-24T09:00:00Z", "dueAt": "2026-11-25T09:00:00Z"}"""));
        browser.open(PAGE);
        Browser.Seen seen = browser.submit(SEARCH, TYPED).keep("number-lookup-leaving-it");
        assertThat(answers(seen).getFirst()).startsWith("Attivo ");
        assertThat(answers(seen).get(1))
                .isEqualTo(
                        "In uscita dal registro Iscritto venerdì 20 novembre 2026. Come è stato chiesto, la protezione"
                                + " finisce mercoledì 25 novembre 2026, ore 10:00.");
        registry().reset();
        found(opposition("ACTIVE", BOTH + """
                , "withdrawal": {"askedAt": "2026-11-24T09:00:00Z", "dueAt": "2026-11-25T09:00:00Z"}"""));
        browser.open(PAGE);
        assertThat(answers(browser.submit(SEARCH, TYPED)))
                .hasSize(2)
                .allMatch(answer -> answer.startsWith("In uscita dal registro "));
    }

    @Test
    void aNumberThatIsNotRegisteredIsSaidToBeNone() {
        found();
        browser.open(PAGE);
        Browser.Seen seen = browser.submit(SEARCH, TYPED).keep("number-lookup-none-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main [role=status]").text()).isEqualTo("Questo numero non è nel registro.");
        assertThat(seen.text()).doesNotContain("annotata");
        assertThat(registry().asked(COMPANIES)).isEmpty();
        registry().reset();
        found(opposition("WITHDRAWN", CALLS_ALONE + ", \"endedAt\": \"2026-11-01T10:00:00Z\""));
        browser.open(PAGE);
        seen = browser.submit(SEARCH, TYPED).keep("number-lookup-past-it");
        assertThat(seen.text())
                .contains("Questo numero non è nel registro.", "Tolto dal registro", "Questa ricerca è annotata");
        assertThat(registry().asked(COMPANIES)).isEmpty();
    }

    @Test
    void whatIsNoNumberIsSaidBesideItsFieldAndNotAsked() {
        browser.open(PAGE);
        Browser.Seen seen = browser.submit(SEARCH, Map.of("number", "pronto")).keep("number-lookup-error-it");
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#number");
        assertThat(seen.page().select("#number-error").text()).contains("Scrivi solo cifre");
        assertThat(seen.page().select("#number").val()).isEqualTo("pronto");
        assertThat(browser.submit(SEARCH, Map.of("number", ""))
                        .page()
                        .select("#number-error")
                        .text())
                .contains("Scrivi un numero di telefono.");
        assertThat(registry().asked(LOOK)).isEmpty();
    }

    @Test
    void whoLooksTooOftenIsToldSoAndKeepsTheNumber() {
        registry().refuse(LOOK, 429, "too-many-requests", "Troppe ricerche: riprova fra un minuto.", "[]");
        browser.open(PAGE);
        Browser.Seen seen = browser.submit(SEARCH, TYPED).keep("number-lookup-often-it");
        assertThat(seen.page().select("#number-error").text()).contains("Troppe ricerche");
        assertThat(seen.page().select("#number").val()).isEqualTo("+39 333 123 4567");
        assertThat(seen.address()).doesNotContain("1234567");
    }

    @Test
    void aRegisterThatIsAwayIsSaidAndTheNumberWaitsInItsField() {
        browser.open(PAGE);
        registry().refuse(LOOK, 503, "unavailable", "x", "[]");
        assertThat(browser.submit(SEARCH, TYPED).page().select("#number-error").text())
                .contains("Il registro ora non risponde");
        registry().goDown();
        Browser.Seen seen = browser.submit(SEARCH, TYPED).keep("number-lookup-away-it");
        assertThat(seen.page().select("#number-error").text()).contains("Il registro ora non risponde");
        assertThat(seen.page().select("#number").val()).isEqualTo("+39 333 123 4567");
    }

    @Test
    void companiesThatCannotBeHadAreMissingAlone() {
        registry()
                .answer(LOOK, "{\"items\": [" + opposition("ACTIVE", BOTH) + "]}")
                .refuse(COMPANIES, 503, "unavailable", "x", "[]");
        browser.open(PAGE);
        Browser.Seen seen = browser.submit(SEARCH, TYPED).keep("number-lookup-part-it");
        assertThat(answers(seen)).hasSize(2);
        assertThat(seen.page().select("section[aria-labelledby=kept] [role=status]"))
                .hasSize(1);
    }

    @Test
    void whatAColleagueAskedIsNotShown() {
        found(opposition("ACTIVE", BOTH));
        String asked = drafts.begin("gestore2", "number-lookup", Map.of("number", "+393331234567"))
                .toString();
        assertThat(browser.open(PAGE + "/" + asked).status()).isEqualTo(404);
        assertThat(registry().asked(LOOK)).isEmpty();
    }

    @Test
    void theDeskLeadsThere() {
        registry().answer("GET /v1/desk/requests", "{\"items\": []}");
        Browser.Seen desk = browser.open("/it/amministrazione/sportello");
        assertThat(desk.page().select(".actions a:contains(Cerca un numero)").attr("href"))
                .isEqualTo(PAGE);
        assertThat(desk.page().select(".area-nav a:contains(Cerca un numero)").attr("href"))
                .isEqualTo(PAGE);
        assertThat(browser.open(PAGE).page().select(".area-nav [aria-current]").text())
                .isEqualTo("Cerca un numero");
    }

    @Test
    @AsGiulia
    void itIsNotForCitizens() {
        assertThat(browser.open(PAGE).status()).isEqualTo(403);
    }

    @Test
    @AsAcme
    void itIsNotForOperators() {
        assertThat(browser.open(PAGE).status()).isEqualTo(403);
    }

    @Test
    @AsRegulator
    void itIsNotForTheAuthority() {
        assertThat(browser.open(PAGE).status()).isEqualTo(403);
    }
}
