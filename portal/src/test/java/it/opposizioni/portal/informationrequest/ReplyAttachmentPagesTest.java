package it.opposizioni.portal.informationrequest;

import static it.opposizioni.portal.informationrequest.RequestAnswers.ATTACHMENT;
import static it.opposizioni.portal.informationrequest.RequestAnswers.ID;
import static it.opposizioni.portal.informationrequest.RequestAnswers.QUESTION;
import static it.opposizioni.portal.informationrequest.RequestAnswers.request;
import static it.opposizioni.portal.informationrequest.RequestAnswers.summary;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator adds to its reply, saves and takes back. */
@QuarkusTest
@AsAcme
class ReplyAttachmentPagesTest extends PortalTest {

    private static final String CASE = "/it/operatori/segnalazioni/" + ID;
    private static final String PAGE = CASE + "/allegati";
    private static final String SERVICE = "/v1/information-requests/" + ID;
    private static final String LIST = "GET " + SERVICE + "/attachments";
    private static final String ADD = "POST " + SERVICE + "/attachments";
    private static final String REMOVE = "DELETE " + SERVICE + "/attachments/" + ATTACHMENT;
    private static final String SEND = "POST " + SERVICE + "/reply";
    private static final String BUTTON = "main form[enctype] button";
    private static final byte[] PDF = "%PDF-1.7 un tabulato".getBytes(StandardCharsets.US_ASCII);

    private static FakeService complaints() {
        return FakeServices.complaint();
    }

    @BeforeEach
    void begin() {
        as("OWNER");
        complaints()
                .answer("GET /v1/complaints-about-me", RequestAnswers.complaints())
                .answerFromNowOn("GET " + SERVICE, RequestAnswers.toAnswer("2099-12-15"));
    }

    private static void as(String role) {
        FakeServices.operator().answerFromNowOn("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", role));
    }

    private static void added(int left) {
        complaints().answerFromNowOn(LIST, RequestAnswers.attachments(left));
    }

    private static void nothingAdded() {
        complaints().answerFromNowOn(LIST, "{\"items\": [], \"left\": 5}");
    }

    @Test
    void aFileIsSentOnAsItIsAndUnderNoName() {
        nothingAdded();
        complaints().answer(ADD, 201, RequestAnswers.attachment(ATTACHMENT));
        assertThat(browser.open(CASE)
                        .page()
                        .select(".side a[href=" + PAGE + "]")
                        .text())
                .isEqualTo("Allegati alla risposta");
        Browser.Seen form = browser.open(PAGE).keep("operator-attachments-empty-it");
        assertThat(form.heading()).isEqualTo("Allegati alla risposta");
        assertThat(form.text())
                .contains("Li legge solo l’autorità", "Chi ha segnalato non li vede mai.")
                .contains("Non ci sono allegati.", "Puoi aggiungerne ancora 5.");
        Browser.Seen seen = browser.upload(BUTTON, Map.of(), "file", "tabulato di Squillo.pdf", PDF);
        assertThat(seen.address()).isEqualTo(PAGE + "?done=added");
        assertThat(seen.page().select("main [role=status]").text()).contains("L’allegato è stato aggiunto.");
        FakeService.Asked asked = complaints().lastAsked(ADD);
        assertThat(asked.body()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
        assertThat(asked.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(asked.header("Idempotency-Key")).isNotBlank();
        assertThat(asked.headers().toString()).doesNotContain("Squillo", "tabulato");
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() {
        nothingAdded();
        complaints().refuse(ADD, 415, "attachment-type-not-accepted", "Usa JPEG o PDF.", "[]");
        browser.open(PAGE);
        Browser.Seen seen =
                browser.upload(BUTTON, Map.of(), "file", "tabulato.xlsx", PDF).keep("operator-attachments-error-it");
        assertThat(seen.page().select("#file-error").text()).contains("Usa JPEG o PDF.");
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#file");
        assertThat(seen.page().title()).startsWith("Errore");
    }

    @Test
    void anAttachmentIsSavedAndTakenBack() {
        added(4);
        complaints().answer(LIST + "/" + ATTACHMENT, "content").answer(REMOVE, 204, "");
        Browser.Seen seen = browser.open(PAGE).keep("operator-attachments-it");
        assertThat(seen.text()).contains("Allegato 1: documento PDF", "1.235 kB");
        browser.open("/en/operators/complaints/" + ID + "/attachments").keep("operator-attachments-en");
        HttpResponse<String> saved = browser.once(PAGE + "/" + ATTACHMENT, Map.of());
        assertThat(saved.body()).isEqualTo("content");
        assertThat(saved.headers().allValues("Content-Disposition"))
                .containsExactly("attachment; filename=\"allegato-1.pdf\"");
        browser.open(PAGE);
        Browser.Seen after = browser.submit("main form[action*=rimozione] button", Map.of());
        assertThat(after.address()).isEqualTo(PAGE + "?done=removed");
        assertThat(complaints().asked(REMOVE)).hasSize(1);
    }

    /** The sender, who reads the reply again before it is sent, sees what goes with it, and who will read it. */
    @Test
    void theReplyShowsWhatGoesWithIt() {
        added(4);
        Browser.Seen form = browser.open(CASE + "/risposta").keep("operator-reply-attachments-it");
        assertThat(form.text())
                .contains("Allegati alla risposta", "Allegato 1: documento PDF", "Aggiungili prima di scrivere");
        assertThat(form.page().select("main a[href=" + PAGE + "]").text()).isEqualTo("Aggiungi o togli allegati");
        browser.open("/en/operators/complaints/" + ID + "/reply").keep("operator-reply-attachments-en");
        browser.open(CASE + "/risposta");
        Browser.Seen check = browser.submit("main form button", Map.of("publicPart", "Non siamo stati noi."))
                .keep("operator-reply-attachments-check-it");
        assertThat(check.page().select(".summary-list").text())
                .contains("Allegati: li legge solo l’autorità Allegato 1: documento PDF");
    }

    /** A reply is for good: what a colleague adds, or takes back, meanwhile is read before it is sent. */
    @Test
    void onlyWhatWasReadAgainGoesWithTheReply() {
        added(4);
        complaints()
                .refuse(SEND, 409, "reply-attachments-changed", "Gli allegati sono cambiati.", "[]")
                .answer(SEND, request(summary("ANSWERED", ""), QUESTION));
        browser.open(CASE + "/risposta");
        browser.submit("main form button", Map.of("publicPart", "Non siamo stati noi."));
        nothingAdded();
        Browser.Seen again = browser.submit("main form button", Map.of()).keep("operator-reply-attachments-changed-it");
        assertThat(complaints().lastAsked(SEND).body()).contains("\"attachments\":[\"" + ATTACHMENT + "\"]");
        assertThat(again.address()).startsWith(CASE + "/risposta/");
        assertThat(again.page().select(".error-summary a[href=#attachments]").text())
                .contains("Gli allegati sono cambiati.");
        assertThat(again.page().select(".summary-list").text())
                .contains("Non siamo stati noi.")
                .doesNotContain("Allegato 1");
        Browser.Seen done = browser.submit("main form button", Map.of());
        assertThat(done.address()).isEqualTo(CASE + "?done=reply");
        assertThat(complaints().lastAsked(SEND).body()).contains("\"attachments\":[]");
    }

    @Test
    void whatWasSentIsShownWithItsReplyAndStaysSaveable() {
        complaints()
                .answerFromNowOn(LIST, "{\"items\": [], \"left\": 0}")
                .answerFromNowOn(
                        "GET " + SERVICE,
                        request(
                                summary("ANSWERED", ""),
                                QUESTION
                                        + ", \"replies\": [{\"version\": 4, \"at\": \"2026-11-28T10:00:00Z\", \"late\": false,"
                                        + " \"publicPart\": \"Non siamo stati noi.\", \"attachments\": ["
                                        + RequestAnswers.attachment(ATTACHMENT) + "]}]"))
                .answer(LIST + "/" + ATTACHMENT, "content");
        Browser.Seen seen = browser.open(CASE).keep("operator-complaint-attachments-it");
        assertThat(seen.page().select(".summary-list").text())
                .contains("Allegati: li legge solo l’autorità", "Allegato 1: documento PDF");
        assertThat(seen.page().select("main a[href=" + PAGE + "]")).isEmpty();
        as("VIEWER");
        assertThat(browser.once(PAGE + "/" + ATTACHMENT, Map.of()).body()).isEqualTo("content");
    }

    /** The authority went on without a reply. */
    @Test
    void whatWillNotBeSentCanBeTakenBack() {
        added(0);
        complaints().answerFromNowOn("GET " + SERVICE, request(summary("ANSWERED", ""), QUESTION));
        assertThat(browser.open(CASE).page().select(".side a[href=" + PAGE + "]"))
                .hasSize(1);
        Browser.Seen seen = browser.open(PAGE).keep("operator-attachments-unsent-it");
        assertThat(seen.text()).contains("Questi allegati non sono stati inviati");
        assertThat(seen.page().select("main form[enctype]")).isEmpty();
        assertThat(seen.page().select("main form[action*=rimozione]")).hasSize(1);
    }

    @Test
    void whoMayNotAnswerAddsNothing() {
        as("VIEWER");
        added(4);
        assertThat(browser.open(CASE).page().select("main a[href=" + PAGE + "]"))
                .isEmpty();
        assertThat(browser.open(PAGE).status()).isEqualTo(403);
        assertThat(complaints().asked(ADD)).isEmpty();
    }

    /** The services are renewed one after the other. */
    @Test
    void aServiceThatKnowsNoAttachmentsLeavesThePagesStanding() {
        Browser.Seen seen = browser.open(CASE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).doesNotContain("Allegati");
        Browser.Seen form = browser.open(CASE + "/risposta");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text()).doesNotContain("Allegati");
    }

    @Test
    @AsGiulia
    void whoComplainedSeesNone() {
        added(4);
        assertThat(browser.open(PAGE).status()).isEqualTo(403);
        assertThat(browser.open(PAGE + "/" + ATTACHMENT).status()).isEqualTo(403);
        assertThat(browser.open("/it/autorita/fascicoli/" + ID + "/allegati/" + ATTACHMENT)
                        .status())
                .isEqualTo(403);
    }
}
