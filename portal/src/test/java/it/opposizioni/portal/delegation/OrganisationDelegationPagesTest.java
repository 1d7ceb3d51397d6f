package it.opposizioni.portal.delegation;

import static it.opposizioni.portal.delegation.DelegationAnswers.ID;
import static it.opposizioni.portal.delegation.DelegationAnswers.OTHER;
import static it.opposizioni.portal.delegation.DelegationAnswers.delegation;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService.Asked;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who represents an organisation sees who may act for it, asks others to, and ends it. */
@QuarkusTest
@AsGiulia
class OrganisationDelegationPagesTest extends PortalTest {

    private static final String ACME = "018f0000-0000-7000-8000-0000000000c1";
    private static final String AREA = "/it/area-personale";
    private static final String PAGE = AREA + "/organizzazioni/" + ACME + "/deleghe";
    private static final String ENGLISH = "/en/personal-area/organisations/" + ACME + "/delegations";
    private static final String SEND = "main form .btn-primary";
    private static final Map<String, String> SARA =
            Map.of("name", "Sara Bruni", "taxCode", "BRNSRA90A41H501F", "lastDay", "31/12/2027");

    @BeforeEach
    void acmeIsRepresented() {
        FakeServices.registry()
                .answer("GET /v1/delegations/" + ACME, acme(true))
                .answer("GET /v1/organisations/" + ACME + "/representatives", """
                        {"items": [{"name": "Ada Neri", "role": "LEGAL_REPRESENTATIVE", "since": "2026-11-20T09:00:00Z"},
                         {"name": "Giulia Ferri", "role": "PROXY", "since": "2026-11-21T09:00:00Z", "yours": true}]}""")
                .answer("GET /v1/oppositions", "{\"items\":[],\"next\":null}");
        DelegationAnswers.are(
                delegation(ID, "GIVEN", "ACTIVE", "Sara Bruni"),
                delegation(OTHER, "GIVEN", "DECLINED", "Bruno Rossi"),
                delegation(ACME, "RECEIVED", "ACTIVE", "Anna Bianchi"));
        DelegationAnswers.is(ID, "GIVEN", "ACTIVE", "Sara Bruni");
    }

    private static String acme(boolean represented) {
        return """
                {"id": "%s", "side": "RECEIVED", "state": "ACTIVE", "name": "Acme S.p.A.", "taxCode": "••••••••157",
                 "offeredAt": "2026-11-20T09:00:00Z", "acceptedAt": "2026-11-21T09:00:00Z"%s}""".formatted(ACME, represented ? ", \"organisation\": true" : "");
    }

    private static Asked lastAsked(String what) {
        return FakeServices.registry().lastAsked(what);
    }

    @Test
    void allWhoMayActStandOnOnePage() {
        Seen seen = browser.open(PAGE).keep("organisation-people-it");
        assertThat(seen.heading()).isEqualTo("Chi può agire per Acme S.p.A.");
        assertThat(seen.page()
                        .select("section[aria-labelledby=representatives] li")
                        .eachText())
                .containsExactly(
                        "Ada Neri, Legale rappresentante Conferma del gestore: venerdì 20 novembre 2026.",
                        "Giulia Ferri (tu), Procuratore o delegato Conferma del gestore: sabato 21 novembre 2026.");
        assertThat(seen.page().select("section[aria-labelledby=delegates] h3").eachText())
                .containsExactly("Sara Bruni");
        assertThat(seen.page().select("section[aria-labelledby=closed] li").text())
                .contains("Bruno Rossi", "non accettata");
        assertThat(seen.text()).doesNotContain("Anna Bianchi");
        assertThat(seen.page().select("main form")).isEmpty();
        assertThat(lastAsked("GET /v1/delegations").header("On-Behalf-Of")).isEqualTo(ACME);
        FakeServices.registry().answerFromNowOn("GET /v1/delegations", "{\"items\":[]}");
        assertThat(browser.open(ENGLISH).keep("organisation-people-en").text())
                .contains("Who can act for Acme S.p.A.", "Nobody has a delegation", "Giulia Ferri (you), Proxy");
    }

    @Test
    void anotherPersonIsAskedInItsName() {
        FakeServices.registry().answer("POST /v1/delegations", 201, delegation(ID, "GIVEN", "OFFERED", "Sara Bruni"));
        Seen form = browser.open(PAGE + "/nuova").keep("organisation-offer-it");
        assertThat(form.heading()).isEqualTo("Proponi una delega per Acme S.p.A.");
        Seen wrong = browser.submit(SEND, Map.of("name", "", "taxCode", "00743110157", "lastDay", "domani"));
        assertThat(wrong.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#name", "#taxCode", "#lastDay");
        Seen sent = browser.submit(SEND, SARA);
        assertThat(sent.address()).isEqualTo(PAGE + "?done=offered");
        assertThat(sent.text()).contains("Hai mandato la proposta.");
        Asked asked = lastAsked("POST /v1/delegations");
        assertThat(asked.header("On-Behalf-Of")).isEqualTo(ACME);
        assertThat(asked.header("Idempotency-Key")).isNotBlank();
        assertThat(asked.body()).contains("BRNSRA90A41H501F", "2027-12-31");
    }

    @Test
    void whatTheRegistryRefusesStandsInTheForm() {
        FakeServices.registry()
                .refuse("POST /v1/delegations", 409, "delegation-exists", "Questa persona ha già una delega.", "[]");
        browser.open(ENGLISH + "/new").keep("organisation-offer-en");
        assertThat(browser.submit(SEND, SARA).page().select(".error-summary").text())
                .contains("Questa persona ha già una delega.");
    }

    @Test
    void aDelegationIsEnded() {
        FakeServices.registry()
                .answer("POST /v1/delegations/" + ID + "/end", delegation(ID, "GIVEN", "ENDED", "Sara Bruni"));
        browser.open(PAGE);
        Seen one = browser.open(PAGE + "/" + ID).keep("organisation-delegation-it");
        assertThat(one.heading()).isEqualTo("Sara Bruni può agire per Acme S.p.A.");
        assertThat(one.page().select("main button").eachText()).containsExactly("Chiudi la delega");
        Seen ended = browser.submit("main button", Map.of());
        assertThat(ended.address()).isEqualTo(PAGE + "?done=ended");
        assertThat(lastAsked("POST /v1/delegations/" + ID + "/end").header("On-Behalf-Of"))
                .isEqualTo(ACME);
    }

    @Test
    void whatWasEndedMeanwhileIsSaid() {
        FakeServices.registry()
                .refuse("POST /v1/delegations/" + ID + "/end", 409, "delegation-state", "È già chiusa.", "[]");
        browser.open(PAGE + "/" + ID);
        Seen meanwhile = browser.submit("main button", Map.of());
        assertThat(meanwhile.page().select(".error-summary a").attr("href")).isEqualTo("#answer");
        FakeServices.registry()
                .answerFromNowOn("GET /v1/delegations/" + ID, delegation(ID, "GIVEN", "ENDED", "Sara Bruni"));
        assertThat(browser.open(PAGE + "/" + ID)
                        .keep("organisation-delegation-ended-it")
                        .page()
                        .select("main button"))
                .isEmpty();
    }

    /** Those who represent it are a registrar's to end: there is no delegation with their id. */
    @Test
    void whoRepresentsItIsNotEndedHere() {
        browser.open(PAGE);
        assertThat(browser.open(PAGE + "/" + ACME).status()).isEqualTo(404);
    }

    /** Somebody who has a delegation in its name passes nothing on. */
    @Test
    void itsDelegatesHaveNoSuchPage() {
        FakeServices.registry().answerFromNowOn("GET /v1/delegations/" + ACME, acme(false));
        for (String path : new String[] {PAGE, PAGE + "/nuova", PAGE + "/" + ID}) {
            assertThat(browser.open(path).status()).isEqualTo(404);
        }
        assertThat(FakeServices.registry().asked("GET /v1/delegations")).isEmpty();
    }

    private Seen actFor(String delegation, String answer) {
        FakeServices.registry().answerFromNowOn("GET /v1/delegations", "{\"items\": [" + answer + "]}");
        browser.open(AREA + "/persone-che-segui");
        return browser.submit("main button[value='" + delegation + "']", Map.of());
    }

    @Test
    void whoActsForItIsLedThere() {
        Seen area = actFor(ACME, acme(true)).keep("acting-represented-it");
        assertThat(area.page().select("main a[href='" + PAGE + "']").text()).isEqualTo("Vedi e proponi deleghe");
        Seen page = browser.open(PAGE).keep("acting-organisation-people-it");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("main a[href='" + AREA + "/organizzazioni']"))
                .as("closed while one acts for somebody else")
                .isEmpty();
        browser.submit("header .acting.person button", Map.of());
        FakeServices.registry().answerFromNowOn("GET /v1/delegations/" + ACME, acme(false));
        assertThat(actFor(ACME, acme(false)).page().select("a[href='" + PAGE + "']"))
                .isEmpty();
    }

    @Test
    void whoActsForAnotherOneDoesNotMixThemUp() {
        String anna = delegation(OTHER, "RECEIVED", "ACTIVE", "Anna Bianchi");
        DelegationAnswers.is(OTHER, "RECEIVED", "ACTIVE", "Anna Bianchi");
        actFor(OTHER, anna);
        Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(403);
        assertThat(seen.text()).contains("ora stai agendo per un’altra persona");
    }
}
