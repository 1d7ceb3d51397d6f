package it.opposizioni.portal.informationrequest;

import static it.opposizioni.portal.informationrequest.RequestAnswers.CODE;
import static it.opposizioni.portal.informationrequest.RequestAnswers.ID;
import static it.opposizioni.portal.informationrequest.RequestAnswers.QUESTION;
import static it.opposizioni.portal.informationrequest.RequestAnswers.REPLY;
import static it.opposizioni.portal.informationrequest.RequestAnswers.request;
import static it.opposizioni.portal.informationrequest.RequestAnswers.summary;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the authority asks an operator, and what the operator answers. */
@QuarkusTest
@AsAcme
class RequestPagesTest extends PortalTest {

    private static final String LIST = "/it/operatori/segnalazioni";
    private static final String PAGE = LIST + "/" + ID;
    private static final String SERVICE = "/v1/information-requests";

    @Inject
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void begin() {
        today = Rome.day(clock.instant());
        as("OWNER");
        FakeServices.complaint().answer("GET /v1/complaints-about-me", RequestAnswers.complaints());
    }

    private static void as(String role) {
        FakeServices.operator().answerFromNowOn("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", role));
    }

    private static void known(String request) {
        FakeServices.complaint().answerFromNowOn("GET " + SERVICE + "/" + ID, request);
    }

    private void toAnswer() {
        known(RequestAnswers.toAnswer(today.plusDays(5).toString()));
    }

    @Test
    void theListSaysFirstWhichCaseAndByWhen() {
        FakeServices.complaint()
                .answer(
                        "GET " + SERVICE,
                        "{\"items\": [" + summary("TO_ANSWER", ", \"dueOn\": \"" + today.plusDays(1) + "\"") + ","
                                + summary("LATE", ", \"dueOn\": \"" + today.minusDays(3) + "\"") + ","
                                + summary("ANSWERED", "") + "," + summary("CLOSED", "") + "], \"next\": \"n2\"}");
        Browser.Seen seen = browser.open(LIST).keep("operator-complaints-it");
        assertThat(seen.page().select("main tbody th a").first().attr("href")).isEqualTo(PAGE);
        assertThat(seen.page().select("main tbody tr").eachText().get(0))
                .contains(CODE, "Serve una risposta", "(domani)");
        assertThat(seen.page().select("main tbody tr").eachText().get(1)).contains("In ritardo", "(3 giorni fa)");
        assertThat(seen.text()).contains("Nessuna risposta attesa", "Chiuso", "Non vedi chi ha segnalato");
        assertThat(seen.page().select("main nav .chips a").eachText())
                .containsExactly("Tutti", "Serve una risposta", "In ritardo", "Con risposta", "Chiusi");
        assertThat(seen.page().select("a[rel=next]").attr("href")).isEqualTo(LIST + "?cursor=n2");
        assertThat(seen.page().select(".area-nav a[aria-current]").text()).isEqualTo("Segnalazioni");
        browser.open("/en/operators/complaints").keep("operator-complaints-en");
    }

    @Test
    void aPrincipalIsToldThatOthersCalledForIt() {
        String summary = summary("ANSWERED", ", \"asPrincipal\": true");
        FakeServices.complaint().answer("GET " + SERVICE, "{\"items\": [" + summary + "]}");
        assertThat(browser.open(LIST)
                        .keep("operator-complaints-principal-it")
                        .page()
                        .select("main tbody th")
                        .text())
                .isEqualTo(CODE + " Come committente");
        known(RequestAnswers.request(summary, RequestAnswers.QUESTION));
        assertThat(browser.open(PAGE).keep("operator-complaint-principal-it").text())
                .contains("Questo fascicolo ti riguarda come committente");
        assertThat(browser.open("/en/operators/complaints/" + ID)
                        .keep("operator-complaint-principal-en")
                        .text())
                .contains("This case concerns you as the principal");
        known(RequestAnswers.request(summary("ANSWERED", ""), RequestAnswers.QUESTION));
        assertThat(browser.open(PAGE).text()).doesNotContain("come committente");
    }

    @Test
    void aFilterStandsInTheAddress() {
        FakeServices.complaint().answer("GET " + SERVICE, "{\"items\": [], \"next\": \"n2\"}");
        Browser.Seen seen = browser.open(LIST + "?state=LATE").keep("operator-complaints-none-it");
        assertThat(FakeServices.complaint().lastAsked("GET " + SERVICE).query()).contains("state=LATE");
        assertThat(seen.page().select("main nav .chips a[aria-current]").text()).isEqualTo("In ritardo");
        assertThat(seen.text()).contains("Nessun fascicolo con questo stato.");
        assertThat(seen.page().select("a[rel=next]").attr("href")).isEqualTo(LIST + "?state=LATE&cursor=n2");
        browser.open(LIST + "?state=EVERYTHING");
        assertThat(FakeServices.complaint().lastAsked("GET " + SERVICE).query()).doesNotContain("state");
        assertThat(browser.current().text()).contains("l’autorità non ti ha chiesto nulla");
    }

    @Test
    void aRequestSaysWhatToDoByWhenAndShowsTheCalls() {
        toAnswer();
        Browser.Seen seen = browser.open(PAGE).keep("operator-complaint-it");
        assertThat(seen.heading()).isEqualTo("Fascicolo " + CODE);
        assertThat(seen.page().select(".side").text()).contains("Serve una risposta", "(fra 5 giorni)");
        assertThat(seen.page().select(".side .actions a").eachAttr("href"))
                .containsExactly(PAGE + "/risposta", PAGE + "/proroga");
        assertThat(seen.text()).contains("Chi ha chiamato?");
        assertThat(seen.page().select("main tbody tr").eachText().get(0))
                .contains("SEG-2026-7K3M-Q9X4", "+39 06 8765 4321", "in una tua lista");
        assertThat(seen.page().select("main tbody tr").eachText().get(1))
                .contains("numero nascosto o non noto", "Solo il numero mostrato")
                .contains("sabato 21 novembre 2026, di mattina")
                .doesNotContain("ore 07:00");
        assertThat(FakeServices.complaint()
                        .lastAsked("GET /v1/complaints-about-me")
                        .query())
                .contains("request=" + ID);
        browser.open("/en/operators/complaints/" + ID).keep("operator-complaint-en");
    }

    /** Nor does somebody whose role is not known: complaint-service would accept it. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "VIEWER")
    void whoMayNotAnswerReadsWhichRoleItTakes(String role) {
        as(role);
        toAnswer();
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.page().select(".side .actions")).isEmpty();
        assertThat(seen.text()).contains("serve il ruolo «Conformità» o «Responsabile»");
        assertThat(browser.open(PAGE + "/risposta").status()).isEqualTo(403);
        assertThat(browser.open(PAGE + "/proroga").status()).isEqualTo(403);
    }

    @Test
    void aPassedDeadlineIsSaidAndAReplyStillPossible() {
        known(request(
                summary("LATE", ", \"dueOn\": \"" + today.minusDays(1) + "\""),
                QUESTION + ", \"replyPossible\": true, \"extensionPossible\": false"));
        Browser.Seen seen = browser.open(PAGE).keep("operator-complaint-late-it");
        assertThat(seen.page().select(".side .notice.bad").text())
                .contains("Il termine per rispondere è passato", "(ieri)");
        assertThat(seen.page().select(".side .actions a").eachAttr("href")).containsExactly(PAGE + "/risposta");
        assertThat(browser.open(PAGE + "/proroga").address()).isEqualTo(PAGE);
        assertThat(browser.open(PAGE + "/risposta").text()).contains("la risposta risulterà in ritardo");
    }

    @Test
    void aReplyThatWasSentIsShownInItsTwoParts() {
        known(request(summary("ANSWERED", ""), QUESTION + REPLY));
        Browser.Seen seen = browser.open(PAGE).keep("operator-complaint-answered-it");
        assertThat(seen.text())
                .contains("Adesso non devi fare nulla", "Risposta di Ada Neri")
                .contains("Non siamo stati noi.", "Ecco i tabulati.");
        assertThat(seen.page().select(".side .actions")).isEmpty();
        assertThat(browser.open(PAGE + "/risposta").address()).isEqualTo(PAGE);
        known(request(summary("CLOSED", ", \"outcome\": \"NOT_UPHELD\""), QUESTION + REPLY));
        assertThat(browser.open(PAGE).keep("operator-complaint-closed-it").text())
                .contains("Il fascicolo è chiuso. Esito: nessuna violazione.");
    }

    @Test
    void aReplyIsReadAgainBeforeItIsSent() {
        toAnswer();
        FakeServices.complaint()
                .answer("POST " + SERVICE + "/" + ID + "/reply", request(summary("ANSWERED", ""), QUESTION + REPLY));
        Browser.Seen form = browser.open(PAGE + "/risposta").keep("operator-reply-it");
        assertThat(form.text()).contains("Chi ha chiamato?", "La legge anche chi ha segnalato");
        String key = form.page().select("input[name=key]").val();
        Browser.Seen wrong =
                browser.submit("main form button", Map.of("publicPart", " ")).keep("operator-reply-error-it");
        assertThat(wrong.page().select(".error-summary a").attr("href")).isEqualTo("#publicPart");

        Browser.Seen check = browser.submit(
                        "main form button",
                        Map.of("publicPart", "Non siamo stati noi.\nDavvero.", "officialPart", "Ecco i tabulati."))
                .keep("operator-reply-check-it");
        assertThat(FakeServices.complaint().asked("POST " + SERVICE + "/" + ID + "/reply"))
                .isEmpty();
        assertThat(check.page().select(".summary-list").text()).contains("Non siamo stati noi.", "Ecco i tabulati.");
        String correct = check.page().select("main form .actions a").attr("href");
        assertThat(browser.open(correct).page().select("#officialPart").text()).isEqualTo("Ecco i tabulati.");

        browser.submit("main form button", Map.of());
        Browser.Seen done = browser.submit("main form button", Map.of());
        assertThat(done.address()).isEqualTo(PAGE + "?done=reply");
        assertThat(done.text()).contains("Hai inviato la risposta.");
        var sent = FakeServices.complaint().lastAsked("POST " + SERVICE + "/" + ID + "/reply");
        assertThat(sent.body())
                .contains("\"question\":3", "Davvero.", "\"officialPart\":\"Ecco i tabulati.\"")
                // this service knows of none
                .doesNotContain("attachments");
        assertThat(sent.header("Idempotency-Key")).isEqualTo(key);
    }

    @Test
    void aReplyThatNobodyAwaitsAnyMoreComesBackWithWhatWasTyped() {
        toAnswer();
        FakeServices.complaint()
                .refuse(
                        "POST " + SERVICE + "/" + ID + "/reply",
                        409,
                        "reply-not-awaited",
                        "L’autorità ha chiesto altro.",
                        "[]");
        browser.open(PAGE + "/risposta");
        browser.submit("main form button", Map.of("publicPart", "Non siamo stati noi."));
        Browser.Seen back = browser.submit("main form button", Map.of());
        assertThat(back.page().select("#publicPart-error").text()).contains("L’autorità ha chiesto altro.");
        assertThat(back.page().select("#publicPart").text()).isEqualTo("Non siamo stati noi.");
    }

    @Test
    void moreTimeIsAskedForWithAReason() {
        toAnswer();
        FakeServices.complaint()
                .refuse(
                        "POST " + SERVICE + "/" + ID + "/extension",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/reason\", \"code\": \"REQUIRED\", \"detail\": \"Scrivi il motivo.\"}]")
                .answer(
                        "POST " + SERVICE + "/" + ID + "/extension",
                        RequestAnswers.toAnswer(today.plusDays(5).toString()));
        browser.open(PAGE + "/proroga").keep("operator-extension-it");
        Browser.Seen wrong = browser.submit("main form button", Map.of()).keep("operator-extension-error-it");
        assertThat(wrong.page().select("#reason-error").text()).contains("Scrivi il motivo.");
        Browser.Seen done = browser.submit("main form button", Map.of("reason", "Mancano i tabulati."));
        assertThat(done.address()).isEqualTo(PAGE + "?done=extension");
        assertThat(FakeServices.complaint()
                        .lastAsked("POST " + SERVICE + "/" + ID + "/extension")
                        .body())
                .isEqualTo("{\"reason\":\"Mancano i tabulati.\"}");
    }

    @Test
    void whatTheAuthorityDecidedAboutMoreTimeIsShown() {
        String asked = """
            , "extensions": [{"dueOn": "2026-12-15", "at": "2026-11-26T10:00:00Z", "by": "Ada Neri", "reason": "Manca tempo."%s}]\
            """;
        String open = QUESTION + ", \"replyPossible\": true, \"extensionPossible\": false";
        String summary = summary("TO_ANSWER", ", \"dueOn\": \"2099-12-15\"");
        known(request(summary, open + asked.formatted("")));
        assertThat(browser.open(PAGE).keep("operator-extension-waits-it").text())
                .contains("Manca tempo.", "In attesa: fino alla decisione vale il termine");
        known(request(
                summary,
                open
                        + asked.formatted(
                                ", \"granted\": true, \"extendedTo\": \"2099-12-15\", \"answer\": \"Va bene.\"")));
        assertThat(browser.open(PAGE).text())
                .contains("Concessa: puoi rispondere fino a", "L’autorità scrive: Va bene.");
        known(request(summary, open + asked.formatted(", \"granted\": false, \"answer\": \"Basta così.\"")));
        assertThat(browser.open(PAGE).text()).contains("Non concessa: resta il termine di martedì 15 dicembre 2026");
        known(request(summary("ANSWERED", ""), QUESTION + REPLY + asked.formatted("")));
        assertThat(browser.open(PAGE).text()).contains("Non serve più");
    }

    @Test
    void anotherOperatorsRequestIsNotThere() {
        assertThat(browser.open(PAGE).status()).isEqualTo(404);
        assertThat(browser.open(PAGE + "/risposta").status()).isEqualTo(404);
    }
}
