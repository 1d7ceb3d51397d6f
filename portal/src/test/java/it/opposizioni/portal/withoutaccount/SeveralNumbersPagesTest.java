package it.opposizioni.portal.withoutaccount;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without an account, one number after the other: each line is proved by itself, the address once. */
@QuarkusTest
class SeveralNumbersPagesTest extends PortalTest {

    private static final String VISIT = "0199aaaa-0000-4000-8000-0000000000cc";
    private static final String OF = "/v1/visits/" + VISIT;

    @BeforeEach
    void tellTheRegistry() {
        FakeServices.registry()
                .answer("POST /v1/visits", 201, visit("NOT_REGISTERED"))
                .answer("POST " + OF + "/line-proofs", 202, """
                        {"channel": "SMS", "expiresAt": "2026-11-25T22:10:00Z"}""")
                .answer("POST " + OF + "/email", 202, visit("NOT_REGISTERED"))
                .answer("POST " + OF + "/email-confirmation", visit("NOT_REGISTERED"));
    }

    private static String visit(String standing) {
        return """
                {"id": "%s", "standing": "%s", "emailCodeUntil": "2026-11-25T08:15:00Z"}""".formatted(VISIT, standing);
    }

    private static void proves(String standing) {
        FakeServices.registry().answer("POST " + OF + "/line-confirmation", visit(standing));
    }

    private static void registers(int place) {
        FakeServices.registry().answer("POST " + OF + "/registration", 201, """
                {"protocol": "OPP-2026-000%1$d", "recordedAt": "2026-11-25T08:00:00Z", "opposition": {
                 "id": "0199aaaa-0000-7000-8000-0000000000dd", "number": "+39333123450%1$d", "origin": "CITIZEN",
                 "media": ["TELEPHONE"], "status": "REGISTERED", "effectiveFrom": "2026-11-25T08:00:00Z",
                 "activeFrom": "2026-12-10T23:00:00Z", "daysLeft": 15, "protocol": "OPP-2026-000%1$d"}}""".formatted(place));
    }

    /** Until the line is proved. */
    private Seen proven(int place) {
        browser.submit("main form button", Map.of("number", "333 123 450" + place));
        browser.submit("main button[value=SMS]", Map.of());
        return browser.submit("main form button", Map.of("code", "123 456"));
    }

    private Seen declared() {
        browser.submit("main form button", Map.of("media", "TELEPHONE"));
        return browser.submit("main form button", Map.of("declaration", "yes"));
    }

    private Seen firstIsRegistered(String start) {
        proves("NOT_REGISTERED");
        // one after the other
        for (int place = 0; place < 5; place++) {
            registers(place);
        }
        browser.open(start);
        proven(0);
        browser.submit("main form button", Map.of("address", "ada@example.org"));
        browser.submit("main form button", Map.of("code", "246813"));
        return declared();
    }

    private Seen another() {
        return browser.open(
                browser.current().page().select("main a.btn-primary").first().attr("href"));
    }

    @Test
    void anotherNumberIsAddedWithoutConfirmingTheAddressAgain() {
        firstIsRegistered("/it/senza-account");
        Document page = another().keep("another-number-it").page();
        assertThat(browser.current().address()).matches("/it/senza-account/[0-9a-f-]{36}/altro-numero");
        assertThat(page.text())
                .contains("L’indirizzo ada@example.org è già confermato.", "Numeri iscritti finora: 1 su 5")
                .contains("+39 333 123 4500");
        proven(1);
        assertThat(FakeServices.registry().lastAsked("POST /v1/visits").body())
                .contains("+393331234501", "\"after\":\"" + VISIT + "\"");
        assertThat(browser.current().address()).endsWith("/scelte");
        assertThat(browser.open(browser.current().address().replace("scelte", "codice-email"))
                        .address())
                .endsWith("/scelte");
        browser.submit("main form button", Map.of("media", "TELEPHONE"));
        assertThat(browser.current().page().select(".summary-list").text())
                .contains("+39 333 123 4501", "ada@example.org");
        page = browser.submit("main form button", Map.of("declaration", "yes"))
                .keep("several-numbers-it")
                .page();
        assertThat(page.text())
                .contains("Numeri iscritti finora: 2 su 5")
                .contains(
                        "+39 333 123 4500: Numero di protocollo OPP-2026-0000",
                        "+39 333 123 4501: Numero di protocollo OPP-2026-0001");
        assertThat(FakeServices.registry().asked("POST " + OF + "/email")).hasSize(1);
        assertThat(page.html()).doesNotContain(VISIT);
    }

    @Test
    void inEnglishToo() {
        firstIsRegistered("/en/without-account");
        assertThat(another().text())
                .contains("Add another number", "The address ada@example.org is confirmed already.");
        assertThat(browser.current().address()).endsWith("/another");
    }

    @Test
    void theSameNumberTwiceIsSaidAtOnce() {
        firstIsRegistered("/it/senza-account");
        another();
        Document page = browser.submit("main form button", Map.of("number", "+39 333 123 4500"))
                .page();
        assertThat(page.title()).startsWith("Errore: ");
        assertThat(page.selectFirst("#number-error").text()).contains("Questo numero l’hai appena iscritto.");
        assertThat(page.selectFirst("#number").val()).isEqualTo("+39 333 123 4500");
        assertThat(FakeServices.registry().asked("POST /v1/visits")).hasSize(1);
    }

    @Test
    void aNumberThatIsInTheRegisterLeadsBackToAnother() {
        firstIsRegistered("/it/senza-account");
        another();
        FakeServices.registry().reset();
        tellTheRegistry();
        proves("BY_ACCOUNT");
        Document page = proven(1).page();
        assertThat(browser.current().address()).endsWith("/gia-iscritto");
        browser.open(page.select("main a:contains(Aggiungi un altro numero)").attr("href"));
        assertThat(browser.current().address()).endsWith("/altro-numero");
        assertThat(browser.current().text()).contains("+39 333 123 4500");
    }

    @Test
    void afterFiveOneStartsAgain() {
        String first = firstIsRegistered("/it/senza-account").address();
        for (int place = 1; place < 5; place++) {
            another();
            proven(place);
            declared();
        }
        Document page = browser.current().page();
        assertThat(page.text()).contains("Numeri iscritti finora: 5 su 5", "Hai iscritto cinque numeri");
        assertThat(page.select("main a.btn-primary")).isEmpty();
        browser.open(browser.current().address().replace("fatto", "altro-numero"));
        assertThat(browser.current().address()).endsWith("/fatto");
        // from the page of the first one the registry knows that there are five
        FakeServices.registry().reset();
        FakeServices.registry().refuse("POST /v1/visits", 409, "too-many-numbers", "Hai già iscritto 5 numeri.", "[]");
        browser.open(first.replace("fatto", "altro-numero"));
        page = browser.submit("main form button", Map.of("number", "333 123 4509"))
                .page();
        assertThat(page.selectFirst("#number-error").text()).contains("Hai già iscritto 5 numeri.");
    }

    @Test
    void afterHalfAnHourOneStartsAgainWithTheNumberThere() {
        firstIsRegistered("/it/senza-account");
        another();
        FakeServices.registry().reset();
        FakeServices.registry()
                .refuse("POST /v1/visits", 409, "visit-over", "È passato troppo tempo: ricomincia da qui.", "[]");
        Document page = browser.submit("main form button", Map.of("number", "333 123 4501"))
                .page();
        assertThat(browser.current().address()).startsWith("/it/senza-account?form=");
        assertThat(page.selectFirst("#number").val()).isEqualTo("+39 333 123 4501");
        assertThat(page.selectFirst(".error-summary").text()).contains("È passato troppo tempo");
    }
}
