package it.opposizioni.portal.callingnumbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator proves that it has a number that it declares. */
@QuarkusTest
@AsAcme
class NumberProofPagesTest extends PortalTest {

    private static final String LIST = "/it/operatori/numeri-chiamanti";
    private static final String MOBILE = "018f0000-0000-7000-8000-0000000000d3";
    private static final String LANDLINE = "018f0000-0000-7000-8000-0000000000d4";
    private static final String PROOF = "018f0000-0000-7000-8000-0000000000d7";
    private static final String ASKING = "POST /v1/calling-numbers/" + MOBILE + "/proofs";
    private static final String CONFIRMATION = ASKING + "/" + PROOF + "/confirmation";

    @BeforeEach
    void acmeHasTwoNumbers() {
        as("OWNER");
    }

    private static void as(String role) {
        String mobile = number(MOBILE, "+393331234567", "null", true);
        String landline = number(LANDLINE, "+390294751001", "\"2026-11-24T09:00:00Z\"", false);
        FakeServices.operator().reset();
        FakeServices.operator()
                .answer("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", role))
                .answer("GET /v1/calling-numbers", "{\"items\": [" + mobile + "," + landline + "], \"next\": null}")
                .answer("GET /v1/calling-numbers/" + MOBILE, mobile)
                .answer("GET /v1/calling-numbers/" + LANDLINE, number(LANDLINE, "+390294751001", "null", true));
    }

    private static String number(String id, String number, String verifiedAt, boolean provable) {
        return """
                {"id": "%s", "number": "%s", "first": "%2$s", "last": "%2$s", "kind": "SINGLE", "state": "DECLARED",
                 "from": "2026-11-20T09:00:00Z", "until": null, "verifiedAt": %s, "provable": %s, "conflictWith": []}
                """.formatted(id, number, verifiedAt, provable);
    }

    @Test
    void theListSaysWhatIsVerifiedAndOffersTheRest() {
        Browser.Seen seen = browser.open(LIST).keep("numbers-verified-it");
        assertThat(seen.text()).contains("non verificato", "verificato martedì 24 novembre 2026");
        assertThat(seen.page().select("main a[href$=prova]").eachAttr("href"))
                .containsExactly(LIST + "/" + MOBILE + "/prova");

        as("VIEWER");
        assertThat(browser.open(LIST).page().select("main a[href$=prova]")).isEmpty();
        assertThat(browser.open(LIST + "/" + MOBILE + "/prova").status()).isEqualTo(403);
    }

    @Test
    void aCodeIsSentAndEntered() {
        FakeServices.operator()
                .answer(ASKING, 202, """
                        {"id": "%s", "channel": "SMS", "expiresAt": "2026-11-25T10:10:00Z"}""".formatted(PROOF))
                .answer(CONFIRMATION, "{\"id\": \"" + MOBILE + "\", \"verifiedAt\": \"2026-11-25T10:00:00Z\"}");
        Browser.Seen asked = browser.open(LIST + "/" + MOBILE + "/prova").keep("numbers-proof-it");
        assertThat(asked.heading()).isEqualTo("Verifica +39 333 123 4567");
        Browser.Seen code =
                browser.submit("main form button[value=SMS]", Map.of()).keep("numbers-proof-code-it");
        assertThat(FakeServices.operator().lastAsked(ASKING).body()).isEqualTo("{\"channel\":\"SMS\"}");
        assertThat(FakeServices.operator().lastAsked(ASKING).header("Idempotency-Key"))
                .isNotBlank();
        assertThat(code.address()).isEqualTo(LIST + "/" + MOBILE + "/prova/" + PROOF);
        assertThat(code.text()).contains("Abbiamo mandato un codice a +39 333 123 4567.");

        Browser.Seen done = browser.submit("main form button", Map.of("code", "123 456"));
        assertThat(FakeServices.operator().lastAsked(CONFIRMATION).body()).isEqualTo("{\"code\":\"123456\"}");
        assertThat(done.page().select("main [role=status]").text()).contains("il numero è verificato");
    }

    @Test
    void aLandlineIsOnlyCalled() {
        Browser.Seen seen = browser.open("/en/operators/calling-numbers/" + LANDLINE + "/proof")
                .keep("numbers-proof-en");
        assertThat(seen.page().select("main button[name=channel]").eachAttr("value"))
                .containsExactly("VOICE");
    }

    @Test
    void whatIsWrongStandsBesideTheField() {
        browser.open(LIST + "/" + MOBILE + "/prova/" + PROOF);
        Browser.Seen nothing = browser.submit("main form button", Map.of("code", "12"));
        assertThat(nothing.page().select("#code-error").text()).contains("Scrivi le sei cifre");

        FakeServices.operator()
                .refuse(
                        CONFIRMATION,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/code\", \"code\": \"CODE_WRONG\", \"detail\": \"Tentativi rimasti: 4.\"}]");
        Browser.Seen wrong =
                browser.submit("main form button", Map.of("code", "000000")).keep("numbers-proof-wrong-it");
        assertThat(wrong.page().select("#code-error").text()).contains("Tentativi rimasti: 4.");
    }

    @Test
    void whatTheServiceRefusesIsSaidWhereTheCodeIsAskedFor() {
        FakeServices.operator()
                .refuse(
                        ASKING,
                        429,
                        "too-many-codes",
                        "Oggi hai già chiesto 3 codici per questo numero: riprova domani.",
                        "[]");
        browser.open(LIST + "/" + MOBILE + "/prova");
        Browser.Seen seen = browser.submit("main form button[value=VOICE]", Map.of());
        assertThat(seen.page().select("#channel-error").text()).contains("riprova domani");
    }
}
