package it.opposizioni.portal.organisation;

import static it.opposizioni.portal.organisation.OrganisationAnswers.ID;
import static it.opposizioni.portal.organisation.OrganisationAnswers.LIST;
import static it.opposizioni.portal.organisation.OrganisationAnswers.request;
import static it.opposizioni.portal.organisation.OrganisationAnswers.requestLines;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who acts for an organisation lets a company call many of its numbers, and takes that back. */
@QuarkusTest
@AsGiulia
class ListCompanyPagesTest extends ListRequestScenario {

    private static final String SEARCH = LISTS + "/aziende/aggiungi";
    private static final String ACME = SEARCH + "/" + CompanyAnswers.ID;
    private static final String ACME_EN = "/en/personal-area/number-lists/companies/add/" + CompanyAnswers.ID;

    @BeforeEach
    void acmeIsInTheDirectory() {
        registry().answerFromNowOn("GET " + SERVICE, "{\"items\": []}");
        acmeIs("ACTIVE");
    }

    private static void acmeIs(String state) {
        String acme = """
                {"id": "%s", "name": "Acme Energia S.p.A.", "seat": "Milano", "state": "%s"}""".formatted(CompanyAnswers.ID, state);
        FakeServices.operator()
                .answer("GET /v1/operators", "{\"items\": [" + acme + "], \"next\": null}")
                .answerFromNowOn("GET /v1/operators/" + CompanyAnswers.ID + "/directory-entry", acme);
    }

    private static String asked(String kind, String state, String days) {
        return request(kind, state, """
                , "company": {"operatorId": "%s", "operatorName": "Acme Energia S.p.A."%s},
                "preview": [{"outcome": "RECORDED", "lines": 1180}, {"outcome": "ALREADY", "lines": 15}, {"outcome": "NOT_POSSIBLE", "lines": 5}]""".formatted(CompanyAnswers.ID, days));
    }

    private static void registryAnswers(String entered) {
        registry().answer("POST " + SERVICE, 201, entered).answerFromNowOn("GET " + SERVICE + "/" + LIST, entered);
    }

    private Seen send(String kind, String until) {
        choose("period", "DAY");
        return send(kind, Map.of("until", until));
    }

    @Test
    void aCompanyIsFoundAndTheListSentWithItsPeriod() {
        registryAnswers(asked("EXEMPTION", "ENTERED", ", \"until\": \"2026-12-31\""));
        Seen lists = browser.open(LISTS);
        browser.open(lists.page().select("main a[href$=/aziende/aggiungi]").attr("href"))
                .keep("list-company-search-it");
        Seen found = browser.submit("main form[role=search] button", Map.of("q", "acme"))
                .keep("list-company-found-it");
        Seen form = browser.open(found.page().select("main .plain-list a").attr("href"))
                .keep("list-company-form-it");
        assertThat(form.address()).isEqualTo(ACME);
        assertThat(form.heading()).isEqualTo("Acme Energia S.p.A. e molti numeri");
        Seen entered = send("EXEMPTION", "31/12/2026").keep("list-company-entered-it");
        FakeService.Asked asked = registry().lastAsked("POST " + SERVICE);
        assertThat(asked.query()).isEqualTo("kind=EXEMPTION&operatorId=" + CompanyAnswers.ID + "&until=2026-12-31");
        assertThat(asked.header("On-Behalf-Of")).isEqualTo(ID);
        assertThat(asked.header("Idempotency-Key")).isNotBlank();
        assertThat(asked.body()).isEqualTo(FILE);
        assertThat(entered.address()).isEqualTo(ONE);
        assertThat(entered.heading()).isEqualTo("Lascia che un’azienda contatti i numeri");
        assertThat(entered.page().select("p.lead").text())
                .isEqualTo("Numeri che Acme Energia S.p.A. avrà il permesso di contattare: 1.180, su 1.200 righe.");
        assertThat(entered.text())
                .contains(
                        "Acme Energia S.p.A. avrà il permesso di contattare questi numeri da subito fino a giovedì 31 dicembre 2026, anche con un call center",
                        "ha già un permesso in quel periodo 15",
                        "non possibile: ha troppe aziende, o questa non è più in elenco 5");
        assertThat(entered.page().select("main button").eachText())
                .containsExactly("Dai il permesso", "Lascia tutto come sta");
    }

    @Test
    void afterTheConfirmationItIsSaidOfWhichCompanyItIs() {
        registry()
                .answerFromNowOn(
                        "GET " + SERVICE + "/" + LIST, asked("EXEMPTION", "DONE", ", \"from\": \"2027-01-01\""))
                .answer("GET " + SERVICE + "/" + LIST + "/lines", requestLines());
        Seen done = browser.open(ONE).keep("list-company-done-it");
        assertThat(done.page().select("main .summary-list").text())
                .contains("Acme Energia S.p.A.", "da venerdì 1 gennaio 2027, fino a quando vuoi");
        assertThat(done.page().select("tbody tr").eachText())
                .contains("2 +39 333 123 4501 permesso dato", "4 +39 333 123 4503 ha già un permesso in quel periodo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENTERED", "DONE"})
    void beforeAndAfterItIsSaidThatASuspendedCompanyMayNotUseIt(String state) {
        registry()
                .answerFromNowOn(
                        "GET " + SERVICE + "/" + LIST, asked("EXEMPTION", state, ", \"operatorState\": \"SUSPENDED\""))
                .answer("GET " + SERVICE + "/" + LIST + "/lines", requestLines());
        assertThat(browser.open(ONE).text()).contains("Ora non può farlo: è sospesa e non può consultare il registro.");
    }

    @Test
    void itIsTakenBackInTheSameWay() {
        registryAnswers(asked("EXEMPTION_END", "ENTERED", ""));
        browser.open(ACME_EN).keep("list-company-form-en");
        Seen entered = send("EXEMPTION_END", Map.of()).keep("list-company-end-entered-en");
        assertThat(registry().lastAsked("POST " + SERVICE).query())
                .isEqualTo("kind=EXEMPTION_END&operatorId=" + CompanyAnswers.ID);
        assertThat(entered.heading()).isEqualTo("Take a company’s permission back");
        assertThat(entered.text())
                .contains(
                        "Numbers that Acme Energia S.p.A. may no longer contact: 1,180, of 1,200 lines.",
                        "for 15 days at most, 30 for post",
                        "had no permission 15");
        assertThat(entered.page().select("main button").eachText())
                .containsExactly("Take the permission back", "Leave everything as it is");
    }

    @Test
    void aSuspendedCompanyMayUseNoListEither() {
        registryAnswers(asked("EXEMPTION_END", "ENTERED", ", \"operatorState\": \"SUSPENDED\""));
        assertThat(browser.open(ONE).text())
                .contains("Ora è sospesa: finché lo è, non può fare campagne")
                .doesNotContain("può usarla ancora");
    }

    /** What was typed stays, and what the registry refuses stands beside its field. */
    @Test
    void whatIsWrongIsSaidBesideItsField() {
        browser.open(ACME);
        Seen without = browser.upload(SEND, Map.of(), "file", "", new byte[0]).keep("list-company-wrong-it");
        assertThat(without.page().select(".error-summary a").eachAttr("href")).containsExactly("#file");
        registry().refuse("POST " + SERVICE, 422, "validation", "Da correggere.", """
                [{"pointer":"/operatorId","code":"NOT_IN_DIRECTORY","detail":"Questa azienda non è nell’elenco."},
                 {"pointer":"/until","code":"TOO_FAR","detail":"Il periodo può durare al massimo 10 anni."}]""");
        browser.open(ACME);
        Seen refused = send("EXEMPTION", "31/12/2099");
        assertThat(refused.page().select(".error-summary a").eachAttr("href")).containsExactly("#company", "#until");
        assertThat(refused.page().select("main input[name=until]").val()).isEqualTo("2099-12-31");
    }

    @Test
    void whoMayNotConsultIsCalledSoBefore() {
        FakeServices.operator().reset();
        acmeIs("SUSPENDED");
        assertThat(browser.open(ACME).text()).contains("È sospesa: per ora non può consultare il registro.");
    }

    @Test
    void itIsForWhoActsForAnOrganisation() {
        assertThat(browser.open(SEARCH).status()).isEqualTo(200);
        registry().refuse("GET " + SERVICE, 403, "organisation-needed", "Agisci per un’organizzazione.", "[]");
        // the first of the two answers is the one from before
        browser.open(SEARCH);
        assertThat(browser.open(SEARCH).status()).isEqualTo(403);
    }
}
