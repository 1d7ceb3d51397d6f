package it.opposizioni.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.cases.CaseAnswers;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.oversight.OversightAnswers;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import it.opposizioni.portal.trend.TrendAnswers;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keyboard comes past figures, counts, filters and chips to each long list with one key. */
@QuarkusTest
@AsRegulator
class SkipToListTest extends PortalTest {

    private static final String LIST = "/it/autorita/segnalazioni";

    @BeforeEach
    void everythingIsKnown() {
        CaseAnswers.known(CaseAnswers.assigned());
        OversightAnswers.tell();
        FakeServices.complaint()
                .answerFromNowOn("GET /v1/trends", TrendAnswers.twoWeeks())
                .answer("GET /v1/looks", "{\"items\": [], \"next\": null}")
                .answerFromNowOn(
                        "GET /v1/complaints",
                        "{\"items\": [" + ServiceAnswers.summary("TAKEN_IN_CHARGE") + "], \"next\": null}");
        FakeServices.operator()
                .answer("GET /v1/operators/" + CompanyAnswers.ID, CompanyAnswers.company("ACTIVE", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/autorita",
                LIST,
                LIST + "?stage=FILED&overdue=true",
                "/en/authority/complaints",
                "/it/autorita/fascicoli",
                "/it/autorita/chi-ha-guardato",
                "/it/autorita/operatori/" + CompanyAnswers.ID + "/numeri-chiamanti"
            })
    void aLinkBeforeTheFiltersLeadsBehindThem(String address) {
        Element main = browser.open(address).page().selectFirst("main");
        Elements links = main.select(".skiplinks a");
        assertThat(links.eachAttr("href")).containsExactly("#list");
        assertThat(main.select("#list")).hasSize(1);
        assertThat(main.selectFirst("#list").attr("tabindex"))
                .as("it takes the focus")
                .isNotEmpty();
        List<Element> inOrder = main.getAllElements();
        for (Element passed : main.select("form.filters, .figures, .chips")) {
            assertThat(inOrder.indexOf(links.first())).isLessThan(inOrder.indexOf(passed));
            assertThat(inOrder.indexOf(main.selectFirst("#list"))).isGreaterThan(inOrder.indexOf(passed));
        }
    }

    @Test
    void itAlsoLeadsToTheSentenceThatThereIsNothing() {
        FakeServices.complaint().answerFromNowOn("GET /v1/complaints", "{\"items\": [], \"next\": null}");
        assertThat(browser.open(LIST).page().select("main p#list").text())
                .isEqualTo("Non c’è ancora nessuna segnalazione.");
    }

    /** A page without a list leads to none. */
    @Test
    void withoutAListThereIsNoLink() {
        FakeServices.complaint()
                .forget("GET /v1/complaints")
                .refuse("GET /v1/complaints", 503, "unavailable", "Non ora.", "[]");
        assertThat(browser.open(LIST).page().select("main .skiplinks")).isEmpty();
    }
}
