package it.opposizioni.portal.ownnumber;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a holder does with its own number: cancels consents, and ends companies with them. */
@QuarkusTest
@AsGiulia
class RenewalPagesTest extends OwnNumberScenario {

    @Test
    void consentsAreCancelledAfterAPreview() {
        registryKnows("");
        FakeServices.registry()
                .answer("POST " + OPPOSITION + "/renewals", opposition("+393331234567", "\"TELEPHONE\"", ""));
        Seen number = browser.open(PAGE);
        assertThat(number.page().select("main a").eachText())
                .contains("Annulla i consensi dati da domenica 1 novembre 2026", "Togli il numero dal registro");
        Seen preview = browser.open(PAGE + "/consensi");
        assertThat(preview.text())
                .contains(
                        "da domenica 1 novembre 2026 a oggi non varranno più",
                        "Non hai scelto nessuna azienda da tenere",
                        "L’iscrizione non scade");
        Seen done = browser.submit("main form button", Map.of());
        assertThat(done.address()).isEqualTo(PAGE + "?done=renewed");
        assertThat(done.page().select("[role=status]").text())
                .isEqualTo("Fatto: i consensi dati finora non valgono più.");
        assertThat(asked("POST " + OPPOSITION + "/renewals"))
                .singleElement()
                .satisfies(
                        request -> assertThat(request.header("Idempotency-Key")).isNotBlank());
    }

    /** As often as wanted, and who has just done it need not do it again (DPR 26/2022 art. 7 c. 8). */
    @Test
    void whoHasJustDoneItIsToldSo() {
        registryKnows("");
        assertThat(browser.open(PAGE + "/consensi").text()).doesNotContain("Hai già annullato");
        FakeServices.registry().reset();
        FakeServices.registry()
                .answer(
                        "GET " + OPPOSITION,
                        opposition("+393331234567", "\"TELEPHONE\"", "")
                                .replace(
                                        "\"consentsRevokedAsOf\":\"2026-11-01T08:00:00Z\"",
                                        "\"consentsRevokedAsOf\":\"2026-11-25T08:30:00Z\""))
                .answer("GET " + OPPOSITION + "/exemptions", "{\"items\":[]}");
        Seen again = browser.open(PAGE + "/consensi").keep("renewal-again-it");
        assertThat(again.page().select("main .notice").text())
                .isEqualTo(
                        "Hai già annullato i consensi dati prima di mercoledì 25 novembre 2026, ore 09:30. Serve di nuovo solo se da allora ne hai dato un altro.");
        assertThat(again.page().select("main form button").text()).isEqualTo("Annulla i consensi");
    }

    /** A renewal ends none of them by itself: the person sees which they are, and ends those that are no longer wanted. */
    @Test
    void companiesThatAreNoLongerWantedEndWithTheConsents() {
        String stays = "018f0000-0000-7000-8000-00000000c001";
        String ends = "018f0000-0000-7000-8000-00000000c002";
        String later = "018f0000-0000-7000-8000-00000000c003";
        registryKnows("");
        FakeServices.registry()
                .answerFromNowOn("GET " + OPPOSITION + "/exemptions", """
                        {"items":[%s,%s,%s]}""".formatted(
                                company(stays, "Acme Energia", "IN_FORCE"),
                                company(ends, "Squillo Contact", "IN_FORCE"),
                                company(later, "Banca Vecchia", "ENDED")))
                .answer("DELETE " + OPPOSITION + "/exemptions/" + ends, 204, "")
                .answer("POST " + OPPOSITION + "/renewals", opposition("+393331234567", "\"TELEPHONE\"", ""));
        Seen preview = browser.open(PAGE + "/consensi").keep("renewal-companies-it");
        assertThat(preview.page().select("main fieldset label").eachText())
                .hasSize(2)
                .anyMatch(label -> label.startsWith("Non voglio più Acme Energia"))
                .anyMatch(label -> label.startsWith("Non voglio più Squillo Contact"));
        assertThat(preview.page().select("main fieldset input[checked]")).isEmpty();
        Seen done = browser.submit("main form button", Map.of("end", ends));
        assertThat(done.address()).isEqualTo(PAGE + "?done=renewed-ended");
        assertThat(asked("DELETE " + OPPOSITION + "/exemptions/" + ends)).hasSize(1);
        assertThat(asked("DELETE " + OPPOSITION + "/exemptions/" + stays)).isEmpty();
        assertThat(asked("POST " + OPPOSITION + "/renewals")).hasSize(1);
    }

    /** A person who has ticked a company is not told that all is done while it goes on calling. */
    @Test
    void nothingIsRenewedWhileTheCompaniesAreNotKnown() {
        String ends = "018f0000-0000-7000-8000-00000000c002";
        String exemptions = "GET " + OPPOSITION + "/exemptions";
        String known = "{\"items\":[" + company(ends, "Squillo Contact", "IN_FORCE") + "]}";
        registryKnows("");
        FakeServices.registry().answerFromNowOn(exemptions, known);
        browser.open(PAGE + "/consensi");
        FakeServices.registry().reset();
        FakeServices.registry()
                .answer("GET " + OPPOSITION, opposition("+393331234567", "\"TELEPHONE\"", ""))
                .answer("GET " + OPPOSITION + "/history", "{\"items\":[]}")
                .refuse(exemptions, 503, "unavailable", "Riprova.", "[]")
                .answer("DELETE " + OPPOSITION + "/exemptions/" + ends, 204, "")
                .answer("POST " + OPPOSITION + "/renewals", opposition("+393331234567", "\"TELEPHONE\"", ""));
        Seen refused = browser.submit("main form button", Map.of("end", ends)).keep("renewal-companies-unknown-it");
        assertThat(refused.page().select(".error-summary").text()).contains("non abbiamo annullato nulla");
        assertThat(asked("POST " + OPPOSITION + "/renewals")).isEmpty();
        assertThat(asked("DELETE " + OPPOSITION + "/exemptions/" + ends)).isEmpty();

        FakeServices.registry().answerFromNowOn(exemptions, known);
        Seen done = browser.submit("main form button", Map.of());
        assertThat(done.address()).as("what was ticked still is").isEqualTo(PAGE + "?done=renewed-ended");
        assertThat(asked("DELETE " + OPPOSITION + "/exemptions/" + ends)).hasSize(1);
    }

    private static String company(String id, String name, String status) {
        return """
                {"id":"%s","operatorId":"018f0000-0000-7000-8000-0000000000d1","operatorName":"%s","from":"2026-11-03",
                "until":null,"status":"%s","grantedAt":"2026-11-03T08:00:00Z","endedAt":%s}""".formatted(id, name, status, status.equals("ENDED") ? "\"2026-11-10T08:00:00Z\"" : "null");
    }
}
