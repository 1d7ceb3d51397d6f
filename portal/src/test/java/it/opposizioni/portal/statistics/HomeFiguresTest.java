package it.opposizioni.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The home page shows a few figures, waits for none of them, and invents none. */
@QuarkusTest
class HomeFiguresTest extends PortalTest {

    @Inject
    LatestFigures figures;

    @Inject
    @RestClient
    StatisticsClient registry;

    @Inject
    @RestClient
    ConsultationFiguresClient operators;

    @Inject
    @RestClient
    ComplaintFiguresClient complaints;

    @Inject
    TestClock clock;

    @BeforeEach
    void aDayWithFigures() {
        clock.set(TestClock.BEGINNING);
        FiguresAnswers.tell();
        FakeServices.complaint().answerFromNowOn(FiguresAnswers.QUESTION, """
                {"asOf": "2026-11-25T09:30:00Z", "smallestShown": 5, "weeks": [
                 {"week": "2026-11-23", "complaints": 1200}, {"week": "2026-11-16"}, {"week": "2026-11-09", "complaints": 34},
                 {"week": "2025-11-17", "complaints": 9999}]}""");
    }

    @Test
    void theFiguresOfTheServicesAreShownInBothLanguages() {
        figures.refresh();
        assertThat(browser.open("/it/")
                        .keep("home-figures-it")
                        .page()
                        .select("#figures ~ dl")
                        .text())
                .isEqualTo(
                        "Numeri iscritti 1.234.567 Segnalazioni in dodici mesi almeno 1.235 Liste confrontate in dodici mesi almeno 2.701");
        assertThat(browser.open("/en/").keep("home-figures-en").text())
                .contains(
                        "Numbers registered 1,234,567",
                        "Reports in twelve months at least 1,235",
                        "Figures of Wednesday 25 November 2026, 10:00. “At least” means");
    }

    @Test
    void theFiguresAreAsOldAsTheOldestOfThem() {
        FakeServices.operator()
                .answerFromNowOn(
                        FiguresAnswers.QUESTION,
                        "{\"asOf\": \"2026-11-25T07:00:00Z\", \"smallestShown\": 5, \"months\": []}");
        figures.refresh();
        assertThat(browser.open("/en/").text()).contains("Figures of Wednesday 25 November 2026, 08:00.");
    }

    /** Each week had a few: there were some, and as many as nobody can say. */
    @Test
    void hiddenCountsAreNotToldAsNothing() {
        FakeServices.complaint().answerFromNowOn(FiguresAnswers.QUESTION, """
                {"asOf": "2026-11-25T09:30:00Z", "weeks": [{"week": "2026-11-23"}, {"week": "2026-11-16"}]}""");
        figures.refresh();
        assertThat(browser.open("/it/").text()).contains("Segnalazioni in dodici mesi almeno 2");
    }

    @Test
    void whereNothingIsHiddenTheFiguresAreExact() {
        FakeServices.operator().answerFromNowOn(FiguresAnswers.QUESTION, "{\"smallestShown\": 5, \"months\": []}");
        FakeServices.complaint()
                .answerFromNowOn(
                        FiguresAnswers.QUESTION,
                        "{\"asOf\": \"2026-11-25T09:30:00Z\", \"weeks\": [{\"week\": \"2026-11-23\", \"complaints\": 1200}]}");
        figures.refresh();
        assertThat(browser.open("/it/").text())
                .contains("Segnalazioni in dodici mesi 1.200 Liste confrontate in dodici mesi 0")
                .doesNotContainIgnoringCase("almeno");
    }

    @Test
    void aServiceThatIsAwayLeavesWhatItSaid() {
        figures.refresh();
        FakeServices.registry().goDown();
        FakeServices.complaint()
                .answerFromNowOn(FiguresAnswers.QUESTION, "{\"asOf\": \"2026-11-25T09:40:00Z\", \"weeks\": []}");
        figures.refresh();
        assertThat(browser.open("/it/").text()).contains("Numeri iscritti 1.234.567", "Segnalazioni in dodici mesi 0");
    }

    @Test
    void whatNobodyHasSaidYetIsNotShownAsNothing() {
        FakeServices.complaint().goDown();
        LatestFigures fresh = new LatestFigures(registry, operators, complaints, clock);
        assertThat(fresh.shown(Lang.IT).asOf()).isEmpty();
        fresh.refresh();
        assertThat(fresh.shown(Lang.IT).complaints()).isNull();
        assertThat(fresh.shown(Lang.IT).numbers()).isEqualTo("1.234.567");
    }
}
