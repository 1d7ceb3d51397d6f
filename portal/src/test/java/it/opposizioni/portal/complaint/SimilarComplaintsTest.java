package it.opposizioni.portal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that belong to a complaint that there is already. */
@QuarkusTest
@AsGiulia
class SimilarComplaintsTest extends ComplaintScenario {

    private static final String ADD = "POST /v1/complaints/" + ServiceAnswers.ID + "/calls";
    private static final String JOIN = "main button[name=join]";

    private static void reported(String complaint) {
        FakeServices.complaint().answer("GET /v1/complaints", "{\"items\": [" + complaint + "], \"next\": null}");
    }

    @Test
    void theCallsAreAddedToTheComplaintThatThereIs() {
        reported(ServiceAnswers.summary("EVIDENCE_COLLECTED"));
        FakeServices.complaint().answer(ADD, ServiceAnswers.complaint("EVIDENCE_COLLECTED", ""));
        String check = toTheCheck();
        Browser.Seen seen = browser.current().keep("new-check-similar-it");
        assertThat(seen.text())
                .contains("Hai già segnalato questo numero", "Aggiungi le chiamate a " + ServiceAnswers.CODE)
                .contains("Invia una nuova segnalazione");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/complaints").query())
                .contains("callerNumber=02");

        Browser.Seen unsure = browser.submit(JOIN, Map.of());
        assertThat(unsure.page().select(".error-summary a").attr("href")).isEqualTo("#declaration");
        assertThat(FakeServices.complaint().asked(ADD)).isEmpty();

        Browser.Seen joined = browser.submit(JOIN, Map.of("declaration", "yes"));
        assertThat(joined.address()).endsWith(ServiceAnswers.ID);
        assertThat(FakeServices.complaint().lastAsked(ADD).body())
                .contains("\"callerNumber\":\"02 1234 5678\"", "\"at\":\"2026-11-19T18:30:00+01:00\"");
        assertThat(FakeServices.complaint().lastAsked(ADD).header("Idempotency-Key"))
                .isNotBlank();
        assertThat(FakeServices.complaint().asked("POST /v1/complaints")).isEmpty();
        assertThat(browser.open(check).address()).endsWith(ServiceAnswers.ID);
    }

    private void toTheCheckWithTwoCalls() {
        browser.open(NEW + "?n=02+1234+5678");
        browser.submit("main button[value=add]", firstCall());
        browser.submit(NEXT, Map.of("date1", "2026-11-19", "time1", "19:30", "kind1", "SILENT"));
        browser.submit(NEXT, detailsAnswers());
    }

    @Test
    void severalCallsAreAddedInOneRequest() {
        reported(ServiceAnswers.summary("EVIDENCE_COLLECTED"));
        FakeServices.complaint().answer(ADD, ServiceAnswers.complaint("EVIDENCE_COLLECTED", ""));
        toTheCheckWithTwoCalls();
        browser.submit(JOIN, Map.of("declaration", "yes"));
        assertThat(FakeServices.complaint().asked(ADD)).hasSize(1);
        assertThat(FakeServices.complaint().lastAsked(ADD).body())
                .startsWith("{\"calls\":[{")
                .contains("\"at\":\"2026-11-19T18:30:00+01:00\"", "\"at\":\"2026-11-19T19:30:00+01:00\"");
    }

    @Test
    void aCallThatIsNotAddedIsSaidBesideItsField() {
        reported(ServiceAnswers.summary("EVIDENCE_COLLECTED"));
        FakeServices.complaint()
                .refuse(
                        ADD,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/calls/1/callerNumber\", \"code\": \"OTHER\", \"detail\": \"È un altro numero.\"},"
                                + " {\"pointer\": \"/calls/0\", \"code\": \"DUPLICATE\", \"detail\": \"C’è già.\"}]");
        toTheCheckWithTwoCalls();
        Browser.Seen seen = browser.submit(JOIN, Map.of("declaration", "yes")).keep("new-calls-not-added-it");
        assertThat(seen.address()).contains("/chiamate");
        assertThat(seen.page().select("#callerNumber1-error").text()).contains("È un altro numero.");
        assertThat(seen.page().select("#callerNumber0-error").text()).contains("C’è già.");
        assertThat(seen.page().select("#time1").val()).isEqualTo("19:30");
    }

    @Test
    void oneMayAlsoGoOn() {
        reported(ServiceAnswers.summary("EVIDENCE_COLLECTED"));
        toTheCheck();
        browser.submit(NEXT, Map.of("declaration", "yes"));
        assertThat(FakeServices.complaint().asked("POST /v1/complaints")).hasSize(1);
        assertThat(FakeServices.complaint().asked(ADD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"+393331234567\"     | \"+393337654321\"",
                "\"callsLeft\": 8      | \"callsLeft\": 0",
                "2026-11-19T18:30:00Z  | 2026-11-18T17:29:59Z",
            })
    void anotherLineAComplaintThatTakesNoneAndAnotherDayAreNotSimilar(String what, String other) {
        reported(ServiceAnswers.summary("FILED")
                .replace("\"firstCallAt\": \"2026-11-19T17:30:00Z\"", "\"firstCallAt\": \"2026-11-01T17:30:00Z\"")
                .replace(what, other));
        toTheCheck();
        assertThat(browser.current().page().select(JOIN)).isEmpty();
    }

    @Test
    void aComplaintThatSomebodyHasTakenInChargeMeanwhileIsSaid() {
        reported(ServiceAnswers.summary("EVIDENCE_COLLECTED"));
        toTheCheck();
        FakeServices.complaint().refuse(ADD, 409, "complaint-stage-conflict", "La fase è cambiata.", "[]");
        Browser.Seen seen = browser.submit(JOIN, Map.of("declaration", "yes"));
        assertThat(seen.page().select(".error-summary").text()).contains("Qualcuno lavora già a quella segnalazione");
    }
}
