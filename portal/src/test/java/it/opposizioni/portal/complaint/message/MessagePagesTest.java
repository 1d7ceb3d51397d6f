package it.opposizioni.portal.complaint.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.cases.CaseAnswers;
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

/** A person tells the authority more about a complaint while it is open, and the authority reads it. */
@QuarkusTest
class MessagePagesTest extends PortalTest {

    private static final String COMPLAINT = "/it/area-personale/segnalazioni/" + ServiceAnswers.ID;
    private static final String QUESTION = "/v1/complaints/" + ServiceAnswers.ID;
    private static final String SEND = "main button[data-once]";
    private static final String TEXT = "Hanno richiamato <ieri>.";

    private static FakeService complaints() {
        return FakeServices.complaint();
    }

    private static void written(String messages) {
        complaints().answer("GET " + QUESTION + "/messages", messages);
    }

    @BeforeEach
    void filed() {
        complaints()
                .answer("GET " + QUESTION, ServiceAnswers.complaint("TAKEN_IN_CHARGE", ""))
                .answer("GET " + QUESTION + "/evidence", ServiceAnswers.evidence(true));
    }

    @Test
    @AsGiulia
    void whatIsWrittenIsSentOnceAndShown() {
        written(ServiceAnswers.messages(9));
        complaints().answer("POST " + QUESTION + "/messages", 201, ServiceAnswers.messages(8));
        Browser.Seen page = browser.open(COMPLAINT).keep("complaint-with-message-it");
        assertThat(page.page().select("main a[href=" + COMPLAINT + "/messaggi]").text())
                .isEqualTo("Scrivi all’autorità");
        Browser.Seen form = browser.open(COMPLAINT + "/messaggi").keep("complaint-message-it");
        assertThat(form.text()).contains("l’operatore non lo vede", "Puoi scriverne ancora 9.", TEXT);
        Browser.Seen seen = browser.submit(SEND, Map.of("text", "Anche oggi."));
        assertThat(seen.address()).isEqualTo(COMPLAINT);
        assertThat(seen.page().select("main .as-typed").text()).contains(TEXT);
        FakeService.Asked sent = complaints().lastAsked("POST " + QUESTION + "/messages");
        assertThat(sent.header("Idempotency-Key")).isNotBlank();
        assertThat(sent.body()).isEqualTo("{\"text\":\"Anche oggi.\",\"seen\":\"NONE\"}");
        browser.open("/en/personal-area/complaints/" + ServiceAnswers.ID + "/messages")
                .keep("complaint-message-en");
    }

    @Test
    @AsGiulia
    void whatIsRefusedIsSaidBesideTheField() {
        written(ServiceAnswers.messages(1));
        browser.open("/en/personal-area/complaints/" + ServiceAnswers.ID + "/messages");
        complaints()
                .refuse(
                        "POST " + QUESTION + "/messages",
                        422,
                        "validation",
                        "Correct it.",
                        "[{\"pointer\": \"/text\", \"code\": \"REQUIRED\", \"detail\": \"Write the message.\"}]")
                .refuse("POST " + QUESTION + "/messages", 409, "complaint-stage-conflict", "It is over.", "[]");
        assertThat(browser.submit(SEND, Map.of("text", ""))
                        .page()
                        .select("#text-error")
                        .text())
                .contains("Write the message.");
        Browser.Seen over = browser.submit(SEND, Map.of("text", "Still here"));
        assertThat(over.page().select("#text-error").text()).contains("It is over.");
        assertThat(over.page().select("#text").text()).isEqualTo("Still here");
    }

    /** Neither when it is over, nor by a service of the release before. */
    @Test
    @AsGiulia
    void nobodyIsInvitedWhereNothingCanBeWritten() {
        assertThat(browser.open(COMPLAINT).text()).doesNotContain("Scrivi all’autorità", "Messaggi tra te");
        written(ServiceAnswers.messages(0));
        assertThat(browser.open(COMPLAINT).text()).contains(TEXT).doesNotContain("Scrivi all’autorità");
        assertThat(browser.open(COMPLAINT + "/messaggi").address()).isEqualTo(COMPLAINT);
    }

    @Test
    @AsRegulator
    void theAuthorityReadsItWithTheComplaintAndWithTheCase() {
        written(ServiceAnswers.messages(9));
        assertThat(browser.open("/it/autorita/segnalazioni/" + ServiceAnswers.ID)
                        .keep("authority-complaint-message-it")
                        .text())
                .contains("Messaggi con chi ha segnalato", TEXT);
        CaseAnswers.known(CaseAnswers.proposed(false));
        String page = "/en/authority/cases/" + CaseAnswers.ID + "/messages";
        assertThat(browser.open(page).text()).contains("There are no messages and no questions");
        complaints()
                .answer(
                        "GET /v1/cases/" + CaseAnswers.ID + "/messages",
                        ServiceAnswers.messages(9).replace("\"left\": 9", "\"next\": \"more\""))
                .answer("GET /v1/cases/" + CaseAnswers.ID + "/messages", ServiceAnswers.askedInCase());
        Browser.Seen seen = browser.open(page).keep("case-messages-en");
        assertThat(seen.text()).contains(TEXT, "Open the complaint");
        assertThat(seen.page().select("main a[href*=cursor=more]")).hasSize(1);
        Browser.Seen asked = browser.open(page).keep("case-questions-en");
        assertThat(complaints()
                        .lastAsked("GET /v1/cases/" + CaseAnswers.ID + "/messages")
                        .query())
                .contains("questions=true");
        assertThat(asked.page().select("main .facts li .hint").eachText())
                .containsExactly(
                        "Question (Ada Neri), Saturday 21 November 2026, 11:00. Answer by Sunday 6 December 2026.",
                        "The reporter, Saturday 21 November 2026, 10:10");
        assertThat(asked.page().select("main .facts li .as-typed").eachText())
                .containsExactly("Come si chiamava <chi> parlava?", TEXT);
        browser.open("/it/autorita/fascicoli/" + CaseAnswers.ID + "/messaggi").keep("case-questions-it");
    }
}
