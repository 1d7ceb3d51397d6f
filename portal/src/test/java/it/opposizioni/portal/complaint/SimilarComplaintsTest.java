package it.opposizioni.portal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.net.URI;
import java.util.HashMap;
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
    private static final String WRITE = "POST /v1/complaints/" + ServiceAnswers.ID + "/messages";
    private static final String WORDS = "Hanno <richiamato> a cena.";

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

    private void toTheCheckWithWords() {
        reported(ServiceAnswers.summary("EVIDENCE_COLLECTED"));
        browser.open(NEW + "?n=02+1234+5678");
        browser.submit(NEXT, firstCall());
        Map<String, String> details = new HashMap<>(detailsAnswers());
        details.put("text", WORDS);
        browser.submit(NEXT, details);
    }

    private static String textKept() {
        return ServiceAnswers.complaint("EVIDENCE_COLLECTED", "").replaceFirst("}$", ", \"textKept\": true}");
    }

    private static String keyOf(String question) {
        return FakeServices.complaint().lastAsked(question).header("Idempotency-Key");
    }

    @Test
    void whatWasWrittenGoesAlongAndThePageSaysSoBefore() {
        FakeServices.complaint().answer(ADD, textKept());
        toTheCheckWithWords();
        Browser.Seen seen = browser.current().keep("new-check-similar-words-it");
        assertThat(seen.page().select(".notice").text())
                .contains("va anche quello che hai scritto in «Che cosa è successo»", "l’operatore non lo vede")
                .contains("Le altre risposte", "restano quelle della segnalazione che c’è già");
        assertThat(browser.submit(JOIN, Map.of("declaration", "yes")).address()).endsWith(ServiceAnswers.ID);
        assertThat(FakeServices.complaint().lastAsked(ADD).body()).contains("\"text\":\"" + WORDS + "\"");
        assertThat(FakeServices.complaint().asked(WRITE)).isEmpty();
    }

    @Test
    void whereNothingWasWrittenThePageSpeaksOfTheOtherAnswersAlone() {
        reported(ServiceAnswers.summary("EVIDENCE_COLLECTED"));
        FakeServices.complaint().answer(ADD, ServiceAnswers.complaint("EVIDENCE_COLLECTED", ""));
        toTheCheck();
        assertThat(browser.current().page().select(".notice").text())
                .contains("Le altre risposte")
                .doesNotContain("va anche");
        browser.submit(JOIN, Map.of("declaration", "yes"));
        assertThat(FakeServices.complaint().lastAsked(ADD).body()).doesNotContain("\"text\"");
        assertThat(FakeServices.complaint().asked(WRITE)).isEmpty();
    }

    /** It ignores the words. */
    @Test
    void aServiceOfTheReleaseBeforeGetsTheWordsAsAMessage() {
        FakeServices.complaint()
                .answer(ADD, ServiceAnswers.complaint("EVIDENCE_COLLECTED", ""))
                .answer(WRITE, 201, ServiceAnswers.messages(9));
        toTheCheckWithWords();
        assertThat(browser.submit(JOIN, Map.of("declaration", "yes")).address()).endsWith(ServiceAnswers.ID);
        assertThat(FakeServices.complaint().lastAsked(WRITE).body())
                .isEqualTo("{\"text\":\"" + WORDS + "\",\"seen\":\"NONE\"}");
        // as the next release has it
        assertThat(keyOf(WRITE)).isEqualTo(Idempotency.ofPart(keyOf(ADD), "text"));
    }

    @Test
    void theDraftStaysUntilTheWordsHaveArrivedToo() {
        FakeServices.complaint()
                .answer(ADD, ServiceAnswers.complaint("EVIDENCE_COLLECTED", ""))
                .refuse(WRITE, 503, "unavailable", "Riprova.", "[]")
                .answer(WRITE, 201, ServiceAnswers.messages(9));
        toTheCheckWithWords();
        Browser.Seen kept = browser.submit(JOIN, Map.of("declaration", "yes"));
        assertThat(kept.address()).contains("/controllo?");
        assertThat(kept.page().select(".error-summary").text()).contains("Non partirà due volte.");
        assertThat(kept.text()).contains(WORDS);
        String calls = keyOf(ADD);
        String words = keyOf(WRITE);
        assertThat(browser.submit(JOIN, Map.of("declaration", "yes")).address()).endsWith(ServiceAnswers.ID);
        assertThat(keyOf(ADD)).isEqualTo(calls);
        assertThat(keyOf(WRITE)).isEqualTo(words).isNotEqualTo(calls);
        assertThat(FakeServices.complaint().asked(WRITE)).hasSize(2);
    }

    @Test
    void aComplaintThatTakesNoMoreMessagesIsSaid() {
        FakeServices.complaint().refuse(ADD, 409, "message-limit-reached", "Sono già dieci.", "[]");
        toTheCheckWithWords();
        Browser.Seen seen = browser.submit(JOIN, Map.of("declaration", "yes"));
        assertThat(seen.page().select(".error-summary").text())
                .contains("non si possono aggiungere altri messaggi", "invia queste chiamate come una nuova");
        assertThat(seen.text()).contains(WORDS);
    }

    @Test
    void theSameRequestAtWorkIsNoComplaintThatHasMovedOn() {
        FakeServices.complaint().refuse(ADD, 409, "still-running", "La stessa richiesta è ancora in corso.", "[]");
        toTheCheckWithWords();
        assertThat(browser.submit(JOIN, Map.of("declaration", "yes"))
                        .page()
                        .select(".error-summary")
                        .text())
                .contains("ancora in corso");
    }

    @Test
    void inEnglishItIsTheSame() {
        toTheCheckWithWords();
        String english = browser.current()
                .page()
                .select("link[rel=alternate][hreflang=en]")
                .attr("href");
        Browser.Seen seen = browser.open(URI.create(english).getPath()).keep("new-check-similar-words-en");
        assertThat(seen.page().select(".notice").text())
                .contains("goes with the calls", "the operator does not see it", "stay as they are in that complaint");
    }
}
