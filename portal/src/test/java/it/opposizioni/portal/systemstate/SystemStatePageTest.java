package it.opposizioni.portal.systemstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.GivenUp;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registrar sees whether all is well, what is not, and how the last day was. */
@QuarkusTest
@AsRegistrar
class SystemStatePageTest extends PortalTest {

    private static final String PAGE = "/it/amministrazione/stato-del-sistema";
    private static final String QUESTION = "GET /v1/system-state";

    private static final String DEAD_LETTERS =
            "{\"name\": \"dead-letters\", \"unit\": \"COUNT\", \"now\": %d, \"limit\": 0, \"hours\": []}";

    private static final String COPY = """
            {"name": "copy-age", "part": "%s", "unit": "SECONDS", "now": %s, "limit": 120, "hours": [
             {"from": "2026-11-24T20:00:00Z", "highest": 9.5}, {"from": "2026-11-24T21:00:00Z", "highest": 180.2},
             {"from": "2026-11-25T10:00:00Z", "highest": 6}]}""";

    @Inject
    TestClock clock;

    @BeforeEach
    void atEleven() {
        clock.set(TestClock.BEGINNING);
    }

    private static void allIsWell() {
        answer(0, "4.2");
    }

    private static void answer(int deadLetters, String age) {
        FakeServices.registry()
                .answer(
                        QUESTION,
                        state(
                                COPY.formatted("directory", "2.0"),
                                DEAD_LETTERS.formatted(0),
                                "{\"name\": \"registrations\", \"unit\": \"COUNT\", \"now\": 1234, \"hours\": []}",
                                "{\"name\": \"of-a-later-release\", \"unit\": \"COUNT\", \"now\": 7, \"hours\": []}"));
        FakeServices.operator()
                .answer(QUESTION, state(DEAD_LETTERS.formatted(deadLetters), COPY.formatted("register", age)));
        FakeServices.complaint().answer(QUESTION, state(DEAD_LETTERS.formatted(0)));
    }

    private static String state(String... figures) {
        return "{\"at\": \"2026-11-25T10:00:00Z\", \"figures\": [" + String.join(", ", figures) + "]}";
    }

    private static String sentence(Browser.Seen seen) {
        return seen.page().select("main > .notice h2, main .notice h2").first().text();
    }

    @Test
    void whereAllIsWellASentenceSaysSo() {
        allIsWell();
        Browser.Seen seen = browser.open(PAGE).keep("system-state-it");
        assertThat(seen.heading()).isEqualTo("Stato del sistema");
        assertThat(sentence(seen)).isEqualTo("Va tutto bene: le copie dei dati sono aggiornate a 4 s fa");
        assertThat(seen.page().select(".notice.ok")).hasSize(1);
        assertThat(seen.text())
                .contains("Letto mercoledì 25 novembre 2026, ore 11:00.")
                .doesNotContain("Che cosa fare");
        assertThat(seen.page().select("main h2").eachText())
                .contains("Registro", "Operatori e consultazioni", "Segnalazioni");
        assertThat(seen.page().select(".area-nav [aria-current]").text()).isEqualTo("Stato del sistema");
        assertThat(seen.page().select("main h3").eachText())
                .contains(
                        "Iscrizioni in un minuto 1.234",
                        "of-a-later-release 7",
                        "Età della copia (Numeri iscritti) 4 s",
                        "Attesa dei messaggi (codici) 0 s");

        Browser.Seen english = browser.open("/en/administration/system-state").keep("system-state-en");
        assertThat(sentence(english)).isEqualTo("All is well: the copies of the data are as of 4 sec ago");
    }

    @Test
    void eachFigureHasAPictureOfTheDayAndItsTable() {
        allIsWell();
        Browser.Seen seen = browser.open(PAGE);
        var figure = seen.page().select("div:has(> h3#operator-service-copy-age-register)");
        assertThat(figure.select("svg.chart title").text()).isEqualTo("Età della copia (Numeri iscritti)");
        assertThat(figure.select("svg.chart desc").text()).isEqualTo("Valore più alto delle ultime 24 ore: 3 min");
        assertThat(figure.select("svg.chart .curve")).hasSize(1);
        assertThat(figure.select("svg.chart circle")).as("ten o'clock alone").hasSize(1);
        assertThat(figure.select("svg.chart .limit")).hasSize(1);
        assertThat(figure.select("svg.chart text").eachText())
                .containsExactly("0 min", "2 min", "4 min", "ieri, 12:00", "adesso");
        assertThat(figure.select("tbody tr").eachText())
                .containsExactly("oggi, 11:00 6 s", "ieri, 22:00 3 min", "ieri, 21:00 10 s");
        assertThat(seen.page()
                        .select("div:has(> h3#complaint-service-dead-letters)")
                        .text())
                .contains("Non c’è ancora nessun dato di queste 24 ore.");
    }

    @Test
    void whatIsNotWellSaysWhatToDo() {
        answer(3, "null");
        GivenUp.message(GivenUp.NOBODY);
        Browser.Seen seen = browser.open(PAGE).keep("system-state-problems-it");
        assertThat(sentence(seen)).isEqualTo("Ci sono 3 cose da guardare");
        assertThat(seen.page().select(".notice.bad")).hasSize(1);
        var items = seen.page().select("section[aria-labelledby=look] li");
        assertThat(items.eachText())
                .hasSize(3)
                .anySatisfy(item -> assertThat(item)
                        .startsWith("Operatori e consultazioni. Messaggi non elaborati: 3.")
                        .contains("falli elaborare di nuovo"))
                .anySatisfy(item -> assertThat(item)
                        .startsWith("Operatori e consultazioni. Età della copia (Numeri iscritti): non noto."))
                .anySatisfy(item -> assertThat(item).contains("Messaggi non elaborati: 1."));
        assertThat(items.select("a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "/it/amministrazione/messaggi-non-elaborati",
                        "/it/amministrazione/copie",
                        "/it/amministrazione/messaggi-non-elaborati");
        assertThat(seen.page().select("h3 .tag.bad").eachText()).containsExactlyInAnyOrder("3", "non noto", "1");
    }

    @Test
    void aServiceThatDoesNotAnswerIsMissingAlone() {
        allIsWell();
        FakeServices.operator().goDown();
        Browser.Seen seen = browser.open(PAGE).keep("system-state-away-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(sentence(seen)).isEqualTo("C’è una cosa da guardare");
        assertThat(seen.text())
                .contains("Operatori e consultazioni: il servizio non risponde.", "Questo servizio non risponde ora.")
                .contains("Iscrizioni in un minuto");
    }

    @Test
    void thePageStandsWhateverAServiceAnswers() {
        FakeServices.registry().refuse(QUESTION, 403, "forbidden", "no", "[]");
        FakeServices.operator().refuse(QUESTION, 500, "internal-error", "no", "[]");
        FakeServices.complaint().refuse(QUESTION, 404, "not-found", "of an earlier release", "[]");
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(sentence(seen)).isEqualTo("Ci sono 3 cose da guardare");
        assertThat(seen.text()).contains("Attesa dei messaggi (lettere)");
    }

    @Test
    void whatWasGivenUpIsTriedAgainFromHere() {
        answer(3, "4.2");
        browser.open(PAGE);
        FakeServices.operator()
                .answer("POST /v1/dead-letters/redrive", "{\"applied\": 3, \"failed\": 0, \"remaining\": 0}")
                .answer("GET /v1/dead-letters", "{\"items\": [], \"total\": 0}");
        Browser.Seen after = browser.submit("section[aria-labelledby=look] button", Map.of());
        assertThat(after.address()).startsWith("/it/amministrazione/messaggi-non-elaborati?done=all&applied=3");
    }

    @Test
    @AsRegulator
    void theAuthorityDoesNotSeeIt() {
        assertThat(browser.open(PAGE).status()).isEqualTo(403);
    }
}
