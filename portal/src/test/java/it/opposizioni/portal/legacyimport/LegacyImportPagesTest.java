package it.opposizioni.portal.legacyimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The registrar imports the numbers of an earlier register. */
@QuarkusTest
@AsRegistrar
class LegacyImportPagesTest extends PortalTest {

    private static final String ID = "019ac000-0000-7000-8000-000000000001";
    private static final String LIST = "/it/amministrazione/importa";
    private static final String PAGE = LIST + "/" + ID;
    private static final String SERVICE = "/v1/carried-over-imports";
    private static final String ONE = SERVICE + "/" + ID;
    private static final byte[] FILE = "+393331234567\n".getBytes(StandardCharsets.US_ASCII);

    private static FakeService registry() {
        return FakeServices.registry();
    }

    private static String job(String state, String more) {
        return """
                {"id": "%s", "state": "%s", "receivedAt": "2026-11-25T09:00:00Z", "effectiveFrom": "2026-11-01T00:00:00Z",
                 "sha256": "00", "bytes": 14000, "received": 1000, "recorded": 600, "alreadyPresent": 50, "remaining": 348,
                 "invalidLines": 2, "startedAt": "2026-11-25T09:00:01Z"%s}""".formatted(ID, state, more);
    }

    private static final String LINES = """
            , "invalid": [{"line": 7, "code": "TOO_SHORT"}, {"line": 12, "code": "NOT_A_LINE"}]""";

    @Test
    void theListShowsWhatBecameOfEach() {
        registry().answer("GET " + SERVICE, "{\"items\": [" + job("RUNNING", "") + "], \"next\": \"abc\"}");
        Browser.Seen seen = browser.open(LIST).keep("imports-it");
        assertThat(seen.text()).contains("in corso", "1.000", "600");
        assertThat(seen.page().select("tbody th a").attr("href")).isEqualTo(PAGE);
        assertThat(seen.page().select(".pagination-line a").attr("href")).isEqualTo(LIST + "?cursor=abc");
        registry().reset();
        registry().answer("GET " + SERVICE, "{\"items\": []}");
        assertThat(browser.open("/en/administration/imports")
                        .keep("imports-none-en")
                        .text())
                .contains("No import yet.");
    }

    @Test
    void aFileIsSentOnWithTheDaySinceWhenItProtects() {
        registry().answer("POST " + SERVICE, job("RECEIVED", LINES)).answer("GET " + ONE, job("RECEIVED", LINES));
        browser.open(LIST + "/nuova").keep("imports-new-it");
        Browser.Seen seen = browser.upload(
                "main button[data-once]", Map.of("effectiveFrom", "2026-11-01"), "file", "numeri.csv", FILE);
        assertThat(seen.address()).isEqualTo(PAGE);
        assertThat(registry().lastAsked("POST " + SERVICE).body()).isEqualTo("+393331234567\n");
        assertThat(registry().lastAsked("POST " + SERVICE).query()).contains("effectiveFrom=2026-10-31T23");
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        browser.open(LIST + "/nuova");
        Browser.Seen seen =
                browser.upload("main button[data-once]", Map.of("effectiveFrom", "ieri"), "file", "", new byte[0]);
        assertThat(seen.keep("imports-wrong-it")
                        .page()
                        .select(".error-summary a")
                        .eachAttr("href"))
                .containsExactly("#effectiveFrom", "#file");
        registry().refuse("POST " + SERVICE, 422, "not-a-number-list", "Nessun numero.", "[]");
        seen = browser.upload("main button[data-once]", Map.of("effectiveFrom", ""), "file", "x.csv", FILE);
        assertThat(seen.page().select("#file-error").text()).contains("Nessun numero.");
        registry().reset();
        registry()
                .refuse(
                        "POST " + SERVICE,
                        422,
                        "validation",
                        "Dati.",
                        "[{\"pointer\": \"/effectiveFrom\", \"code\": \"FUTURE\", \"detail\": \"Nel futuro.\"}]");
        seen = browser.upload("main button[data-once]", Map.of("effectiveFrom", "2027-01-01"), "file", "x.csv", FILE);
        assertThat(seen.page().select("#effectiveFrom-error").text()).contains("Nel futuro.");
    }

    @Test
    void aRunningImportSaysHowFarItIsAndRefreshesItself() {
        registry().answer("GET " + ONE, job("RUNNING", ", \"perSecond\": 30000, \"secondsLeft\": 130" + LINES));
        Browser.Seen seen = browser.open(PAGE).keep("imports-running-it");
        assertThat(seen.text())
                .contains("65% dei numeri esaminati", "30.000 numeri al secondo", "Mancano circa 3 minuti")
                .contains("troppo corto", "non è una linea italiana");
        assertThat(seen.page().select("progress").val()).isEqualTo("65");
        assertThat(seen.page().select("noscript meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("5");
        assertThat(seen.page().select("#job").attr("data-hx-get")).isEqualTo(PAGE);
        browser.open("/en/administration/imports/" + ID).keep("imports-running-en");
        registry().reset();
        registry().answer("GET " + ONE, job("COMPLETED", LINES));
        Browser.Seen over = browser.open(PAGE).keep("imports-completed-it");
        assertThat(over.page().select("meta[http-equiv=refresh], [data-hx-trigger]"))
                .isEmpty();
        assertThat(over.page().select("#job [role=status]").text()).contains("Tutti i numeri");
        assertThat(over.text()).contains("Tutti i numeri validi del file sono nel registro.", "troppo corto");
    }

    @Test
    void itCanBeCancelledAfterAQuestion() {
        registry()
                .answer("GET " + ONE, job("RUNNING", ""))
                .answer("POST " + ONE + "/cancellation", job("CANCELLED", ""));
        browser.open(PAGE + "/annullamento").keep("imports-cancel-it");
        registry().reset();
        registry()
                .answer("POST " + ONE + "/cancellation", job("CANCELLED", ""))
                .answer("GET " + ONE, job("CANCELLED", ""));
        Browser.Seen seen = browser.submit("main button[data-once]", Map.of());
        assertThat(seen.address()).isEqualTo(PAGE);
        assertThat(seen.text()).contains("È stata annullata");
    }

    @Test
    void whatHasFailedCanBeResumed() {
        registry()
                .answer("GET " + ONE, job("FAILED", LINES))
                .answer("POST " + ONE + "/resumption", job("RECEIVED", LINES));
        browser.open(PAGE).keep("imports-failed-it");
        registry().reset();
        registry()
                .answer("POST " + ONE + "/resumption", job("RECEIVED", LINES))
                .answer("GET " + ONE, job("RECEIVED", LINES));
        assertThat(browser.submit("main button[data-once]", Map.of()).text()).contains("l’importazione continua");
        registry().refuse("POST " + ONE + "/cancellation", 409, "import-state", "È conclusa.", "[]");
        browser.open(PAGE + "/annullamento");
        assertThat(browser.submit("main button[data-once]", Map.of()).address()).isEqualTo(PAGE);
    }

    @Test
    @AsAcme
    void itIsForNoOperator() {
        assertThat(browser.open(LIST).status()).isEqualTo(403);
    }

    @Test
    @AsRegulator
    void itIsNotForTheAuthorityEither() {
        assertThat(browser.open(LIST + "/nuova").status()).isEqualTo(403);
    }
}
