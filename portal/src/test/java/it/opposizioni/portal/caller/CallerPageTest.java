package it.opposizioni.portal.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Who called me?" as a reader without script and without sign-in sees it. */
@QuarkusTest
class CallerPageTest extends PortalTest {

    static final String NUMBER = "+390212345678";
    private static final String QUESTION = "GET /v1/callers/" + NUMBER;
    private static final String IT = "/it/chi-mi-ha-chiamato?n=%2B390212345678";
    private static final String EN = "/en/who-called-me?n=%2B390212345678";

    @Test
    void asksForANumberAndFindsItsAnswerByAForm() {
        Browser.Seen empty = browser.open("/it/chi-mi-ha-chiamato").keep("caller-empty-it");
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.heading()).isEqualTo("Chi mi ha chiamato?");

        known("NOT_DECLARED", "FIXED", "[]");
        FakeServices.complaint()
                .answer("GET /v1/callers/02 1234 5678", caller("NOT_DECLARED", "FIXED", "[]", "FEWER_THAN_5"));
        Browser.Seen found = browser.submit("main form button", Map.of("n", "02 1234 5678"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.address()).isEqualTo("/it/chi-mi-ha-chiamato?n=02+1234+5678");
        assertThat(found.page().select("#n").val()).isEqualTo("02 1234 5678");
        assertThat(found.page().select("main .answer .number").text()).isEqualTo("+39 02 1234 5678");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_DECLARED  | FIXED             | Nessun operatore ha dichiarato questo numero               | No operator has declared this number              | Chi svolge attività di call center deve iscriversi al ROC",
                "NOT_DECLARED  | MARKETING_PREFIX  | Prefisso 0844: nessun operatore ha dichiarato questo numero| Prefix 0844: no operator has declared this number | vendita e ricerche",
                "NOT_DECLARED  | STATISTICS_PREFIX | Prefisso 0843: nessun operatore ha dichiarato questo numero| Prefix 0843: no operator has declared this number | indagini statistiche",
                "FOREIGN       | FOREIGN           | È un numero estero: Milano                                 | This is a foreign number: Milano                  | anche per chi chiama dall’estero",
                "IMPOSSIBLE    | UNASSIGNED        | Questo numero non esiste                                   | This number does not exist                        | probabilmente falsificato",
                "SHORT_CODE    | SHORT_CODE        | È un numero breve                                          | This is a short number                            | tre cifre",
                "SHORT_CODE    | EMERGENCY         | È un numero di emergenza                                   | This is an emergency number                       | chiudi la chiamata",
            })
    void everyOutcomeWithoutANameHasItsWords(
            String outcome, String kind, String italian, String english, String meaning) {
        known(outcome, kind, "[]");
        Map<String, String> expected = Map.of(
                "/it/chi-mi-ha-chiamato?n=%2B390212345678", italian, "/en/who-called-me?n=%2B390212345678", english);
        expected.forEach((address, words) -> {
            Browser.Seen seen =
                    browser.open(address).keep("caller-" + outcome + "-" + kind + "-" + address.substring(1, 3));
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.heading()).isEqualTo(words);
            assertThat(seen.page().title()).startsWith(words);
            assertThat(seen.page().select(".next-steps li")).isNotEmpty();
            assertThat(seen.page()
                            .select("main .actions a[href*=n=%2B390212345678]")
                            .isEmpty())
                    .isEqualTo(kind.equals("EMERGENCY"));
        });
        assertThat(answer(IT).text()).contains(meaning);
    }

    @Test
    void theNamesAreTheFirstThingSaid() {
        known("DECLARED", "FIXED", "[" + callCentre("\"2026-03-10T09:00:00Z\"") + "]");
        Browser.Seen seen = browser.open(IT).keep("caller-declared-it");
        assertThat(seen.heading())
                .isEqualTo("Squillo & Contact S.r.l., per conto di Acme Energia S.p.A. e Gas più S.p.A.");
        Element main = seen.page().selectFirst("main");
        assertThat(main.select("h1, h2, form").first().tagName()).isEqualTo("h1");
        assertThat(main.select("form").last().select("#n")).as("another number").isNotEmpty();
        assertThat(main.select("form").last().nextElementSibling().className()).isEqualTo("help-line");
        assertThat(answer(IT).text())
                .contains("Numero dichiarato da martedì 3 marzo 2026 e verificato martedì 10 marzo 2026.")
                .doesNotContain("Un operatore ha dichiarato");
        assertThat(seen.text())
                .contains("Call center, chiama per altri", "Via Po 1, Torino", "aiuto@squillo.example", "12345")
                .contains("Linea fissa di Milano, Lombardia")
                .contains("Segnalato negli ultimi 12 mesi da 5-19 persone")
                .contains("Una chiamata che mostra un numero italiano, ricevuta dopo l’inizio dei blocchi,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIXED            | Numero dichiarato da martedì 3 marzo 2026, non verificato.",
                "MOBILE           | Numero dichiarato da martedì 3 marzo 2026, non verificato.",
                "MARKETING_PREFIX | Numero dichiarato da martedì 3 marzo 2026.",
                "SHORT_CODE       | Numero dichiarato da martedì 3 marzo 2026.",
            })
    void aLineThatNobodyProvedIsNotVerified(String kind, String words) {
        known("DECLARED", kind, "[" + callCentre("null") + "]");
        assertThat(answer(IT).text()).contains(words);
    }

    @Test
    void severalDeclarantsAreNamedWithWhatEachDeclared() {
        known("SUSPENDED", "FIXED", "[" + callCentre("null") + ", " + insurer() + "]");
        Browser.Seen seen = browser.open(IT).keep("caller-several-it");
        assertThat(seen.heading()).endsWith("Acme Energia S.p.A. e Gas più S.p.A. oppure Beta Assicurazioni S.p.A.");
        assertThat(answer(IT).text())
                .contains("Beta Assicurazioni S.p.A.: numero dichiarato da", "the service explains");
        assertThat(seen.text()).contains("Chiama per sé", "Sospeso", "Nessuna iscrizione indicata");
    }

    @Test
    void manyPrincipalsAreCountedInTheHeadline() {
        known("DECLARED", "FIXED", """
                [{"name": "Squillo", "role": "OUTSOURCER", "state": "ACTIVE", "principals": [
                  {"name": "Alfa"}, {"name": "Beta"}, {"name": "Gamma"}, {"name": "Delta"}]}]""");
        assertThat(browser.open(EN).heading()).isEqualTo("Squillo, on behalf of Alfa, Beta and 2 others");
    }

    @Test
    void ofReportsOnlyWhatMayBeToldIsSaid() {
        known("NOT_DECLARED", "FIXED", "[]", "FEWER_THAN_5");
        assertThat(browser.open(IT).text()).doesNotContain("Segnalato", "persone");
    }

    /** A picture for the eye, the same in words for everybody: never more than ranges. */
    @Test
    void whenANumberWasReportedIsDrawnAndTold() {
        FakeServices.complaint()
                .answerFromNowOn(
                        QUESTION,
                        caller("NOT_DECLARED", "FIXED", "[]", "FROM_20_TO_99").replace("\"disputed\"", """
                                "reportsByMonth": [{"month": "2026-09", "reporters": "FEWER_THAN_5"},
                                  {"month": "2026-10", "reporters": "FROM_20_TO_99"}, {"month": "2026-11", "reporters": "FROM_5_TO_19"}],
                                "disputed\""""));
        Browser.Seen seen = browser.open(IT).keep("caller-over-time-it");
        assertThat(seen.page().select("svg.spark polyline").attr("points")).isEqualTo("0,27 60,3 120,15");
        assertThat(seen.page().select("svg.spark").attr("aria-hidden")).isEqualTo("true");
        assertThat(seen.text()).contains("20-99 persone Il mese con più segnalazioni è ottobre 2026: 20-99 persone.");
        assertThat(seen.page()
                        .select("details:contains(Le segnalazioni mese per mese) tbody tr")
                        .eachText())
                .containsExactly(
                        "novembre 2026 5-19 persone", "ottobre 2026 20-99 persone", "settembre 2026 meno di 5 persone");

        known("NOT_DECLARED", "FIXED", "[]", "FROM_20_TO_99");
        assertThat(browser.open(IT).page().select("svg.spark, details:contains(mese per mese)"))
                .isEmpty();
    }

    @Test
    void anObjectionIsReadyToBeSent() {
        known("DECLARED", "FIXED", "[" + callCentre("null") + "]");
        String address = answer(IT).select(".actions a[href^=mailto]").attr("href");
        assertThat(address)
                .startsWith("mailto:privacy@acme.example,dpo@gas.example?subject=Opposizione%20alle")
                .contains("%2B39%2002%201234%205678")
                .doesNotContain("+", " ");
    }

    @Test
    void theNumberCanBeFalsifiedIsFoldedAndDated() {
        known("NOT_DECLARED", "MOBILE", "[]");
        Browser.Seen seen = browser.open(IT);
        Element folded = seen.page().select("main details").last();
        assertThat(folded.hasAttr("open")).isFalse();
        assertThat(folded.select("p")).hasSize(1);
        assertThat(folded.text())
                .contains("martedì 19 agosto 2025", "106/25/CONS", "mercoledì 19 novembre 2025", "271/25/CONS");
        known("FOREIGN", "FOREIGN", "[]");
        assertThat(browser.open(IT).page().select("main details").last().text()).doesNotContain("CONS");
    }

    @Test
    void asksWhoShowedTheNumberOnAnotherDay() {
        known("NOT_DECLARED", "FIXED", "[]");
        browser.open(IT);
        Browser.Seen seen = browser.submit("main details form button", Map.of("on", "2026-11-20"));
        assertThat(seen.address()).isEqualTo("/it/chi-mi-ha-chiamato?n=%2B390212345678&on=2026-11-20");
        assertThat(FakeServices.complaint().lastAsked(QUESTION).query()).isEqualTo("on=2026-11-20");

        FakeServices.complaint().answerFromNowOn(QUESTION, """
                {"number": "+390212345678", "on": "2026-11-20", "outcome": "DECLARED", "explanation": "x", "kind": "FIXED",
                 "region": "Milano", "operators": [%s], "reports": "FEWER_THAN_5"}""".formatted(insurer()));
        Browser.Seen then = browser.open(IT + "&on=2026-11-20").keep("caller-day-it");
        assertThat(then.heading()).isEqualTo("Beta Assicurazioni S.p.A.");
        assertThat(then.page().select(".answer").text())
                .contains("Risposta per venerdì 20 novembre 2026")
                .contains("dichiarato da martedì 3 marzo 2026 a sabato 21 novembre 2026");
        assertThat(then.page().select("main details").first().hasAttr("open")).isTrue();
        assertThat(then.page().select("#on").val()).isEqualTo("2026-11-20");
    }

    @Test
    void aDayThatCannotBeAskedForIsSaidBesideItsField() {
        FakeServices.complaint()
                .refuse(
                        QUESTION,
                        422,
                        "invalid",
                        "Non ancora.",
                        "[{\"pointer\": \"/on\", \"code\": \"IN_FUTURE\", \"detail\": \"Non ancora.\"}]");
        Browser.Seen seen = browser.open(IT + "&on=2030-01-01").keep("caller-day-error-it");
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#on-error").text()).contains("Non ancora.");
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#on");
        assertThat(seen.page().select("#n").val()).isEqualTo(NUMBER);
        // what is no day at all is the service's to refuse
        browser.open(IT + "&on=ieri");
        assertThat(FakeServices.complaint().lastAsked(QUESTION).query()).isEqualTo("on=ieri");
    }

    @Test
    void theReportBeginsWithThisNumber() {
        known("NOT_DECLARED", "FIXED", "[]");
        Browser.Seen seen = browser.open("/en/who-called-me?n=%2B390212345678");
        assertThat(seen.page().select("main .actions .btn-primary").attr("href"))
                .isEqualTo("/en/personal-area/complaints/new?n=%2B390212345678");
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

    private Element answer(String address) {
        return browser.open(address).page().selectFirst("main .answer");
    }

    private static void known(String outcome, String kind, String operators) {
        known(outcome, kind, operators, "FROM_5_TO_19");
    }

    private static void known(String outcome, String kind, String operators, String reports) {
        FakeServices.complaint().answerFromNowOn(QUESTION, caller(outcome, kind, operators, reports));
    }

    private static String caller(String outcome, String kind, String operators, String reports) {
        return """
                {"number": "+390212345678", "on": null, "outcome": "%s", "explanation": "the service explains", "kind": "%s",
                 "region": "Milano", "italianRegion": %s, "operators": %s, "disputed": false, "reports": "%s"}
                """.formatted(outcome, kind, kind.equals("FIXED") ? "\"Lombardia\"" : "null", operators, reports);
    }

    private static String callCentre(String verifiedAt) {
        return """
                {"name": "Squillo & Contact S.r.l.", "seat": "Via Po 1, Torino", "contact": "aiuto@squillo.example",
                 "rocNumber": "12345", "role": "OUTSOURCER", "state": "ACTIVE",
                 "declaredFrom": "2026-03-03T09:00:00Z", "declaredUntil": null, "verifiedAt": %s, "principals": [
                    {"name": "Acme Energia S.p.A.", "seat": "Via Dante 2, Milano", "contact": "privacy@acme.example"},
                    {"name": "Gas più S.p.A.", "seat": "", "contact": "dpo@gas.example"}]}""".formatted(verifiedAt);
    }

    private static String insurer() {
        return """
                {"name": "Beta Assicurazioni S.p.A.", "seat": "Roma", "contact": "dpo@beta.example", "rocNumber": null,
                 "role": "PRINCIPAL", "state": "SUSPENDED", "declaredFrom": "2026-03-03T09:00:00Z",
                 "declaredUntil": "2026-11-21T09:00:00Z", "verifiedAt": null, "principals": []}""";
    }
}
