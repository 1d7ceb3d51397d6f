package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far the acts of decided cases are: in the list of cases, and as a filter of it. */
@QuarkusTest
@AsRegulator
class CaseServingPagesTest extends PortalTest {

    private static final String LIST = "/it/autorita/fascicoli";

    @Test
    void ofADecidedCaseTheListSaysHowFarTheActIs() {
        lists(unserved(), CaseAnswers.aboutNumber());
        assertThat(stages(browser.open(LIST))).containsExactly("Deciso Consegna non provata", "Aperto");
        assertThat(stages(browser.open("/en/authority/cases"))).containsExactly("Decided Delivery not proved", "Open");
    }

    @Test
    void theListIsNarrowedByHowFarTheActIs() {
        lists(unserved());
        browser.open(LIST);
        Browser.Seen seen = browser.submit("main form.filters button", Map.of("serving", "NOT_ARRIVED"))
                .keep("authority-cases-serving-it");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/cases").query())
                .contains("serving=NOT_ARRIVED", "stage=DECIDED");
        assertThat(stages(seen)).containsExactly("Deciso Consegna non provata");
        assertThat(seen.page().select("main .chips[aria-labelledby] li a").eachText())
                .containsExactly("Togli il filtro Notifica dell’atto: Consegna non provata", "Togli tutti i filtri");
        assertThat(seen.page().select("#serving option").eachText())
                .containsExactly(
                        "Qualsiasi",
                        "Atto da notificare",
                        "Atto in viaggio per PEC",
                        "Consegna non provata",
                        "Atto notificato");
        assertThat(seen.page()
                        .select("main a:contains(Scarica l’elenco come file)")
                        .attr("href"))
                .endsWith("?serving=NOT_ARRIVED");
        assertThat(seen.page().select("#stage option").first().text()).isEqualTo("Solo quelli decisi");
        assertThat(seen.page().select("button[name=act], th:contains(Scegli)"))
                .as("nothing is done to cases that are over")
                .isEmpty();
        browser.open("/en/authority/cases?serving=NOT_ARRIVED").keep("authority-cases-serving-en");
    }

    /** The release before does not know how far acts are, and leaves every case in. */
    @Test
    void casesThatTheServiceDoesNotNarrowAreNotShownAsNarrowed() {
        lists(CaseAnswers.summary(CaseAnswers.ID, "DECIDED", null));
        Browser.Seen seen = browser.open(LIST + "?serving=NOT_ARRIVED").keep("authority-cases-serving-not-yet-it");
        assertThat(seen.page().select("main [role=status]").text()).contains("Dati non disponibili ora");
        assertThat(seen.page().select("main tbody")).isEmpty();
        assertThat(seen.page().select("main .chips[aria-labelledby] li a")).hasSize(2);
        assertThat(stages(browser.open(LIST))).containsExactly("Deciso");
    }

    /** A receipt has come between the service's two questions: that is no reason to show nothing. */
    @Test
    void anActThatHasJustArrivedStaysInTheList() {
        lists(CaseAnswers.inServing("SERVED"));
        assertThat(stages(browser.open(LIST + "?serving=NOT_ARRIVED"))).containsExactly("Deciso Atto notificato");
    }

    private static void lists(String... cases) {
        CaseAnswers.known(CaseAnswers.decided());
        FakeServices.complaint().answerFromNowOn("GET /v1/cases", "{\"items\": [" + String.join(", ", cases) + "]}");
    }

    private static String unserved() {
        return CaseAnswers.inServing("NOT_ARRIVED");
    }

    private static List<String> stages(Browser.Seen list) {
        return list.page().select("main tbody td:nth-child(4)").eachText();
    }
}
