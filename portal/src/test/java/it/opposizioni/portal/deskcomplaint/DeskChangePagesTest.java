package it.opposizioni.portal.deskcomplaint;

import static it.opposizioni.portal.testing.FakeServices.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody without an account asks for after the filing, a registrar does. */
@QuarkusTest
@AsRegistrar
class DeskChangePagesTest extends PortalTest {

    private static final String COMPLAINT = "/it/amministrazione/sportello/segnalazioni/" + ServiceAnswers.ID;
    private static final String IN_ENGLISH = "/en/administration/desk/complaints/" + ServiceAnswers.ID;
    private static final String SERVICE = DeskComplaintAnswers.SERVICE + "/" + ServiceAnswers.ID;
    private static final String SEND = "main button[data-once]";
    private static final Map<String, String> NOTE =
            Map.of("channel", "POST", "receivedOn", "2026-11-24", "evidenceReference", "Prot. 77");

    private static void answer(String filed) {
        complaint().answer("GET " + SERVICE, filed);
    }

    private static Map<String, String> call() {
        Map<String, String> call = new HashMap<>(NOTE);
        call.putAll(Map.of("date0", "2026-11-20", "time0", "9:05", "kind0", "SILENT"));
        return call;
    }

    @Test
    void itIsWithdrawnOnceTheRegistrarHasBeenAskedAgain() {
        DeskComplaintAnswers.known();
        browser.open(COMPLAINT).keep("desk-complaint-changes-it");
        Browser.Seen asked = browser.open(COMPLAINT + "/ritiro").keep("desk-complaint-withdraw-it");
        assertThat(asked.text()).contains("Non si può annullare", "Maria Rossi", ServiceAnswers.CODE);
        Map<String, String> typed = new HashMap<>(NOTE);
        typed.put("reason", "Hanno smesso.");
        Browser.Seen seen = browser.submit(SEND, typed);
        assertThat(seen.address()).startsWith(COMPLAINT);
        assertThat(seen.text()).contains("Segnalazione ritirata.");
        FakeService.Asked withdrawn = complaint().lastAsked("POST " + SERVICE + "/withdrawal");
        assertThat(withdrawn.header("Idempotency-Key")).isNotBlank();
        assertThat(withdrawn.body())
                .contains("\"reason\":\"Hanno smesso.\"", "\"channel\":\"POST\"")
                .contains("\"receivedAt\":\"2026-11-23T23:00:00Z\"", "\"evidenceReference\":\"Prot. 77\"");
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        DeskComplaintAnswers.shown();
        browser.open(IN_ENGLISH + "/withdrawal").keep("desk-complaint-withdraw-en");
        Browser.Seen seen = browser.submit(SEND, Map.of("reason", "Solved"));
        assertThat(seen.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#receivedOn", "#evidenceReference");
        assertThat(seen.page().select("#reason").text()).isEqualTo("Solved");
        complaint()
                .refuse(
                        "POST " + SERVICE + "/withdrawal",
                        422,
                        "validation",
                        "Correct it.",
                        "[{\"pointer\": \"/desk/receivedAt\", \"code\": \"TOO_OLD\", \"detail\": \"Too long ago.\"}]");
        assertThat(browser.submit(SEND, NOTE).page().select("#receivedOn-error").text())
                .contains("Too long ago.");
    }

    @ParameterizedTest
    @CsvSource({"ritiro, withdrawal", "chiamate, calls", "messaggi, messages"})
    void whoHasActedMeanwhileIsSaid(String page, String act) {
        DeskComplaintAnswers.shown();
        browser.open(COMPLAINT + "/" + page);
        complaint().refuse("POST " + SERVICE + "/" + act, 409, "complaint-stage-conflict", "Troppo tardi.", "[]");
        complaint().answerFromNowOn("GET " + SERVICE, DeskComplaintAnswers.changeable("CLOSED_UPHELD", false));
        isToldOfTheChange(browser.submit(SEND, typedFor(act)));
    }

    private static Map<String, String> typedFor(String act) {
        Map<String, String> typed = act.equals("calls") ? call() : new HashMap<>(NOTE);
        if (act.equals("messages")) {
            typed.put("text", "Ha richiamato.");
        }
        return typed;
    }

    private static void isToldOfTheChange(Browser.Seen seen) {
        assertThat(seen.address()).startsWith(COMPLAINT + "?");
        assertThat(seen.page().select("[role=alert]").text()).contains("Nel frattempo qualcosa è cambiato");
    }

    @Test
    void whatWasTypedIsNotLostWhenItCanNoLongerBeSent() {
        DeskComplaintAnswers.shown();
        browser.open(COMPLAINT + "/messaggi");
        complaint().answerFromNowOn("GET " + SERVICE, DeskComplaintAnswers.changeable("CLOSED_UPHELD", false));
        Browser.Seen seen = browser.submit(SEND, Map.of("text", "Ha richiamato."));
        assertThat(seen.page().select("#text").text()).isEqualTo("Ha richiamato.");
        assertThat(seen.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#receivedOn", "#evidenceReference");
    }

    @Test
    void whatTheAuthorityAsksIsReadToThePerson() {
        DeskComplaintAnswers.known();
        String filed = DeskComplaintAnswers.changeable("TAKEN_IN_CHARGE", false);
        complaint()
                .answerFromNowOn(
                        "GET " + SERVICE,
                        filed.substring(0, filed.length() - 1)
                                + ", \"asked\": {\"text\": \"Chi <parlava>?\", \"answerBy\": \"2026-12-10\"}}");
        for (String page : List.of(COMPLAINT, COMPLAINT + "/messaggi")) {
            assertThat(browser.open(page)
                            .keep("desk-complaint-asked-it")
                            .page()
                            .select("main .notice")
                            .text())
                    .contains("Chi <parlava>?", "entro giovedì 10 dicembre 2026");
        }
        assertThat(browser.current().page().select("input[name=seen]").val())
                .as("a service of the release before does not say which question it is")
                .isEmpty();
        complaint()
                .answerFromNowOn(
                        "GET " + SERVICE,
                        filed.substring(0, filed.length() - 1)
                                + ", \"asked\": {\"id\": \"0199aaaa-0000-7000-8000-00000000f181\", \"text\": \"Chi?\", \"answerBy\": \"2026-12-10\"}}");
        browser.open(COMPLAINT + "/messaggi");
        Map<String, String> typed = new HashMap<>(NOTE);
        typed.put("text", "Anna.");
        browser.submit(SEND, typed);
        assertThat(complaint().lastAsked("POST " + SERVICE + "/messages").body())
                .contains("\"seen\":\"0199aaaa-0000-7000-8000-00000000f181\"");
    }

    @Test
    void callsAreAddedWithTheNumberThatIsKnown() {
        DeskComplaintAnswers.known();
        Browser.Seen form = browser.open(COMPLAINT + "/chiamate").keep("desk-complaint-calls-it");
        assertThat(form.page().select("#callerNumber0").val()).isEqualTo("+39 02 1234 5678");
        Browser.Seen two = browser.submit("button[value=add]", call());
        assertThat(two.page().select("fieldset[id^=call]")).hasSize(2);
        Map<String, String> typed = call();
        typed.putAll(Map.of("caller1", "withheld", "date1", "2026-11-21", "time1", "18:30", "kind1", "HUMAN"));
        Browser.Seen seen = browser.submit(SEND, typed);
        assertThat(seen.text()).contains("Chiamate aggiunte.");
        assertThat(complaint().lastAsked("POST " + SERVICE + "/calls").body())
                .contains("\"callerNumber\":\"+39 02 1234 5678\"", "\"at\":\"2026-11-20T09:05:00+01:00\"")
                .contains("\"withheld\":true", "\"desk\":{\"channel\":\"POST\"")
                .doesNotContain("calledNumber");
    }

    @Test
    void aCallIsAddedWithThePartOfTheDay() {
        DeskComplaintAnswers.known();
        browser.open(COMPLAINT + "/chiamate");
        Map<String, String> typed = call();
        typed.putAll(Map.of("time0", "", "part0", "MORNING"));
        browser.submit(SEND, typed);
        assertThat(complaint().lastAsked("POST " + SERVICE + "/calls").body())
                .contains("\"partOfDay\":\"MORNING\"")
                .doesNotContain("\"at\"");
    }

    @Test
    void aCallThatIsWrongIsSaidBesideItsField() {
        DeskComplaintAnswers.shown();
        browser.open(IN_ENGLISH + "/calls").keep("desk-complaint-calls-en");
        Map<String, String> typed = call();
        typed.put("callerNumber0", "333 123 4567");
        typed.put("time0", "");
        Browser.Seen seen = browser.submit(SEND, typed);
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).contains("#callerNumber0", "#time0");
        complaint()
                .refuse(
                        "POST " + SERVICE + "/calls",
                        422,
                        "validation",
                        "Correct it.",
                        "[{\"pointer\": \"/calls\", \"code\": \"TOO_MANY\", \"detail\": \"Too many.\"}]");
        seen = browser.submit(SEND, Map.of("callerNumber0", "02 1234 5678", "time0", "9:05"));
        assertThat(seen.page().select("#callerNumber0-error").text()).contains("Too many.");
    }

    @Test
    void whatThePersonSaysIsPassedOn() {
        DeskComplaintAnswers.known();
        complaint().refuse("POST " + SERVICE + "/messages", 409, "message-limit-reached", "Ten at most.", "[]");
        browser.open(COMPLAINT + "/messaggi").keep("desk-complaint-message-it");
        Browser.Seen missing = browser.submit(SEND, NOTE);
        assertThat(missing.page().select(".error-summary a").eachAttr("href")).containsExactly("#text");
        Browser.Seen seen = browser.submit(SEND, Map.of("text", "Ha richiamato."));
        assertThat(seen.text()).contains("Messaggio aggiunto.");
        assertThat(complaint().lastAsked("POST " + SERVICE + "/messages").body())
                .contains("\"text\":\"Ha richiamato.\"", "\"channel\":\"POST\"", "\"seen\":\"NONE\"");
        browser.open(IN_ENGLISH + "/messages").keep("desk-complaint-message-en");
        Map<String, String> typed = new HashMap<>(NOTE);
        typed.put("text", "Again.");
        assertThat(browser.submit(SEND, typed).page().select("#text-error").text())
                .contains("Ten at most.");
    }

    @Test
    void theHistorySaysWhatTheDeskDidAndHowItCame() {
        answer(DeskComplaintAnswers.changed());
        assertThat(browser.open(COMPLAINT).keep("desk-complaint-changed-it").text())
                .contains("Richieste allo sportello", "Chiamate aggiunte", "Per telefono", "Registrazione 513")
                .contains(
                        "Allegato aggiunto",
                        "Allegato tolto",
                        "Prot. 76",
                        "Per posta",
                        "Segnalazione ritirata",
                        "Per e-mail",
                        "Prot. 77");
        assertThat(browser.open(IN_ENGLISH).keep("desk-complaint-changed-en").text())
                .contains(
                        "Requests at the desk",
                        "Calls added",
                        "By telephone",
                        "Complaint withdrawn",
                        "Attachment removed");
    }

    /** Neither for somebody who has signed in, nor by a service of the release before, nor once it is over. */
    @ParameterizedTest
    @ValueSource(strings = {"taken-over", "older", "closed"})
    void nothingIsOfferedThatCannotBeDone(String why) {
        String filed = DeskComplaintAnswers.changeable(why.equals("closed") ? "CLOSED_UPHELD" : "FILED", false);
        answer(
                switch (why) {
                    case "taken-over" -> DeskComplaintAnswers.changeable("FILED", true);
                    case "older" -> filed.replace(", \"takenOver\": false", "");
                    default -> filed;
                });
        Browser.Seen seen = browser.open(COMPLAINT);
        assertThat(seen.page().select("main a.btn")).isEmpty();
        assertThat(seen.text().contains("La persona è entrata")).isEqualTo(why.equals("taken-over"));
        for (String page : new String[] {
            "ritiro", "chiamate", "messaggi", "allegati", "allegati/" + ServiceAnswers.ATTACHMENT + "/rimozione"
        }) {
            assertThat(browser.open(COMPLAINT + "/" + page).address()).isEqualTo(COMPLAINT);
        }
    }
}
