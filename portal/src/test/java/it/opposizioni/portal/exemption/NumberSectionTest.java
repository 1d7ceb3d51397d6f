package it.opposizioni.portal.exemption;

import static it.opposizioni.portal.exemption.ExemptionAnswers.EXEMPTIONS;
import static it.opposizioni.portal.exemption.ExemptionAnswers.ID;
import static it.opposizioni.portal.exemption.ExemptionAnswers.OPPOSITION;
import static it.opposizioni.portal.exemption.ExemptionAnswers.askedFor;
import static it.opposizioni.portal.exemption.ExemptionAnswers.exemption;
import static it.opposizioni.portal.exemption.ExemptionAnswers.exemptionsAre;
import static it.opposizioni.portal.exemption.ExemptionAnswers.ofOperator;
import static it.opposizioni.portal.exemption.ExemptionAnswers.registry;
import static it.opposizioni.portal.exemption.ExemptionAnswers.registryKnows;
import static it.opposizioni.portal.exemption.ExemptionAnswers.registryKnowsTheNumber;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The companies that may call, on the page of a number: shown, taken back, and in its history. */
@QuarkusTest
@AsGiulia
class NumberSectionTest extends PortalTest {

    private static final String PAGE = "/it/area-personale/numeri/" + OPPOSITION;
    private static final String ENGLISH = "/en/personal-area/numbers/" + OPPOSITION;
    private static final String END = EXEMPTIONS + "/" + ID;
    private static final String EXCEPTION = "Fanno eccezione le aziende che hai scelto di tenere.";
    private static final String TAKE_BACK = "form[action$=/fine] button";

    private static String other(int last, String name, String status, String from, String until, String endedAt) {
        return exemption(ID.substring(0, 35) + last, CompanyAnswers.OTHER, name, status, from, until, endedAt);
    }

    private static void everyKind() {
        exemptionsAre(
                other(2, "Beta S.p.A.", "PLANNED", "2027-01-01", null, null),
                exemption("IN_FORCE", "2027-03-31", null),
                other(3, "Gamma S.r.l.", "OVER", "2026-10-01", "2026-10-31", null),
                other(4, "Delta S.r.l.", "ENDED", "2026-10-01", null, "2026-11-20T10:00:00Z"),
                other(5, null, "ENDED", "2026-12-01", null, "2026-11-20T10:00:00Z"));
    }

    @Test
    void whoMayCallIsSaidWithItsDays() {
        registryKnowsTheNumber();
        everyKind();
        Document page = browser.open(PAGE).keep("number-companies-it").page();
        assertThat(page.select("#kept").text()).isEqualTo("Aziende che possono chiamarti");
        assertThat(page.select("section[aria-labelledby=kept] > ul > li").eachText())
                .containsExactly(
                        "Beta S.p.A. Potrà chiamarti da venerdì 1 gennaio 2027, fino a quando vuoi. Togli Beta S.p.A.",
                        "Acme Energia S.p.A. Può chiamarti da martedì 1 dicembre 2026 a mercoledì 31 marzo 2027. Togli Acme Energia S.p.A.");
        assertThat(page.select("section[aria-labelledby=kept] details summary").text())
                .isEqualTo("Permessi finiti (3)");
        assertThat(page.select("section[aria-labelledby=kept] details li").eachText())
                .containsExactly(
                        "Gamma S.r.l. Poteva chiamarti da giovedì 1 ottobre 2026 a sabato 31 ottobre 2026.",
                        "Delta S.r.l. Poteva chiamarti da giovedì 1 ottobre 2026. L’hai tolta venerdì 20 novembre 2026.",
                        "Azienda non più in elenco L’hai tolta venerdì 20 novembre 2026, prima che potesse chiamarti.");
        assertThat(page.select("a[href=" + PAGE + "/aziende/aggiungi]").text()).isEqualTo("Aggiungi un’azienda");
        assertThat(browser.open(ENGLISH).keep("number-companies-en").text())
                .contains("Companies that may call you")
                .contains("May call you from Tuesday 1 December 2026 to Wednesday 31 March 2027.");
    }

    /** Nobody is told that somebody may call who cannot consult the register. */
    @Test
    void whoMayNotConsultIsNotSaidToBeAllowed() {
        registryKnowsTheNumber();
        exemptionsAre(
                ofOperator("SUSPENDED", exemption("IN_FORCE", null, null)),
                ofOperator("LAPSED", other(2, "Beta S.p.A.", "PLANNED", "2027-01-01", "2027-03-31", null)),
                ofOperator("REVOKED", other(3, "Gamma S.r.l.", "IN_FORCE", "2026-12-02", "2026-12-02", null)),
                ofOperator("REVOKED", other(4, "Delta S.r.l.", "OVER", "2026-10-01", "2026-10-31", null)));
        Document page = browser.open(PAGE).keep("number-companies-not-now-it").page();
        assertThat(page.select("section[aria-labelledby=kept] > ul > li").eachText())
                .containsExactly(
                        "Acme Energia S.p.A. Le hai dato il permesso di chiamarti da martedì 1 dicembre 2026, fino a quando vuoi."
                                + " Ora non può farlo: è sospesa e non può consultare il registro. Il permesso resta, e vale di"
                                + " nuovo quando la sospensione finisce. Togli Acme Energia S.p.A.",
                        "Beta S.p.A. Le hai dato il permesso di chiamarti da venerdì 1 gennaio 2027 a mercoledì 31 marzo 2027."
                                + " Ora non può farlo: non è più nell’elenco degli operatori e non può consultare il registro. Il"
                                + " permesso resta, e vale di nuovo se ci torna. Togli Beta S.p.A.",
                        "Gamma S.r.l. Le hai dato il permesso di chiamarti solo mercoledì 2 dicembre 2026. Non può più farlo: la"
                                + " sua iscrizione tra gli operatori è stata revocata. Il permesso resta scritto, ma non ha"
                                + " effetto. Togli Gamma S.r.l.");
        assertThat(page.select("section[aria-labelledby=kept] details li").eachText())
                .containsExactly("Delta S.r.l. Poteva chiamarti da giovedì 1 ottobre 2026 a sabato 31 ottobre 2026.");
        assertThat(page.text()).doesNotContain(EXCEPTION);
        assertThat(browser.open(ENGLISH).keep("number-companies-not-now-en").text())
                .contains("You gave it permission to call you from Tuesday 1 December 2026, for as long as you like."
                        + " It may not do so now: it is suspended and cannot consult the register.")
                .doesNotContain("May call you");
    }

    @Test
    void whereOneOfThemMayCallTheProtectionHasAnException() {
        registryKnowsTheNumber();
        exemptionsAre(
                ofOperator("SUSPENDED", exemption("IN_FORCE", null, null)),
                ofOperator("ACTIVE", other(2, "Beta S.p.A.", "IN_FORCE", "2026-11-01", null, null)));
        assertThat(browser.open(PAGE).text())
                .contains(EXCEPTION, "Beta S.p.A. Può chiamarti da domenica 1 novembre 2026, fino a quando vuoi.");
    }

    @Test
    void theHistoryTellsOfThemToo() {
        registryKnowsTheNumber();
        everyKind();
        assertThat(browser.open(PAGE).page().select("main .timeline li").eachText())
                .containsSubsequence(
                        "Delta S.r.l.: permesso di chiamarti tolto venerdì 20 novembre 2026, ore 11:00",
                        "Gamma S.r.l.: permesso di chiamarti finito domenica 1 novembre 2026, ore 00:00 In automatico, con il passare dei giorni",
                        "Acme Energia S.p.A.: permesso di chiamarti dato domenica 20 settembre 2026, ore 11:00",
                        "Iscritto nel registro martedì 1 settembre 2026, ore 10:00 Tu, dal sito");
    }

    /** As of the number itself: the person, somebody with a delegation, a letter, or nobody. */
    @Test
    void theHistorySaysWhoAskedForThem() {
        registryKnowsTheNumber();
        registry().answer("GET /v1/delegations", """
                {"items": [{"id": "018f0000-0000-7000-8000-0000000000d1", "side": "GIVEN", "state": "ACTIVE",
                 "name": "Marco Rossi", "taxCode": "RSS•••", "offeredAt": "2026-09-01T08:00:00Z"}]}""");
        exemptionsAre(
                askedFor(exemption("IN_FORCE", null, null), "{\"change\": \"GRANTED\"}", "null"),
                askedFor(other(2, "Beta S.p.A.", "ENDED", "2026-10-01", null, "2026-11-20T10:00:00Z"), """
                        {"change": "GRANTED", "channel": "POST",
                         "desk": {"channel": "POST", "receivedAt": "2026-09-18T08:00:00Z"}}""", """
                        {"change": "TAKEN_BACK", "channel": "DELEGATE",
                         "delegation": "018f0000-0000-7000-8000-0000000000d1"}"""),
                askedFor(
                        other(3, "Gamma S.r.l.", "ENDED", "2026-10-01", null, "2026-11-21T10:00:00Z"),
                        "null",
                        "{\"change\": \"OPPOSITION_ENDED\"}"));
        assertThat(browser.open(PAGE)
                        .keep("number-companies-history-it")
                        .page()
                        .select("main .timeline li")
                        .eachText())
                .contains(
                        "Acme Energia S.p.A.: permesso di chiamarti dato domenica 20 settembre 2026, ore 11:00 Tu, dal sito",
                        "Beta S.p.A.: permesso di chiamarti tolto (l’ha chiesto Marco Rossi, con una delega) venerdì 20 novembre 2026, ore 11:00",
                        "Gamma S.r.l.: permesso di chiamarti dato domenica 20 settembre 2026, ore 11:00",
                        "Gamma S.r.l.: permesso di chiamarti finito sabato 21 novembre 2026, ore 11:00 In automatico, quando il numero è uscito dal registro")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Beta S.p.A.: permesso di chiamarti dato – l’hai chiesto per posta"));
    }

    @Test
    void whereNobodyMayCallThatIsSaid() {
        registryKnowsTheNumber();
        exemptionsAre();
        Seen seen = browser.open(PAGE);
        assertThat(seen.text()).contains("Nessuna. Puoi aggiungerne una: tutte le altre restano escluse.");
        assertThat(seen.page().select("section[aria-labelledby=kept] details")).isEmpty();
        assertThat(browser.open(ENGLISH).text()).contains("None. You can add one: all others stay blocked.");
    }

    @Test
    void whatTheRegistryCannotTellNowIsMissingAlone() {
        registryKnowsTheNumber();
        registry().refuse("GET " + EXEMPTIONS, 503, "unavailable", "Later.", "[]");
        Seen seen = browser.open(PAGE).keep("number-companies-unavailable-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page()
                        .select("section[aria-labelledby=kept] .notice h2")
                        .text())
                .isEqualTo("Dati non disponibili ora");
        assertThat(seen.page().select("main .timeline").text()).contains("Iscritto nel registro");
    }

    @Test
    void whoMayWriteIsCalledSo() {
        registryKnows("\"POST\"", "ACTIVE", "null");
        exemptionsAre(exemption("IN_FORCE", null, null));
        assertThat(browser.open(PAGE).text())
                .contains("Aziende che possono scriverti")
                .contains("Può scriverti da martedì 1 dicembre 2026, fino a quando vuoi.");
        registryKnows("\"TELEPHONE\",\"POST\"", "ACTIVE", "null");
        browser.open(PAGE);
        assertThat(browser.open(PAGE).text()).contains("Aziende che possono chiamarti o scriverti");
    }

    @Test
    void anOppositionThatEndedHasNobodyToExempt() {
        registryKnows("\"TELEPHONE\"", "WITHDRAWN", "\"2026-12-02T10:00:00Z\"");
        exemptionsAre(exemption("ENDED", null, "2026-12-02T10:00:00Z"));
        Seen seen = browser.open(PAGE + "?ended=" + ID);
        assertThat(seen.page().select("#kept, main form, main [role=status]")).isEmpty();
        assertThat(seen.page().select("main .timeline").text())
                .contains("Acme Energia S.p.A.: permesso di chiamarti tolto");
    }

    @Test
    void aCompanyIsTakenBack() {
        registryKnowsTheNumber();
        exemptionsAre(exemption("IN_FORCE", null, null));
        exemptionsAre(exemption("ENDED", null, "2026-12-02T10:00:00Z"));
        registry().answer("DELETE " + END, 204, "");
        browser.open(PAGE);
        Seen done = browser.submit(TAKE_BACK, Map.of()).keep("number-company-removed-it");
        assertThat(done.page().select("main .notice[role=status] p").eachText())
                .containsExactly(
                        "Da ora Acme Energia S.p.A. non può più chiamarti.",
                        "Se ha appena confrontato una lista, può usarla ancora: per 15 giorni al massimo, 30 giorni per la posta.");
        assertThat(done.page().select("main .notice form")).isEmpty();
        assertThat(registry().asked("DELETE " + END)).hasSize(1);
    }

    @Test
    void aSuspendedCompanyThatIsTakenBackMayUseNoListEither() {
        registryKnowsTheNumber();
        exemptionsAre(ofOperator("SUSPENDED", exemption("IN_FORCE", null, null)));
        exemptionsAre(ofOperator("SUSPENDED", exemption("ENDED", null, "2026-12-02T10:00:00Z")));
        registry().answer("DELETE " + END, 204, "");
        browser.open(PAGE);
        assertThat(browser.submit(TAKE_BACK, Map.of())
                        .page()
                        .select("main .notice[role=status] p")
                        .eachText())
                .containsExactly(
                        "Da ora Acme Energia S.p.A. non può più chiamarti.",
                        "Ora è sospesa: finché lo è, non può fare campagne, neanche con una lista che ha appena confrontato.");
    }

    @Test
    void aCompanyIsTakenBackInEnglish() {
        registryKnowsTheNumber();
        exemptionsAre(exemption("PLANNED", null, null));
        exemptionsAre(exemption("ENDED", null, "2026-11-20T10:00:00Z"));
        registry().answer("DELETE " + END, 204, "");
        browser.open(ENGLISH);
        Seen done = browser.submit("form[action$=/end] button", Map.of()).keep("number-company-removed-en");
        assertThat(done.page().select("main .notice[role=status] p").eachText())
                .as("it had not begun")
                .containsExactly("Acme Energia S.p.A. may not call you.");
    }

    @Test
    void twiceIsAsGoodAsOnce() {
        registryKnowsTheNumber();
        exemptionsAre(exemption("IN_FORCE", null, null));
        exemptionsAre(exemption("ENDED", null, "2026-12-02T10:00:00Z"));
        registry().answer("DELETE " + END, 204, "").refuse("DELETE " + END, 409, "opposition-ended", "Finita.", "[]");
        Map<String, String> token = Map.of(
                "csrf-token",
                browser.open(PAGE).page().select("input[name=csrf-token]").val());
        String address = PAGE + "/aziende/" + ID + "/fine";
        assertThat(browser.post(address, token).text()).contains("Da ora Acme Energia S.p.A. non può più chiamarti.");
        Seen again = browser.post(address, token);
        assertThat(again.status()).as("the opposition ended meanwhile").isEqualTo(200);
        assertThat(again.text()).contains("Da ora Acme Energia S.p.A. non può più chiamarti.");
    }

    @Test
    void onlyWhatIsSoIsConfirmed() {
        registryKnowsTheNumber();
        exemptionsAre(exemption("IN_FORCE", null, null));
        for (String query : new String[] {"added=x", "added=", "ended=" + ID, "ended=" + OPPOSITION, "x&added=" + ID}) {
            assertThat(browser.open(PAGE + "?" + query).page().select("main .notice"))
                    .as(query)
                    .isEmpty();
        }
    }

    @Test
    void somebodyElsesExemptionIsNotFound() {
        registryKnowsTheNumber();
        exemptionsAre();
        Map<String, String> token = Map.of(
                "csrf-token",
                browser.open(PAGE).page().select("input[name=csrf-token]").val());
        assertThat(browser.post(PAGE + "/aziende/" + ID + "/fine", token).status())
                .isEqualTo(404);
    }
}
