package it.opposizioni.portal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reporting a call, by a person without script. */
@QuarkusTest
@AsGiulia
class NewComplaintTest extends ComplaintScenario {

    @Test
    void threePagesLeadToAComplaint() {
        Browser.Seen calls = browser.open("/it/area-personale/segnalazioni/nuova?n=02+1234+5678")
                .keep("new-calls-it");
        assertThat(calls.page().select("[name=calledNumber][checked]").val()).isEqualTo("+393331234567");
        assertThat(calls.page().select("#callerNumber0").val()).isEqualTo(CALLER);
        assertThat(calls.page().select(".stepper p").text()).isEqualTo("Passo 1 di 3");

        Browser.Seen details = browser.submit(NEXT, firstCall()).keep("new-details-it");
        assertThat(details.address()).matches("/it/area-personale/segnalazioni/nuova/[0-9a-f-]{36}/dettagli");
        Browser.Seen check = browser.submit(NEXT, detailsAnswers()).keep("new-check-it");
        assertThat(check.address()).endsWith("/controllo");
        assertThat(check.text())
                .contains("+39 333 123 4567", "19 novembre 2026, ore 18:30", "Una persona", "Energia e gas")
                .contains("Il tuo numero era protetto")
                .contains(
                        "Di chi era giovedì 19 novembre 2026, il giorno della chiamata, lo diranno le prove",
                        "Oggi, mercoledì 25 novembre 2026, lo dichiara Squillo Contact S.r.l., Torino.")
                .contains("Una segnalazione falsa è un reato");
        assertThat(check.page().select(".summary-list .act a")).hasSizeGreaterThanOrEqualTo(5);

        Browser.Seen sent = browser.submit(NEXT, Map.of("declaration", "yes")).keep("complaint-filed-it");
        assertThat(sent.address()).isEqualTo("/it/area-personale/segnalazioni/" + ServiceAnswers.ID);
        assertThat(sent.text())
                .contains("Abbiamo ricevuto la segnalazione", ServiceAnswers.CODE)
                .doesNotContain(ServiceAnswers.ID);
        assertThat(FakeServices.complaint().lastAsked("POST /v1/complaints").body())
                .contains("\"calledNumber\":\"+393331234567\"", "\"callerNumber\":\"02 1234 5678\"")
                .contains("\"at\":\"2026-11-19T18:30:00+01:00\"", "\"withheld\":false", "\"product\":\"ENERGY\"")
                .contains("\"consentGiven\":false", "\"askedToStop\":true");
    }

    /** A person with more lines than a list can show types the number, and is told of that number and no other. */
    @Test
    void whoHasVeryManyLinesTypesTheNumber() {
        FakeServices.registry().answerFromNowOn("GET /v1/oppositions", "{\"items\": [], \"next\": \"more\"}");
        Browser.Seen calls = browser.open("/it/area-personale/segnalazioni/nuova?n=02+1234+5678");
        assertThat(calls.page().select("input[name=calledNumber]").attr("type")).isEqualTo("tel");
        FakeServices.registry().reset();
        ServiceAnswers.registryKnowsTheLine();
        Map<String, String> call = firstCall();
        call.put("calledNumber", "333 123 4567");
        browser.submit(NEXT, call);
        browser.submit(NEXT, detailsAnswers());
        assertThat(browser.current().text()).contains("Il tuo numero era protetto");
        assertThat(FakeServices.registry().lastAsked("GET /v1/oppositions").query())
                .contains("number=", "393331234567");
    }

    /** The fake answers the same of every day. */
    @Test
    void theCheckSaysOfWhichDayItKnowsTheCaller() {
        FakeServices.complaint().answer("GET /v1/callers/" + CALLER, """
                {"number": "+390212345678", "on": "2026-11-19", "outcome": "NOT_DECLARED", "explanation": "Nessuno lo ha dichiarato.",
                 "kind": "FIXED", "operators": []}""");
        toTheCheck();
        assertThat(browser.current().text())
                .contains(
                        "Il giorno della chiamata, giovedì 19 novembre 2026, non lo aveva dichiarato nessuno.",
                        "Oggi, mercoledì 25 novembre 2026: Nessuno lo ha dichiarato.");
        assertThat(FakeServices.complaint()
                        .lastAsked("GET /v1/callers/" + CALLER)
                        .query())
                .isEqualTo("on=2026-11-19");
    }

    @Test
    void anAnswerThatGotLostIsAskedForWithTheSameKey() {
        FakeServices.complaint().reset();
        ServiceAnswers.callerIsDeclared(CALLER);
        String check = toTheCheck();
        FakeServices.complaint().goDown();
        Browser.Seen kept = browser.submit(NEXT, Map.of("declaration", "yes")).keep("new-check-down-it");
        assertThat(kept.page().select(".error-summary").text())
                .contains("non sappiamo se la tua è arrivata", "Non partirà due volte.");
        String firstKey =
                FakeServices.complaint().lastAsked("POST /v1/complaints").header("Idempotency-Key");

        FakeServices.complaint().reset();
        theServicesAnswer();
        browser.open(check);
        Browser.Seen sent = browser.submit(NEXT, Map.of("declaration", "yes"));
        assertThat(sent.address()).endsWith(ServiceAnswers.ID);
        assertThat(FakeServices.complaint().lastAsked("POST /v1/complaints").header("Idempotency-Key"))
                .isEqualTo(firstKey)
                .isNotBlank();
    }

    @Test
    void withoutADeclarationNothingIsSent() {
        toTheCheck();
        Browser.Seen seen = browser.submit(NEXT, Map.of());
        assertThat(seen.page().title()).startsWith("Errore: ");
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#declaration");
        assertThat(FakeServices.complaint().asked("POST /v1/complaints")).isEmpty();
    }

    @Test
    void callsAreAddedAndRemovedWithoutScript() {
        browser.open("/it/area-personale/segnalazioni/nuova?n=02+1234+5678");
        browser.submit("main button[value=add]", firstCall());
        assertThat(browser.current().page().select("#callerNumber1").val()).isEqualTo(CALLER);
        assertThat(browser.current().page().select("#date0").val()).isEqualTo("2026-11-19");
        for (int i = 2; i < 10; i++) {
            browser.submit("main button[value=add]", Map.of());
        }
        assertThat(browser.current().keep("new-calls-ten-it").page().select("main button[value=add]"))
                .isEmpty();
        for (int i = 9; i > 0; i--) {
            browser.submit("main button[value=remove" + i + "]", Map.of());
        }
        assertThat(browser.current().page().select("main button[value^=remove]"))
                .isEmpty();
        assertThat(browser.current().page().select("#date0").val()).isEqualTo("2026-11-19");
    }

    @Test
    void everyMistakeIsNamedBesideItsFieldAndWhatWasTypedStays() {
        browser.open("/it/area-personale/segnalazioni/nuova");
        Browser.Seen seen = browser.submit(
                        NEXT, Map.of("calledNumber", "+44 20 7946 0000", "date0", "31/02/2026", "time0", "25:00"))
                .keep("new-calls-errors-it");
        assertThat(seen.page().title()).startsWith("Errore: ");
        assertThat(seen.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#calledNumber", "#callerNumber0", "#date0", "#time0", "#kind0");
        seen.page()
                .select(".error-summary a")
                .forEach(link -> assertThat(
                                seen.page().select(link.attr("href") + "-error").text())
                        .endsWith(link.text()));
        assertThat(seen.page().select("#date0").val()).isEqualTo("31/02/2026");
    }

    /** On all three pages; what else is asked may stay as it is. */
    @Test
    void noMoreThanSevenAnswersAreMandatory() {
        browser.open("/it/area-personale/segnalazioni/nuova");
        List<String> missing = new ArrayList<>(missing(browser.submit(NEXT, Map.of("calledNumber", ""))));
        Map<String, String> call = firstCall();
        call.putAll(Map.of("calledNumber", "+393331234567", "callerNumber0", CALLER));
        browser.submit(NEXT, call);
        missing.addAll(missing(browser.submit(NEXT, Map.of())));
        browser.submit(NEXT, Map.of("product", "ENERGY"));
        missing.addAll(missing(browser.submit(NEXT, Map.of())));
        assertThat(missing)
                .contains("#calledNumber", "#kind0", "#product", "#declaration")
                .hasSizeLessThanOrEqualTo(7);
    }

    private static List<String> missing(Browser.Seen seen) {
        return seen.page().select(".error-summary a").eachAttr("href");
    }

    @Test
    void aCallOfTomorrowIsNoCall() {
        browser.open("/it/area-personale/segnalazioni/nuova?n=02+1234+5678");
        Map<String, String> call = firstCall();
        call.put("date0", "2099-01-01");
        assertThat(browser.submit(NEXT, call).page().select("#date0-error").text())
                .contains("deve ancora venire");
    }

    @Test
    void aCallersNumberThatNoTelephoneShowsIsSaidAtOnce() {
        FakeServices.complaint()
                .refuse("GET /v1/callers/02", 422, "caller-number-unreadable", "Mancano delle cifre.", "[]");
        browser.open("/it/area-personale/segnalazioni/nuova?n=02");
        assertThat(browser.submit(NEXT, firstCall())
                        .page()
                        .select("#callerNumber0-error")
                        .text())
                .contains("Mancano delle cifre.");
    }

    @Test
    void whatTheServiceWantsCorrectedIsShownOnItsPage() {
        toTheCheck();
        FakeServices.complaint().reset();
        FakeServices.complaint()
                .refuse(
                        "POST /v1/complaints",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/calls/0/at\", \"code\": \"TOO_OLD\", \"detail\": \"Troppo tempo fa.\"}]");
        Browser.Seen seen = browser.submit(NEXT, Map.of("declaration", "yes"));
        assertThat(seen.address()).contains("/chiamate");
        assertThat(seen.page().select("#date0-error").text()).contains("Troppo tempo fa.");
        assertThat(seen.page().select("#date0").val()).isEqualTo("2026-11-19");
    }

    @Test
    void servicesThatAreDownHoldNobodyUp() {
        FakeServices.registry().goDown();
        FakeServices.complaint().goDown();
        browser.open("/en/personal-area/complaints/new?n=02+1234+5678");
        Map<String, String> call = firstCall();
        call.put("calledNumber", "333 123 4567");
        assertThat(browser.submit(NEXT, call).address()).endsWith("/details");
        Browser.Seen check = browser.submit(NEXT, detailsAnswers()).keep("new-check-nothing-known-en");
        assertThat(check.address()).endsWith("/check");
        assertThat(check.page().select("main [role=status]")).hasSize(2);
    }

    @Test
    void sentTwiceIsSentOnce() {
        String check = toTheCheck();
        Map<String, String> form = formOf(browser.current());
        form.put("declaration", "yes");
        browser.post(check, form);
        Browser.Seen again = browser.post(check, form);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.address()).endsWith(ServiceAnswers.ID);
        assertThat(FakeServices.complaint().asked("POST /v1/complaints")).hasSize(1);
        // and the way back leads to what was sent
        assertThat(browser.open(check).address()).endsWith(ServiceAnswers.ID);
        assertThat(browser.open(check.replace("controllo", "chiamate")).address())
                .endsWith(ServiceAnswers.ID);
    }
}
