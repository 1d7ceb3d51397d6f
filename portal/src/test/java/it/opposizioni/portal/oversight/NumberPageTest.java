package it.opposizioni.portal.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.cases.CaseAnswers;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One calling number before the authority: covered until its purpose is said, and in no address. */
@QuarkusTest
@AsRegulator
class NumberPageTest extends PortalTest {

    private static final String PAGE = "/it/autorita/numeri";
    private static final String LOOK = "POST /v1/number-looks";

    @Test
    void aNumberIsCoveredUntilItsPurposeIsSaid() {
        OversightAnswers.tell();
        browser.open(PAGE).keep("authority-number-search-it");
        Browser.Seen covered = browser.submit("main form button.btn-primary", Map.of("number", "06 8765 4321"))
                .keep("authority-number-covered-it");
        assertThat(covered.address()).doesNotContain("87654321");
        assertThat(covered.text()).doesNotContain("8765 4321", "87654321");
        assertThat(FakeServices.complaint().asked(LOOK)).isEmpty();

        Browser.Seen missing =
                browser.submit("main form button.btn-primary", Map.of()).keep("authority-number-purpose-error-it");
        assertThat(missing.page().select(".error-summary a").attr("href")).isEqualTo("#purpose");
        assertThat(FakeServices.complaint().asked(LOOK)).isEmpty();

        Browser.Seen shown = browser.submit("main form button.btn-primary", Map.of("purpose", "INSPECTION"))
                .keep("authority-number-it");
        assertThat(shown.address()).doesNotContain("87654321");
        assertThat(shown.heading()).isEqualTo("+39 06 8765 4321");
        assertThat(FakeServices.complaint().lastAsked(LOOK).body())
                .isEqualTo("{\"number\":\"06 8765 4321\",\"purpose\":\"INSPECTION\"}");
        assertThat(shown.text()).contains("30 segnalazioni, 1.234 chiamate", "Scopo: ispezione", "ancora oggi");
        assertThat(shown.page()
                        .select("section[aria-labelledby=declared] tbody a")
                        .attr("href"))
                .isEqualTo("/it/autorita/operatori/" + CompanyAnswers.ID);
        assertThat(shown.page()
                        .select("section[aria-labelledby=calls] tbody tr")
                        .eachText())
                .containsExactly("ott 2026 1.200", "nov 2026 34");
        assertThat(shown.page()
                        .select("section[aria-labelledby=newest] tbody th")
                        .text())
                .isEqualTo(ServiceAnswers.CODE);
        assertThat(shown.text()).contains("Tipo di numero: Rete fissa");
        assertThat(shown.page()
                        .select("section[aria-labelledby=cases] tbody th a")
                        .attr("href"))
                .isEqualTo("/it/autorita/fascicoli/" + CaseAnswers.ID);
        assertThat(FakeServices.complaint().lastAsked("GET /v1/cases").query())
                .contains("subject=", "stage=DECIDED", "stage=ARCHIVED")
                .doesNotContain("MERGED");
        assertThat(shown.page()
                        .select("main a:contains(Vedi tutte quelle con questo numero)")
                        .attr("href"))
                .startsWith("/it/autorita/segnalazioni?number=")
                .doesNotContain("87654321");
        browser.open("/en/authority/numbers").keep("authority-number-search-en");
    }

    @Test
    void whatIsNoNumberIsSaidBesideItsField() {
        FakeServices.complaint()
                .refuse(
                        LOOK,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/number\", \"code\": \"LETTERS\", \"detail\": \"Non è un numero.\"}]");
        browser.open(PAGE);
        Browser.Seen seen = browser.submit(
                        "main form button.btn-primary", Map.of("number", "pronto", "purpose", "CASE"))
                .keep("authority-number-error-it");
        assertThat(seen.page().select("#number-error").text()).contains("Non è un numero.");
        assertThat(seen.page().select("#number").val()).isEqualTo("pronto");
        browser.open(PAGE);
        assertThat(browser.submit("main form button.btn-primary", Map.of("purpose", "CASE"))
                        .page()
                        .select("#number-error")
                        .text())
                .contains("Scrivi il numero.");
    }

    @Test
    void whatDoesNotAnswerIsMissingAlone() {
        OversightAnswers.tell();
        FakeServices.operator().goDown();
        browser.open(PAGE);
        Browser.Seen seen = browser.submit(
                        "main form button.btn-primary", Map.of("number", "06 8765 4321", "purpose", "CASE"))
                .keep("authority-number-part-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("section[aria-labelledby=declared] [role=status]"))
                .hasSize(1);
    }
}
