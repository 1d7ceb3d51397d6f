package it.opposizioni.portal.withoutaccount;

import static it.opposizioni.portal.withoutaccount.OpenedNumber.LOOK;
import static it.opposizioni.portal.withoutaccount.OpenedNumber.OF;
import static it.opposizioni.portal.withoutaccount.OpenedNumber.opposition;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody without an account lets a company call a number that its code has opened, and takes that back. */
@QuarkusTest
class ManagedCompaniesPagesTest extends PortalTest {

    private static final String EXEMPTION = "0199aaaa-0000-7000-8000-0000000000e1";
    private static final String LIST = "GET " + OF + "/exemptions";
    private static final String GRANT = "POST " + OF + "/exemptions";
    private static final String END = "DELETE " + OF + "/exemptions/" + EXEMPTION;
    private static final String SEND = "main form[method=post] button";

    @BeforeEach
    void tellTheServices() {
        OpenedNumber.isKnown();
        FakeServices.registry().answer(LOOK, opposition());
        String acme = """
                {"id": "%s", "name": "Acme Energia S.p.A.", "seat": "Milano", "state": "ACTIVE"}""".formatted(CompanyAnswers.ID);
        FakeServices.operator()
                .answer("GET /v1/operators", "{\"items\": [" + acme + "]}")
                .answer("GET /v1/operators/" + CompanyAnswers.ID + "/directory-entry", acme);
    }

    private static FakeService registry() {
        return FakeServices.registry();
    }

    private static void kept(String... exemptions) {
        registry().answer(LIST, "{\"items\": [" + String.join(",", exemptions) + "]}");
    }

    private static String acme(String status, String more) {
        return """
                {"id": "%s", "operatorId": "%s", "operatorName": "Acme Energia S.p.A.", "from": "2026-12-01", "status": "%s",
                 "grantedAt": "2026-11-26T09:00:00Z"%s}""".formatted(EXEMPTION, CompanyAnswers.ID, status, more);
    }

    private Seen italian() {
        return OpenedNumber.open(browser, "/it/gestisci-con-il-codice");
    }

    /** From the number's page on. */
    private void chooseAcme() {
        browser.open(browser.current()
                .page()
                .select("section[aria-labelledby=kept] a.btn")
                .attr("href"));
        Seen found = browser.submit("main form button", Map.of("q", "acme"));
        browser.open(found.page().select("main .plain-list a").attr("href"));
    }

    @Test
    void aCompanyIsFoundChosenAndAllowedToCall() {
        kept();
        Seen number = italian();
        assertThat(number.page().select("#kept").text()).isEqualTo("Aziende che possono chiamarti");
        assertThat(number.text()).contains("Nessuna. Puoi aggiungerne una");
        chooseAcme();
        Seen period = browser.current().keep("managed-company-period-it");
        assertThat(period.address())
                .matches("/it/senza-account/[0-9a-f-]{36}/numero/aziende/aggiungi/" + CompanyAnswers.ID);
        assertThat(period.page().select("nav.trail a").eachText())
                .contains("Gestisci un numero con il codice", "+39 333 123 4567")
                .doesNotContain("Area personale");
        assertThat(period.text()).contains("Acme Energia S.p.A. potrà chiamarti anche se sei nel registro.");
        registry()
                .answer(GRANT, 201, acme("PLANNED", ""))
                .answerFromNowOn(LIST, "{\"items\": [" + acme("PLANNED", "") + "]}");
        Seen done = browser.submit(SEND, Map.of("from", "1/12/2099", "period", "DAY", "until", "31/12/2099"))
                .keep("managed-company-added-it");
        assertThat(registry().lastAsked(GRANT).body())
                .isEqualTo("{\"operatorId\":\"" + CompanyAnswers.ID
                        + "\",\"from\":\"2099-12-01\",\"until\":\"2099-12-31\"}");
        assertThat(registry().lastAsked(GRANT).header("Idempotency-Key")).isNotBlank();
        assertThat(registry().lastAsked(GRANT).header("Authorization")).isEqualTo("Bearer token-of-the-site");
        assertThat(done.address()).matches("/it/senza-account/[0-9a-f-]{36}/numero\\?added=" + EXEMPTION);
        assertThat(done.page().select("main .notice[role=status] p").text())
                .startsWith("Acme Energia S.p.A. potrà chiamarti da martedì 1 dicembre 2026");
        assertThat(done.page().html()).doesNotContain(OpenedNumber.VISIT);
    }

    @Test
    void whatWasAllowedIsTakenBackAndStaysInTheList() {
        kept(acme("IN_FORCE", ""));
        kept(acme("ENDED", ", \"endedAt\": \"2026-12-02T10:00:00Z\""));
        registry().answer(END, 204, "");
        Seen number = italian();
        assertThat(number.page().select("section[aria-labelledby=kept] li").text())
                .contains("Acme Energia S.p.A. Può chiamarti da martedì 1 dicembre 2026, fino a quando vuoi.");
        Seen ended = browser.submit("section[aria-labelledby=kept] li button", Map.of())
                .keep("managed-company-ended-it");
        assertThat(registry().asked(END)).hasSize(1);
        assertThat(ended.page().select("main .notice[role=status] p").text())
                .contains("Da ora Acme Energia S.p.A. non può più chiamarti.");
        assertThat(ended.text()).contains("Permessi finiti (1)");
    }

    @Test
    void whoMayNotConsultNowIsNotSaidToBeAllowed() {
        kept(acme("IN_FORCE", ", \"operatorState\": \"LAPSED\""));
        assertThat(italian().page().select("section[aria-labelledby=kept] li").text())
                .contains("Acme Energia S.p.A. Le hai dato il permesso", "Ora non può farlo: non è più nell’elenco")
                .doesNotContain("Può chiamarti");
    }

    @Test
    void withARegistryOfTheReleaseBeforeTheRestOfThePageIsThere() {
        registry().refuse(LIST, 404, "not-found", "x", "[]");
        Seen number = italian();
        assertThat(number.status()).isEqualTo(200);
        assertThat(number.page().select("section[aria-labelledby=kept] a.btn")).isEmpty();
        assertThat(number.page().select("main a[href$=/numero/consensi]")).isNotEmpty();
    }

    @Test
    void inEnglishToo() {
        kept();
        OpenedNumber.open(browser, "/en/manage-by-code");
        chooseAcme();
        assertThat(browser.current().keep("managed-company-period-en").text())
                .contains("Acme Energia S.p.A. will be allowed to call you even though you are in the register.");
        registry()
                .answer(GRANT, 201, acme("IN_FORCE", ""))
                .answerFromNowOn(LIST, "{\"items\": [" + acme("IN_FORCE", "") + "]}");
        Seen done = browser.submit(SEND, Map.of()).keep("managed-company-added-en");
        assertThat(done.page().select("main .notice[role=status] p").text())
                .isEqualTo(
                        "Acme Energia S.p.A. may call you from Tuesday 1 December 2026, for as long as you like. All other companies stay blocked.");
    }

    @Test
    void whatTheRegistryRefusesIsSaidBesideItsField() {
        kept();
        italian();
        chooseAcme();
        registry()
                .refuse(GRANT, 422, "invalid-request", "x", """
                [{"pointer": "/operatorId", "code": "NOT_IN_DIRECTORY", "detail": "Questa azienda non è nell'elenco degli operatori."}]""")
                .refuse(
                        GRANT,
                        409,
                        "exemption-exists",
                        "C'è già un'eccezione per questa azienda in quel periodo.",
                        "[]");
        for (String why : new String[] {"non è nell'elenco degli operatori", "C'è già un'eccezione"}) {
            Seen refused = browser.submit(SEND, Map.of());
            assertThat(refused.page().select(".error-summary a").attr("href")).isEqualTo("#company");
            assertThat(refused.page().select("#company .error-text").text()).contains(why);
        }
    }

    /** The line must be proved again; what was typed about the company is a few words. */
    @Test
    void whenTheTimeIsOverTheWayBeginsAgainWithTheNumber() {
        kept();
        italian();
        chooseAcme();
        registry().refuse(GRANT, 409, "visit-over", "È passato troppo tempo: verifica di nuovo la linea.", "[]");
        Seen again = browser.submit(SEND, Map.of());
        assertThat(again.address()).startsWith("/it/gestisci-con-il-codice?form=");
        assertThat(again.page().selectFirst("#number").val()).isEqualTo("+39 333 123 4567");
        assertThat(again.page().select(".error-summary").text()).contains("È passato troppo tempo");
    }

    @Test
    void whoseNumberIsSomebodysNowIsToldSo() {
        kept();
        italian();
        String page = browser.current().address();
        registry().reset();
        registry()
                .refuse(
                        LOOK,
                        409,
                        "no-management-code",
                        "Ora il numero è iscritto a nome di una persona, e il codice non vale più.",
                        "[]");
        for (String address : new String[] {page, page + "/aziende/aggiungi"}) {
            Seen again = browser.open(address);
            assertThat(again.address()).startsWith("/it/gestisci-con-il-codice?form=");
            assertThat(again.page().select("#number-error").text()).contains("a nome di una persona");
        }
    }

    @Test
    void whileTheNumberIsLeavingNoCompanyIsAdded() {
        kept(acme("IN_FORCE", ""));
        registry().answerFromNowOn(LOOK, opposition("\"TELEPHONE\"", """
                , "withdrawal": {"askedAt": "2026-11-25T08:00:00Z", "dueAt": "2026-11-26T08:00:00Z"}"""));
        Seen number = italian();
        assertThat(number.page().select("section[aria-labelledby=kept]").text()).contains("Acme Energia S.p.A.");
        assertThat(number.page().select("section[aria-labelledby=kept] a, section[aria-labelledby=kept] button"))
                .isEmpty();
        assertThat(browser.open(number.address() + "/aziende/aggiungi").address())
                .isEqualTo(number.address());
    }

    @Test
    void anotherBrowserAndAnUnopenedNumberDoNotGetIn() {
        kept();
        String number = italian().address();
        String search = number + "/aziende/aggiungi";
        assertThat(new Browser(port).open(search).status()).isEqualTo(404);
        browser.open("/it/gestisci-con-il-codice");
        Seen begun = browser.submit("main form button", Map.of("number", "333 123 4567"));
        String notOpened = begun.address().replaceAll("/verifica.*|/prova.*|/proof.*", "");
        assertThat(browser.open(notOpened + "/numero/aziende/aggiungi").address())
                .isEqualTo(begun.address());
    }
}
