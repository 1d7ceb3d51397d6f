package it.opposizioni.portal.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which numbers one operator has declared, before the authority. */
@QuarkusTest
@AsRegulator
class DeclaredNumberPageTest extends PortalTest {

    private static final String OPERATOR = "/it/autorita/operatori/" + CompanyAnswers.ID;
    private static final String PAGE = OPERATOR + "/numeri-chiamanti";
    private static final String ASKED = "GET /v1/operators/" + CompanyAnswers.ID + "/calling-numbers";

    @BeforeEach
    void anOperator() {
        FakeServices.operator()
                .answer("GET /v1/operators/" + CompanyAnswers.ID, CompanyAnswers.company("ACTIVE", null));
    }

    private static void tell(String answer) {
        FakeServices.operator().answerFromNowOn(ASKED, answer);
    }

    @Test
    void theOperatorsPageLeadsToItsNumbers() {
        OversightAnswers.tell();
        browser.open(OPERATOR);
        assertThat(browser.current()
                        .page()
                        .select(".identity a:contains(Quali numeri)")
                        .attr("href"))
                .isEqualTo(PAGE);
        Browser.Seen seen = browser.open(PAGE).keep("authority-operator-numbers-it");
        assertThat(seen.page().select("main .lead").text()).isEqualTo("Acme Energia S.p.A.");
        assertThat(seen.page().select("main tbody th").eachText())
                .containsExactly(
                        "130", "+39 06 8765 4321", "da +39 02 9475 2000 a +39 02 9475 2099", "+39 02 9475 2100");
        assertThat(seen.page().select("main tbody tr").get(1).text())
                .contains("Singolo", "Dichiarato", "verificato", "Beta Assicurazioni S.p.A.");
        assertThat(seen.page().select("main tbody tr").get(1).select("a").attr("href"))
                .isEqualTo("/it/autorita/operatori/" + CompanyAnswers.OTHER);
        assertThat(seen.page().select("main tbody tr").get(2).text())
                .contains("Ritirato", "3 marzo 2026", "3 maggio 2026")
                .doesNotContain("verificato");
        assertThat(seen.page().select("main tbody tr").get(3).text()).contains("In conflitto", "non verificato");
        assertThat(seen.page().select("nav.pagination-line")).isEmpty();
        browser.open("/en/authority/operators/" + CompanyAnswers.ID + "/calling-numbers")
                .keep("authority-operator-numbers-en");
    }

    @Test
    void theFiltersStandInTheAddressAndLeadOn() {
        tell(OversightAnswers.numbers(", \"next\": \"abc\""));
        Browser.Seen seen =
                browser.open(PAGE + "?prefix=02+94&state=WITHDRAWN").keep("authority-operator-numbers-some-it");
        assertThat(FakeServices.operator().lastAsked(ASKED).query())
                .contains("prefix=02", "94", "state=WITHDRAWN", "limit=50")
                .doesNotContain("cursor");
        assertThat(seen.page().select("#prefix").val()).isEqualTo("02 94");
        assertThat(seen.page().select("#state option[selected]").val()).isEqualTo("WITHDRAWN");
        assertThat(seen.page().select("ul.chips a:not(.all)").eachText())
                .containsExactly("Togli il filtro Prime cifre: 02 94", "Togli il filtro Stato: Ritirato");
        assertThat(seen.page().select("a[rel=next]").attr("href"))
                .isEqualTo(PAGE + "?prefix=02+94&state=WITHDRAWN&cursor=abc");
        Browser.Seen next = browser.open(PAGE + "?prefix=02+94&cursor=abc");
        assertThat(FakeServices.operator().lastAsked(ASKED).query()).contains("cursor=abc");
        assertThat(next.page().select("nav.pagination-line a").first().attr("href"))
                .isEqualTo(PAGE + "?prefix=02+94");
    }

    @Test
    void theFormLeadsToTheAddressWithItsFilters() {
        tell(OversightAnswers.numbers(""));
        browser.open(PAGE);
        Browser.Seen seen =
                browser.submit("main form.filters button", Map.of("prefix", "+39 02 94", "state", "WITHDRAWN"));
        assertThat(seen.address()).isEqualTo(PAGE + "?prefix=%2B39+02+94&state=WITHDRAWN");
        assertThat(seen.page().select("#prefix").val()).isEqualTo("+39 02 94");
        assertThat(browser.submit("main form.filters button", Map.of("prefix", "", "state", ""))
                        .address())
                .isEqualTo(PAGE);
    }

    /** It would stand in the history of the browser, and in logs. */
    @Test
    void aWholeNumberComesIntoNoAddress() {
        tell(OversightAnswers.numbers(""));
        browser.open(PAGE);
        int asked = FakeServices.operator().asked(ASKED).size();
        Browser.Seen seen = browser.submit("main form.filters button", Map.of("prefix", "333 123 4567"))
                .keep("authority-operator-numbers-whole-it");
        assertThat(seen.address()).matches(PAGE + "\\?form=[0-9a-f-]{36}");
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#prefix");
        assertThat(seen.page().select("#prefix-error").text()).contains("al massimo 6 cifre");
        assertThat(seen.page().select("#prefix").val()).isEqualTo("333 123 4567");
        assertThat(FakeServices.operator().asked(ASKED)).hasSize(asked);
    }

    @Test
    void whatIsNoBeginningIsSaidBesideItsField() {
        FakeServices.operator()
                .refuse(
                        ASKED,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/prefix\", \"code\": \"PREFIX\", \"detail\": \"Scrivi le prime cifre.\"}]");
        Browser.Seen seen = browser.open(PAGE + "?prefix=pronto").keep("authority-operator-numbers-error-it");
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#prefix");
        assertThat(seen.page().select("#prefix-error").text()).contains("Scrivi le prime cifre.");
        assertThat(seen.page().select("#prefix").val()).isEqualTo("pronto");
        assertThat(seen.page().select("main table")).isEmpty();
    }

    @Test
    void whereThereAreNoneThatIsSaid() {
        tell("{\"items\": []}");
        assertThat(browser.open(PAGE).text()).contains("Non ha mai dichiarato un numero.");
        assertThat(browser.open(PAGE + "?state=REFUSED").text()).contains("Nessun numero con questi filtri.");
    }

    /** The release before this one. */
    @Test
    void aServiceThatDoesNotKnowTheQuestionIsNotAvailable() {
        FakeServices.operator().refuse(ASKED, 404, "not-found", "Non c'è.", "[]");
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main [role=status]")).hasSize(1);
    }
}
