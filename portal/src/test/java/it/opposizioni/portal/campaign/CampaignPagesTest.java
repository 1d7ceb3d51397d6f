package it.opposizioni.portal.campaign;

import static it.opposizioni.portal.consultation.OperatorAnswers.CAMPAIGN;
import static it.opposizioni.portal.consultation.OperatorAnswers.PRINCIPAL;
import static it.opposizioni.portal.consultation.OperatorAnswers.campaign;
import static it.opposizioni.portal.consultation.OperatorAnswers.knowsTheCampaign;
import static it.opposizioni.portal.consultation.OperatorAnswers.operator;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Campaigns: made, opened, closed, and why one cannot be opened. */
@QuarkusTest
@AsAcme
class CampaignPagesTest extends PortalTest {

    private static final String LIST = "/it/operatori/campagne";
    private static final String PAGE = LIST + "/" + CAMPAIGN;
    private static final String SERVICE = "/v1/campaigns/" + CAMPAIGN;

    @Test
    void aCampaignSaysWhatForAndOnWhoseBehalf() {
        knowsTheCampaign();
        operator()
                .answer("GET /v1/mandates", """
                        {"items": [
                         {"principalId": "%2$s", "principalName": "Alfa", "side": "OUTSOURCER", "effect": "HOLDS"},
                         {"principalId": "%1$s", "principalName": "Beta", "side": "OUTSOURCER", "effect": "OVER"},
                         {"principalId": "%1$s", "principalName": "Acme", "side": "PRINCIPAL", "effect": "HOLDS"}],
                         "next": null}
                        """.formatted(CAMPAIGN, PRINCIPAL))
                .answer("POST /v1/campaigns", 201, campaign("PLANNED", ""));
        Browser.Seen form = browser.open(LIST + "/nuova").keep("campaign-new-it");
        assertThat(form.page().select("#principalId option").eachText()).containsExactly("Per noi stessi", "Alfa");
        assertThat(operator().lastAsked("GET /v1/mandates").query()).contains("state=AGREED");
        assertThat(form.page().select("#principalId-hint").text()).doesNotContain("mandati accettati più recenti");

        Browser.Seen wrong = browser.submit(
                        "main form button", Map.of("name", "", "purpose", "THIRD_PARTY_TRANSFER", "medium", "POST"))
                .keep("campaign-new-error-it");
        assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactly("#name", "#recipient");
        assertThat(wrong.page().select("input[name=medium][checked]").val()).isEqualTo("POST");

        Browser.Seen done = browser.submit(
                "main form button", Map.of("name", "Cessione", "recipient", "Gamma S.r.l.", "principalId", PRINCIPAL));
        assertThat(operator().lastAsked("POST /v1/campaigns").body())
                .isEqualTo("{\"name\":\"Cessione\",\"purpose\":\"THIRD_PARTY_TRANSFER\",\"recipient\":\"Gamma S.r.l.\","
                        + "\"medium\":\"POST\",\"principalId\":\"" + PRINCIPAL + "\"}");
        assertThat(operator().lastAsked("POST /v1/campaigns").header("Idempotency-Key"))
                .isEqualTo(form.page().select("input[name=key]").val());
        assertThat(done.address()).isEqualTo(PAGE);
    }

    @Test
    void anOpeningThatIsRefusedNamesTheWayOut() {
        knowsTheCampaign();
        operator()
                .refuse(
                        "POST " + SERVICE + "/opening",
                        409,
                        "campaign-without-live-consultation",
                        "POST /v1/consultations",
                        "[{\"pointer\": \"\", \"code\": \"NEVER_CONSULTED\", \"detail\": \"POST /v1/consultations\"}]");
        browser.open(PAGE).keep("campaign-it");
        Browser.Seen seen =
                browser.submit("main form button:contains(Apri)", Map.of()).keep("campaign-refused-it");
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#opening");
        assertThat(seen.page().select("#opening").text())
                .contains("Nessuna lista di questa campagna", "Carica prima una lista")
                .doesNotContain("/v1/");
        assertThat(seen.page().select("main .actions a.btn").attr("href"))
                .isEqualTo("/it/operatori/consultazioni/nuova?campaign=" + CAMPAIGN);
        browser.open("/en/operators/campaigns/" + CAMPAIGN).keep("campaign-en");
    }

    @Test
    void anOpenCampaignAtRiskWarns() {
        knowsTheCampaign(campaign(
                "OPEN",
                "\"openedAt\": \"2026-11-21T08:00:00Z\", \"atRisk\": true, \"liveConsultation\": {\"id\": \"" + CAMPAIGN
                        + "\", \"lastDay\": \"2026-11-26\"},"));
        Browser.Seen seen = browser.open(PAGE).keep("campaign-risk-it");
        assertThat(seen.text())
                .contains("Aperta, a rischio", "la consultazione sta per mancare")
                .contains("fino a giovedì 26 novembre 2026, giorno compreso");
    }

    @Test
    void closingAsksFirst() {
        knowsTheCampaign(campaign("OPEN", ""));
        operator().answer("POST " + SERVICE + "/closure", campaign("CLOSED", ""));
        browser.open(PAGE + "/chiusura").keep("campaign-close-it");
        assertThat(browser.submit("main form button", Map.of()).address()).isEqualTo(PAGE);
        assertThat(operator().asked("POST " + SERVICE + "/closure")).hasSize(1);
    }

    @Test
    void aMandateBehindAHundredOthersCanBeChosen() {
        String beta =
                "{\"principalId\": \"%s\", \"principalName\": \"Beta\", \"side\": \"OUTSOURCER\", \"effect\": \"OVER\"}"
                        .formatted(CAMPAIGN);
        operator()
                .answer("GET /v1/mandates", "{\"items\": [" + beta + "], \"next\": \"m2\"}")
                .answer(
                        "GET /v1/mandates",
                        "{\"items\": [" + beta.replace("Beta", "Alfa").replace("OVER", "HOLDS") + "], \"next\": null}");
        Browser.Seen form = browser.open(LIST + "/nuova");
        assertThat(form.page().select("#principalId option").eachText()).containsExactly("Per noi stessi", "Alfa");
        assertThat(operator().lastAsked("GET /v1/mandates").query()).contains("cursor=m2");

        operator().reset();
        operator().answer("GET /v1/mandates", "{\"items\": [" + beta.replace("OVER", "HOLDS") + "], \"next\": \"m2\"}");
        Browser.Seen many = browser.open(LIST + "/nuova").keep("campaign-new-many-it");
        assertThat(operator().asked("GET /v1/mandates")).hasSize(5);
        assertThat(many.page().select("#principalId-hint").text())
                .endsWith(
                        "Abbiamo guardato i mandati accettati più recenti: chi te ne ha dato uno più vecchio può mancare.");
    }

    @Test
    void theListLeadsOn() {
        knowsTheCampaign();
        Browser.Seen seen = browser.open(LIST).keep("campaigns-it");
        assertThat(seen.page().select("main tbody th a").attr("href")).isEqualTo(PAGE);
        assertThat(seen.text()).contains("Non ancora aperta", "Per noi stessi");
        browser.open("/en/operators/campaigns").keep("campaigns-en");
    }
}
