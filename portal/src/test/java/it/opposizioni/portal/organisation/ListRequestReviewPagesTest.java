package it.opposizioni.portal.organisation;

import static it.opposizioni.portal.organisation.OrganisationAnswers.LIST;
import static it.opposizioni.portal.organisation.OrganisationAnswers.page;
import static it.opposizioni.portal.organisation.OrganisationAnswers.request;
import static it.opposizioni.portal.organisation.OrganisationAnswers.requestLines;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two registrars take the numbers of an organisation off the register, by the evidence. */
@QuarkusTest
@AsRegistrar
class ListRequestReviewPagesTest extends PortalTest {

    private static final String PAGE = "/it/amministrazione/organizzazioni";
    private static final String SERVICE = "/v1/desk/list-requests";
    private static final String ONE = SERVICE + "/" + LIST;
    private static final String OF_ACME = """
            , "sentAt": "2026-11-25T09:05:00Z", "review": {"organisation": "Acme S.p.A.", "taxCode": "00743110157"}""";

    private static FakeService registry() {
        return FakeServices.registry();
    }

    private static void waits(String state, String more) {
        registry()
                .answerFromNowOn("GET " + ONE, request("WITHDRAWAL", state, OF_ACME + more))
                .answer("GET " + ONE + "/lines", requestLines());
    }

    @Test
    void whatIsToLeaveStandsWithWhatElseWaits() {
        registry()
                .answer("GET /v1/desk/organisations", "{\"items\": []}")
                .answer("GET /v1/desk/number-lists", "{\"items\": []}")
                .answer("GET " + SERVICE, page(request("WITHDRAWAL", "PROPOSED", OF_ACME)));
        Seen seen = browser.open(PAGE).keep("list-requests-desk-it");
        assertThat(seen.page().select("section[aria-labelledby=bulk] tbody tr").text())
                .contains("Acme S.p.A.", "1.200", "in attesa di una seconda persona");
        assertThat(seen.page().select("section[aria-labelledby=bulk] tbody a").attr("href"))
                .isEqualTo(PAGE + "/richieste/" + LIST);
    }

    @Test
    void theFirstNamesTheEvidenceAndTheSecondApproves() {
        waits("WAITING", ", \"preview\": [{\"outcome\": \"RECORDED\", \"lines\": 1180}]");
        Seen seen = browser.open(PAGE + "/richieste/" + LIST).keep("list-request-review-it");
        assertThat(seen.text()).contains("Acme S.p.A.", "00743110157", "pronto 1.180");
        Seen wrong = browser.submit("main button[value=PROPOSE]", Map.of("evidenceReference", " "));
        assertThat(wrong.page().select("#evidenceReference-error").text()).contains("Scrivi dove sta la prova.");
        registry().answer("POST " + ONE + "/proposal", request("WITHDRAWAL", "PROPOSED", OF_ACME));
        waits("PROPOSED", ", \"yours\": true");
        Seen proposed = browser.submit("main button[value=PROPOSE]", Map.of("evidenceReference", "1187"));
        assertThat(proposed.text()).contains("Proposto: ora decide una seconda persona", "ti sei già occupato tu");
        assertThat(proposed.page().select("main button")).isEmpty();
        assertThat(registry().lastAsked("POST " + ONE + "/proposal").body())
                .contains("\"evidenceReference\":\"1187\"", "\"channel\":\"EMAIL\"");

        waits("PROPOSED", "");
        Seen second = browser.open("/en/administration/organisations/requests/" + LIST)
                .keep("list-request-approval-en");
        assertThat(second.text()).contains("after 24 hours the numbers leave the register");
        registry().answer("POST " + ONE + "/approval", request("WITHDRAWAL", "RUNNING", OF_ACME));
        waits("RUNNING", "");
        assertThat(browser.submit("main button[value=APPROVE]", Map.of()).text())
                .contains("Approved: we tell the lines");
    }

    @Test
    void aRefusalHasAReasonAndWhoComesSecondIsToldSo() {
        waits("WAITING", "");
        browser.open(PAGE + "/richieste/" + LIST);
        Seen wrong = browser.submit("main button[value=REFUSE]", Map.of("reason", " "));
        assertThat(wrong.page().select("#reason-error")).hasSize(1);
        registry().refuse("POST " + ONE + "/refusal", 409, "number-list-state", "È già stato deciso.", "[]");
        waits("REFUSED", "");
        Seen second =
                browser.submit("main button[value=REFUSE]", Map.of("reason", "Il contratto è di un’altra azienda."));
        assertThat(second.page().select(".error-summary a").attr("href")).isEqualTo("#decision");
    }
}
