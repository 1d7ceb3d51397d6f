package it.opposizioni.portal.withoutaccount;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Managing a number without signing in, by its code, page after page, without JavaScript. */
@QuarkusTest
class ManagementCodePagesTest extends WithoutAccountScenario {

    private static final String CODE = "7K3M-Q9XD-40TH-2RWB";

    private Seen opened() {
        proves("BY_CODE");
        FakeServices.registry().answer("POST " + OF + "/opening", opposition(""));
        proven("/it/gestisci-con-il-codice");
        return browser.submit("main form button", Map.of("code", CODE));
    }

    @Test
    void whoRegisteredItWithoutAnAccountGoesOnWithTheCode() {
        proves("BY_CODE");
        proven("/it/senza-account");
        browser.submit("main form button", Map.of());
        assertThat(browser.current().address()).endsWith("/codice");
    }

    @Test
    void theCodeShowsTheNumberAndStandsInNoAddress() {
        FakeServices.registry().answer("GET " + OF + "/opposition", opposition(""));
        Document page = opened().keep("managed-number-it").page();
        assertThat(browser.current().address()).matches("/it/senza-account/[0-9a-f-]{36}/numero");
        assertThat(page.selectFirst("h1").text()).isEqualTo("+39 333 123 4567");
        assertThat(page.text())
                .contains("Iscritto mercoledì 25 novembre 2026. Sarà attivo da venerdì 11 dicembre 2026")
                .doesNotContain(CODE);
        assertThat(page.select(".timeline").text())
                .contains("Iscritto nel registro (sul sito, senza account)", "mercoledì 25 novembre 2026, ore 09:00");
        assertThat(FakeServices.registry().lastAsked("POST " + OF + "/opening").body())
                .contains(CODE);
    }

    @Test
    void consentsAreCancelledAndARemovalIsExplainedAndUndone() {
        FakeServices.registry()
                .answer("GET " + OF + "/opposition", opposition(""))
                .answer("POST " + OF + "/renewal", opposition(""))
                .answer("POST " + OF + "/withdrawal", opposition(""))
                .answer("DELETE " + OF + "/withdrawal", opposition(""));
        opened();
        String number = browser.current().address().replaceAll("\\?.*", "");
        assertThat(browser.current().page().select("main button[value=RENEW]")).isEmpty();
        assertThat(browser.open(number + "/consensi").keep("managed-renewal-it").text())
                .contains("da mercoledì 25 novembre 2026 a oggi non varranno più", "Non hai scelto nessuna azienda");
        assertThat(FakeServices.registry().asked("POST " + OF + "/renewal")).isEmpty();
        assertThat(browser.submit("main button[value=RENEW]", Map.of()).text())
                .contains("Fatto: i consensi dati finora non valgono più.");
        assertThat(browser.open(number + "/rimozione").text()).contains("Il numero resta protetto per altre 24 ore.");
        FakeServices.registry().reset();
        FakeServices.registry()
                .answer("GET " + OF + "/exemptions", "{\"items\": []}")
                .answer("GET " + OF + "/history", "{\"items\": []}")
                .answer("POST " + OF + "/withdrawal", opposition(""))
                .answer("DELETE " + OF + "/withdrawal", opposition(""))
                .answer("GET " + OF + "/opposition", opposition("""
                        , "withdrawal": {"askedAt": "2026-11-25T08:00:00Z", "dueAt": "2026-11-26T08:00:00Z"}"""));
        assertThat(browser.submit("main form button", Map.of()).text())
                .contains("È protetto fino a giovedì 26 novembre 2026, ore 09:00.");
        browser.submit("main button[value=KEEP]", Map.of());
        assertThat(FakeServices.registry().asked("DELETE " + OF + "/withdrawal"))
                .hasSize(1);
    }

    @Test
    void aWrongManagementCodeAndALostOne() {
        proves("BY_CODE");
        FakeServices.registry()
                .refuse("POST " + OF + "/opening", 422, "management-code-wrong", "x", """
                        [{"pointer": "/code", "code": "WRONG_CODE", "detail": "Il codice di gestione non è giusto. Tentativi rimasti: 4."}]""")
                .answer("POST " + OF + "/management-code", 204, "");
        proven("/it/gestisci-con-il-codice");
        Document page = browser.submit("main form button", Map.of("code", "0000-0000-0000-0000"))
                .page();
        assertThat(page.selectFirst("#code-error").text()).contains("Tentativi rimasti: 4.");
        page = browser.submit("main button[value=AGAIN]", Map.of()).page();
        assertThat(page.text()).contains("Il nuovo codice è in viaggio verso l’indirizzo che hai confermato.");
        page = browser.submit("main form button", Map.of("code", "")).page();
        assertThat(page.selectFirst("#code-error").text()).contains("Scrivi il codice di gestione.");
    }
}
