package it.opposizioni.portal.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Mandates from either side: proposed, accepted, ended. */
@QuarkusTest
@AsAcme
class MandatePagesTest extends PortalTest {

    private static final String LIST = "/it/operatori/mandati";
    private static final String ID = "018f0000-0000-7000-8000-0000000000a1";

    private static String mandate(String state, String proposer) {
        return """
                {"id": "%s", "outsourcerId": "%s", "outsourcerName": "Squillo Contact S.r.l.", "principalId": "%s",
                 "principalName": "Acme Energia S.p.A.", "proposedBy": "%s", "side": "PRINCIPAL",
                 "callingNumbers": ["+390294751001"], "withdrawnNumbers": [], "from": "2026-11-25", "until": null,
                 "state": "%s", "effect": "HOLDS", "proposedAt": "2026-11-25T09:00:00Z", "agreedAt": null, "endedAt": null}""".formatted(ID, CompanyAnswers.OTHER, CompanyAnswers.ID, proposer, state);
    }

    private static final String TERMS = LIST + "/proponi/condizioni";
    private static final String SEND = "main form button";

    private static void known(String role, String mandate) {
        FakeServices.operator()
                .answer("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", role))
                .answer("GET /v1/mandates", "{\"items\": [" + mandate + "], \"next\": null}")
                .answer("GET /v1/mandates/" + ID, mandate);
    }

    @Test
    void theListSaysWhoHasToAnswer() {
        known("OWNER", mandate("PROPOSED", CompanyAnswers.OTHER));
        Browser.Seen seen = browser.open(LIST).keep("mandates-list-it");
        assertThat(seen.text()).contains("Squillo Contact S.r.l.", "Committente", "Aspetta la tua risposta");
        browser.open("/en/operators/mandates").keep("mandates-list-en");
    }

    @Test
    void theOtherSidesProposalCanBeAccepted() {
        known("COMPLIANCE", mandate("PROPOSED", CompanyAnswers.OTHER));
        FakeServices.operator()
                .answer("POST /v1/mandates/" + ID + "/acceptance", mandate("AGREED", CompanyAnswers.OTHER));
        browser.open(LIST + "/" + ID).keep("mandate-proposed-it");
        Browser.Seen done = browser.submit("button[value=ACCEPT]", Map.of());
        assertThat(done.page().select("main [role=status]").text()).isEqualTo("Il mandato è in vigore.");
        assertThat(FakeServices.operator().asked("POST /v1/mandates/" + ID + "/acceptance"))
                .hasSize(1);
    }

    @Test
    void onesOwnProposalCanOnlyBeTakenBack() {
        known("OWNER", mandate("PROPOSED", CompanyAnswers.ID));
        Browser.Seen seen = browser.open(LIST + "/" + ID);
        assertThat(seen.page().select("button[value=ACCEPT]")).isEmpty();
        assertThat(seen.page().select("button[value=END]").text()).isEqualTo("Ritira la proposta");
    }

    @Test
    void whoOnlyReadsCannotAct() {
        known("VIEWER", mandate("PROPOSED", CompanyAnswers.OTHER));
        assertThat(browser.open(LIST + "/" + ID).page().select("main form")).isEmpty();
    }

    @Test
    void theEndIsAskedTwice() {
        known("OWNER", mandate("AGREED", CompanyAnswers.ID));
        FakeServices.operator().answer("POST /v1/mandates/" + ID + "/end", mandate("ENDED", CompanyAnswers.ID));
        assertThat(browser.open(LIST + "/" + ID).page().select("main a[href$=/fine]"))
                .hasSize(1);
        browser.open(LIST + "/" + ID + "/fine").keep("mandate-end-it");
        assertThat(browser.submit("button[value=END]", Map.of()).text()).contains("Il mandato è finito.");
    }

    @Test
    void aMandateIsProposedToACompanyThatWasFound() {
        known("OWNER", mandate("PROPOSED", CompanyAnswers.ID));
        FakeServices.operator().answer("GET /v1/operators", """
                {"items": [{"id": "%s", "name": "Squillo Contact S.r.l.", "seat": "Torino", "state": "ACTIVE"},
                 {"id": "%s", "name": "Acme Energia S.p.A.", "seat": "Milano", "state": "ACTIVE"}], "next": null}""".formatted(CompanyAnswers.OTHER, CompanyAnswers.ID));
        listed();
        browser.open(LIST + "/proponi");
        Browser.Seen found =
                browser.submit("main form button", Map.of("q", "squillo")).keep("mandates-search-it");
        assertThat(found.page().select("main .plain-list a")).hasSize(1);
        browser.open(found.page().select("main .plain-list a").attr("href")).keep("mandates-terms-it");
        Browser.Seen wrong =
                browser.submit("main form button", Map.of("callingNumbers", "")).keep("mandates-error-it");
        assertThat(wrong.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#side", "#callingNumbers");
        assertThat(wrong.text()).contains("Squillo Contact S.r.l.");
        FakeServices.operator().answer("POST /v1/mandates", 201, mandate("PROPOSED", CompanyAnswers.ID));
        browser.submit(
                "main form button", Map.of("side", "OUTSOURCER", "callingNumbers", "02 9475 1001\n\n02 9475 1002"));
        assertThat(FakeServices.operator().lastAsked("POST /v1/mandates").body())
                .contains("\"outsourcerId\":\"" + CompanyAnswers.OTHER, "[\"02 9475 1001\",\"02 9475 1002\"]")
                .doesNotContain("principalId");
    }

    private static void listed() {
        FakeServices.operator().answer("GET /v1/operators/" + CompanyAnswers.OTHER + "/directory-entry", """
                        {"id": "%s", "name": "Squillo Contact S.r.l.", "seat": "Torino", "state": "ACTIVE"}""".formatted(
                        CompanyAnswers.OTHER));
    }

    @Test
    void theNameIsThatOfTheCompanyWhateverTheAddressSays() {
        known("OWNER", mandate("PROPOSED", CompanyAnswers.ID));
        listed();
        browser.open(TERMS + "?with=" + CompanyAnswers.OTHER + "&name=Altra+S.p.A.&otherName=Altra+S.p.A.");
        assertThat(browser.current().text()).contains("Squillo Contact S.r.l.").doesNotContain("Altra S.p.A.");
        browser.submit(SEND, Map.of("callingNumbers", ""));
        assertThat(browser.current().text()).contains("Squillo Contact S.r.l.").doesNotContain("Altra S.p.A.");
    }

    @Test
    void withoutACompanyOneIsChosenFirst() {
        known("OWNER", mandate("PROPOSED", CompanyAnswers.ID));
        for (String query : List.of("", "?with=", "?with=x", "?with=null", "?name=Squillo")) {
            Browser.Seen seen = browser.open(TERMS + query);
            assertThat(seen.address()).as(query).isEqualTo(LIST + "/proponi");
            assertThat(seen.text()).doesNotContain("null");
        }
        assertThat(browser.open(TERMS + "?with=" + CompanyAnswers.OTHER).status())
                .as("nobody has this id")
                .isEqualTo(404);
        listed();
        browser.open(TERMS + "?with=" + CompanyAnswers.OTHER);
        Browser.Seen seen = browser.submit(SEND, Map.of("side", "OUTSOURCER", "callingNumbers", "1", "other", "x"));
        assertThat(seen.address()).isEqualTo(LIST + "/proponi");
        assertThat(FakeServices.operator().asked("POST /v1/mandates")).isEmpty();
    }

    @Test
    void aProposalThatCameBackIsStillTheSameOne() {
        known("OWNER", mandate("PROPOSED", CompanyAnswers.ID));
        listed();
        FakeServices.operator()
                .refuse("POST /v1/mandates", 422, "validation", "Correggi.", "[]")
                .answer("POST /v1/mandates", 201, mandate("PROPOSED", CompanyAnswers.ID));
        browser.open(TERMS + "?with=" + CompanyAnswers.OTHER);
        browser.submit(SEND, Map.of("side", "OUTSOURCER", "callingNumbers", "02 9475 1001"));
        browser.submit(SEND, Map.of());
        assertThat(FakeServices.operator().asked("POST /v1/mandates"))
                .hasSize(2)
                .extracting(asked -> asked.header("Idempotency-Key"))
                .doesNotContainNull()
                .containsOnly(
                        FakeServices.operator().lastAsked("POST /v1/mandates").header("Idempotency-Key"));
        browser.open(TERMS + "?with=" + CompanyAnswers.OTHER);
        browser.submit(SEND, Map.of("side", "OUTSOURCER", "callingNumbers", "02 9475 1001"));
        assertThat(FakeServices.operator().asked("POST /v1/mandates"))
                .extracting(asked -> asked.header("Idempotency-Key"))
                .as("a new form is a new proposal")
                .satisfies(keys -> assertThat(Set.copyOf(keys)).hasSize(2));
    }
}
