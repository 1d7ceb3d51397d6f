package it.opposizioni.portal.caller;

import static it.opposizioni.portal.caller.CallerPageTest.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Who called me?" where the question cannot be answered: what was typed, who asks too much, a service that is down. */
@QuarkusTest
class CallerQuestionTest extends PortalTest {

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
}
