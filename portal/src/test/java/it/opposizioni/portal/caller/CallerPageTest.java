package it.opposizioni.portal.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Who called me?" as a reader without script and without sign-in sees it. */
@QuarkusTest
class CallerPageTest extends PortalTest {

    private static final String NUMBER = "+390212345678";

    @Test
    void asksForANumberAndFindsItsAnswerByAForm() {
        Browser.Seen empty = browser.open("/it/chi-mi-ha-chiamato").keep("caller-empty-it");
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.heading()).isEqualTo("Chi mi ha chiamato?");

        known("NOT_DECLARED", "FIXED", "[]");
        FakeServices.complaint().answer("GET /v1/callers/02 1234 5678", caller("NOT_DECLARED", "FIXED", "[]"));
        Browser.Seen found = browser.submit("main form button", Map.of("n", "02 1234 5678"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.address()).isEqualTo("/it/chi-mi-ha-chiamato?n=02+1234+5678");
        assertThat(found.page().select("main input[name=n]").val()).isEqualTo("02 1234 5678");
        assertThat(found.text()).contains("Risultato per +39 02 1234 5678");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DECLARED      | FIXED      | Un operatore ha dichiarato questo numero       | An operator has declared this number",
                "SUSPENDED     | MOBILE     | L’operatore che usa questo numero è sospeso    | The operator that uses this number is suspended",
                "NOT_DECLARED  | FIXED      | Nessun operatore ha dichiarato questo numero   | No operator has declared this number",
                "FOREIGN       | FOREIGN    | È un numero estero                             | It is a foreign number",
                "IMPOSSIBLE    | UNASSIGNED | Questo numero non può esistere                 | This number cannot exist",
                "SHORT_CODE    | SHORT_CODE | È un numero breve                              | It is a short number",
                "SHORT_CODE    | EMERGENCY  | È un numero di emergenza                       | It is an emergency number",
            })
    void everyOutcomeHasItsWords(String outcome, String kind, String italian, String english) {
        known(outcome, kind, outcome.equals("DECLARED") || outcome.equals("SUSPENDED") ? callCentre() : "[]");
        Map<String, String> expected = Map.of(
                "/it/chi-mi-ha-chiamato?n=%2B390212345678", italian, "/en/who-called-me?n=%2B390212345678", english);
        expected.forEach((address, words) -> {
            Browser.Seen seen =
                    browser.open(address).keep("caller-" + outcome + "-" + kind + "-" + address.substring(1, 3));
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.page().select(".notice h3").text()).isEqualTo(words);
            assertThat(seen.page().title()).startsWith(words);
            assertThat(seen.text()).contains("the service explains");
            assertThat(seen.page().select(".next-steps li")).isNotEmpty();
            assertThat(seen.page()
                            .select("main .actions a[href*=n=%2B390212345678]")
                            .isEmpty())
                    .isEqualTo(kind.equals("EMERGENCY"));
        });
    }

    @Test
    void namesOperatorOutsourcerAndPrincipals() {
        known("DECLARED", "FIXED", callCentre());
        String text = browser.open("/it/chi-mi-ha-chiamato?n=%2B390212345678").text();
        assertThat(text)
                .contains("Squillo Contact S.r.l.", "Call center, chiama per altri", "Acme Energia S.p.A.")
                .contains("Beta Assicurazioni S.p.A.", "Chiama per sé", "Sospeso")
                .contains("Segnalato negli ultimi 12 mesi da 5-19 persone");
    }

    @Test
    void theReportBeginsWithThisNumber() {
        known("NOT_DECLARED", "FIXED", "[]");
        Browser.Seen seen = browser.open("/en/who-called-me?n=%2B390212345678");
        assertThat(seen.page().select("main .actions .btn-primary").attr("href"))
                .isEqualTo("/en/personal-area/complaints/new?n=%2B390212345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+++",
                "ciao",
                "..",
                "%00",
                "/",
                "1234567890123456789012345678901234567890123456789012345678901"
            })
    void whatIsNoNumberIsSaidBesideTheField(String typed) {
        browser.open("/it/chi-mi-ha-chiamato");
        Browser.Seen seen = browser.submit("main form button", Map.of("n", typed));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().title()).startsWith("Errore: ");
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#n");
        assertThat(seen.page().select("#n").attr("aria-invalid")).isEqualTo("true");
        assertThat(seen.page().select("#n-error").text())
                .endsWith(seen.page().select(".error-summary a").text());
        assertThat(seen.page().select("#n").val()).isEqualTo(typed);
    }

    @Test
    void theServicesOwnWordsStandBesideTheField() {
        FakeServices.complaint()
                .refuse(
                        "GET /v1/callers/02",
                        422,
                        "caller-number-unreadable",
                        "Troppo corto.",
                        "[{\"pointer\": \"/number\", \"code\": \"TOO_SHORT\", \"detail\": \"Troppo corto.\"}]");
        Browser.Seen seen = browser.open("/it/chi-mi-ha-chiamato?n=02").keep("caller-error-it");
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#n-error").text()).contains("Troppo corto.");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/callers/02").header("Accept-Language"))
                .isEqualTo("it");
    }

    /** Any of the reader's characters is a number's or is left out; none becomes another address at the service. */
    @ParameterizedTest
    @ValueSource(strings = {"02/1234", "02?1234", "02#1234", "02%1234", "../02", "02;a=b", "02&x=1"})
    void noSpellingLeadsElsewhere(String typed) {
        browser.open("/it/chi-mi-ha-chiamato");
        Browser.Seen seen = browser.submit("main form button", Map.of("n", typed));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#n-error")).isNotEmpty();
    }

    @Test
    void whoAsksTooMuchReadsHowLongToWait() {
        FakeServices.complaint().refuseFor("GET /v1/callers/" + NUMBER, 7);
        Browser.Seen seen =
                browser.open("/it/chi-mi-ha-chiamato?n=%2B390212345678").keep("caller-wait-it");
        assertThat(seen.status()).isEqualTo(429);
        assertThat(seen.text()).contains("Aspetta 7 secondi");
        assertThat(seen.page().select("main input[name=n]").val()).isEqualTo(NUMBER);
    }

    @Test
    void aServiceThatIsDownLeavesThePageStanding() {
        FakeServices.complaint().goDown();
        Browser.Seen seen = browser.open("/en/who-called-me?n=%2B390212345678").keep("caller-down-en");
        assertThat(seen.status()).isEqualTo(503);
        assertThat(seen.heading()).isEqualTo("Who called me?");
        assertThat(seen.page().select("main [role=status]").text()).contains("try again in a few minutes");
    }

    @Test
    void theLimitIsTheReadersOwn() {
        known("FOREIGN", "FOREIGN", "[]");
        browser.open("/it/chi-mi-ha-chiamato?n=%2B390212345678");
        assertThat(FakeServices.complaint()
                        .lastAsked("GET /v1/callers/" + NUMBER)
                        .header("X-Forwarded-For"))
                .isEqualTo("127.0.0.1");
    }

    private static void known(String outcome, String kind, String operators) {
        FakeServices.complaint().answer("GET /v1/callers/" + NUMBER, caller(outcome, kind, operators));
    }

    private static String caller(String outcome, String kind, String operators) {
        return """
                {"number": "+390212345678", "outcome": "%s", "explanation": "the service explains", "kind": "%s",
                 "region": "Milano", "operators": %s, "reports": "FROM_5_TO_19"}""".formatted(outcome, kind, operators);
    }

    private static String callCentre() {
        return """
                [{"name": "Squillo Contact S.r.l.", "seat": "Via Po 1, Torino", "contact": "aiuto@squillo.example",
                  "role": "OUTSOURCER", "state": "ACTIVE", "principals": [
                    {"name": "Acme Energia S.p.A.", "seat": "Via Dante 2, Milano", "contact": "privacy@acme.example"}]},
                 {"name": "Beta Assicurazioni S.p.A.", "seat": "Roma", "contact": "dpo@beta.example",
                  "role": "PRINCIPAL", "state": "SUSPENDED", "principals": []}]""";
    }
}
