package it.opposizioni.portal.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.cases.CaseAnswers;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One operator before the authority. */
@QuarkusTest
@AsRegulator
class OperatorPageTest extends PortalTest {

    private static final String PAGE = "/it/autorita/operatori/" + CompanyAnswers.ID;

    @BeforeEach
    void anOperator() {
        FakeServices.operator()
                .answer("GET /v1/operators/" + CompanyAnswers.ID, CompanyAnswers.company("ACTIVE", null));
    }

    @Test
    void complaintsStandBesideConsultationsDutiesAndCases() {
        OversightAnswers.tell();
        Browser.Seen seen = browser.open(PAGE).keep("authority-operator-it");
        assertThat(seen.heading()).isEqualTo("Acme Energia S.p.A.");
        assertThat(seen.page().select(".identity").text()).contains("Numeri dichiarati 1.204");
        assertThat(seen.page().select(".figures svg.chart")).hasSize(2);
        assertThat(seen.page()
                        .select("section[aria-labelledby=beside] tbody tr")
                        .last()
                        .select("td")
                        .eachText())
                .containsExactly("11", "3", "1.200");
        assertThat(seen.page()
                        .select("section[aria-labelledby=cases] tbody th a")
                        .first()
                        .attr("href"))
                .isEqualTo("/it/autorita/fascicoli/" + CaseAnswers.ID);
        assertThat(FakeServices.complaint().lastAsked("GET /v1/cases").query())
                .contains("subject=" + CompanyAnswers.ID, "stage=DECIDED");
        assertThat(seen.page().select("section[aria-labelledby=duties] tbody").text())
                .contains("Consultazione mensile di ottobre 2026");
        assertThat(seen.page().select("main a[href$=operatori/" + CompanyAnswers.ID + "]"))
                .isNotEmpty();
        assertThat(seen.page().select(".identity a[href*=tabulati]").attr("href"))
                .isEqualTo("/it/autorita/tabulati?operator=" + CompanyAnswers.ID);
        browser.open("/en/authority/operators/" + CompanyAnswers.ID).keep("authority-operator-en");
    }

    /** The list shows cases at one stage, or those that are not over. */
    @Test
    void thatThereAreMoreCasesIsSaidWithTheWaysToThem() {
        OversightAnswers.tell();
        String one = CaseAnswers.summary(CaseAnswers.ID, "DECIDED", null);
        FakeServices.complaint().answerFromNowOn("GET /v1/cases", "{\"items\": [" + one + "], \"next\": \"more\"}");
        Browser.Seen seen = browser.open(PAGE).keep("authority-operator-more-cases-it");
        assertThat(seen.page().select("section[aria-labelledby=cases] p").text())
                .startsWith("Qui vedi i fascicoli più recenti: ce ne sono altri.");
        String list = "/it/autorita/fascicoli?";
        assertThat(seen.page().select("section[aria-labelledby=cases] p a").eachAttr("href"))
                .containsExactly(
                        list + "subject=" + CompanyAnswers.ID,
                        list + "stage=DECIDED&subject=" + CompanyAnswers.ID,
                        list + "stage=ARCHIVED&subject=" + CompanyAnswers.ID);
        FakeServices.complaint().answerFromNowOn("GET /v1/cases", "{\"items\": [" + one + "], \"next\": null}");
        assertThat(browser.open(PAGE).text()).doesNotContain("ce ne sono altri");
    }

    @Test
    void whatWasDecidedBeforeIsSaid() {
        OversightAnswers.tell();
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/cases",
                        "{\"items\": ["
                                + CaseAnswers.summary(CaseAnswers.ID, "DECIDED", null)
                                        .replaceFirst("}$", ", \"outcome\": \"UPHELD\"}")
                                + "]}");
        assertThat(browser.open(PAGE)
                        .keep("authority-operator-decided-it")
                        .page()
                        .select("section[aria-labelledby=cases] tbody td")
                        .first()
                        .text())
                .endsWith("C’è una violazione");
    }

    @Test
    void aHigherTariffIsSaidWithItsCaseAndItsLastDay() {
        FakeServices.operator().answerFromNowOn("GET /v1/operators/" + CompanyAnswers.ID, CompanyAnswers.fined(null));
        OversightAnswers.tell();
        Browser.Seen seen = browser.open(PAGE).keep("authority-operator-fined-it");
        assertThat(seen.page().select(".identity").text())
                .contains("Tariffa più alta del 10 %, fino a martedì 25 novembre 2031 (FAS-2026-7K3M-Q9XD)");
        assertThat(seen.page().select(".identity dd a").attr("href"))
                .isEqualTo("/it/autorita/fascicoli/0199aaaa-0000-7000-8000-00000000a5c0");
    }

    @Test
    void whatDoesNotAnswerIsMissingAlone() {
        FakeServices.complaint().goDown();
        FakeServices.operator()
                .answer("GET /v1/operators/" + CompanyAnswers.ID + "/activity", "{\"months\": []}")
                .answer("GET /v1/operators/" + CompanyAnswers.ID + "/obligations", "{\"items\": []}")
                .refuse(
                        "GET /v1/operators/" + CompanyAnswers.ID + "/directory-entry",
                        404,
                        "not-found",
                        "Non c'è.",
                        "[]");
        Browser.Seen seen = browser.open(PAGE).keep("authority-operator-part-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main [role=status]")).hasSize(2);
        assertThat(seen.page().select(".figures svg.chart")).hasSize(1);
        assertThat(seen.text()).contains("Nessun obbligo");
        assertThat(FakeServices.complaint().asked("GET /v1/cases")).isNotEmpty();
        assertThat(FakeServices.complaint().asked("GET /v1/trends/operators/" + CompanyAnswers.ID))
                .as("it is waited for once")
                .isEmpty();
    }

    @Test
    void anOperatorThatIsNoneIsNotFound() {
        FakeServices.operator()
                .refuse("GET /v1/operators/018f0000-0000-7000-8000-0000000000ff", 404, "not-found", "Non c'è.", "[]");
        assertThat(browser.open("/it/autorita/operatori/018f0000-0000-7000-8000-0000000000ff")
                        .status())
                .isEqualTo(404);
    }
}
