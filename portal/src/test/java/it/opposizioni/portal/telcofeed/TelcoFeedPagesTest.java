package it.opposizioni.portal.telcofeed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The registrar follows what telephone companies report, and decides on what would change too much. */
@QuarkusTest
@AsRegistrar
class TelcoFeedPagesTest extends PortalTest {

    private static final String ID = "019ac000-0000-7000-8000-000000000002";
    private static final String LIST = "/it/amministrazione/flussi";
    private static final String PAGE = LIST + "/" + ID;
    private static final String SERVICE = "/v1/telco-feeds";
    private static final String ONE = SERVICE + "/" + ID;

    @Inject
    TestClock clock;

    private static FakeService registry() {
        return FakeServices.registry();
    }

    private static String feed(String state, String more) {
        return """
                {"id": "%s", "telco": "telefonica", "feedId": "2026-11", "state": "%s", "receivedAt": "2026-11-25T09:00:00Z",
                 "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "bytes": 250000,
                 "received": 10002, "invalidLines": 2, "remaining": 2500, "begun": 7000, "ended": 500%s}""".formatted(ID, state, more);
    }

    private static final String OUTLOOK =
            ", \"outlook\": {\"wouldBegin\": 9300, \"wouldEnd\": 700, \"standing\": 12000}";

    private static void answer(String feed) {
        registry().reset();
        registry()
                .answer("GET " + ONE, feed)
                .answer(
                        "GET " + ONE + "/invalid-lines",
                        "{\"items\": [{\"line\": 7, \"code\": \"NOT_A_LANDLINE\"}, {\"line\": 12, \"code\": \"UNKNOWN_EVENT\"}]}");
    }

    @Test
    void theListShowsWhatBecameOfEach() {
        registry().answer("GET " + SERVICE, "{\"items\": [" + feed("QUARANTINED", OUTLOOK) + "], \"next\": \"abc\"}");
        Browser.Seen seen = browser.open(LIST).keep("feeds-it");
        assertThat(seen.text()).contains("in quarantena", "telefonica", "10.002");
        assertThat(seen.page().select("tbody th a").attr("href")).isEqualTo(PAGE);
        assertThat(seen.page().select(".pagination-line a").attr("href")).isEqualTo(LIST + "?cursor=abc");
        registry().reset();
        registry().answer("GET " + SERVICE, "{\"items\": []}");
        assertThat(browser.open("/en/administration/feeds")
                        .keep("feeds-none-en")
                        .text())
                .contains("No feed yet.");
    }

    @Test
    void theListShowsWhatChangedDayByDayAndAFeedsPageTheDigestOfItsFile() {
        clock.set(TestClock.BEGINNING);
        registry()
                .answer("GET " + SERVICE, "{\"items\": [" + feed("COMPLETED", OUTLOOK) + "], \"next\": \"abc\"}")
                .answer("GET " + SERVICE + "/days", """
                        {"items": [{"day": "2026-11-02", "feeds": 1, "begun": 7000, "ended": 500, "invalidLines": 2},
                         {"day": "2026-11-24", "feeds": 2, "begun": 200, "ended": 34, "invalidLines": 0}]}""");
        Browser.Seen seen = browser.open(LIST).keep("feeds-days-it");
        assertThat(registry().lastAsked("GET " + SERVICE + "/days").query()).isEqualTo("days=30");
        assertThat(seen.text()).contains("In 30 giorni i flussi hanno iscritto 7.200 numeri e ne hanno tolti 534.");
        assertThat(seen.page().select("svg.chart rect.begun")).hasSize(30);
        assertThat(seen.page().select("details tbody th").eachText())
                .containsExactly("martedì 24 novembre 2026", "lunedì 2 novembre 2026");
        assertThat(seen.text()).as("64 letters are no part of a row's name").doesNotContain("9f86d081884c7d65");
        assertThat(browser.open(LIST + "?cursor=abc").page().select("svg.chart"))
                .as("the archive goes on, the picture is about now")
                .isEmpty();
        answer(feed("COMPLETED", OUTLOOK));
        assertThat(browser.open(PAGE).text()).contains("9f86d081884c7d65", "250.000");
    }

    @Test
    void aRunningFeedSaysHowFarItIsAndRefreshesItself() {
        answer(feed("RUNNING", OUTLOOK));
        Browser.Seen seen = browser.open(PAGE).keep("feeds-running-it");
        assertThat(seen.text()).contains("75% delle righe", "non è una linea fissa", "evento sconosciuto");
        assertThat(seen.page().select("noscript meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("5");
        assertThat(seen.page().select("#job").attr("data-hx-get")).isEqualTo(PAGE);
        answer(feed("COMPLETED", OUTLOOK));
        Browser.Seen over = browser.open("/en/administration/feeds/" + ID).keep("feeds-completed-en");
        assertThat(over.page().select("meta[http-equiv=refresh], [data-hx-trigger]"))
                .isEmpty();
        assertThat(over.page().select("#job [role=status]").text()).contains("All valid lines were applied.");
    }

    @Test
    void aQuarantinedFeedShowsWhatItWouldChangeAndIsReleased() {
        answer(feed("QUARANTINED", OUTLOOK));
        Browser.Seen seen = browser.open(PAGE).keep("feeds-quarantined-it");
        assertThat(seen.text()).contains("Servono due persone", "9.300", "700", "12.000");
        String released =
                feed("QUARANTINED", OUTLOOK + ", \"releasedAt\": \"2026-11-25T10:00:00Z\", \"releasedByMe\": true");
        registry().reset();
        registry()
                .answer("POST " + ONE + "/release", released)
                .answer("GET " + ONE, released)
                .answer("GET " + ONE + "/invalid-lines", "{\"items\": []}");
        Browser.Seen first = browser.submit("main button[data-once]", Map.of()).keep("feeds-released-once-it");
        assertThat(first.address()).isEqualTo(PAGE);
        assertThat(first.text()).contains("Manca un’altra persona del gestore");
        assertThat(first.page().select("form[action$=/rilascio]")).isEmpty();
        answer(feed("QUARANTINED", OUTLOOK + ", \"releasedAt\": \"2026-11-25T10:00:00Z\", \"releasedByMe\": false"));
        Browser.Seen other = browser.open(PAGE);
        assertThat(other.text()).contains("Ne manca un’altra");
        registry().refuse("POST " + ONE + "/release", 409, "feed-state", "È approvato.", "[]");
        assertThat(browser.submit("main form[action$=/rilascio] button", Map.of())
                        .address())
                .isEqualTo(PAGE);
    }

    @Test
    void itIsRejectedWithAReason() {
        answer(feed("QUARANTINED", OUTLOOK));
        browser.open(PAGE + "/rifiuto").keep("feeds-reject-it");
        Browser.Seen wrong = browser.submit("main button[data-once]", Map.of("reason", " "));
        assertThat(wrong.page().select("#reason-error").text()).contains("Scrivi il motivo.");
        registry().answer("POST " + ONE + "/rejection", feed("REJECTED", OUTLOOK));
        browser.submit("main button[data-once]", Map.of("reason", "Mese sbagliato"));
        assertThat(registry().lastAsked("POST " + ONE + "/rejection").body()).contains("Mese sbagliato");
        answer(feed("REJECTED", OUTLOOK + ", \"rejectionReason\": \"Mese sbagliato\""));
        assertThat(browser.open(PAGE).keep("feeds-rejected-it").text())
                .contains("non ha cambiato nulla", "Mese sbagliato");
    }

    @Test
    @AsAcme
    void itIsForNoOperator() {
        assertThat(browser.open(LIST).status()).isEqualTo(403);
    }
}
