package it.opposizioni.portal.complaint.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The authority asks the reporter of a complaint, who answers with a message. */
@QuarkusTest
class QuestionPagesTest extends PortalTest {

    private static final String COMPLAINT = "/it/area-personale/segnalazioni/" + ServiceAnswers.ID;
    private static final String AT_DESK = "/it/autorita/segnalazioni/" + ServiceAnswers.ID;
    private static final String SERVICE = "/v1/complaints/" + ServiceAnswers.ID;
    private static final String SEND = "main button[data-once]";
    private static final String TEXT = "Come si chiamava <chi> parlava?";

    private static FakeService complaints() {
        return FakeServices.complaint();
    }

    private static void known(String messages) {
        complaints().answerFromNowOn("GET " + SERVICE + "/messages", messages);
    }

    @BeforeEach
    void inCharge() {
        complaints()
                .answer("GET " + SERVICE, ServiceAnswers.complaint("TAKEN_IN_CHARGE", ""))
                .answer("GET " + SERVICE + "/evidence", ServiceAnswers.evidence(true));
    }

    @Test
    @AsGiulia
    void whoIsAskedSeesItFirstAndAnswersThere() {
        known(ServiceAnswers.asked(false, false));
        Browser.Seen page = browser.open(COMPLAINT).keep("complaint-asked-it");
        assertThat(page.page().selectFirst("main .notice").text())
                .contains("L’autorità ti chiede", TEXT, "Rispondi entro domenica 6 dicembre 2026");
        assertThat(page.page().select("main .notice a").attr("href")).isEqualTo(COMPLAINT + "/messaggi");
        assertThat(page.text()).doesNotContain("Ada Neri");
        browser.open("/en/personal-area/complaints/" + ServiceAnswers.ID).keep("complaint-asked-en");
        Browser.Seen form = browser.open(COMPLAINT + "/messaggi").keep("complaint-answer-it");
        assertThat(form.page().select("main .notice").text()).contains(TEXT);
        assertThat(form.page().select("main label[for=text]").text()).contains("La tua risposta");
        complaints().answer("POST " + SERVICE + "/messages", 201, ServiceAnswers.asked(true, false));
        assertThat(browser.submit(SEND, Map.of("text", "Anna.")).address()).isEqualTo(COMPLAINT);
        assertThat(complaints().lastAsked("POST " + SERVICE + "/messages").body())
                .isEqualTo("{\"text\":\"Anna.\",\"seen\":\"0199aaaa-0000-7000-8000-00000000f181\"}");
    }

    /** A question that is asked after the form was opened is not answered by what is in it. */
    @Test
    @AsGiulia
    void whoHasSeenNoQuestionAnswersNone() {
        known(ServiceAnswers.messages(9));
        browser.open(COMPLAINT + "/messaggi");
        known(ServiceAnswers.asked(false, false));
        complaints().answer("POST " + SERVICE + "/messages", 201, ServiceAnswers.asked(false, false));
        Browser.Seen page = browser.submit(SEND, Map.of("text", "Hanno richiamato."));
        assertThat(complaints().lastAsked("POST " + SERVICE + "/messages").body())
                .isEqualTo("{\"text\":\"Hanno richiamato.\",\"seen\":\"NONE\"}");
        assertThat(page.page().selectFirst("main .notice").text()).contains("L’autorità ti chiede", TEXT);
    }

    /** A form that came back shows the question that was asked meanwhile, and then answers it. */
    @Test
    @AsGiulia
    void aFormThatCameBackAnswersWhatItShows() {
        known(ServiceAnswers.messages(9));
        browser.open(COMPLAINT + "/messaggi");
        known(ServiceAnswers.asked(false, false));
        complaints()
                .refuse(
                        "POST " + SERVICE + "/messages",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/text\", \"code\": \"REQUIRED\", \"detail\": \"Scrivi il messaggio.\"}]");
        Browser.Seen back = browser.submit(SEND, Map.of("text", ""));
        assertThat(back.page().select("main .notice").text()).contains(TEXT);
        assertThat(back.page().select("input[name=seen]").val()).isEqualTo("0199aaaa-0000-7000-8000-00000000f181");
    }

    @Test
    @AsGiulia
    void whatIsAnsweredOrOverIsAskedNoMore() {
        known(ServiceAnswers.asked(true, false));
        Browser.Seen page = browser.open(COMPLAINT);
        assertThat(page.text()).contains(TEXT).doesNotContain("L’autorità ti chiede");
        assertThat(page.page().select("main .as-typed").eachText().subList(0, 1))
                .containsExactly(TEXT);
        known(ServiceAnswers.asked(false, false).replace("\"left\": 10", "\"left\": 0"));
        assertThat(browser.open(COMPLAINT).text()).contains(TEXT).doesNotContain("L’autorità ti chiede");
    }

    @Test
    @AsGiulia
    void whoIsLateIsToldSo() {
        known(ServiceAnswers.asked(false, false).replace("\"late\": false", "\"late\": true"));
        assertThat(browser.open(COMPLAINT).page().selectFirst("main .notice").text())
                .contains(TEXT, "Il termine è passato. Puoi ancora rispondere")
                .doesNotContain("6 dicembre");
    }

    @Test
    @AsGiulia
    void theListTellsWhichComplaintWaitsForAnAnswer() {
        complaints()
                .answer(
                        "GET /v1/complaints",
                        "{\"items\": ["
                                + ServiceAnswers.summary("TAKEN_IN_CHARGE")
                                        .replace("\"nextActor\": \"REGULATOR\"", "\"nextActor\": \"REPORTER\"")
                                + "], \"next\": null}");
        assertThat(browser.open("/it/area-personale/segnalazioni").text())
                .contains("L’autorità ti ha fatto una domanda");
    }

    @Test
    @AsRegulator
    void anOfficialAsksOnceAndReadsTheAnswer() {
        known(ServiceAnswers.asked(true, true));
        assertThat(browser.open(AT_DESK)
                        .page()
                        .select("main a[href=" + AT_DESK + "/domande]")
                        .text())
                .isEqualTo("Chiedi a chi ha segnalato");
        Browser.Seen page = browser.open(AT_DESK + "/domande").keep("complaint-question-it");
        assertThat(page.text()).contains("Domanda (Ada Neri)", TEXT, "Chi ha segnalato");
        complaints().answer("POST " + SERVICE + "/questions", 201, ServiceAnswers.asked(false, false));
        assertThat(browser.submit(SEND, Map.of("text", "Che cosa vendeva?")).address())
                .isEqualTo(AT_DESK + "/domande");
        FakeService.Asked sent = complaints().lastAsked("POST " + SERVICE + "/questions");
        assertThat(sent.header("Idempotency-Key")).isNotBlank();
        assertThat(sent.body()).isEqualTo("{\"text\":\"Che cosa vendeva?\"}");
        browser.open("/en/authority/complaints/" + ServiceAnswers.ID + "/questions")
                .keep("complaint-question-en");
    }

    @Test
    @AsRegulator
    void whatIsRefusedIsSaidBesideTheFieldAndWhatCannotBeAskedIsNotOffered() {
        known(ServiceAnswers.asked(true, true));
        browser.open(AT_DESK + "/domande");
        complaints()
                .refuse(
                        "POST " + SERVICE + "/questions",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/text\", \"code\": \"REQUIRED\", \"detail\": \"Scrivi la domanda.\"}]");
        assertThat(browser.submit(SEND, Map.of("text", ""))
                        .page()
                        .select("#text-error")
                        .text())
                .contains("Scrivi la domanda.");
        known(ServiceAnswers.asked(false, false));
        Browser.Seen page = browser.open(AT_DESK + "/domande").keep("complaint-question-closed-it");
        assertThat(page.text()).contains("Aspettiamo la risposta fino a domenica 6 dicembre 2026");
        assertThat(page.page().select(SEND)).isEmpty();
        assertThat(browser.open(AT_DESK).text())
                .contains("Domande e risposte")
                .doesNotContain("Chiedi a chi ha segnalato");
    }
}
