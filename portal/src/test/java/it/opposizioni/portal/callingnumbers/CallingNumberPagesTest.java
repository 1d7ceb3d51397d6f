package it.opposizioni.portal.callingnumbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The numbers an operator calls from: list, declaration, import, withdrawal, history. */
@QuarkusTest
@AsAcme
class CallingNumberPagesTest extends PortalTest {

    private static final String LIST = "/it/operatori/numeri-chiamanti";
    private static final String DECLARATION = "018f0000-0000-7000-8000-0000000000d1";
    private static final String RANGE = """
            {"id": "%s", "number": null, "first": "+390294752000", "last": "+390294752099", "kind": "RANGE",
             "state": "CONFLICT", "from": null, "until": null, "conflictWith": ["Beta S.p.A."]}""".formatted(DECLARATION);
    private static final String SHORT = """
            {"id": "018f0000-0000-7000-8000-0000000000d2", "number": "344", "first": "344", "last": "344", "kind": "SHORT_CODE",
             "state": "DECLARED", "from": "2026-11-20T09:00:00Z", "until": null, "conflictWith": ["Gamma S.r.l."]}""";

    @BeforeEach
    void acmeIsActive() {
        as("OWNER");
    }

    private static void as(String role) {
        FakeServices.operator().reset();
        FakeServices.operator()
                .answer("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", role))
                .answer("GET /v1/calling-numbers", "{\"items\": [" + RANGE + "," + SHORT + "], \"next\": null}")
                .answer("GET /v1/calling-numbers/" + DECLARATION, RANGE);
    }

    @Test
    void theListShowsRangesShortCodesAndConflicts() {
        Browser.Seen seen = browser.open(LIST).keep("numbers-list-it");
        assertThat(seen.text())
                .contains(
                        "da +39 02 9475 2000 a +39 02 9475 2099",
                        "In conflitto",
                        "Anche Beta S.p.A. lo dichiara.",
                        "344")
                .contains("Decide il gestore")
                .as("the one that declared first is notified too")
                .contains(
                        "Anche Gamma S.r.l. lo dichiara. Decide il gestore; finché non decide, vale la tua dichiarazione.");
        browser.open("/en/operators/calling-numbers").keep("numbers-list-en");
    }

    @Test
    void whoMayNotDeclareSeesNoButtonAndReadsWhatItTakes() {
        as("VIEWER");
        assertThat(browser.open(LIST).page().select("main .btn, main a[href$=ritiro]"))
                .isEmpty();
        Browser.Seen refused = browser.open(LIST + "/dichiara").keep("numbers-forbidden-it");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Serve il ruolo «Conformità»");
    }

    @Test
    void aRangeIsDeclared() {
        FakeServices.operator().answer("POST /v1/calling-numbers", 201, RANGE);
        browser.open(LIST + "/dichiara").keep("numbers-declare-it");
        Browser.Seen seen = browser.submit(
                "main form button", Map.of("kind", "RANGE", "first", "02 9475 2000", "last", "02 9475 2099"));
        assertThat(FakeServices.operator().lastAsked("POST /v1/calling-numbers").body())
                .isEqualTo("{\"first\":\"02 9475 2000\",\"last\":\"02 9475 2099\"}");
        assertThat(seen.page().select("main [role=status]").text()).contains("dichiarato anche da un altro operatore");
    }

    @Test
    void aWrongNumberIsNamedBesideItsField() {
        FakeServices.operator()
                .refuse(
                        "POST /v1/calling-numbers",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/number\", \"code\": \"TOO_SHORT\", \"detail\": \"Mancano delle cifre.\"}]");
        browser.open(LIST + "/dichiara");
        Browser.Seen seen =
                browser.submit("main form button", Map.of("number", "02 1")).keep("numbers-declare-error-it");
        assertThat(seen.page().select("#number-error").text()).contains("Mancano delle cifre.");
        assertThat(seen.page().select("#number").val()).isEqualTo("02 1");
        assertThat(browser.submit("main form button", Map.of("number", ""))
                        .page()
                        .select("#number-error")
                        .text())
                .contains("Scrivi il numero.");
        browser.submit("main form button", Map.of("number", "02 12"));
        assertThat(FakeServices.operator().asked("POST /v1/calling-numbers"))
                .as("it is still the same declaration")
                .hasSize(2)
                .extracting(asked -> asked.header("Idempotency-Key"))
                .containsOnly(FakeServices.operator()
                        .lastAsked("POST /v1/calling-numbers")
                        .header("Idempotency-Key"));
    }

    @Test
    void aFileIsImportedAndItsBadLinesAreShown() {
        FakeServices.operator().answer("POST /v1/calling-numbers/imports", """
                {"id": "018f0000-0000-7000-8000-0000000000e1", "received": 3, "declared": 1, "unchanged": 0, "conflicts": 1,
                 "invalid": 1, "lines": [{"line": 2, "code": "TOO_SHORT", "detail": "Mancano delle cifre.", "text": "02 <b>"}]}""");
        browser.open(LIST + "/importa").keep("numbers-import-it");
        Browser.Seen seen = browser.upload(
                        "main form button",
                        Map.of(),
                        "file",
                        "numeri.csv",
                        "02 9475 1001\n02 <b>\n344\n".getBytes(StandardCharsets.UTF_8))
                .keep("numbers-imported-it");
        assertThat(FakeServices.operator()
                        .lastAsked("POST /v1/calling-numbers/imports")
                        .body())
                .startsWith("02 9475 1001\n");
        assertThat(seen.address()).matches(LIST + "/importa/[0-9a-f-]{36}");
        assertThat(seen.page().select("tbody tr").text()).isEqualTo("2 02 <b> Mancano delle cifre.");
        // the page has an address of its own, and is there again
        assertThat(browser.open(seen.address()).page().select("tbody tr")).hasSize(1);
    }

    @Test
    void aFileThatIsNoListIsRefusedBeforeItTravels() {
        browser.open(LIST + "/importa");
        Browser.Seen seen = browser.upload(
                "main form button", Map.of(), "file", "numeri.pdf", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(seen.page().select("#file-error").text()).contains("CSV o di testo");
        assertThat(FakeServices.operator().asked("POST /v1/calling-numbers/imports"))
                .isEmpty();
    }

    @Test
    void aWithdrawalIsAskedTwice() {
        Browser.Seen ask = browser.open(LIST + "/" + DECLARATION + "/ritiro").keep("numbers-withdraw-it");
        assertThat(ask.text()).contains("Da adesso non puoi più chiamare");
        FakeServices.operator().answer("DELETE /v1/calling-numbers/" + DECLARATION, 204, "");
        assertThat(browser.submit("main form button", Map.of()).text()).contains("Fatto: il numero è ritirato.");
    }

    @Test
    void theHistorySaysWhenANumberWasDeclared() {
        FakeServices.operator()
                .answer("GET /v1/calling-numbers/history", """
                {"number": "+390294752001", "on": null, "items": [{"declarationId": "%s", "operatorId": "%s", "operatorName": "Acme",
                 "first": "+390294752000", "last": "+390294752099", "kind": "RANGE", "from": "2026-01-01T09:00:00Z",
                 "until": null}]}""".formatted(DECLARATION, CompanyAnswers.ID));
        browser.open(LIST + "/storia");
        Browser.Seen seen = browser.submit("main form button", Map.of("number", "02 9475 2001", "on", "2026-11-01"))
                .keep("numbers-history-it");
        assertThat(FakeServices.operator()
                        .lastAsked("GET /v1/calling-numbers/history")
                        .query())
                .contains("on=2026-11-01");
        assertThat(seen.text()).contains("ancora in vigore");
    }
}
