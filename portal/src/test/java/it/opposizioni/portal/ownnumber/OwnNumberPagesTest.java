package it.opposizioni.portal.ownnumber;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService.Asked;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.LostCodes;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a holder does with its own number: cancels consents, takes it off the register, keeps it after all. */
@QuarkusTest
@AsGiulia
class OwnNumberPagesTest extends PortalTest {

    @Inject
    LostCodes lost;

    private static final String ID = "018f0000-0000-7000-8000-00000000aaaa";
    private static final String OPPOSITION = "/v1/oppositions/" + ID;
    private static final String PROOF = "018f0000-0000-7000-8000-00000000bbbb";
    private static final String PAGE = "/it/area-personale/numeri/" + ID;
    private static final String LEAVING = """
            ,"withdrawal":{"askedAt":"2027-01-09T17:30:00Z","dueAt":"2027-01-10T17:30:00Z"}""";

    private static final String DROPPING = """
            ,"mediumWithdrawal":{"medium":"POST","askedAt":"2027-01-09T17:30:00Z","dueAt":"2027-01-10T17:30:00Z"}""";

    private static String opposition(String number, String media, String more) {
        return """
                {"id":"%s","number":"%s","origin":"CITIZEN","media":[%s],"status":"ACTIVE","effectiveFrom":"2026-11-01T08:00:00Z",
                "activeFrom":"2026-11-16T23:00:00Z","daysLeft":0,"consentsRevokedAsOf":"2026-11-01T08:00:00Z","protocol":"OPP-2026-TEST",
                "version":1%s}""".formatted(ID, number, media, more);
    }

    private static void registryKnows(String more) {
        registryKnows("+393331234567", "\"TELEPHONE\"", more);
    }

    private static void registryKnows(String number, String media, String more) {
        FakeServices.registry()
                .answer("GET " + OPPOSITION, opposition(number, media, more))
                .answer("GET " + OPPOSITION + "/history", "{\"items\":[]}")
                .answer("GET " + OPPOSITION + "/exemptions", "{\"items\":[]}")
                .answer("POST /v1/line-proofs/" + PROOF + "/confirmation", """
                        {"id":"%s","usableUntil":"2026-11-25T09:00:00Z"}""".formatted(PROOF));
    }

    private static void registrySendsCodes() {
        FakeServices.registry().answer("POST /v1/line-proofs", 202, """
                {"id":"%s","expiresAt":"2026-11-25T08:10:00Z"}""".formatted(PROOF));
    }

    private static List<Asked> asked(String question) {
        return FakeServices.registry().asked(question);
    }

    @Test
    void consentsAreCancelledAfterAPreview() {
        registryKnows("");
        FakeServices.registry()
                .answer("POST " + OPPOSITION + "/renewals", opposition("+393331234567", "\"TELEPHONE\"", ""));
        Seen number = browser.open(PAGE);
        assertThat(number.page().select("main a").eachText())
                .contains("Annulla i consensi dati dopo domenica 1 novembre 2026", "Togli il numero dal registro");
        Seen preview = browser.open(PAGE + "/consensi");
        assertThat(preview.text())
                .contains(
                        "da domenica 1 novembre 2026 a oggi non varranno più",
                        "Non hai scelto nessuna azienda da tenere",
                        "L’iscrizione non scade");
        Seen done = browser.submit("main form button", Map.of());
        assertThat(done.address()).isEqualTo(PAGE + "?done=renewed");
        assertThat(done.page().select("[role=status]").text())
                .isEqualTo("Fatto: i consensi dati finora non valgono più.");
        assertThat(asked("POST " + OPPOSITION + "/renewals"))
                .singleElement()
                .satisfies(
                        request -> assertThat(request.header("Idempotency-Key")).isNotBlank());
    }

    /** A renewal ends none of them by itself: the person sees which they are, and ends those that are no longer wanted. */
    @Test
    void companiesThatAreNoLongerWantedEndWithTheConsents() {
        String stays = "018f0000-0000-7000-8000-00000000c001";
        String ends = "018f0000-0000-7000-8000-00000000c002";
        String later = "018f0000-0000-7000-8000-00000000c003";
        registryKnows("");
        FakeServices.registry()
                .answerFromNowOn("GET " + OPPOSITION + "/exemptions", """
                        {"items":[%s,%s,%s]}""".formatted(
                                company(stays, "Acme Energia", "IN_FORCE"),
                                company(ends, "Squillo Contact", "IN_FORCE"),
                                company(later, "Banca Vecchia", "ENDED")))
                .answer("DELETE " + OPPOSITION + "/exemptions/" + ends, 204, "")
                .answer("POST " + OPPOSITION + "/renewals", opposition("+393331234567", "\"TELEPHONE\"", ""));
        Seen preview = browser.open(PAGE + "/consensi").keep("renewal-companies-it");
        assertThat(preview.page().select("main fieldset label").eachText())
                .hasSize(2)
                .anyMatch(label -> label.startsWith("Non voglio più Acme Energia"))
                .anyMatch(label -> label.startsWith("Non voglio più Squillo Contact"));
        assertThat(preview.page().select("main fieldset input[checked]")).isEmpty();
        Seen done = browser.submit("main form button", Map.of("end", ends));
        assertThat(done.address()).isEqualTo(PAGE + "?done=renewed-ended");
        assertThat(asked("DELETE " + OPPOSITION + "/exemptions/" + ends)).hasSize(1);
        assertThat(asked("DELETE " + OPPOSITION + "/exemptions/" + stays)).isEmpty();
        assertThat(asked("POST " + OPPOSITION + "/renewals")).hasSize(1);
    }

    /** Who has ticked a company is not told that all is done while it goes on calling. */
    @Test
    void nothingIsRenewedWhileTheCompaniesAreNotKnown() {
        String ends = "018f0000-0000-7000-8000-00000000c002";
        String exemptions = "GET " + OPPOSITION + "/exemptions";
        String known = "{\"items\":[" + company(ends, "Squillo Contact", "IN_FORCE") + "]}";
        registryKnows("");
        FakeServices.registry().answerFromNowOn(exemptions, known);
        browser.open(PAGE + "/consensi");
        FakeServices.registry().reset();
        FakeServices.registry()
                .answer("GET " + OPPOSITION, opposition("+393331234567", "\"TELEPHONE\"", ""))
                .answer("GET " + OPPOSITION + "/history", "{\"items\":[]}")
                .refuse(exemptions, 503, "unavailable", "Riprova.", "[]")
                .answer("DELETE " + OPPOSITION + "/exemptions/" + ends, 204, "")
                .answer("POST " + OPPOSITION + "/renewals", opposition("+393331234567", "\"TELEPHONE\"", ""));
        Seen refused = browser.submit("main form button", Map.of("end", ends)).keep("renewal-companies-unknown-it");
        assertThat(refused.page().select(".error-summary").text()).contains("non abbiamo annullato nulla");
        assertThat(asked("POST " + OPPOSITION + "/renewals")).isEmpty();
        assertThat(asked("DELETE " + OPPOSITION + "/exemptions/" + ends)).isEmpty();

        FakeServices.registry().answerFromNowOn(exemptions, known);
        Seen done = browser.submit("main form button", Map.of());
        assertThat(done.address()).as("what was ticked still is").isEqualTo(PAGE + "?done=renewed-ended");
        assertThat(asked("DELETE " + OPPOSITION + "/exemptions/" + ends)).hasSize(1);
    }

    private static String company(String id, String name, String status) {
        return """
                {"id":"%s","operatorId":"018f0000-0000-7000-8000-0000000000d1","operatorName":"%s","from":"2026-11-03",
                "until":null,"status":"%s","grantedAt":"2026-11-03T08:00:00Z","endedAt":%s}""".formatted(id, name, status, status.equals("ENDED") ? "\"2026-11-10T08:00:00Z\"" : "null");
    }

    @Test
    void aNumberIsTakenOffWithACodeAndCanStay() {
        String stands = opposition("+393331234567", "\"TELEPHONE\"", "");
        String leaves = opposition("+393331234567", "\"TELEPHONE\"", LEAVING);
        registryKnows("");
        registrySendsCodes();
        FakeServices.registry()
                .answer("GET " + OPPOSITION, stands)
                .answer("GET " + OPPOSITION, leaves)
                .answer("GET " + OPPOSITION, stands)
                .answer("POST " + OPPOSITION + "/withdrawal", leaves)
                .answer("DELETE " + OPPOSITION + "/withdrawal", stands);
        Seen explained = browser.open("/en/personal-area/numbers/" + ID + "/removal");
        assertThat(explained.text())
                .contains("stays protected for another 24 hours")
                .doesNotContain("What do you want to take off?");
        assertThat(explained.page().select("main form button").eachAttr("value"))
                .containsExactly("SMS", "VOICE", "CALL_IN");
        browser.submit("button[value=SMS]", Map.of());
        Seen done = browser.submit("main form button", Map.of("code", "123 456"));
        assertThat(done.address()).isEqualTo("/en/personal-area/numbers/" + ID + "?done=asked");
        assertThat(done.text())
                .contains(
                        "It is protected until Sunday 10 January 2027, 18:30.",
                        "Request recorded.",
                        "Leaving the register")
                .doesNotContain(
                        "Take the number off the register",
                        "Add a company",
                        "Stop marketing by post as well",
                        "never expires");
        assertThat(asked("POST " + OPPOSITION + "/withdrawal"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains(PROOF).doesNotContain("reason"));
        Seen stays = browser.submit("main .notice form button", Map.of());
        assertThat(stays.page().select("[role=status]").text())
                .isEqualTo("The number stays on the register, with the same dates.");
        assertThat(asked("DELETE " + OPPOSITION + "/withdrawal")).hasSize(1);
    }

    /** It goes to the registry with the request, and stays in no draft. */
    @Test
    void aReasonMayBeGiven() {
        registryKnows("");
        registrySendsCodes();
        FakeServices.registry()
                .answer("POST " + OPPOSITION + "/withdrawal", opposition("+393331234567", "\"TELEPHONE\"", LEAVING));
        browser.open(PAGE + "/rimozione");
        Seen code = browser.submit("button[value=SMS]", Map.of()).keep("removal-code-it");
        assertThat(code.page().select("input[name=once-reason]").eachAttr("value"))
                .containsExactly("STILL_CALLED", "WANTS_OFFERS", "GIVES_UP_NUMBER", "BY_MISTAKE", "OTHER", "NOT_SAID");
        Seen wrong = browser.submit("main form button", Map.of("code", "12", "once-reason", "STILL_CALLED"));
        assertThat(wrong.page().select("#code-error")).isNotEmpty();
        assertThat(wrong.page().select("input[name=once-reason][checked]"))
                .as("the form that came back was kept without it")
                .isEmpty();
        browser.submit("main form button", Map.of("code", "123456", "once-reason", "STILL_CALLED"));
        assertThat(asked("POST " + OPPOSITION + "/withdrawal"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"reason\":\"STILL_CALLED\""));
    }

    @Test
    void oneOfTwoMediaIsTakenOff() {
        String both = opposition("+390642986411", "\"TELEPHONE\",\"POST\"", "");
        String dropping = opposition("+390642986411", "\"TELEPHONE\",\"POST\"", DROPPING);
        registryKnows("+390642986411", "\"TELEPHONE\",\"POST\"", "");
        registrySendsCodes();
        FakeServices.registry()
                .answer("GET " + OPPOSITION, both)
                .answer("GET " + OPPOSITION, dropping)
                .answer("GET " + OPPOSITION, dropping)
                .answer("GET " + OPPOSITION, dropping)
                .answer("GET " + OPPOSITION, both)
                .answer("POST " + OPPOSITION + "/media/POST/withdrawal", dropping)
                .answer("DELETE " + OPPOSITION + "/withdrawal", both);
        Seen explained = browser.open(PAGE + "/rimozione");
        assertThat(explained.page().select("input[name=what][checked]").eachAttr("value"))
                .containsExactly("ALL");
        assertThat(explained.page().select("main form button").eachAttr("value"))
                .as("a fixed line gets no text message")
                .containsExactly("VOICE", "CALL_IN");
        Seen code = browser.submit("button[value=VOICE]", Map.of("what", "POST"));
        assertThat(code.page().select("main form button").first().text()).isEqualTo("Conferma");
        Seen done = browser.submit("main form button", Map.of("code", "123456"));
        assertThat(done.address()).isEqualTo(PAGE + "?done=asked");
        assertThat(done.text())
                .contains(
                        "Hai chiesto di togliere la protezione dalla posta. Vale ancora fino a domenica 10 gennaio 2027, ore 18:30.",
                        "Togli il numero dal registro")
                .doesNotContain("In uscita dal registro");
        assertThat(asked("POST " + OPPOSITION + "/media/POST/withdrawal")).hasSize(1);
        assertThat(browser.open(PAGE + "/rimozione").page().select("input[name=what]"))
                .as("what remains is the whole number")
                .isEmpty();
        browser.open(PAGE);
        browser.submit("main .notice form button", Map.of());
        assertThat(asked("DELETE " + OPPOSITION + "/withdrawal")).hasSize(1);
    }

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
                        {"id":"%s","expiresAt":"2026-11-25T08:10:00Z","callIn":{"number":"+390642986411","pin":"042137"}}""".formatted(PROOF))
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

    /** What the line has proved lasts half an hour: who comes back to the page later gets another code, and is not stuck there. */
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

    @Test
    void whatIsLeavingIsNeitherRenewedNorTakenOffAgain() {
        registryKnows(LEAVING);
        assertThat(browser.open(PAGE + "/consensi").address()).isEqualTo(PAGE);
        assertThat(browser.open(PAGE + "/rimozione").address()).isEqualTo(PAGE);
    }
}
