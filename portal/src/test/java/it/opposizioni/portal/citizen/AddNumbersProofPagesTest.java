package it.opposizioni.portal.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.LostCodes;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proving the lines that are added: by a code, or by a call from the line. */
@QuarkusTest
@AsGiulia
class AddNumbersProofPagesTest extends AddNumbersScenario {

    @Inject
    LostCodes lost;

    @Inject
    TestClock clock;

    private static final String CALLED = "GET /v1/line-proofs/018f0000-0000-7000-8000-00000000bbbb";

    /** It is said where the person waits, without a script, with what else there is. */
    @Test
    void aCodeThatDoesNotReachTheLineIsToldOnItsPage() {
        browser.open("/it/area-personale/aggiungi-numeri");
        browser.submit("main form button", Map.of("number0", "333 123 4567"));
        Seen waits = browser.submit("button[value=SMS]", Map.of());
        assertThat(waits.text())
                .contains("Abbiamo mandato il codice a +39 333 123 4567")
                .doesNotContain("Non siamo riusciti");
        String address = waits.page().select("main details a").attr("href");
        lost.of("018f0000-0000-7000-8000-00000000bbbb");
        Seen told = browser.open(address).keep("code-lost-it");
        assertThat(told.text())
                .contains("Non siamo riusciti a consegnare il codice a +39 333 123 4567.", "un altro modo")
                .doesNotContain("Abbiamo mandato il codice");
        assertThat(told.page().select("main details[open] button").eachAttr("value"))
                .containsExactly("SMS", "VOICE", "CALL_IN");
    }

    @Test
    void aWrongCodeSaysHowManyTriesAreLeft() {
        FakeServices.registry()
                .refuse(
                        "POST /v1/line-proofs/018f0000-0000-7000-8000-00000000bbbb/confirmation",
                        422,
                        "line-code-wrong",
                        "Tentativi rimasti: 4.",
                        "[{\"pointer\":\"/code\",\"code\":\"WRONG_CODE\",\"detail\":\"Tentativi rimasti: 4.\"}]");
        Document page = proven().page();
        assertThat(page.title()).startsWith("Errore: ");
        assertThat(page.select("[autofocus]")).hasSize(1).allMatch(focused -> focused.hasClass("error-summary"));
        assertThat(page.select(".error-summary").text()).contains("Tentativi rimasti: 4.");
        assertThat(page.getElementById("code0-error").text()).contains("Tentativi rimasti: 4.");
    }

    /** To enter it again does not help, so nothing else is offered than another one. */
    @ParameterizedTest
    @ValueSource(strings = {"line-code-exhausted", "line-code-expired"})
    void aCodeThatIsOverIsNotAskedForAgain(String problem) {
        FakeServices.registry()
                .refuse(
                        "POST /v1/line-proofs/018f0000-0000-7000-8000-00000000bbbb/confirmation",
                        409,
                        problem,
                        "Chiedine uno nuovo.",
                        "[]");
        Document page = proven().keep("add-numbers-code-over-it").page();
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#line0");
        assertThat(page.select("#line0 .error-text").text()).contains("Chiedine uno nuovo.");
        assertThat(page.select("#line0 input[name=code0], #line0 details")).isEmpty();
        assertThat(page.select("#line0 button").eachAttr("value")).containsExactly("SMS", "VOICE", "CALL_IN");
    }

    @Test
    void whoAsksTooOftenIsToldAtTheLineHowToGoOn() {
        FakeServices.registry().reset();
        FakeServices.registry()
                .answer("GET /v1/oppositions", "{\"items\":[],\"next\":null}")
                .refuse(
                        "POST /v1/line-proofs",
                        429,
                        "too-many-line-codes",
                        "Per questo numero hai già chiesto 3 codici oggi: riprova domani, o chiama tu da quella linea.",
                        "[]");
        browser.open("/it/area-personale/aggiungi-numeri");
        browser.submit("main form button", Map.of("number0", "333 123 4567"));
        Document page = browser.submit("button[value=SMS]", Map.of())
                .keep("add-numbers-too-often-it")
                .page();
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#line0");
        assertThat(page.select("#line0 .error-text").text()).contains("o chiama tu da quella linea");
        assertThat(page.select("#line0 button").eachAttr("value")).contains("CALL_IN");
    }

    /** Who goes on with it the next day is not told that a code is on its way. */
    @Test
    void anExpiredCodeIsToldWhenThePageIsOpenedAgain() {
        browser.open("/it/area-personale/aggiungi-numeri");
        browser.submit("main form button", Map.of("number0", "333 123 4567"));
        String address = browser.submit("button[value=SMS]", Map.of()).address();
        clock.shift(Duration.ofDays(1));
        Seen seen = browser.open(address).keep("add-numbers-expired-it");
        assertThat(seen.page().getElementById("line0").text())
                .contains("Il codice mandato a +39 333 123 4567 è scaduto: chiedine un altro.")
                .doesNotContain("Abbiamo mandato");
        assertThat(seen.page().select("#line0 input[name=code0]")).isEmpty();
        assertThat(seen.page().select("#line0 button.btn-primary").eachAttr("value"))
                .containsExactly("SMS");
    }

    @Test
    void aFixedLineIsCalledAndNothingElse() {
        browser.open("/en/personal-area/add-numbers");
        Seen proof = browser.submit("main form button", Map.of("number0", "02 1234 5678", "number1", "333 123 4567"))
                .keep("add-numbers-proof-en");
        assertThat(proof.page().select("#line0 button").eachAttr("value")).containsExactly("VOICE", "CALL_IN");
        assertThat(proof.page().select("#line0 button.btn-primary").text()).isEqualTo("Send the code by phone call");
        assertThat(proof.page().select("#line1 button").eachAttr("value")).containsExactly("SMS", "VOICE", "CALL_IN");
        assertThat(proof.page().select("#line1 button.btn-primary").text()).isEqualTo("Send the code by text message");
        assertThat(proof.page().body().text()).doesNotContain("SMS,", "VOICE");
        browser.onceWithForm(proof.address() + "/0/code", Map.of("channel", "SMS"));
        assertThat(FakeServices.registry().lastAsked("POST /v1/line-proofs").body())
                .contains("+390212345678", "VOICE");
        assertThat(browser.open(proof.address())
                        .page()
                        .select("#line0 details button")
                        .eachAttr("value"))
                .containsExactly("VOICE", "CALL_IN");
    }

    /** @param states of the proof, each time that it is asked for */
    private static void registryWaitsForCalls(String... states) {
        FakeServices.registry().reset();
        FakeServices.registry()
                .answer("GET /v1/oppositions", "{\"items\":[],\"next\":null}")
                .answer("POST /v1/line-proofs", 202, """
                        {"id":"018f0000-0000-7000-8000-00000000bbbb","expiresAt":"2026-11-25T22:10:00Z","channel":"CALL_IN",
                        "callIn":{"number":"+390642986411","pin":"042137"}}""");
        for (String state : states) {
            FakeServices.registry().answer(CALLED, """
                            {"id":"018f0000-0000-7000-8000-00000000bbbb","state":"%s","usableUntil":%s}""".formatted(
                            state, state.equals("CONFIRMED") ? "\"2026-11-25T22:30:00Z\"" : "null"));
        }
    }

    @Test
    void oneCallsFromTheLineAndThePageTellsWhetherTheCallCame() {
        registryWaitsForCalls("PENDING", "CONFIRMED");
        browser.open("/it/area-personale/aggiungi-numeri");
        String proof = browser.submit("main form button", Map.of("number0", "02 1234 5678"))
                .address();
        Document page = browser.submit("button[value=CALL_IN]", Map.of())
                .keep("add-numbers-call-it")
                .page();
        assertThat(FakeServices.registry().lastAsked("POST /v1/line-proofs").body())
                .contains("CALL_IN");
        assertThat(page.select("#line0 .summary-list dd").eachText()).containsExactly("+39 06 4298 6411", "042137");
        assertThat(page.select("#line0 a[href='tel:+390642986411']")).hasSize(1);
        assertThat(page.select("#line0 input[name=code0], [autofocus]")).isEmpty();
        Seen early = browser.submit("#line0 form button", Map.of());
        assertThat(early.page().title()).startsWith("Errore: ");
        assertThat(early.page().select(".error-summary a").eachAttr("href")).containsExactly("#line0");
        assertThat(early.page().getElementById("line0").text()).contains("Non è ancora arrivata una chiamata");
        Seen proven = browser.submit("#line0 form button", Map.of());
        assertThat(proven.address()).startsWith(proof);
        assertThat(proven.page().getElementById("line0").text())
                .contains("Verificato", "La verifica vale fino alle 23:30. Se non finisci prima, dovrai rifarla.")
                .doesNotContain("042137");
        assertThat(browser.submit("main .container > form button", Map.of()).address())
                .endsWith("/scelte");
    }

    /** As what a code has proved: who goes on with it the next day reads that at the line, and not at the end. */
    @Test
    void whatACallHasProvedLapsesToo() {
        registryWaitsForCalls("CONFIRMED");
        browser.open("/it/area-personale/aggiungi-numeri");
        String proof = browser.submit("main form button", Map.of("number0", "02 1234 5678"))
                .address();
        browser.submit("button[value=CALL_IN]", Map.of());
        assertThat(browser.submit("#line0 form button", Map.of())
                        .page()
                        .getElementById("line0")
                        .text())
                .contains("Verificato");
        clock.shift(Duration.ofDays(1));
        Seen seen = browser.open(proof).keep("add-numbers-call-lapsed-it");
        assertThat(seen.page().getElementById("line0").text())
                .contains("La verifica di +39 02 1234 5678 è scaduta: falla di nuovo.")
                .doesNotContain("Verificato");
        assertThat(seen.page().select("#line0 button").eachAttr("value")).containsExactly("VOICE", "CALL_IN");
    }

    /** A call that came in time counts, so that it can still be confirmed; a PIN that nobody can key is not shown. */
    @Test
    void aPinWhoseTimeIsOverIsNotShownAnyMore() {
        registryWaitsForCalls("PENDING");
        browser.open("/en/personal-area/add-numbers");
        String proof = browser.submit("main form button", Map.of("number0", "333 123 4567"))
                .address();
        browser.submit("button[value=CALL_IN]", Map.of());
        clock.shift(Duration.ofDays(1));
        Seen seen = browser.open(proof).keep("add-numbers-pin-over-en");
        assertThat(seen.page().getElementById("line0").text())
                .contains("The PIN has expired: it was valid until Wednesday 25 November 2026, 23:10.", "I have called")
                .doesNotContain("042137", "We are waiting");
        assertThat(seen.page().select("#line0 details[open] button").eachAttr("value"))
                .containsExactly("SMS", "VOICE", "CALL_IN");
    }

    @Test
    void aPinThatIsOverIsSaidAndAnotherWayIsOffered() {
        registryWaitsForCalls("EXHAUSTED");
        browser.open("/en/personal-area/add-numbers");
        browser.submit("main form button", Map.of("number0", "333 123 4567"));
        browser.submit("button[value=CALL_IN]", Map.of());
        Document page = browser.submit("#line0 form button", Map.of()).page();
        assertThat(page.getElementById("line0").text()).contains("is no longer valid: ask for another");
        assertThat(page.select("#line0 details[open] button").eachAttr("value"))
                .containsExactly("SMS", "VOICE", "CALL_IN");
    }

    @Test
    void oneStaysAtTheLineThatTheCodeIsFor() {
        FakeServices.registry().answer("POST /v1/line-proofs", 202, """
                {"id":"018f0000-0000-7000-8000-00000000cccc","expiresAt":"2026-11-25T22:11:00Z"}""");
        takeTheCode();
        browser.open("/it/area-personale/aggiungi-numeri");
        String proof = browser.submit("main form button", Map.of("number0", "333 123 4567", "number1", "333 765 4321"))
                .address();
        assertThat(browser.current().page().select("[autofocus]")).isEmpty();
        assertThat(leadsTo(proof + "/0/codice", Map.of("channel", "SMS"))).isEqualTo(proof + "#code0");
        assertThat(browser.open(proof).page().select("[autofocus]").eachAttr("id"))
                .containsExactly("code0");
        assertThat(leadsTo(proof + "/1/codice", Map.of("channel", "VOICE"))).isEqualTo(proof + "#code1");
        assertThat(browser.open(proof).page().select("[autofocus]").eachAttr("id"))
                .containsExactly("code1");
        assertThat(leadsTo(proof + "/0/codice", Map.of("code0", "123456"))).isEqualTo(proof + "#line0");
        assertThat(browser.open(proof).page().getElementById("line0").text()).contains("Verificato");
    }

    private String leadsTo(String address, Map<String, String> form) {
        return browser.onceWithForm(address, form)
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
