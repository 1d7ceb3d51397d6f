package it.opposizioni.portal.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Who called me?" in a frame of another site. */
@QuarkusTest
class CallerBoxTest extends PortalTest {

    private static final String ANSWER = """
            {"number": "+390212345678", "outcome": "NOT_DECLARED", "explanation": "x", "kind": "FIXED", "region": "Milano",
             "operators": [], "reports": "FEWER_THAN_5"}""";

    private static String header(Browser.Seen seen, String name) {
        return seen.answer().headers().firstValue(name).orElse("");
    }

    @Test
    void asksAndAnswersWithinTheFrame() {
        FakeServices.complaint().answer("GET /v1/callers/02 1234 5678", ANSWER);
        browser.open("/it/chi-mi-ha-chiamato/riquadro").keep("caller-box-empty-it");
        Browser.Seen seen =
                browser.submit("main form button", Map.of("n", "02 1234 5678")).keep("caller-box-it");
        assertThat(seen.address()).isEqualTo("/it/chi-mi-ha-chiamato/riquadro?n=02+1234+5678");
        assertThat(seen.heading()).isEqualTo("Nessun operatore ha dichiarato questo numero");
        assertThat(seen.page().select("script, header, footer")).isEmpty();
        assertThat(seen.page().select("a:not([target=_blank])"))
                .as("no link replaces the page within the other site")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/it/chi-mi-ha-chiamato/riquadro", "/en/who-called-me/box", "/en/who-called-me/box?n=x"})
    void anyPageMayHaveItInAFrameAndNoScriptRuns(String address) {
        Browser.Seen seen = browser.open(address);
        assertThat(header(seen, "Content-Security-Policy"))
                .contains("frame-ancestors *", "script-src 'none'", "form-action 'self'");
        assertThat(header(seen, "X-Frame-Options")).isEmpty();
        assertThat(seen.answer().headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/chi-mi-ha-chiamato",
                "/en/who-called-me?n=%2Fbox",
                "/it/",
                "/en/who-called-me/box/",
                "/en/who-called-me/boxes"
            })
    void noOtherPageIsForFrames(String address) {
        Browser.Seen seen = browser.open(address);
        assertThat(header(seen, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(header(seen, "X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void whatIsWrongIsSaidInTheFrame() {
        browser.open("/en/who-called-me/box");
        Browser.Seen seen = browser.submit("main form button", Map.of("n", "hello"));
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.page().select("#n-error").text()).contains("This is not a phone number");
        FakeServices.complaint().goDown();
        Browser.Seen down = browser.open("/en/who-called-me/box?n=0212345678");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.page().select("[role=status]").text()).contains("try again in a few minutes");
    }
}
