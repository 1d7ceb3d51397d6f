package it.opposizioni.portal.ownnumber;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a holder has to prove before its number is taken off: the line, and a sign-in that is strong enough. */
@QuarkusTest
@AsGiulia
class RemovalProofPagesTest extends OwnNumberScenario {

    @Inject
    LostCodes lost;

    @Inject
    TestClock clock;

    @Test
    void aCodeThatDoesNotReachTheLineIsToldOnItsPage() {
        registryKnows("");
        registrySendsCodes();
        browser.open("/en/personal-area/numbers/" + ID + "/removal");
        Seen waits = browser.submit("button[value=SMS]", Map.of());
        assertThat(waits.text()).contains("We have sent a code to +39 333 123 4567.");
        lost.of(PROOF);
        Seen told = browser.open(waits.address()).keep("code-lost-en");
        assertThat(told.text())
                .contains("We could not deliver the code to +39 333 123 4567.", "choose another way below")
                .doesNotContain("We have sent a code");
        assertThat(told.page().select("main details[open] button")).isNotEmpty();
    }

    @Test
    void aNumberIsTakenOffWithACallFromItsLine() {
        registryKnows("+390642986411", "\"TELEPHONE\"", "");
        FakeServices.registry()
                .answer("POST /v1/line-proofs", 202, """
                        {"id":"%s","expiresAt":"2026-11-25T22:10:00Z","callIn":{"number":"+390642986411","pin":"042137"}}""".formatted(PROOF))
                .answer("GET /v1/line-proofs/" + PROOF, "{\"id\":\"" + PROOF + "\",\"state\":\"PENDING\"}")
                .answer("GET /v1/line-proofs/" + PROOF, "{\"id\":\"" + PROOF + "\",\"state\":\"CONFIRMED\"}")
                .answer("POST " + OPPOSITION + "/withdrawal", opposition("+390642986411", "\"TELEPHONE\"", LEAVING));
        browser.open(PAGE + "/rimozione");
        Seen call = browser.submit("button[value=CALL_IN]", Map.of()).keep("removal-call-it");
        assertThat(call.text()).contains("Aspettiamo una chiamata da", "042137");
        assertThat(call.page().select("input[name=code]")).isEmpty();
        Seen early = browser.submit("main form button", Map.of());
        assertThat(early.page().select("#code-error").text()).contains("Non è ancora arrivata");
        assertThat(asked("POST " + OPPOSITION + "/withdrawal")).isEmpty();
        assertThat(browser.submit("main form button", Map.of()).address()).isEqualTo(PAGE + "?done=asked");
        assertThat(asked("POST " + OPPOSITION + "/withdrawal"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains(PROOF));
    }

    /** The call may have come in time: what it is for can still be asked for, and another way stands open. */
    @Test
    void aPinWhoseTimeIsOverIsNotShownAnyMore() {
        registryKnows("+390642986411", "\"TELEPHONE\"", "");
        FakeServices.registry().answer("POST /v1/line-proofs", 202, """
                        {"id":"%s","expiresAt":"2026-11-25T22:10:00Z","callIn":{"number":"+390642986411","pin":"042137"}}""".formatted(PROOF));
        browser.open(PAGE + "/rimozione");
        String address = browser.submit("button[value=CALL_IN]", Map.of()).address();
        clock.shift(Duration.ofDays(1));
        Seen seen = browser.open(address).keep("removal-pin-over-it");
        assertThat(seen.page().selectFirst("#code").text())
                .startsWith("Il PIN è scaduto: valeva fino a mercoledì 25 novembre 2026, ore 23:10.");
        assertThat(seen.text()).doesNotContain("042137", "Aspettiamo una chiamata");
        assertThat(seen.page().select("main details[open] button").eachAttr("value"))
                .containsExactly("VOICE", "CALL_IN");
        assertThat(seen.page().select("main form button.btn-primary").eachText())
                .contains("Togli il numero");
    }

    @Test
    void aWrongCodeIsSaidBesideItsField() {
        FakeServices.registry().answer("GET " + OPPOSITION, opposition("+393331234567", "\"TELEPHONE\"", ""));
        registrySendsCodes();
        browser.open(PAGE + "/rimozione");
        browser.submit("button[value=SMS]", Map.of());
        Seen missing = browser.submit("main form button", Map.of("code", "12a"));
        assertThat(missing.page().select("#code-error").text()).endsWith("Scrivi le 6 cifre del codice.");
        FakeServices.registry()
                .refuse(
                        "POST /v1/line-proofs/" + PROOF + "/confirmation",
                        422,
                        "line-code-wrong",
                        "Il codice non è giusto: hai ancora 4 tentativi.",
                        "[]");
        Seen wrong = browser.submit("main form button", Map.of("code", "000000"));
        assertThat(wrong.page().select("#code-error").text()).contains("hai ancora 4 tentativi");
        assertThat(wrong.page().title()).startsWith("Errore:");
        assertThat(asked("POST " + OPPOSITION + "/withdrawal")).isEmpty();
    }

    /** The code is used up when the answer of what came after it was lost: the page does not ask for it again. */
    @Test
    void aLostAnswerNeedsNoOtherCode() {
        registryKnows("");
        registrySendsCodes();
        browser.open(PAGE + "/rimozione");
        browser.submit("button[value=SMS]", Map.of());
        FakeServices.registry()
                .refuse(
                        "POST " + OPPOSITION + "/withdrawal",
                        503,
                        "being-restored",
                        "Il registro viene ripristinato.",
                        "[]")
                .answer("POST " + OPPOSITION + "/withdrawal", opposition("+393331234567", "\"TELEPHONE\"", LEAVING));
        Seen back = browser.submit("main form button", Map.of("code", "123456"));
        assertThat(back.page().select("input[name=code]")).isEmpty();
        Seen done = browser.submit("main form button", Map.of());
        assertThat(done.address()).endsWith("done=asked");
        assertThat(asked("POST /v1/line-proofs/" + PROOF + "/confirmation")).hasSize(1);
        assertThat(asked("POST " + OPPOSITION + "/withdrawal"))
                .hasSize(2)
                .extracting(request -> request.header("Idempotency-Key"))
                .containsOnly(
                        asked("POST " + OPPOSITION + "/withdrawal").getFirst().header("Idempotency-Key"));
    }

    /** Where the register asks for SPID at level 2: out, in again at that level, and back to where it was. */
    @Test
    void aWeakSignInIsMadeAStrongerOne() {
        registryKnows("");
        registrySendsCodes();
        browser.open(PAGE + "/rimozione");
        String request = browser.submit("button[value=SMS]", Map.of()).address();
        FakeServices.registry()
                .askForAStrongerSignIn("POST " + OPPOSITION + "/withdrawal", "https://www.spid.gov.it/SpidL2");
        Seen weak = browser.submit("main form button", Map.of("code", "123456"));
        assertThat(weak.status()).isEqualTo(403);
        assertThat(weak.text())
                .contains(
                        "Serve un accesso più sicuro",
                        "SPID di livello 2",
                        "chiedigli il livello 2, o entra con la CIE");
        assertThat(weak.page().select("main form").attr("action")).isEqualTo("/it/accesso-piu-sicuro");

        String next = browser.onceWithForm(
                        "/it/accesso-piu-sicuro", Map.of("level", "https://www.spid.gov.it/SpidL2", "to", request))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(next)
                .as("the identity provider, which is away, could not be told: it must ask")
                .contains("/it/accedi?", "acr_values=https%3A%2F%2Fwww.spid.gov.it%2FSpidL2", "prompt=login");
        assertThat(browser.submit("main form button", Map.of()).address()).isEqualTo(request);
    }

    /** The proof of the line lasts half an hour: a person who comes back to the page later gets another code, and is not stuck there. */
    @Test
    void whoComesBackTooLateStartsOver() {
        registryKnows("");
        registrySendsCodes();
        FakeServices.registry()
                .refuse(
                        "POST " + OPPOSITION + "/withdrawal",
                        422,
                        "line-not-proven",
                        "Verifica di nuovo la linea.",
                        "[]");
        browser.open(PAGE + "/rimozione");
        browser.submit("button[value=SMS]", Map.of());
        Seen again = browser.submit("main form button", Map.of("code", "123456"));
        assertThat(again.address()).startsWith(PAGE + "/rimozione?form=");
        assertThat(again.page().select(".error-summary").text()).contains("Verifica di nuovo la linea.");
        assertThat(again.page().select("button[value=SMS]")).hasSize(1);
    }

    /** Who wanted post alone to go, and comes back too late, does not take the whole number off by the next click. */
    @ParameterizedTest
    @CsvSource({
        "line-not-proven, /v1/oppositions/018f0000-0000-7000-8000-00000000aaaa/media/POST/withdrawal",
        "line-code-expired, /v1/line-proofs/018f0000-0000-7000-8000-00000000bbbb/confirmation",
        "line-code-exhausted, /v1/line-proofs/018f0000-0000-7000-8000-00000000bbbb/confirmation"
    })
    void whoStartsOverWantsWhatWasWanted(String problem, String refused) {
        // before what would be answered otherwise
        FakeServices.registry().refuse("POST " + refused, 409, problem, "Chiedine uno nuovo.", "[]");
        registryKnows("+393331234567", "\"TELEPHONE\",\"POST\"", "");
        registrySendsCodes();
        browser.open(PAGE + "/rimozione");
        browser.submit("button[value=SMS]", Map.of("what", "POST"));
        Seen again =
                browser.submit("main form button", Map.of("code", "123456")).keep("removal-again-it");
        assertThat(again.address()).startsWith(PAGE + "/rimozione?form=");
        assertThat(again.page().select(".error-summary").text()).contains("Chiedine uno nuovo.");
        assertThat(again.page().select("input[name=what][checked]").eachAttr("value"))
                .containsExactly("POST");
    }

    @Test
    void anExpiredCodeIsToldWhenThePageIsOpenedAgain() {
        registryKnows("");
        registrySendsCodes();
        browser.open(PAGE + "/rimozione");
        String address = browser.submit("button[value=SMS]", Map.of()).address();
        clock.shift(Duration.ofDays(1));
        Seen seen = browser.open(address).keep("removal-expired-it");
        assertThat(seen.text())
                .contains("Il codice mandato a +39 333 123 4567 è scaduto: chiedine un altro.")
                .doesNotContain("Abbiamo mandato");
        assertThat(seen.page().select("input[name=code]")).isEmpty();
        assertThat(seen.page().select("main form button").eachAttr("value")).containsExactly("SMS", "VOICE", "CALL_IN");
        registrySendsCodes();
        assertThat(browser.submit("button[value=VOICE]", Map.of()).address()).isEqualTo(address);
    }

    @Test
    void whoAsksTooOftenIsToldSo() {
        registryKnows("");
        FakeServices.registry()
                .refuse(
                        "POST /v1/line-proofs",
                        429,
                        "too-many-line-codes",
                        "Hai già chiesto tre codici per questo numero oggi.",
                        "[]");
        browser.open(PAGE + "/rimozione");
        Seen refused = browser.submit("button[value=SMS]", Map.of());
        assertThat(refused.page().select(".error-summary").text()).contains("tre codici");
    }
}
