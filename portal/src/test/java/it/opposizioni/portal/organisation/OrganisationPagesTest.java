package it.opposizioni.portal.organisation;

import static it.opposizioni.portal.organisation.OrganisationAnswers.ID;
import static it.opposizioni.portal.organisation.OrganisationAnswers.organisation;
import static it.opposizioni.portal.organisation.OrganisationAnswers.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A citizen asks to act for an organisation, and acts for it. */
@QuarkusTest
@AsGiulia
class OrganisationPagesTest extends OrganisationScenario {

    private static final String ORGANISATIONS = AREA + "/organizzazioni";
    private static final String SEND = "main form .btn-primary";
    private static final Map<String, String> ACME = Map.of(
            "name",
            "Acme S.p.A.",
            "taxCode",
            "007 4311 0157",
            "role",
            "LEGAL_REPRESENTATIVE",
            "evidenceReference",
            "Visura T 512");

    private static final String NUMBER_ID = "018f0000-0000-7000-8000-0000000000aa";

    @Test
    void aRequestIsCheckedBesideItsFields() {
        browser.open(ORGANISATIONS + "/nuova").keep("organisation-new-it");
        Seen wrong = browser.submit(SEND, Map.of("name", "", "taxCode", "00743110158", "evidenceReference", ""));
        assertThat(wrong.page().title()).startsWith("Errore: ");
        assertThat(wrong.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#name", "#role", "#evidenceReference", "#taxCode");
        assertThat(registry().asked("POST /v1/organisations")).isEmpty();
        assertThat(browser.open("/en/personal-area/organisations/new")
                        .keep("organisation-new-en")
                        .heading())
                .isEqualTo("Ask to act for an organisation");
    }

    @Test
    void aRequestIsSentOnceAndShownWithItsState() {
        registry()
                .answer("POST /v1/organisations", 201, organisation("REQUESTED", ""))
                .answer("GET /v1/organisations/" + ID, organisation("REQUESTED", ""));
        browser.open(ORGANISATIONS + "/nuova");
        Seen sent = browser.submit(SEND, ACME).keep("organisation-asked-it");
        assertThat(sent.address()).isEqualTo(ORGANISATIONS + "/" + ID + "?done=asked");
        assertThat(sent.text()).contains("Hai mandato la richiesta.", "in attesa del gestore", "Visura T 512");
        assertThat(sent.page().select("main button").eachText()).containsExactly("Ritira la richiesta");
        assertThat(registry().lastAsked("POST /v1/organisations").body())
                .contains("\"role\":\"LEGAL_REPRESENTATIVE\"", "\"language\":\"it\"");
        assertThat(registry().lastAsked("POST /v1/organisations").header("Idempotency-Key"))
                .isNotBlank();
    }

    @Test
    void whatTheRegistryRefusesStandsBesideItsField() {
        registry().refuse("POST /v1/organisations", 422, "validation", "Da correggere.", """
                [{"pointer":"/taxCode","code":"OTHER_PERSON","detail":"Questo è il codice fiscale di un’altra persona."}]""");
        browser.open(ORGANISATIONS + "/nuova");
        assertThat(browser.submit(SEND, ACME)
                        .page()
                        .getElementById("taxCode-error")
                        .text())
                .contains("un’altra persona");
        registry().reset();
        registry().refuse("POST /v1/organisations", 403, "tax-code-needed", "Serve.", "[]");
        browser.open("/en/personal-area/organisations/new");
        assertThat(browser.submit(SEND, ACME).page().select(".error-summary").text())
                .contains("Sign in with SPID");
    }

    @Test
    void allRequestsAreListedAndARefusalSaysWhy() {
        String refused = organisation("REFUSED", """
                , "decidedAt": "2026-11-26T09:00:00Z", "closedAt": "2026-11-26T09:00:00Z", "reason": "La visura non riporta il suo nome.\"""");
        registry().answer("GET /v1/organisations", page(refused)).answer("GET /v1/organisations/" + ID, refused);
        Seen all = browser.open("/en/personal-area/organisations").keep("organisations-en");
        assertThat(all.page().select("tbody tr").text()).contains("Acme S.p.A.", "Legal representative", "refused");
        Seen one = browser.open(ORGANISATIONS + "/" + ID).keep("organisation-refused-it");
        assertThat(one.text()).contains("rifiutata", "La visura non riporta il suo nome.");
        assertThat(one.page().select("main form")).isEmpty();
        registry().reset();
        registry().answer("GET /v1/organisations", "{\"items\": []}");
        assertThat(browser.open(ORGANISATIONS).text()).contains("Non hai ancora chiesto");
    }

    @Test
    void itEndsAndWhatCameMeanwhileIsSaid() {
        registry()
                .answer("GET /v1/organisations/" + ID, organisation("CONFIRMED", ""))
                .refuse("POST /v1/organisations/" + ID + "/end", 409, "representation-state", "È già chiusa.", "[]");
        Seen one = browser.open(ORGANISATIONS + "/" + ID).keep("organisation-it");
        assertThat(one.page().select("main button").eachText())
                .containsExactly("Agisci per Acme S.p.A.", "Non agire più per l’organizzazione");
        assertThat(one.page().select("main a[href='" + ORGANISATIONS + "/" + ID + "/deleghe']"))
                .hasSize(1);
        Seen meanwhile = browser.submit("main button[value=END]", Map.of());
        assertThat(meanwhile.page().select(".error-summary a").attr("href")).isEqualTo("#answer");
        registry().reset();
        registry()
                .answer("GET /v1/organisations/" + ID, organisation("ENDED", ""))
                .answer("POST /v1/organisations/" + ID + "/end", organisation("ENDED", ""));
        assertThat(browser.submit("main button[value=END]", Map.of()).text()).contains("Chiusa: non si può più agire");
    }

    @Test
    void itStandsOnThePageOfPeopleAndLeadsToItsLists() {
        actForAcme(", \"organisation\": true");
        Seen area = browser.current().keep("acting-organisation-it");
        assertThat(area.page().select("p.lead").text()).isEqualTo("Qui trovi i numeri di Acme S.p.A.");
        assertThat(area.page().select("header .acting.person").text()).startsWith("Stai agendo per Acme S.p.A.");
        assertThat(area.page().select("a[href='" + LISTS + "']")).hasSize(1);
        browser.submit("header .acting.person button", Map.of());
        Seen people = browser.open(AREA + "/persone-che-segui").keep("people-organisation-it");
        assertThat(people.page()
                        .select("section[aria-labelledby=organisations]")
                        .text())
                .contains("Acme S.p.A.", "Confermata dal gestore", "Agisci per Acme S.p.A.")
                .doesNotContain("Rappresenti");
        assertThat(people.page().select("a[href='" + ORGANISATIONS + "/" + ID + "']"))
                .hasSize(1);
        assertThat(browser.open(AREA).page().select("a[href='" + LISTS + "']")).isEmpty();
    }

    /** Its legal representative has no delegation. */
    @Test
    void theHistoryOfItsNumbersSaysForWhomSomebodyAsked() {
        actForAcme(", \"organisation\": true");
        registry()
                .answerFromNowOn("GET /v1/oppositions/" + NUMBER_ID, """
                        {"id":"%s","number":"+393331234567","origin":"CITIZEN","media":["TELEPHONE"],"status":"ACTIVE",
                        "effectiveFrom":"2026-11-01T08:00:00Z","activeFrom":"2026-11-16T23:00:00Z","daysLeft":0,
                        "dates":[{"medium":"TELEPHONE","effectiveFrom":"2026-11-01T08:00:00Z",
                        "activeFrom":"2026-11-16T23:00:00Z","status":"ACTIVE","daysLeft":0}],
                        "protocol":"OPP-2026-TEST","version":1}""".formatted(NUMBER_ID))
                .answerFromNowOn("GET /v1/oppositions/" + NUMBER_ID + "/history", """
                        {"items":[{"at":"2026-11-20T08:00:00Z","change":"RENEWED","media":["TELEPHONE"],
                        "channel":"DELEGATE","delegation":"%s"}]}""".formatted(ID))
                .answerFromNowOn("GET /v1/oppositions/" + NUMBER_ID + "/exemptions", "{\"items\":[]}");
        assertThat(browser.open(AREA + "/numeri/" + NUMBER_ID).text())
                .contains("per l’organizzazione)")
                .doesNotContain("delega)");
    }
}
