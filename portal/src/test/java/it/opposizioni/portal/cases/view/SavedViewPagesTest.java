package it.opposizioni.portal.cases.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Filters that an official keeps under a name. */
@QuarkusTest
@AsRegulator
class SavedViewPagesTest extends PortalTest {

    private static final String PAGE = "/it/autorita/fascicoli/viste";
    private static final String ID = "018f0000-0000-7000-8000-0000000000e8";
    private static final String VIEWS = "GET /v1/saved-views";
    private static final String SAVE = "POST /v1/saved-views";
    private static final String ONE =
            "{\"id\": \"" + ID + "\", \"name\": \"Audizioni mie\", \"query\": \"stage=HEARING&assignee=me\"}";

    @Test
    void aViewOpensTheListWithItsFilters() {
        FakeServices.complaint().answer(VIEWS, "[" + ONE + "]");
        Browser.Seen seen = browser.open(PAGE).keep("authority-views-it");
        assertThat(seen.page().select("main tbody a").text()).isEqualTo("Audizioni mie");
        assertThat(seen.page().select("main tbody a").attr("href"))
                .isEqualTo("/it/autorita/fascicoli?stage=HEARING&assignee=me");
        assertThat(seen.page().select("#name")).isEmpty();
        browser.open("/en/authority/cases/views?stage=HEARING").keep("authority-views-en");
    }

    @Test
    void theFiltersOfTheListAreSavedUnderAName() {
        FakeServices.complaint().answer(VIEWS, "[]").answer(SAVE, ONE);
        browser.open(PAGE + "?stage=HEARING&assignee=me");
        Browser.Seen saved = browser.submit("main form button.btn-primary", Map.of("name", "Audizioni mie"));
        assertThat(saved.address()).isEqualTo(PAGE);
        assertThat(FakeServices.complaint().lastAsked(SAVE).body())
                .isEqualTo("{\"name\":\"Audizioni mie\",\"query\":\"stage=HEARING&assignee=me\"}");
        assertThat(FakeServices.complaint().lastAsked(SAVE).header("Idempotency-Key"))
                .isNotBlank();
    }

    @Test
    void whatIsWrongIsSaidAndTheFiltersStay() {
        FakeServices.complaint()
                .answer(VIEWS, "[]")
                .refuse(
                        SAVE,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/name\", \"code\": \"REQUIRED\", \"detail\": \"Scrivi un nome.\"}]");
        browser.open(PAGE + "?stage=HEARING");
        Browser.Seen seen =
                browser.submit("main form button.btn-primary", Map.of()).keep("authority-views-error-it");
        assertThat(seen.page().select("#name-error").text()).contains("Scrivi un nome.");
        assertThat(seen.page().select("input[name=stage]").val()).isEqualTo("HEARING");
    }

    @Test
    void aViewIsDeletedAlsoWhenAnotherWindowWasFaster() {
        FakeServices.complaint()
                .answer(VIEWS, "[" + ONE + "]")
                .refuse("DELETE /v1/saved-views/" + ID, 404, "not-found", "Non c'è.", "[]");
        browser.open(PAGE);
        Browser.Seen seen = browser.submit("button[name=delete]", Map.of());
        assertThat(seen.address()).isEqualTo(PAGE);
        assertThat(FakeServices.complaint().asked("DELETE /v1/saved-views/" + ID))
                .hasSize(1);
    }

    @Test
    void noViewYetAndAServiceThatIsDownAreSaid() {
        FakeServices.complaint().answer(VIEWS, "[]");
        assertThat(browser.open(PAGE).keep("authority-views-none-it").text())
                .contains("Non hai ancora salvato una vista.");
        FakeServices.complaint().goDown();
        assertThat(browser.open(PAGE).page().select("main [role=status]").text())
                .contains("Dati non disponibili ora");
    }
}
