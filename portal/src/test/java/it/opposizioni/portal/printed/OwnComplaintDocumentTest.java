package it.opposizioni.portal.printed;

import static it.opposizioni.portal.testing.FakeServices.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import org.junit.jupiter.api.Test;

/** The formal complaint passes through the portal, in the language of the page and under a name that says nothing. */
@QuarkusTest
@AsGiulia
class OwnComplaintDocumentTest extends PortalTest {

    private static final String OF = "/v1/complaints/" + ServiceAnswers.ID;
    private static final String ASK = "GET " + OF + "/document";
    private static final String PAGE = "/it/area-personale/segnalazioni/" + ServiceAnswers.ID;

    @Test
    void thePageOfTheComplaintLeadsToIt() {
        complaint()
                .answer("GET " + OF, ServiceAnswers.complaint("CLOSED_UPHELD", ""))
                .answer("GET " + OF + "/evidence", ServiceAnswers.evidence(true))
                .answer(ASK, "%PDF-1.7 reclamo");
        Browser.Seen page = browser.open(PAGE);
        assertThat(page.page().select("main a:contains(Scarica il reclamo)").attr("href"))
                .isEqualTo(PAGE + "/reclamo");
        Browser.Seen seen = browser.open(PAGE + "/reclamo");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.answer().body()).isEqualTo("%PDF-1.7 reclamo");
        assertThat(header(seen, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(seen, "Content-Disposition")).isEqualTo("attachment; filename=\"reclamo.pdf\"");
        assertThat(header(seen, "Cache-Control")).isEqualTo("no-store");
        FakeService.Asked asked = complaint().lastAsked(ASK);
        assertThat(asked.header("Accept")).isEqualTo("application/pdf");
        assertThat(asked.header("Accept-Language")).isEqualTo("it");

        Browser.Seen english = browser.open("/en/personal-area/complaints/" + ServiceAnswers.ID + "/formal-complaint");
        assertThat(header(english, "Content-Disposition")).isEqualTo("attachment; filename=\"formal-complaint.pdf\"");
        assertThat(complaint().lastAsked(ASK).header("Accept-Language")).isEqualTo("en");
    }

    @Test
    void anothersComplaintHasNone() {
        Browser.Seen seen = browser.open(PAGE + "/reclamo");
        assertThat(seen.status()).isEqualTo(404);
        assertThat(seen.page().select("h1")).hasSize(1);
    }

    @Test
    void whoAskedTooOftenIsToldSo() {
        complaint().refuse(ASK, 429, "too-many-requests", "Aspetta un minuto.", "[]");
        assertThat(browser.open(PAGE + "/reclamo").status()).isEqualTo(429);
    }

    private static String header(Browser.Seen seen, String name) {
        return seen.answer().headers().firstValue(name).orElse("");
    }
}
