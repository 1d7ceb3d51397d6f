package it.opposizioni.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import it.opposizioni.portal.trend.TrendAnswers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much work waits, before the list of complaints. */
@QuarkusTest
@AsRegulator
class AuthorityEntranceTest extends PortalTest {

    private static final String LIST = "/it/autorita/segnalazioni";

    @Test
    void theEntranceSaysHowMuchWorkWaits() {
        FakeServices.complaint()
                .answer(
                        "GET /v1/complaints",
                        "{\"items\": [" + ServiceAnswers.summary("EVIDENCE_COLLECTED") + "], \"next\": null}")
                .answer("GET /v1/complaint-counts", """
                        {"mine": 31, "open": 1207, "unassigned": 900, "overdue": 12,
                         "stages": {"UNDER_INVESTIGATION": 7, "FILED": 1200}}""")
                .answer(
                        "GET /v1/case-counts",
                        "{\"mine\": 4, \"open\": 17, \"unassigned\": 9, \"overdue\": 2, \"stages\": {}}");
        Browser.Seen seen = browser.open("/it/autorita").keep("authority-entrance-it");
        assertThat(seen.page().select("nav[aria-label=Code di lavoro] a").eachText())
                .containsExactly(
                        "Fascicoli: Per me 4",
                        "Fascicoli: Squadra 17",
                        "Fascicoli: Non assegnati 9",
                        "Fascicoli: Scaduti 2");
        assertThat(seen.text()).contains("Segnalazioni aperte: 1.207.");
        assertThat(seen.page()
                        .select("nav[aria-label=Quante segnalazioni attendono e dove] a")
                        .eachText())
                .containsExactly(
                        "Nei tuoi fascicoli 31",
                        "Non assegnate 900",
                        "Scadute 12",
                        "Inviata 1.200",
                        "In istruttoria 7");
        browser.open("/en/authority").keep("authority-entrance-en");
        Browser.Seen list = browser.open(LIST + "?overdue=true").keep("authority-overdue-it");
        assertThat(list.page().select("nav[aria-label=Code di lavoro]")).isEmpty();
        assertThat(list.page()
                        .select("nav[aria-label=Quante segnalazioni attendono e dove] a[aria-current]")
                        .text())
                .isEqualTo("Scadute 12");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/complaints").query())
                .contains("overdue=true");
        assertThat(list.page().select(".chips[aria-labelledby] a").first().text())
                .isEqualTo("Togli il filtro Termine: già scaduto");
        assertThat(list.page().select("form.filters input[name=overdue]").val()).isEqualTo("true");
    }

    /** Each leads to the complaints that it counts, and stays when another filter is added. */
    @ParameterizedTest
    @CsvSource({"0, me, tu", "1, none, nessuno"})
    void whoHasTheComplaintsNarrowsTheList(int place, String who, String said) {
        FakeServices.complaint()
                .answer("GET /v1/complaints", "{\"items\": [], \"next\": null}")
                .answer(
                        "GET /v1/complaint-counts",
                        "{\"mine\": 31, \"open\": 1207, \"unassigned\": 900, \"overdue\": 12, \"stages\": {}}");
        String link = browser.open("/it/autorita")
                .page()
                .select("nav[aria-label=Quante segnalazioni attendono e dove] a")
                .get(place)
                .attr("href");
        assertThat(link).isEqualTo(LIST + "?assignee=" + who);
        Browser.Seen list = browser.open(link).keep("authority-complaints-of-" + who + "-it");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/complaints").query())
                .contains("assignee=" + who);
        assertThat(list.page()
                        .select("nav[aria-label=Quante segnalazioni attendono e dove] a[aria-current]")
                        .attr("href"))
                .isEqualTo(link);
        assertThat(list.page().select(".chips[aria-labelledby] a").first().text())
                .isEqualTo("Togli il filtro Chi se ne occupa: " + said);
        browser.submit("main form.filters button", Map.of("stage", "TAKEN_IN_CHARGE"));
        assertThat(FakeServices.complaint().lastAsked("GET /v1/complaints").query())
                .contains("assignee=" + who, "stage=TAKEN_IN_CHARGE");
    }

    /** The last twelve weeks, who is most accused and when people are called come before the list, and only there. */
    @Test
    void theDeskBeginsWithItsPictures() {
        FakeServices.complaint()
                .answerFromNowOn("GET /v1/complaints", "{\"items\": [], \"next\": null}")
                .answerFromNowOn("GET /v1/trends", TrendAnswers.twoWeeks());
        Browser.Seen seen = browser.open("/it/autorita").keep("authority-desk-it");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/trends").query()).isNullOrEmpty();
        assertThat(seen.page().select(".figures svg.chart")).hasSize(2);
        var accused = seen.page().select("section[aria-labelledby=most-accused] tbody tr");
        assertThat(accused).isNotEmpty().hasSizeLessThanOrEqualTo(4);
        assertThat(accused.select("a").first().attr("href")).startsWith("/it/autorita/operatori/");
        assertThat(accused.last().text()).startsWith("Numeri che nessun operatore aveva dichiarato");
        browser.open("/en/authority").keep("authority-desk-en");
        assertThat(browser.open(LIST).page().select(".figures")).isEmpty();
    }

    /** Folded, and as the page with all figures has them. */
    @Test
    void thePicturesHaveTheirFiguresAsTables() {
        FakeServices.complaint()
                .answerFromNowOn("GET /v1/complaints", "{\"items\": [], \"next\": null}")
                .answerFromNowOn("GET /v1/trends", TrendAnswers.twoWeeks());
        Browser.Seen seen = browser.open("/it/autorita");
        Browser.Seen all = browser.open("/it/autorita/andamento");
        for (String part : List.of("over-time", "by-hour")) {
            String table = "section[aria-labelledby=" + part + "] details:not([open]) tbody tr";
            assertThat(seen.page().select(table)).isNotEmpty();
            assertThat(seen.page().select(table).eachText())
                    .isEqualTo(all.page().select(table).eachText());
            assertThat(seen.page()
                            .select("section[aria-labelledby=" + part + "] summary")
                            .text())
                    .isEqualTo(all.page()
                            .select("section[aria-labelledby=" + part + "] summary")
                            .text())
                    .isNotEmpty();
        }
        assertThat(seen.page().select("section[aria-labelledby=over-time] thead th"))
                .as("what is noted stands on the page with all figures")
                .hasSize(2);
    }

    /** A service of the release before does not count. */
    @Test
    void withoutCountsTheListStands() {
        FakeServices.complaint().answer("GET /v1/complaints", "{\"items\": [], \"next\": null}");
        Browser.Seen seen = browser.open("/it/autorita");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main nav[aria-label=Quante segnalazioni attendono e dove]"))
                .isEmpty();
        assertThat(seen.text()).contains("Non c’è ancora nessuna segnalazione.");
    }
}
