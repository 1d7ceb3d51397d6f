package it.opposizioni.portal.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who asked about a number is looked for: the page says so before, meanwhile and when that is refused, without script. */
@QuarkusTest
class RecipientSearchPagesTest extends RecipientPagesScenario {

    private static final String ASK = "main form[method=post] button";

    private static final String NOT_ASKED = """
            {"state": "NOT_ASKED", "since": "2026-10-01T08:00:00Z", "takenUp": false, "consultations": [], "more": false, "unread": 0}""";
    private static final String ASKED = """
            {"state": "ASKED", "since": "2026-10-01T08:00:00Z", "takenUp": false, "from": "2026-10-01T08:00:00Z",
             "until": "2026-11-25T08:00:00Z", "askedAt": "%s", "consultations": [], "more": false, "unread": 0}""";

    @Inject
    TestClock clock;

    private String asked() {
        return ASKED.formatted(clock.instant());
    }

    @Test
    @AsGiulia
    void theNumbersPageLeadsToASearchThatIsAskedForAndWaitedFor() {
        registry().answer("GET " + PATH, NOT_ASKED).answer("POST " + PATH, asked());
        Seen number = browser.open("/it/area-personale/numeri/" + ID);
        assertThat(number.page().select("main a[href=" + PAGE + "]").text()).isEqualTo("Chi ha chiesto del tuo numero");
        Seen before = browser.open(PAGE).keep("recipients-before-it");
        assertThat(before.text())
                .contains(
                        "da quando il numero è iscritto, giovedì 1 ottobre 2026, e non più vecchi di 24 mesi.",
                        "Prima il numero non era iscritto, e non sappiamo di chi era");
        registry().answerFromNowOn("GET " + PATH, asked());

        Seen looking = browser.submit(ASK, Map.of()).keep("recipients-looking-it");

        assertThat(registry().lastAsked("POST " + PATH).header("Idempotency-Key"))
                .isNotBlank();
        assertThat(looking.address()).isEqualTo(PAGE);
        assertThat(looking.page().select("main [role=status] h2").text()).isEqualTo("Stiamo ancora cercando");
        assertThat(looking.page().select("main form[method=post]")).isEmpty();
        assertThat(looking.page().select("main a.btn").attr("href")).isEqualTo(PAGE);
        // it looks again by itself, with script or without, as long as the answer may come any moment
        assertThat(looking.page().select("head noscript meta[http-equiv=refresh]"))
                .hasSize(1);
        assertThat(looking.page().select("#search").attr("data-hx-get")).isEqualTo(PAGE);
        registry()
                .answerFromNowOn("GET " + PATH, ASKED.formatted(clock.instant().minusSeconds(600)));
        Seen later = browser.open(PAGE);
        assertThat(later.page().select("meta[http-equiv=refresh], [data-hx-get=" + PAGE + "]"))
                .isEmpty();
    }

    /** Most answers are there within a second: nobody must press once more. */
    @Test
    @AsGiulia
    void theAnswerIsWaitedForAMoment() {
        registry()
                .answer("GET " + PATH, NOT_ASKED)
                .answer("GET " + PATH, asked())
                .answer("GET " + PATH, answered("2099-11-25T09:00:02Z", false, 0))
                .answer("POST " + PATH, asked());
        browser.open(PAGE);
        Seen there = browser.submit(ASK, Map.of());
        assertThat(there.page().select("main [role=status]").text())
                .isEqualTo("Fino a mercoledì 25 novembre 2026, ore 09:00 nessuno ha chiesto del tuo numero.");
    }

    /** A proof of the line does not show who registered it before: the page says what it leaves out, and why. */
    @Test
    @AsGiulia
    void whoHasTakenTheNumberUpIsToldWhatIsLeftOut() {
        registry().answer("GET " + PATH, NOT_ASKED.replace("\"takenUp\": false", "\"takenUp\": true"));
        assertThat(browser.open(PAGE).text())
                .contains(
                        "da quando il numero è nella tua area personale, giovedì 1 ottobre 2026",
                        "Il numero era iscritto già prima, ma senza dire da chi.");
    }

    @Test
    @AsGiulia
    void nobodyAndAskingAgainAfterAnHour() {
        registry()
                .answer("GET " + PATH, answered("2026-01-01T00:00:00Z", false, 0))
                .answer("POST " + PATH, asked());
        Seen seen = browser.open(PAGE).keep("recipients-nobody-it");
        assertThat(seen.page().select("main [role=status]").text())
                .as("as far as it was looked, and no further")
                .isEqualTo("Fino a mercoledì 25 novembre 2026, ore 09:00 nessuno ha chiesto del tuo numero.");
        assertThat(seen.page().select(ASK).text()).isEqualTo("Cerca di nuovo");
        browser.submit(ASK, Map.of());
        assertThat(registry().asked("POST " + PATH)).hasSize(1);
    }

    @Test
    @AsGiulia
    void whenTheRegisterDoesNotAnswerThePageSaysSo() {
        registry().answer("GET " + PATH, 503, "{}");
        Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main [role=status]")).hasSize(1);
        assertThat(seen.page().select("main form[method=post]")).isEmpty();
    }

    /** It says when to try again, beside the button. */
    @Test
    @AsGiulia
    void tooManyQuestionsAreRefusedInWords() {
        registry()
                .answer("GET " + PATH, NOT_ASKED)
                .refuse("POST " + PATH, 429, "too-many-requests", "Riprova fra un’ora.", "[]");
        browser.open(PAGE);
        Seen wrong = browser.submit(ASK, Map.of());
        assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactly("#ask");
        assertThat(wrong.page().select("#ask .error-text").text()).contains("Riprova fra un’ora.");
        assertThat(wrong.page().select(ASK)).hasSize(1);
    }
}
