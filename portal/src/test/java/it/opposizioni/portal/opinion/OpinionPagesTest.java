package it.opposizioni.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The end of a complaint: what the operator replied, and what its reporter thinks. */
@QuarkusTest
@AsGiulia
class OpinionPagesTest extends PortalTest {

    private static final String SERVICE = "/v1/complaints/" + ServiceAnswers.ID;
    private static final String PAGE = "/it/area-personale/segnalazioni/" + ServiceAnswers.ID;
    private static final String FIRST = "{\"possible\": true}";
    private static final String GIVEN = """
        {"possible": true, "changeableUntil": "2026-12-09", "given": {"clear": 4, "quick": 2, "words": "Dopo mesi."}}\
        """;

    private static void known(String stage, String opinion) {
        FakeServices.complaint()
                .answer("GET " + SERVICE, ServiceAnswers.complaint(stage, ""))
                .answer("GET " + SERVICE + "/evidence", ServiceAnswers.evidence(true))
                .answer("GET " + SERVICE + "/opinion", opinion);
    }

    @Test
    void thePublicPartOfAReplyIsOnTheComplaintsPage() {
        known("TAKEN_IN_CHARGE", FIRST);
        FakeServices.complaint().answer("GET " + SERVICE + "/replies", """
            [{"at": "2026-11-28T10:00:00Z", "operator": "Squillo Contact S.r.l.", "text": "Non siamo stati noi."},
             {"at": "2026-11-29T10:00:00Z", "text": "Davvero."}]\
            """);
        Browser.Seen seen = browser.open(PAGE).keep("complaint-replies-it");
        assertThat(seen.text())
                .contains("Che cosa ha risposto l’operatore", "Squillo Contact S.r.l.", "Non siamo stati noi.")
                .contains("L’operatore", "Davvero.");
        assertThat(FakeServices.complaint().asked("GET " + SERVICE + "/opinion"))
                .as("nobody is asked before the end")
                .isEmpty();
        assertThat(seen.page().select("#opinion")).isEmpty();
    }

    @Test
    void anOpinionIsAskedForAtTheEndAndCanBeChanged() {
        known("CLOSED_NOT_UPHELD", FIRST);
        FakeServices.complaint()
                .refuse("PUT " + SERVICE + "/opinion", 422, "validation", "Correggi.", """
                    [{"pointer": "/quick", "code": "REQUIRED", "detail": "Scegli da 1 a 5."}]\
                    """)
                .answer("PUT " + SERVICE + "/opinion", GIVEN);
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.page().select("section[aria-labelledby=opinion] a").attr("href"))
                .isEqualTo(PAGE + "/parere");
        Browser.Seen form = browser.open(PAGE + "/parere").keep("opinion-it");
        assertThat(form.page().select("input[type=radio]")).hasSize(10);
        assertThat(form.page().select("input[checked]")).isEmpty();
        Browser.Seen wrong =
                browser.submit("main form button", Map.of("clear", "4")).keep("opinion-error-it");
        assertThat(wrong.page().select("#quick-error").text()).contains("Scegli da 1 a 5.");
        Browser.Seen done = browser.submit("main form button", Map.of("quick", "2", "words", "Dopo mesi."));
        assertThat(done.address()).isEqualTo(PAGE);
        assertThat(FakeServices.complaint()
                        .lastAsked("PUT " + SERVICE + "/opinion")
                        .body())
                .isEqualTo("{\"clear\":4,\"quick\":2,\"words\":\"Dopo mesi.\"}");

        FakeServices.complaint().answerFromNowOn("GET " + SERVICE + "/opinion", GIVEN);
        assertThat(browser.open(PAGE).keep("complaint-opinion-it").text())
                .contains("Chiarezza: 4 su 5. Rapidità: 2 su 5.", "Dopo mesi.", "Cambia il parere", "9 dicembre 2026");
        assertThat(browser.open(PAGE + "/parere")
                        .page()
                        .select("input[checked]")
                        .eachAttr("value"))
                .containsExactly("4", "2");
        browser.open("/en/personal-area/complaints/" + ServiceAnswers.ID + "/opinion")
                .keep("opinion-en");
    }

    @Test
    void afterTheLastDayForChangesThereIsNoForm() {
        known("CLOSED_UPHELD", GIVEN.replace("\"possible\": true", "\"possible\": false"));
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.text()).contains("Chiarezza: 4 su 5.").doesNotContain("Cambia il parere");
        assertThat(browser.open(PAGE + "/parere").address()).isEqualTo(PAGE);
    }

    @Test
    void anothersComplaintHasNoForm() {
        assertThat(browser.open(PAGE + "/parere").status()).isEqualTo(404);
    }

    @Test
    @AsRegulator
    void theAuthoritySeesHowManyAndNoneOfTheFew() {
        FakeServices.complaint().answer("GET /v1/opinion-figures", """
            {"opinions": 1200, "clear": {"1": 0, "2": null, "3": 100, "4": 100, "5": 990},
             "quick": {"1": 1190, "2": 5, "3": 5, "4": null, "5": null}}\
            """);
        Browser.Seen seen = browser.open("/it/autorita/pareri").keep("authority-opinions-it");
        assertThat(seen.text()).contains("Pareri dati: 1.200");
        assertThat(seen.page().select("main tbody tr").eachText())
                .containsExactly(
                        "1 su 5 0 1.190",
                        "2 su 5 nascosto 5",
                        "3 su 5 100 5",
                        "4 su 5 100 nascosto",
                        "5 su 5 990 nascosto");
        browser.open("/en/authority/opinions").keep("authority-opinions-en");
        FakeServices.complaint().answerFromNowOn("GET /v1/opinion-figures", "{}");
        assertThat(browser.open("/it/autorita/pareri").text()).contains("Pareri dati: meno di 5");
        FakeServices.complaint().goDown();
        assertThat(browser.open("/it/autorita/pareri").text()).contains("Dati non disponibili ora");
    }
}
