package it.opposizioni.portal.organisation;

import static it.opposizioni.portal.organisation.OrganisationAnswers.ID;
import static it.opposizioni.portal.organisation.OrganisationAnswers.LIST;
import static it.opposizioni.portal.organisation.OrganisationAnswers.lines;
import static it.opposizioni.portal.organisation.OrganisationAnswers.list;
import static it.opposizioni.portal.organisation.OrganisationAnswers.page;
import static it.opposizioni.portal.organisation.OrganisationAnswers.representation;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The registrar confirms who represents an organisation, and the lists that it sends. */
@QuarkusTest
@AsRegistrar
class RepresentationPagesTest extends PortalTest {

    private static final String PAGE = "/it/amministrazione/organizzazioni";
    private static final String SERVICE = "/v1/desk/organisations";
    private static final String ONE = SERVICE + "/" + ID;
    private static final String LIST_SERVICE = "/v1/desk/number-lists";
    private static final String ONE_LIST = LIST_SERVICE + "/" + LIST;
    private static final String OF_ACME =
            ", \"review\": {\"organisation\": \"Acme S.p.A.\", \"taxCode\": \"00743110157\"}";

    private static FakeService registry() {
        return FakeServices.registry();
    }

    @Test
    void whatWaitsStandsOnOnePage() {
        registry()
                .answer("GET " + SERVICE, page(representation("REQUESTED", "")))
                .answer("GET " + LIST_SERVICE, page(list("WAITING", OF_ACME)));
        Seen seen = browser.open(PAGE).keep("representations-it");
        assertThat(seen.page()
                        .select("section[aria-labelledby=requests] tbody tr")
                        .text())
                .contains("Acme S.p.A.", "Giulia Ferri, Legale rappresentante", "in attesa del gestore");
        assertThat(seen.page().select("section[aria-labelledby=lists] tbody a").attr("href"))
                .isEqualTo(PAGE + "/liste/" + LIST);
        assertThat(registry().lastAsked("GET " + SERVICE).query()).contains("status=OPEN");
        registry().reset();
        registry().answer("GET " + SERVICE, "{\"items\": []}").answer("GET " + LIST_SERVICE, "{\"items\": []}");
        Seen done = browser.open("/en/administration/organisations?status=DONE").keep("representations-en");
        assertThat(done.text()).contains("There is no request.", "There is no list yet.");
        assertThat(registry().lastAsked("GET " + LIST_SERVICE).query()).contains("status=DONE");
    }

    @Test
    void eachOfTheTwoGoesOn() {
        registry()
                .answer("GET " + SERVICE, page(representation("REQUESTED", "")).replace("]}", "], \"next\": \"r2\"}"))
                .answer("GET " + LIST_SERVICE, page(list("WAITING", OF_ACME)).replace("]}", "], \"next\": \"l2\"}"));
        Seen seen = browser.open(PAGE);
        assertThat(next(seen, "requests")).isEqualTo(PAGE + "?status=OPEN&cursor=r2");
        assertThat(next(seen, "lists")).isEqualTo(PAGE + "?status=OPEN&lists=l2");
        browser.open(next(seen, "lists"));
        assertThat(registry().lastAsked("GET " + LIST_SERVICE).query()).contains("cursor=l2");
        assertThat(registry().lastAsked("GET " + SERVICE).query()).doesNotContain("cursor");
    }

    private static String next(Seen seen, String section) {
        return seen.page()
                .select("section[aria-labelledby=" + section + "] a[rel=next]")
                .attr("href");
    }

    @Test
    void theRegistrarConfirms() {
        registry().answer("GET " + ONE, representation("REQUESTED", ""));
        Seen seen = browser.open(PAGE + "/" + ID).keep("representation-it");
        assertThat(seen.text()).contains("FRRGLI85A41F205E", "Visura T 512", "È già nel registro");
        assertThat(seen.page().select("main button").eachText()).containsExactly("Conferma", "Rifiuta");
        registry().reset();
        registry()
                .answer("GET " + ONE, representation("CONFIRMED", ""))
                .answer("POST " + ONE + "/confirmation", representation("CONFIRMED", ""));
        Seen confirmed = browser.submit("main button[value=CONFIRM]", Map.of()).keep("representation-confirmed-it");
        assertThat(confirmed.text()).contains("Confermata: la persona può agire");
        assertThat(confirmed.page().select("main button").eachText()).containsExactly("Togli il potere di agire");
        registry().reset();
        registry()
                .answer("GET " + ONE, representation("ENDED", ""))
                .answer("POST " + ONE + "/end", representation("ENDED", ""));
        browser.submit("main button[value=END]", Map.of("reason", "Ha un altro legale rappresentante."));
        assertThat(registry().lastAsked("POST " + ONE + "/end").body()).contains("Ha un altro legale rappresentante.");
    }

    @Test
    void aRefusalHasAReason() {
        registry().answer("GET " + ONE, representation("REQUESTED", ""));
        browser.open("/en/administration/organisations/" + ID);
        Seen wrong = browser.submit("main button[value=REFUSE]", Map.of("reason", " "))
                .keep("representation-reason-missing-en");
        assertThat(wrong.page().select("#reason-error").text()).contains("Enter the reason.");
        registry().reset();
        registry()
                .answer("GET " + ONE, representation("REFUSED", ", \"reason\": \"Not on the extract.\""))
                .answer("POST " + ONE + "/refusal", representation("REFUSED", ""));
        Seen refused = browser.submit("main button[value=REFUSE]", Map.of("reason", "Not on the extract."));
        assertThat(refused.text()).contains("Refused: the person reads the reason.", "Not on the extract.");
    }

    /** A registrar may have a company too. */
    @Test
    void nobodyDecidesAboutTheirOwn() {
        registry()
                .answer("GET " + ONE, representation("REQUESTED", ", \"yours\": true"))
                .answer("GET " + ONE_LIST, list("WAITING", OF_ACME + ", \"yours\": true"))
                .answer("GET " + ONE_LIST + "/lines", lines(""));
        for (String own : new String[] {PAGE + "/" + ID, PAGE + "/liste/" + LIST}) {
            Seen seen = browser.open(own);
            assertThat(seen.text()).contains("Decide un’altra persona del gestore");
            assertThat(seen.page().select("main button")).isEmpty();
        }
    }

    @Test
    void whoComesSecondIsShownWhatTheFirstOneDid() {
        registry().answer("GET " + ONE, representation("REQUESTED", ""));
        browser.open(PAGE + "/" + ID);
        registry().reset();
        registry()
                .refuse("POST " + ONE + "/confirmation", 409, "representation-state", "Già decisa.", "[]")
                .answer("GET " + ONE, representation("REFUSED", ""));
        Seen seen = browser.submit("main button[value=CONFIRM]", Map.of());
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#decision");
        assertThat(seen.text()).contains("Già decisa.", "rifiutata");
    }

    @Test
    void aListIsConfirmedWithTheEvidence() {
        registry()
                .answer("GET " + ONE_LIST, list("WAITING", OF_ACME))
                .answer("GET " + ONE_LIST + "/lines", lines(""))
                .answer("GET " + ONE_LIST + "/lines.csv", "line,number,outcome\r\n");
        Seen seen = browser.open(PAGE + "/liste/" + LIST).keep("list-review-it");
        assertThat(seen.heading()).isEqualTo("Elenchi di numeri di Acme S.p.A.");
        assertThat(seen.page().select("main tbody tr")).hasSize(3);
        Seen wrong = browser.submit("main button[value=CONFIRM]", Map.of("evidenceReference", ""));
        assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactly("#evidenceReference");
        registry().reset();
        registry()
                .answer("GET " + ONE_LIST, list("CONFIRMED", OF_ACME))
                .answer("GET " + ONE_LIST + "/lines", lines(""))
                .answer("POST " + ONE_LIST + "/confirmation", list("CONFIRMED", OF_ACME));
        Seen confirmed = browser.submit(
                        "main button[value=CONFIRM]", Map.of("evidenceReference", "Contratto TIM 88/2026"))
                .keep("list-confirmed-it");
        assertThat(confirmed.text())
                .contains("Confermato: i numeri sono iscritti fra poco.", "Righe guardate: 2, su 1.200.");
        assertThat(registry().lastAsked("POST " + ONE_LIST + "/confirmation").body())
                .contains("\"evidenceReference\":\"Contratto TIM 88/2026\"", "\"channel\":\"EMAIL\"");
    }

    @Test
    void aListIsRefusedWithAReason() {
        registry()
                .answer("GET " + ONE_LIST, list("WAITING", OF_ACME))
                .answer("GET " + ONE_LIST + "/lines", lines(""))
                .answer("POST " + ONE_LIST + "/refusal", list("REFUSED", OF_ACME));
        browser.open("/en/administration/organisations/lists/" + LIST).keep("list-review-en");
        browser.submit("main button[value=REFUSE]", Map.of("reason", "Another company’s contract."));
        assertThat(registry().lastAsked("POST " + ONE_LIST + "/refusal").body())
                .contains("Another company’s contract.");
    }

    @Test
    @AsGiulia
    void itIsForNoCitizen() {
        assertThat(browser.open(PAGE).status()).isEqualTo(403);
        assertThat(browser.open(PAGE + "/liste/" + LIST).status()).isEqualTo(403);
    }
}
