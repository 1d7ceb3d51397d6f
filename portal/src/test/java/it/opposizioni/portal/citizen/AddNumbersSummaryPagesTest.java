package it.opposizioni.portal.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsMarco;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** What follows the declaration: one registration, or what stands against it. */
@QuarkusTest
@AsGiulia
class AddNumbersSummaryPagesTest extends AddNumbersScenario {

    @Inject
    TestClock clock;

    /** Sends the form of a page that one has left, as a second window or a second click does. */
    private Seen sendAgain(Seen old, Map<String, String> typed) {
        FormElement form = (FormElement) old.page().selectFirst("main form");
        Map<String, String> values = new LinkedHashMap<>();
        form.formData().forEach(field -> values.put(field.key(), field.value()));
        values.putAll(typed);
        return browser.post(form.attr("action"), values);
    }

    @Test
    void theWholeWayEndsOnAPermanentConfirmation() {
        FakeServices.registry().answer("POST /v1/oppositions", 201, REGISTRATION);
        summary();
        Document done = declare().keep("registration-it").page();
        assertThat(browser.current().address()).isEqualTo("/it/area-personale/iscrizioni/OPP-2026-TEST");
        assertThat(done.selectFirst("h1").text()).isEqualTo("Iscrizione registrata");
        assertThat(done.select(".panel-done").text()).contains("OPP-2026-TEST");
        FakeServices.registry().answer("GET /v1/registrations/OPP-2026-TEST/receipt", "%PDF-");
        assertThat(browser.open(done.select("a[href$=/ricevuta]").attr("href"))
                        .answer()
                        .headers()
                        .firstValue("Content-Disposition"))
                .contains("attachment; filename=\"ricevuta.pdf\"");
        assertThat(done.text())
                .contains(
                        "Iscritto mercoledì 25 novembre 2026. Sarà attivo da venerdì 11 dicembre 2026 (dopo 15 giorni pieni).")
                .contains("L’iscrizione non scade mai.");
        assertThat(done.selectFirst("progress").attr("max")).isEqualTo("15");
        FakeService.Asked asked =
                FakeServices.registry().asked("POST /v1/oppositions").getFirst();
        assertThat(asked.header("Idempotency-Key")).isNotBlank();
        assertThat(asked.body()).contains("\"+393331234567\"", "\"declaration\":true", "\"TELEPHONE\"");
    }

    private static String next(Seen confirmation) {
        return confirmation.page().select("#next ~ .next-steps").text();
    }

    private Seen confirmationOf(String status, String dates) {
        return confirmationOf(status, dates, "");
    }

    /** @param more of the opposition */
    private Seen confirmationOf(String status, String dates, String more) {
        FakeServices.registry().reset();
        FakeServices.registry()
                .answer(
                        "GET /v1/registrations/OPP-2026-TEST",
                        REGISTRATION
                                .replace("\"status\":\"REGISTERED\"", "\"status\":\"" + status + "\"")
                                .replace("\"daysLeft\":15", "\"daysLeft\":0,\"dates\":[" + dates + "]" + more));
        return browser.open("/it/area-personale/iscrizioni/OPP-2026-TEST");
    }

    private static String dates(String medium, String status, String activeFrom) {
        return """
                {"medium":"%s","status":"%s","effectiveFrom":"2026-04-30T08:00:00Z","activeFrom":"%s"}""".formatted(medium, status, activeFrom);
    }

    /** The page is permanent, and a number that was carried over has nothing to wait for. */
    @Test
    void aNumberThatIsActiveIsNotSaidToBeWaiting() {
        Seen active = confirmationOf("ACTIVE", dates("TELEPHONE", "ACTIVE", "2026-05-15T22:00:00Z"))
                .keep("registration-active-it");
        assertThat(next(active))
                .contains("nessuna nuova lista", "Nessuno può chiamarti per pubblicità. Se succede, segnalalo.")
                .doesNotContain("può ancora chiamarti", "Ti mandiamo un messaggio", "2026");
    }

    /** Post was added to calls that are active: the page is about post. */
    @Test
    void theDayThatIsStillToComeIsTold() {
        Seen both = confirmationOf(
                "ACTIVE",
                dates("TELEPHONE", "ACTIVE", "2026-05-15T22:00:00Z") + ","
                        + dates("POST", "REGISTERED", "2026-12-25T23:00:00Z"));
        assertThat(next(both))
                .contains(
                        "Prima di sabato 26 dicembre 2026: può ancora scriverti",
                        "Ti mandiamo un messaggio il giorno in cui")
                .doesNotContain("può ancora chiamarti", "può chiamarti");
    }

    @Test
    void whatHasLeftTheRegisterIsNotSaidToBeProtected() {
        String was = dates("TELEPHONE", "WITHDRAWN", "2026-05-15T22:00:00Z");
        assertThat(next(confirmationOf("WITHDRAWN", was, ",\"endedAt\":\"2026-11-26T08:00:00Z\"")))
                .isEqualTo("I numeri di questa richiesta non sono più nel registro, o hai chiesto di toglierli.");
    }

    @Test
    void goingBackAfterSendingDoesNotSendAgain() {
        FakeServices.registry().answer("POST /v1/oppositions", 201, REGISTRATION);
        Seen summary = summary();
        declare();
        sendAgain(summary, Map.of("declaration", "yes"));
        assertThat(FakeServices.registry().asked("POST /v1/oppositions")).hasSize(1);
        browser.open(summary.address());
        assertThat(browser.current().address()).isEqualTo("/it/area-personale/iscrizioni/OPP-2026-TEST");
    }

    @Test
    void aDoubleSubmitWhileTheServiceFailsRepeatsTheSameKey() {
        Seen summary = summary();
        FakeServices.registry()
                .answer("POST /v1/oppositions", 503, "{}")
                .answer("POST /v1/oppositions", 201, REGISTRATION);
        assertThat(sendAgain(summary, Map.of("declaration", "yes")).status()).isEqualTo(503);
        sendAgain(summary, Map.of("declaration", "yes"));
        List<FakeService.Asked> asked = FakeServices.registry().asked("POST /v1/oppositions");
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0).header("Idempotency-Key"))
                .isEqualTo(asked.get(1).header("Idempotency-Key"));
    }

    /** As on a day on which more people come than the register can serve: it refuses at once those that it has no time for. */
    @Test
    void whenTooManyRegisterTheDraftIsKeptAndCanBeSentLater() {
        Seen summary = summary();
        FakeServices.registry()
                .refuse("POST /v1/oppositions", 503, "unavailable", "later", "[]")
                .answer("POST /v1/oppositions", 201, REGISTRATION);
        Seen refused = declare();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.answer().headers().firstValue("Retry-After")).isPresent();
        assertThat(browser.open(summary.address()).text()).contains("333 123 4567");
        declare();
        assertThat(browser.current().address()).isEqualTo("/it/area-personale/iscrizioni/OPP-2026-TEST");
    }

    @Test
    void whileTheRegisterIsBeingRestoredTheFormComesBackAndCanBeSentLater() {
        Seen summary = summary();
        FakeServices.registry()
                .refuse("POST /v1/oppositions", 503, "being-restored", "no", "[]")
                .answer("POST /v1/oppositions", 201, REGISTRATION);
        assertThat(sendAgain(summary, Map.of("declaration", "yes")).text())
                .contains(
                        "Per ora non è possibile",
                        "Stiamo ripristinando il registro",
                        "Ciò che hai scritto è ancora qui.")
                .doesNotContain("qualcosa da correggere");
        sendAgain(summary, Map.of("declaration", "yes"));
        assertThat(browser.current().address()).isEqualTo("/it/area-personale/iscrizioni/OPP-2026-TEST");
    }

    @Test
    void whatTheRegisterRefusesIsNamed() {
        FakeServices.registry()
                .refuse(
                        "POST /v1/oppositions",
                        409,
                        "opposition-already-yours",
                        "no",
                        "[{\"pointer\":\"/lines/0/number\",\"code\":\"ALREADY_YOURS\",\"detail\":\"Non serve.\"}]");
        summary();
        Document page = declare().page();
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#number0");
        assertThat(page.getElementById("number0")).isNotNull();
        assertThat(page.select(".error-summary a").text()).contains("+39 333 123 4567", "Non serve.");
    }

    @Test
    void aProofThatIsTooOldIsAskedForAgain() {
        FakeServices.registry()
                .refuse(
                        "POST /v1/oppositions",
                        422,
                        "line-not-proven",
                        "no",
                        "[{\"pointer\":\"/lines/0/proofId\",\"code\":\"PROOF_NOT_USABLE\",\"detail\":\"Verifica.\"}]");
        summary();
        Seen proof = declare();
        assertThat(proof.address()).contains("/prova?form=");
        assertThat(proof.page().select(".error-summary a").eachAttr("href")).containsExactly("#line0");
        assertThat(proof.page().select("#line0 button").eachAttr("value")).containsExactly("SMS", "VOICE", "CALL_IN");
    }

    /** Who goes on with it the next day is told before everything is filled in, and not after. */
    @Test
    void aRequestThatIsTakenUpAgainWantsItsLinesProvedAgain() {
        String summary = summary().address();
        clock.shift(Duration.ofDays(1));
        Seen proof = browser.open(summary).keep("add-numbers-lapsed-it");
        assertThat(proof.address()).endsWith("/prova");
        assertThat(proof.page().getElementById("line0").text())
                .contains("La verifica di +39 333 123 4567 è scaduta: falla di nuovo.", "Da verificare");
        assertThat(proof.page().select("#line0 button").eachAttr("value")).containsExactly("SMS", "VOICE", "CALL_IN");
    }

    @Test
    void theDeclarationIsNeeded() {
        summary();
        Document page = browser.submit("main form button", Map.of()).page();
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#declaration");
        assertThat(FakeServices.registry().asked("POST /v1/oppositions")).isEmpty();
    }

    @Test
    void aChangeInAnotherWindowAsksForAnotherLook() {
        Seen summary = summary();
        browser.open(summary.address().replace("riepilogo", "scelte"));
        browser.submit("main form button", Map.of("language", "en"));
        Document page = sendAgain(summary, Map.of("declaration", "yes")).page();
        assertThat(page.select(".error-summary").text()).contains("un’altra finestra");
        assertThat(FakeServices.registry().asked("POST /v1/oppositions")).isEmpty();
    }

    @Test
    @AsMarco
    void somebodyElsesDraftIsNotFound() {
        Seen page = browser.open("/it/area-personale/aggiungi-numeri/018f0000-0000-7000-8000-0000000000ff/riepilogo");
        assertThat(page.status()).isEqualTo(404);
    }
}
