package it.opposizioni.portal.savedview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Filters that an official keeps under a name, of cases and of complaints. */
@QuarkusTest
@AsRegulator
class SavedViewPagesTest extends PortalTest {

    private static final String PAGE = "/it/autorita/fascicoli/viste";
    private static final String ID = "018f0000-0000-7000-8000-0000000000e8";
    private static final String VIEWS = "GET /v1/saved-views";
    private static final String SAVE = "POST /v1/saved-views";
    private static final String ONE =
            "{\"id\": \"" + ID + "\", \"name\": \"Audizioni mie\", \"query\": \"stage=HEARING&assignee=me\"}";

    private static final String OF_COMPLAINTS = "/it/autorita/segnalazioni/viste";
    private static final String COMPLAINT_VIEWS = "GET /v1/saved-complaint-views";
    private static final String SAVE_OF_COMPLAINTS = "POST /v1/saved-complaint-views";
    private static final String ONE_OF_COMPLAINTS =
            "{\"id\": \"" + ID + "\", \"name\": \"In ritardo\", \"query\": \"stage=FILED&overdue=true\"}";

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

    @Test
    void aViewOfComplaintsOpensTheirList() {
        FakeServices.complaint().answer(COMPLAINT_VIEWS, "[" + ONE_OF_COMPLAINTS + "]");
        Browser.Seen seen = browser.open(OF_COMPLAINTS).keep("authority-complaint-views-it");
        assertThat(seen.page().select("main tbody a").text()).isEqualTo("In ritardo");
        assertThat(seen.page().select("main tbody a").attr("href"))
                .isEqualTo("/it/autorita/segnalazioni?stage=FILED&overdue=true");
        assertThat(FakeServices.complaint().asked(VIEWS)).isEmpty();
        assertThat(browser.open("/en/authority/complaints/views?stage=FILED")
                        .keep("authority-complaint-views-en")
                        .text())
                .contains("Your views of complaints", "Save these filters");
    }

    @Test
    void theFiltersOfComplaintsAreSavedUnderANameAndDeleted() {
        FakeServices.complaint()
                .answer(COMPLAINT_VIEWS, "[" + ONE_OF_COMPLAINTS + "]")
                .answer(SAVE_OF_COMPLAINTS, ONE_OF_COMPLAINTS)
                .answer("DELETE /v1/saved-complaint-views/" + ID, "");
        browser.open(OF_COMPLAINTS + "?stage=FILED&from=2026-10-01&overdue=true");
        Browser.Seen saved = browser.submit("main form button.btn-primary", Map.of("name", "In ritardo"));
        assertThat(saved.address()).isEqualTo(OF_COMPLAINTS);
        assertThat(FakeServices.complaint().lastAsked(SAVE_OF_COMPLAINTS).body())
                .isEqualTo("{\"name\":\"In ritardo\",\"query\":\"stage=FILED&from=2026-10-01&overdue=true\"}");
        assertThat(FakeServices.complaint().asked(SAVE)).isEmpty();
        browser.submit("button[name=delete]", Map.of());
        assertThat(FakeServices.complaint().asked("DELETE /v1/saved-complaint-views/" + ID))
                .hasSize(1);
    }

    /** It answers 404, and the filters stay. */
    @Test
    void aServiceOfTheReleaseBeforeKeepsNoViewsOfComplaints() {
        assertThat(browser.open(OF_COMPLAINTS).text()).contains("Non hai ancora salvato una vista.");
        browser.open(OF_COMPLAINTS + "?stage=FILED");
        Browser.Seen seen = browser.submit("main form button.btn-primary", Map.of("name", "Nuove"))
                .keep("authority-complaint-views-not-yet-it");
        assertThat(seen.page().select("#name-error").text())
                .contains("Per ora le viste delle segnalazioni non si possono salvare");
        assertThat(seen.page().select("input[name=stage]").val()).isEqualTo("FILED");
        assertThat(FakeServices.complaint().asked(SAVE)).isEmpty();
    }

    @Test
    void theViewsOfEachListStandAboveIt() {
        FakeServices.complaint()
                .answer("GET /v1/cases", "{\"items\": [], \"next\": null}")
                .answer(
                        "GET /v1/case-counts",
                        "{\"mine\": 0, \"open\": 0, \"unassigned\": 0, \"overdue\": 0, \"stages\": {}}")
                .answer("GET /v1/complaints", "{\"items\": [], \"next\": null}")
                .answer(VIEWS, "[" + ONE + "]")
                .answer(COMPLAINT_VIEWS, "[" + ONE_OF_COMPLAINTS + "]");
        Browser.Seen cases =
                browser.open("/it/autorita/fascicoli?stage=HEARING&assignee=me").keep("authority-cases-with-views-it");
        assertThat(cases.page()
                        .select("nav[aria-label='Le tue viste dei fascicoli'] a[aria-current]")
                        .eachAttr("href"))
                .containsExactly("/it/autorita/fascicoli?stage=HEARING&assignee=me");
        Browser.Seen complaints = browser.open("/it/autorita/segnalazioni").keep("authority-complaints-with-views-it");
        assertThat(complaints
                        .page()
                        .select("nav[aria-label='Le tue viste delle segnalazioni'] a")
                        .eachAttr("href"))
                .containsExactly("/it/autorita/segnalazioni?stage=FILED&overdue=true");
        assertThat(complaints
                        .page()
                        .select("main a:contains(Le tue viste delle segnalazioni)")
                        .attr("href"))
                .isEqualTo(OF_COMPLAINTS);
        assertThat(browser.open("/en/authority/complaints?stage=FILED")
                        .keep("authority-complaints-with-views-en")
                        .page()
                        .select("main a:contains(Save these filters)")
                        .attr("href"))
                .isEqualTo("/en/authority/complaints/views?stage=FILED");
    }

    /** The list itself matters more. */
    @Test
    void aListIsShownAlsoWithoutItsViews() {
        FakeServices.complaint()
                .answer("GET /v1/complaints", "{\"items\": [], \"next\": null}")
                .refuse(COMPLAINT_VIEWS, 503, "unavailable", "Non ora.", "[]");
        Browser.Seen seen = browser.open("/it/autorita/segnalazioni");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("nav[aria-label='Le tue viste delle segnalazioni']"))
                .isEmpty();
    }
}
