package it.opposizioni.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The register in figures. */
@QuarkusTest
class StatisticsPageTest extends PortalTest {

    /** Of a first visit's 120 kB; style, script and font are the site's. */
    private static final int MOST_BYTES = 15_000;

    @Test
    void thePageBeginsWithTheSentenceThatPeopleCameFor() {
        FiguresAnswers.tell();
        Browser.Seen seen = browser.open("/it/statistiche").keep("statistics-it");
        assertThat(seen.heading()).isEqualTo("Il registro in cifre");
        assertThat(seen.page().selectFirst(".lead").text())
                .isEqualTo("Oggi nel registro ci sono 1.234.567 numeri, di cui 1.200.000 attivi.");
        assertThat(seen.text())
                .contains("Cifre di mercoledì 25 novembre 2026, ore 10:00.")
                .contains("In questi 4 mesi i numeri sono passati da 500.000 a 1.234.567.")
                .contains("Linee mobili: 81 su 100.")
                .contains("Al primo posto: Lazio, con 200.000 linee fisse.")
                .contains("Questo mese finora: iscrizioni 50.567, uscite 1.000, rinnovi 7.")
                .contains("Un numero è attivo dopo 15 giorni interi");
        Browser.Seen english = browser.open("/en/statistics").keep("statistics-en");
        assertThat(english.page().selectFirst(".lead").text())
                .isEqualTo("There are 1,234,567 numbers in the register today; 1,200,000 of them are active.");
        assertThat(english.text())
                .contains("In first place: Lazio, with 200,000 landlines.", "Lombardy", "fewer than 5*");
    }

    @Test
    void everyPictureHasANameAndATableThatSaysTheSame() {
        FiguresAnswers.tell();
        Document page = browser.open("/it/statistiche").page();
        assertThat(page.select("svg[role=img]")).hasSize(8).allSatisfy(StatisticsPageTest::hasNameAndDescription);
        assertThat(page.select("main details table caption").eachText())
                .containsExactly(
                        "I numeri nel tempo",
                        "Linee fisse e mobili",
                        "Le linee fisse per regione",
                        "Iscrizioni, uscite e rinnovi mese per mese",
                        "Le liste confrontate dagli operatori",
                        "Le segnalazioni mese per mese",
                        "Da quale numero chiamano",
                        "Che cosa vogliono vendere");
        assertThat(page.select("table:contains(agosto 2026)")).hasSize(2);
        assertThat(page.select("tr:has(th:containsOwn(Lazio)) td").text()).isEqualTo("200.000");
        assertThat(page.select("svg text").eachText()).contains("1.234.567", "nov 2026", "LAZ", "200.000");
    }

    private static void hasNameAndDescription(Element picture) {
        String[] ids = picture.attr("aria-labelledby").split(" ");
        assertThat(picture.getElementById(ids[0]).tagName()).isEqualTo("title");
        assertThat(picture.getElementById(ids[0]).text()).isNotBlank();
        assertThat(picture.getElementById(ids[1]).tagName()).isEqualTo("desc");
        assertThat(picture.getElementById(ids[1]).text()).isNotBlank();
    }

    @Test
    void whatIsHiddenIsSaidAndNotShown() {
        FiguresAnswers.tell();
        Browser.Seen seen = browser.open("/it/statistiche");
        for (String region : new String[] {"Molise", "Liguria"}) {
            assertThat(seen.page()
                            .select("tr:has(th:containsOwn(" + region + ")) td")
                            .text())
                    .isEqualTo("meno di 5*");
        }
        assertThat(seen.page().select("svg g:has(title:contains(Molise)) text").eachText())
                .containsExactly("MOL", "<5*");
        assertThat(seen.text()).contains("* Oppure una cifra più alta, nascosta");
    }

    @Test
    void whyPeopleLeaveIsShownWithoutSmallCounts() {
        FiguresAnswers.tell();
        Document page = browser.open("/it/statistiche").page();
        assertThat(page.select("section[aria-labelledby=reasons] tbody tr").eachText())
                .containsExactly("Continuano a chiamare 120", "Voglia di ricevere offerte meno di 5");
        FakeServices.reset();
        FakeServices.registry().answer(FiguresAnswers.QUESTION, FiguresAnswers.older());
        assertThat(browser.open("/it/statistiche").page().select("#reasons")).isEmpty();
    }

    /** The curve of a young register is that of its days. */
    @Test
    void ofAYoungRegisterTheDaysAreShown() {
        FakeServices.registry().answer(FiguresAnswers.QUESTION, FiguresAnswers.register("""
                {"month": "2026-11", "registered": 9, "ended": 2, "renewed": 1, "standing": 1234567}"""));
        Document page = browser.open("/it/statistiche").page();
        assertThat(page.text()).contains("In questi 30 giorni i numeri sono passati da 1.234.567 a 1.234.567.");
        assertThat(page.select("polyline").attr("points").split(" ")).hasSize(30);
        assertThat(page.select("svg text").eachText()).contains("27 ott", "25 nov");
    }

    @Test
    void anEmptyRegisterSaysSo() {
        FakeServices.registry().answer(FiguresAnswers.QUESTION, FiguresAnswers.nothing());
        FakeServices.operator().answer(FiguresAnswers.QUESTION, "{\"smallestShown\": 5, \"months\": []}");
        FakeServices.complaint().answer(FiguresAnswers.QUESTION, "{\"weeks\": []}");
        Browser.Seen seen = browser.open("/it/statistiche").keep("statistics-empty");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text())
                .contains("Ancora nessun dato", "Come contiamo", "Ci sono ancora troppo poche liste")
                .contains("Non c’è ancora una settimana conclusa con segnalazioni.")
                .doesNotContain("ci sono 0 numeri");
        assertThat(seen.page().select("svg[role=img]")).isEmpty();
        assertThat(browser.open("/en/statistics").text()).contains("No data yet");
    }

    @Test
    void aRegistryThatIsDownTakesTheFiguresAwayAndNotThePage() {
        FakeServices.registry().goDown();
        Browser.Seen seen = browser.open("/it/statistiche").keep("statistics-down");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.heading()).isEqualTo("Il registro in cifre");
        assertThat(seen.text()).contains("Dati non disponibili ora", "Come contiamo");
        FakeServices.reset();
        FakeServices.registry().answer(FiguresAnswers.QUESTION, 503, "{}");
        assertThat(browser.open("/en/statistics").page().select("footer")).hasSize(1);
    }

    @Test
    void listsAreShownWhateverElseIsMissing() {
        FakeServices.registry().goDown();
        FakeServices.operator().answer(FiguresAnswers.QUESTION, FiguresAnswers.lists());
        Browser.Seen seen = browser.open("/it/statistiche");
        assertThat(seen.text()).contains("Liste confrontate a ottobre 2026: 1.500. Numeri da non chiamare: 20 su 100.");
        assertThat(seen.page()
                        .select("tr:has(th:containsOwn(novembre 2026)) td")
                        .eachText())
                .containsExactly("meno di 5", "–", "–", "–");
        FiguresAnswers.tell();
        FakeServices.operator().goDown();
        assertThat(browser.open("/en/statistics").text())
                .contains("Before it calls, every operator must take the numbers");
    }

    /** Nothing is said that the published weeks do not say: of a hidden count only that there is one. */
    @Test
    void complaintsAreShownByMonthAndOutcome() {
        FiguresAnswers.tell();
        Browser.Seen seen = browser.open("/it/statistiche");
        assertThat(seen.page()
                        .select("section[aria-labelledby=complaints] tbody tr")
                        .eachText())
                .containsExactly(
                        "novembre 2026 40 40 0 0 0 0",
                        "ottobre 2026 1.500 almeno 201 1.190 100 0 almeno 1",
                        "settembre 2026 almeno 1 almeno 1 0 0 0 0",
                        "novembre 2025 5.000 0 5.000 0 0 0");
        assertThat(seen.text())
                .contains("Segnalazioni di novembre 2026: 40. Con una violazione accertata, finora: 0.")
                .contains("Contiamo le segnalazioni di una settimana quando è finita.");
        assertThat(seen.page()
                        .select("section[aria-labelledby=download] a[href*=complaints]")
                        .eachAttr("href"))
                .containsExactly("/data/complaints.csv", "/data/complaints.json");
        FakeServices.complaint().goDown();
        assertThat(browser.open("/en/statistics")
                        .page()
                        .select("section[aria-labelledby=complaints]")
                        .text())
                .startsWith("Complaints by month")
                .doesNotContain("Filed");
    }

    /** Of twelve months; what a week hides is at least one, here as well. */
    @Test
    void complaintsAreShownByKindOfCallerAndBySector() {
        FiguresAnswers.tell();
        Browser.Seen seen = browser.open("/it/statistiche");
        Element callers = seen.page().selectFirst("section[aria-labelledby=by-caller]");
        assertThat(callers.select("tbody tr").eachText())
                .containsExactly(
                        "Rete fissa almeno 702",
                        "Cellulare 532",
                        "Estero 200",
                        "Numero nascosto o non indicato almeno 61",
                        "SATELLITE 35",
                        "Prefisso 0844, vendite 5");
        assertThat(callers.select("svg text").eachText())
                .startsWith("Rete fissa: almeno 702")
                .hasSize(5);
        assertThat(callers.text())
                .contains(
                        "Le segnalazioni dei 12 mesi fino a novembre 2026. La cifra più alta: Rete fissa, almeno 702.")
                .contains("Il grafico mostra i primi 5, la tabella tutti.");
        Element products = seen.page().selectFirst("section[aria-labelledby=by-product]");
        assertThat(products.select("tbody tr").eachText()).containsExactly("Energia e gas 1.340", "Non indicato 200");
        assertThat(products.text()).doesNotContain("la tabella tutti");
        assertThat(browser.open("/en/statistics").text())
                .contains(
                        "Complaints of the 12 months until November 2026. The highest figure: Fixed line, at least 702.")
                .contains("The numbers they call from", "Electricity and gas 1,340", "Number hidden or not given");
    }

    /** A service that does not divide them is shown as far as it tells. */
    @Test
    void figuresThatAreNotDividedHaveNoPictureOfTheirParts() {
        FakeServices.registry().goDown();
        FakeServices.complaint().answer(FiguresAnswers.QUESTION, """
                        {"weeks": [{"week": "2026-11-23", "complaints": 40, "outcomes": {"OPEN": 40}}]}""");
        Document page = browser.open("/it/statistiche").page();
        assertThat(page.select("section[aria-labelledby=complaints] tbody tr")).hasSize(1);
        assertThat(page.select("#by-caller, #by-product")).isEmpty();
    }

    @Test
    void aRegistryOfTheReleaseBeforeIsShownAsFarAsItTells() {
        FakeServices.registry().answer(FiguresAnswers.QUESTION, FiguresAnswers.older());
        Browser.Seen seen = browser.open("/it/statistiche");
        assertThat(seen.text())
                .contains("Oggi nel registro c’è 1 numero, non ancora attivo.")
                .contains("Le linee fisse sono ancora troppo poche");
    }

    @Test
    void theWayThereIsOnTheFirstPageAndInTheFooter() {
        Document home = browser.open("/it/").page();
        assertThat(home.select("main a[href=/it/statistiche]")).hasSize(1);
        assertThat(home.select("footer a[href=/it/statistiche], footer a[href=/it/dati-aperti]"))
                .hasSize(2);
    }

    @Test
    void thePageIsLight() throws IOException {
        FiguresAnswers.tell();
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(sent)) {
            zip.write(browser.open("/it/statistiche").answer().body().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(sent.size()).isLessThan(MOST_BYTES);
    }
}
