package it.opposizioni.portal.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of the authority's desk: pictures, the tables beside them, and files. */
@QuarkusTest
@AsRegulator
class TrendPagesTest extends PortalTest {

    private static final String PAGE = "/it/autorita/andamento";
    private static final String ASKED = "GET /v1/trends";

    @Test
    void thePicturesHaveTheirFiguresBesideThem() {
        FakeServices.complaint().answer(ASKED, TrendAnswers.twoWeeks());
        Browser.Seen seen = browser.open(PAGE).keep("authority-trends-it");
        assertThat(seen.page().select(".lead").text())
                .isEqualTo("Da lunedì 16 novembre 2026 a mercoledì 25 novembre 2026: 1.207 segnalazioni ricevute"
                        + " e 1.300 chiamate segnalate.");
        assertThat(seen.page().select("section[aria-labelledby=over-time] polyline"))
                .hasSize(1);
        assertThat(seen.page()
                        .select("section[aria-labelledby=by-product] > .table-scroll tbody tr")
                        .eachText())
                .containsExactly("Energia e gas 1.205", "Prestiti e carte 2");
        assertThat(seen.page()
                        .select("section[aria-labelledby=by-product] details tbody tr")
                        .eachText())
                .containsExactly("Energia e gas 1.205 1.200 5", "Prestiti e carte 2 2 0");
        assertThat(seen.page()
                        .select("section[aria-labelledby=by-outcome] > .table-scroll tbody tr")
                        .eachText())
                .first()
                .isEqualTo("Ancora aperta 1.005");
        assertThat(seen.page()
                        .select("section[aria-labelledby=by-area] > .table-scroll tbody tr")
                        .eachText())
                .containsExactly("Cellulare 1.004", "Lazio 202", "Rete fissa senza regione 1");
        assertThat(seen.page()
                        .select("section[aria-labelledby=operators] tbody tr")
                        .eachText())
                .containsExactly(
                        "=Squillo, Contact 31",
                        "Operatore senza nome 2",
                        "Numeri che nessun operatore aveva dichiarato 27");
        browser.open("/en/authority/trends").keep("authority-trends-en");
    }

    /** They are in no field of the map. */
    @Test
    void callsWithoutAnHourAreSaidBesideTheHours() {
        FakeServices.complaint().answer(ASKED, TrendAnswers.twoWeeks());
        assertThat(browser.open(PAGE).text()).doesNotContain("si sa solo la parte del giorno");
        FakeServices.complaint().reset();
        FakeServices.complaint()
                .answer(
                        ASKED,
                        TrendAnswers.twoWeeks()
                                .replace("\"calls\": 1300,", "\"calls\": 1300, \"callsWithoutHour\": 41,"));
        assertThat(browser.open(PAGE)
                        .page()
                        .select("section[aria-labelledby=by-hour] .hint")
                        .first()
                        .text())
                .contains("Chiamate di cui si sa solo la parte del giorno: 41. Qui non sono contate.");
    }

    @Test
    void aNumberLeadsToItsPageWhichAsksWhatForAndStandsInNoAddress() {
        FakeServices.complaint().answer(ASKED, TrendAnswers.twoWeeks());
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.page().select("main [href*=0687654321]")).isEmpty();
        assertThat(seen.page()
                        .select("section[aria-labelledby=numbers] tbody th")
                        .eachText())
                .containsExactly("+39 06 ••• 4321", "112");
        assertThat(browser.open(PAGE + "/files/numbers.csv").answer().body()).doesNotContain("87654321", "8765 4321");
        browser.open(PAGE);
        Browser.Seen covered = browser.submit("section[aria-labelledby=numbers] tbody button", Map.of());
        assertThat(covered.address()).startsWith("/it/autorita/numeri/").doesNotContain("87654321");
        assertThat(covered.page().select("select[name=purpose]")).hasSize(1);
        assertThat(covered.text()).doesNotContain("8765 4321");
        assertThat(FakeServices.complaint().asked("POST /v1/number-looks")).isEmpty();
    }

    /** A field for each hour of each day: the darkest has the most, and what the code of conduct excludes has an edge. */
    @Test
    void theHeatMapShowsWhenTheyCall() {
        FakeServices.complaint().answer(ASKED, TrendAnswers.twoWeeks());
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.page().select(".heat rect")).hasSize(7 * 24);
        assertThat(seen.page().select(".heat rect.shade4")).hasSize(1);
        assertThat(seen.page().select(".heat rect.shade4").hasClass("outside")).isFalse();
        assertThat(seen.page().select(".heat rect.shade1").hasClass("outside")).isTrue();
        assertThat(seen.page()
                        .select("section[aria-labelledby=by-hour] tbody tr")
                        .get(10)
                        .text())
                .isEqualTo("ore 10 0 0 0 0 1.299 0 0");
    }

    @Test
    void theDaysStandInTheAddressAndEachCanBeRemoved() {
        FakeServices.complaint().answer(ASKED, TrendAnswers.twoWeeks());
        browser.open(PAGE);
        Browser.Seen seen = browser.submit(
                        "main form.filters button", Map.of("from", "2026-11-16", "to", "2026-11-25", "by", "MONTH"))
                .keep("authority-trends-filtered-it");
        assertThat(FakeServices.complaint().lastAsked(ASKED).query())
                .contains("from=2026-11-16", "to=2026-11-25", "by=MONTH");
        assertThat(seen.page().select(".chips[aria-labelledby] a").eachText())
                .containsExactly(
                        "Togli il filtro Dal giorno: lunedì 16 novembre 2026",
                        "Togli il filtro Al giorno: mercoledì 25 novembre 2026",
                        "Togli il filtro Un punto per: mese",
                        "Togli tutti i filtri");
        assertThat(seen.page().select("a[href*=products.csv]").attr("href"))
                .isEqualTo(PAGE + "/files/products.csv?from=2026-11-16&to=2026-11-25&by=MONTH");
    }

    /** The page and its file; the second question is that of the days right before. */
    @Test
    void theDaysAreComparedWithAsManyBeforeThem() {
        FakeServices.complaint().answer(ASKED, TrendAnswers.twoWeeks()).answer(ASKED, TrendAnswers.before());
        Browser.Seen seen = browser.open(PAGE + "?compare=BEFORE").keep("authority-trends-compared-it");
        assertThat(FakeServices.complaint().lastAsked(ASKED).query())
                .contains("from=2026-11-06", "to=2026-11-15", "by=WEEK");
        assertThat(seen.text())
                .contains("Da venerdì 6 novembre 2026 a domenica 15 novembre 2026 le segnalazioni erano 1.300.");
        assertThat(seen.page()
                        .select("section[aria-labelledby=comparison] tbody tr")
                        .eachText())
                .containsExactly(
                        "In tutto 1.207 1.300 -93",
                        "Settore: Energia e gas 1.205 1.200 5",
                        "Settore: Prestiti e carte 2 0 2",
                        "Settore: Viaggi e vacanze 0 100 -100",
                        "Tipo di numero: Rete fissa 1.206 1.300 -94",
                        "Tipo di numero: Numero nascosto 1 0 1",
                        "Esito: Ancora aperta 1.005 0 1.005",
                        "Esito: Chiusa: accolta 202 1.300 -1.098",
                        "Regione: Cellulare 1.004 1.300 -296",
                        "Regione: Lazio 202 0 202",
                        "Regione: Rete fissa senza regione 1 0 1");
        assertThat(seen.page().select(".chips[aria-labelledby] a").eachText())
                .contains("Togli il filtro Confronta con: altrettanti giorni prima");

        FakeServices.reset();
        FakeServices.complaint().answer(ASKED, TrendAnswers.twoWeeks()).answer(ASKED, TrendAnswers.before());
        Browser.Seen file = browser.open(PAGE + "/files/comparison.csv?compare=BEFORE");
        assertThat(file.answer().body().lines())
                .startsWith(
                        "\uFEFFSegnalazioni;In questi giorni;Nell’altro periodo;Differenza", "In tutto;1207;1300;-93");
    }

    @Test
    void aYearBeforeIsAskedForByTheSameDays() {
        FakeServices.complaint().answer(ASKED, TrendAnswers.twoWeeks());
        browser.open(PAGE + "?compare=YEAR");
        assertThat(FakeServices.complaint().lastAsked(ASKED).query()).contains("from=2025-11-16", "to=2025-11-25");
    }

    @Test
    void whatIsNoComparisonIsNone() {
        FakeServices.complaint().answer(ASKED, TrendAnswers.twoWeeks());
        assertThat(browser.open(PAGE + "?compare=YESTERDAY").page().select("#comparison"))
                .isEmpty();
        assertThat(FakeServices.complaint().asked(ASKED)).hasSize(1);
        assertThat(browser.open(PAGE + "/files/comparison.csv").status()).isEqualTo(404);
    }

    @Test
    void principalsHaveARankingOfTheirOwn() {
        FakeServices.complaint().answer(ASKED, TrendAnswers.twoWeeks());
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.page()
                        .select("section[aria-labelledby=principals] tbody tr")
                        .eachText())
                .containsExactly("Acme Energia 12");
        assertThat(seen.page()
                        .select("section[aria-labelledby=principals] tbody a")
                        .attr("href"))
                .isEqualTo("/it/autorita/operatori/018f0000-0000-7000-8000-000000000001");
        assertThat(browser.open(PAGE + "/files/principals.csv").answer().body())
                .contains("Committente", "Acme Energia");
    }

    @Test
    void daysWithoutComplaintsAreNoError() {
        FakeServices.complaint().answer(ASKED, TrendAnswers.nothing());
        Browser.Seen seen = browser.open(PAGE).keep("authority-trends-nothing-it");
        assertThat(seen.page().select("main section p").eachText()).contains("Nessuna in questi giorni.");
    }

    @Test
    void aPeriodThatCannotBeIsNamedBesideItsField() {
        FakeServices.complaint()
                .refuse(
                        ASKED,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/to\", \"code\": \"BEFORE_FROM\", \"detail\": \"Viene prima dell’inizio.\"}]");
        Browser.Seen seen =
                browser.open(PAGE + "?from=2026-11-25&to=2026-11-01").keep("authority-trends-error-it");
        assertThat(seen.page().select("#to-error").text()).contains("Viene prima dell’inizio.");
        assertThat(seen.page().select("#from").val()).isEqualTo("2026-11-25");
    }

    @Test
    void aServiceThatIsDownLeavesThePageStanding() {
        FakeServices.complaint().goDown();
        Browser.Seen seen = browser.open(PAGE).keep("authority-trends-down-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main [role=status]").text()).contains("Dati non disponibili ora");
    }

    @Test
    void aNameIsNoFormulaOfASpreadsheet() {
        FakeServices.complaint().answer(ASKED, TrendAnswers.twoWeeks());
        Browser.Seen file = browser.open(PAGE + "/files/operators.csv?from=2026-11-16");
        assertThat(file.answer().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"operators.csv\"");
        assertThat(file.answer().body().lines())
                .containsExactly(
                        "\uFEFFOperatore;In tutto;16 nov 2026;23 nov 2026",
                        "\"'=Squillo, Contact\";31;30;1",
                        "Operatore senza nome;2;1;1");
        assertThat(FakeServices.complaint().lastAsked(ASKED).query()).isEqualTo("from=2026-11-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"products", "callers", "outcomes", "areas", "hours", "numbers"})
    void everyTableIsAFile(String name) {
        FakeServices.complaint().answer(ASKED, TrendAnswers.twoWeeks());
        Browser.Seen file = browser.open(PAGE + "/files/" + name + ".csv");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.answer().body().lines().count()).isGreaterThan(2);
    }

    @Test
    void anotherFileDoesNotExist() {
        FakeServices.complaint().answer(ASKED, TrendAnswers.twoWeeks());
        assertThat(browser.open(PAGE + "/files/people.csv").status()).isEqualTo(404);
    }
}
