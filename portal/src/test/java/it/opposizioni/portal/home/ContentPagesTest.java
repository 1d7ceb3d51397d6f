package it.opposizioni.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.layout.PortalConfig;
import it.opposizioni.portal.testing.PortalTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that is only words says when they were last read through. */
@QuarkusTest
class ContentPagesTest extends PortalTest {

    @Inject
    PortalConfig config;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privacy",
                "accessibility",
                "legal-notes",
                "cookies",
                "contacts",
                "help",
                "words",
                "help/what-it-cannot-stop",
                "help/without-this-site",
                "help/for-apps"
            })
    void itSaysHowOldItIs(String page) {
        assertThat(updated("/en/" + page)).matches("Page updated on \\w+ \\d{1,2} (November|December) 2026");
        assertThat(updated(browser.current()
                        .page()
                        .select("link[hreflang=it]")
                        .attr("href")
                        .replaceFirst("^https?://[^/]+", "")))
                .matches("Pagina aggiornata \\p{L}+ \\d{1,2} (novembre|dicembre) 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "/it/aiuto, Chi ha chiesto del tuo numero, gestisci-con-il-codice",
        "/en/help, Who asked about your number, manage-by-code"
    })
    void theHelpSaysWhereOneSeesWhoAskedAboutANumber(String address, String title, String way) {
        assertThat(browser.open(address)
                        .page()
                        .select("main p:contains(" + title + ") a[href$=" + way + "]")
                        .size())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/it/aiuto/per-app-e-siti", "/en/help/for-apps"})
    void thePageForAppsNamesTheDescriptionOfEachInterface(String address) {
        assertThat(browser.open(address)
                        .page()
                        .select("main a[href$=openapi.json]")
                        .eachAttr("href"))
                .containsExactly(
                        config.callersApi() + "/v1/callers/openapi.json",
                        config.callersApi() + "/v1/open-data/openapi.json");
    }

    private String updated(String address) {
        return browser.open(address).page().select("main p.hint").last().text();
    }
}
