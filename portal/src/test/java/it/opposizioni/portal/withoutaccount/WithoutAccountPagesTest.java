package it.opposizioni.portal.withoutaccount;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.LostCodes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Registering a number without signing in, page after page, without JavaScript. */
@QuarkusTest
class WithoutAccountPagesTest extends WithoutAccountScenario {

    @Inject
    LostCodes lost;

    @Inject
    TestClock clock;

    private Seen summary(String start) {
        proves("NOT_REGISTERED");
        proven(start);
        browser.submit("main form button", Map.of("address", "ada@example.org"));
        browser.submit("main form button", Map.of("code", "246813"));
        return browser.submit("main form button", Map.of("media", "TELEPHONE"));
    }

    /** Criterion C.SE.1.7, as who has an account is asked. */
    @Test
    void whoHasFinishedIsAskedHowEasyItWas() {
        summary("/it/senza-account");
        browser.submit("main form button", Map.of("declaration", "yes"));
        Seen asked = browser.submit("form:has([name=stars]) button", Map.of("stars", "4"))
                .keep("open-rating-it");
        assertThat(asked.address()).isEqualTo("/it/valutazione/iscrivi-i-numeri?stars=4");
        assertThat(asked.text()).contains("Quali sono stati gli aspetti che hai preferito?");
        Seen thanked = browser.submit("main form .btn-primary", Map.of("aspect", "CLEAR", "comment", "Tutto bene."))
                .keep("open-rated-it");
        assertThat(thanked.heading()).startsWith("Grazie");
        assertThat(thanked.text()).doesNotContain("Torna alla tua area");
        assertThat(browser.open("/it/valutazione/segnala-una-chiamata").status())
                .as("it wants an account, and so does its rating")
                .isEqualTo(404);
    }

    @Test
    void theWholeWayEndsOnAConfirmation() {
        Document page = summary("/it/senza-account").page();
        assertThat(browser.current().address()).matches("/it/senza-account/[0-9a-f-]{36}/riepilogo");
        assertThat(page.select(".summary-list").text())
                .contains("+39 333 123 4567", "Le telefonate pubblicitarie", "ada@example.org");
        Document done = browser.submit("main form button", Map.of("declaration", "yes"))
                .keep("without-account-it")
                .page();
        assertThat(done.selectFirst("h1").text()).isEqualTo("Iscrizione registrata");
        assertThat(done.text())
                .contains("OPP-2026-TEST", "Abbiamo mandato a ada@example.org la conferma e il codice")
                .contains("Sarà attivo da venerdì 11 dicembre 2026 (dopo 15 giorni pieni)");
        FakeService.Asked asked = FakeServices.registry().lastAsked("POST " + OF + "/registration");
        assertThat(asked.body())
                .contains("\"TELEPHONE\"", "\"declaration\":true")
                .doesNotContain("formerEntry");
        assertThat(asked.header("Idempotency-Key")).isNotBlank();
        // going back leads to the confirmation, and registers nothing
        browser.open(browser.current().address().replace("fatto", "riepilogo"));
        assertThat(browser.current().address()).endsWith("/fatto");
        assertThat(FakeServices.registry().asked("POST " + OF + "/registration"))
                .hasSize(1);
    }

    @Test
    void aCodeThatDoesNotReachTheLineIsToldOnItsPage() {
        begun("/it/senza-account");
        Seen waits = browser.submit("main button[value=SMS]", Map.of());
        assertThat(waits.text()).contains("Abbiamo mandato un codice a +39 333 123 4567.");
        lost.of("018f0000-0000-7000-8000-00000000bbbb");
        Seen told = browser.open(waits.address());
        assertThat(told.text()).contains("Non siamo riusciti a consegnare il codice a +39 333 123 4567.");
        assertThat(told.page().select("main details[open] button")).isNotEmpty();
    }

    /** As on the pages of an account: it is not asked for a code that the registry would refuse. */
    @Test
    void aCodeWhoseTimeIsOverIsNotAskedFor() {
        begun("/it/senza-account");
        String address = browser.submit("main button[value=SMS]", Map.of()).address();
        clock.shift(Duration.ofDays(1));
        Seen seen = browser.open(address).keep("without-account-code-expired-it");
        assertThat(seen.text()).contains("Il codice mandato a +39 333 123 4567 è scaduto: chiedine un altro.");
        assertThat(seen.page().select("main input[name=code], main details")).isEmpty();
        assertThat(seen.page().select("main button").eachAttr("value")).containsExactly("SMS", "VOICE", "CALL_IN");
    }

    @Test
    void theSiteAsksInItsOwnNameAndPassesTheReadersAddressOn() {
        proves("NOT_REGISTERED");
        proven("/en/without-account");
        for (String path : new String[] {"POST /v1/visits", "POST " + OF + "/line-confirmation"}) {
            FakeService.Asked asked = FakeServices.registry().lastAsked(path);
            assertThat(asked.header("Authorization")).isEqualTo("Bearer token-of-the-site");
            assertThat(asked.header("Accept-Language")).isEqualTo("en");
            assertThat(asked.header("X-Forwarded-For")).isNotBlank();
        }
        assertThat(browser.current().address()).doesNotContain(VISIT);
        assertThat(browser.current().page().html()).doesNotContain(VISIT);
    }

    @Test
    void inEnglishToo() {
        browser.open("/en/services");
        assertThat(browser.current().page().select("main a[href=/en/without-account]"))
                .isNotEmpty();
        Document page = summary("/en/without-account").page();
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.text()).contains("I declare that I am the holder of this line");
        Document done =
                browser.submit("main form button", Map.of("declaration", "yes")).page();
        assertThat(done.text())
                .contains("We have sent the confirmation and the code to manage the number to ada@example.org.");
        assertThat(browser.current().address()).endsWith("/done");
    }

    @Test
    void aNumberThatCannotBeRegisteredIsToldWhy() {
        Map<String, String> wrong = Map.of(
                "abc", "Scrivi solo cifre",
                "", "Scrivi un numero di telefono.",
                "+33 1 23 45 67 89 00", "Ci sono troppe cifre",
                "+33 6 12 34 56 78", "È un numero estero",
                "800 123 456", "È un numero di servizio");
        wrong.forEach((typed, why) -> {
            browser.open("/it/senza-account");
            Document page =
                    browser.submit("main form button", Map.of("number", typed)).page();
            assertThat(page.title()).startsWith("Errore: ");
            assertThat(page.selectFirst("#number-error").text()).contains(why);
            assertThat(page.selectFirst("#number").val()).isEqualTo(typed);
        });
        assertThat(FakeServices.registry().asked("POST /v1/visits")).isEmpty();
    }

    @Test
    void aWrongCodeSaysHowManyTriesAreLeftAndALockedOneHowToGoOn() {
        FakeServices.registry()
                .refuse("POST " + OF + "/line-confirmation", 422, "line-code-wrong", "Tentativi rimasti: 4.", """
                        [{"pointer": "/code", "code": "WRONG_CODE", "detail": "Il codice non è quello inviato. Tentativi rimasti: 4."}]""")
                .refuse(
                        "POST " + OF + "/line-confirmation",
                        409,
                        "line-code-exhausted",
                        "Troppi codici errati: chiedine uno nuovo.",
                        "[]");
        Document page = proven("/it/senza-account").page();
        assertThat(page.selectFirst("#code-error").text()).contains("Tentativi rimasti: 4.");
        page = browser.submit("main form button", Map.of("code", "000000")).page();
        assertThat(page.selectFirst("#code-error").text()).contains("Troppi codici errati: chiedine uno nuovo.");
        assertThat(page.select("button[value=VOICE], button[value=CALL_IN]")).hasSize(2);
        page = browser.submit("main form button", Map.of("code", "12")).page();
        assertThat(page.selectFirst("#code-error").text()).contains("Scrivi le 6 cifre del codice.");
    }

    @Test
    void whoCallsFromTheLineIsShownAPin() {
        FakeServices.registry().answer("POST " + OF + "/line-proofs", 202, """
                        {"channel": "CALL_IN", "expiresAt": "2026-11-25T22:10:00Z", "callIn": "+390642986411", "pin": "135790"}""");
        browser.open("/it/senza-account");
        browser.submit("main form button", Map.of("number", "06 4298 6411"));
        assertThat(browser.current().page().select("button[value=SMS]")).isEmpty();
        // the first of the two answers is that of the text message
        browser.submit("main button[value=CALL_IN]", Map.of());
        browser.open(browser.current().address());
        Document page = browser.submit("main button[value=CALL_IN]", Map.of()).page();
        assertThat(page.select(".summary-list").text()).contains("135790", "+39 06 4298 6411");
        FakeServices.registry()
                .refuse(
                        "POST " + OF + "/line-confirmation",
                        409,
                        "line-call-wanted",
                        "La chiamata da quella linea non è ancora arrivata.",
                        "[]");
        page = browser.submit("main form button", Map.of()).page();
        assertThat(page.selectFirst("#code-error").text()).contains("non è ancora arrivata");
        clock.shift(Duration.ofDays(1));
        page = browser.open(browser.current().address())
                .keep("without-account-pin-over-it")
                .page();
        assertThat(page.selectFirst("#code").text())
                .startsWith("Il PIN è scaduto: valeva fino a mercoledì 25 novembre 2026, ore 23:10.");
        assertThat(page.text()).contains("Ho chiamato").doesNotContain("135790", "Aspettiamo");
        assertThat(page.select("main details[open] button").eachAttr("value")).containsExactly("VOICE", "CALL_IN");
    }

    @Test
    void aNumberThatIsInTheRegisterIsProtectedAlready() {
        proves("BY_ACCOUNT");
        Document page = proven("/it/senza-account").page();
        assertThat(browser.current().address()).endsWith("/gia-iscritto");
        assertThat(page.text())
                .contains("Questo numero è già nel registro", "L’ha iscritto qualcuno che ha un account.");
        browser.open(browser.current().address().replace("gia-iscritto", "riepilogo"));
        assertThat(browser.current().address()).endsWith("/gia-iscritto");
    }

    /** What will happen is said before and once more in the end; nothing of the other's ends without a word. */
    @Test
    void whoHasTheLineNowCanRegisterItAndSaysSo() {
        proves("BY_ACCOUNT");
        Document page = proven("/it/senza-account").page();
        assertThat(page.selectFirst("main").text())
                .contains("La linea è passata a te?", "l’iscrizione di prima finisce subito", "avvisiamo chi");
        page = browser.submit("main form:has([name=act]) button", Map.of()).page();
        assertThat(page.selectFirst("#passed-error").text()).contains("conferma che la linea è passata a te");
        browser.submit("main form:has([name=act]) button", Map.of("passed", "yes"));
        browser.submit("main form button", Map.of("address", "ada@example.org"));
        browser.submit("main form button", Map.of("code", "246813"));
        page = browser.submit("main form button", Map.of("media", "TELEPHONE")).page();
        assertThat(page.selectFirst("main").text())
                .contains("La linea è passata a te. Quando confermi:", "i permessi che erano stati dati ad aziende");
        browser.submit("main form button", Map.of("declaration", "yes"));
        assertThat(browser.current().address()).endsWith("/fatto");
        assertThat(FakeServices.registry()
                        .lastAsked("POST " + OF + "/registration")
                        .body())
                .contains("\"formerEntry\":\"ENDS\"");
    }

    @Test
    void anAddressThatIsNoneIsSaidAtOnce() {
        proves("NOT_REGISTERED");
        proven("/it/senza-account");
        Document page =
                browser.submit("main form button", Map.of("address", "ada")).page();
        assertThat(page.selectFirst(".error-summary").text()).contains("nome@esempio.it");
        assertThat(page.selectFirst("#address").val()).isEqualTo("ada");
    }

    @Test
    void whenTheTimeIsOverTheNumberIsThereAlready() {
        proves("NOT_REGISTERED");
        proven("/it/senza-account");
        FakeServices.registry().reset();
        FakeServices.registry()
                .refuse(
                        "POST " + OF + "/email",
                        409,
                        "visit-over",
                        "È passato troppo tempo: verifica di nuovo la linea.",
                        "[]");
        Document page = browser.submit("main form button", Map.of("address", "ada@example.org"))
                .page();
        assertThat(browser.current().address()).startsWith("/it/senza-account?form=");
        assertThat(page.selectFirst("#number").val()).isEqualTo("+39 333 123 4567");
        assertThat(page.selectFirst(".error-summary").text()).contains("È passato troppo tempo");
    }

    @Test
    void anotherBrowserDoesNotGetIn() {
        proves("NOT_REGISTERED");
        String address = proven("/it/senza-account").address();
        assertThat(new Browser(port).open(address).status()).isEqualTo(404);
        Browser other = new Browser(port);
        other.open("/it/senza-account");
        assertThat(other.open(address).status()).isEqualTo(404);
        assertThat(browser.open(address).status()).isEqualTo(200);
    }

    @Test
    void nothingIsSentWithoutTheDeclaration() {
        summary("/it/senza-account");
        Document page = browser.submit("main form button", Map.of()).page();
        assertThat(page.selectFirst("#declaration-error").text()).contains("devi fare la dichiarazione");
        assertThat(FakeServices.registry().asked("POST " + OF + "/registration"))
                .isEmpty();
    }
}
