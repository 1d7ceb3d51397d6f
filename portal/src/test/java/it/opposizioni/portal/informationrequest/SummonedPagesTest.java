package it.opposizioni.portal.informationrequest;

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

/** An operator is summoned to a hearing, and reads how its case went on or ended without a decision. */
@QuarkusTest
@AsAcme
class SummonedPagesTest extends PortalTest {

    private static final String LIST = "/it/operatori/segnalazioni";
    private static final String PAGE = LIST + "/" + ID;
    private static final String SERVICE = "/v1/information-requests";

    @Inject
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void begin() {
        today = Rome.day(clock.instant());
        FakeServices.operator().answerFromNowOn("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", "OWNER"));
        FakeServices.complaint().answer("GET /v1/complaints-about-me", RequestAnswers.complaints());
    }

    private static void known(String request) {
        FakeServices.complaint().answerFromNowOn("GET " + SERVICE + "/" + ID, request);
    }

    private static String heard(String state, LocalDate day) {
        return summary(state, ", \"heardOn\": \"" + day + "\", \"hearingPlace\": \"ore 10.30, Roma\"");
    }

    @Test
    void whoIsSummonedReadsWhenAndWhereToCome() {
        known(request(heard("ANSWERED", today.plusDays(5)), QUESTION + REPLY));
        Browser.Seen seen = browser.open(PAGE).keep("operator-complaint-summoned-it");
        assertThat(seen.page().select(".side").text())
                .contains("Audizione fissata", "Presentati all’audizione con l’autorità", "(fra 5 giorni)")
                .contains("ore 10.30, Roma")
                .doesNotContain("Adesso non devi fare nulla");
        assertThat(browser.open("/en/operators/complaints/" + ID)
                        .keep("operator-complaint-summoned-en")
                        .page()
                        .select(".side")
                        .text())
                .contains("Summoned to a hearing", "Come to the hearing with the authority on", "in 5 days")
                .doesNotContain("There is nothing to do now");
        known(request(heard("ANSWERED", today), QUESTION + REPLY));
        assertThat(browser.open(PAGE).page().select(".side").text()).contains("Presentati", "(oggi)");

        FakeServices.complaint()
                .answer("GET " + SERVICE, "{\"items\": [" + heard("ANSWERED", today.plusDays(1)) + "]}");
        assertThat(browser.open(LIST)
                        .keep("operator-complaints-summoned-it")
                        .page()
                        .select("main tbody tr")
                        .text())
                .contains("Audizione fissata", "(domani)")
                .doesNotContain("Nessuna risposta attesa");
    }

    @Test
    void whoIsSummonedMayWriteBeforeTheHearing() {
        known(request(heard("ANSWERED", today.plusDays(5)), ", \"questions\": [], \"replyPossible\": true"));
        FakeServices.complaint()
                .answer("POST " + SERVICE + "/" + ID + "/reply", request(heard("ANSWERED", today.plusDays(5)), REPLY));
        Browser.Seen seen = browser.open(PAGE).keep("operator-complaint-defence-it");
        assertThat(seen.page().select(".side").text()).contains("Puoi mandare per iscritto le tue ragioni");
        assertThat(seen.page().select(".side .actions a").eachText()).containsExactly("Scrivi all’autorità");
        Browser.Seen form = browser.open(PAGE + "/risposta").keep("operator-defence-it");
        assertThat(form.page().select(".lead").text())
                .contains("Puoi mandare per iscritto", "(fra 5 giorni)")
                .doesNotContain("Rispondi entro");
        browser.submit("main form button", Map.of("publicPart", "Non siamo stati noi."));
        assertThat(browser.submit("main form button", Map.of()).address()).isEqualTo(PAGE + "?done=reply");
        assertThat(FakeServices.complaint()
                        .lastAsked("POST " + SERVICE + "/" + ID + "/reply")
                        .body())
                .contains("\"question\":0");
    }

    @Test
    void aReplyIsStillToBeSentBeforeAHearing() {
        String due = ", \"dueOn\": \"" + today.plusDays(2) + "\", \"heardOn\": \"" + today.plusDays(9) + "\"";
        known(request(summary("TO_ANSWER", due), QUESTION + ", \"replyPossible\": true, \"extensionPossible\": false"));
        assertThat(browser.open(PAGE).page().select(".side").text())
                .contains("Serve una risposta", "(fra 2 giorni)", "Presentati all’audizione", "(fra 9 giorni)");
    }

    @Test
    void afterItsDayAHearingIsPast() {
        known(request(heard("ANSWERED", today.minusDays(1)), QUESTION + REPLY));
        assertThat(browser.open(PAGE)
                        .keep("operator-complaint-heard-it")
                        .page()
                        .select(".side")
                        .text())
                .contains("Nessuna risposta attesa", "Adesso non devi fare nulla")
                .contains("L’audizione con l’autorità era fissata per")
                .doesNotContain("Presentati");
        known(request(heard("CLOSED", today.plusDays(3)), QUESTION + REPLY));
        assertThat(browser.open(PAGE).page().select(".side").text())
                .contains("Il fascicolo è chiuso.", "non si tiene")
                .doesNotContain("Presentati");
        known(request(heard("CLOSED", today), QUESTION + REPLY));
        assertThat(browser.open(PAGE).page().select(".side").text())
                .contains("era fissata per")
                .doesNotContain("Presentati");
    }

    @Test
    void howACaseEndedWithoutADecisionIsSaid() {
        known(request(summary("CLOSED", ", \"continuedIn\": \"FAS-2026-AAAA-BBBB\""), QUESTION + REPLY));
        assertThat(browser.open(PAGE).keep("operator-complaint-continued-it").text())
                .contains(
                        "L’autorità ha unito questo fascicolo al fascicolo FAS-2026-AAAA-BBBB: le tue risposte valgono anche lì");
        assertThat(browser.open("/en/operators/complaints/" + ID)
                        .keep("operator-complaint-continued-en")
                        .text())
                .contains("The case goes on in case FAS-2026-AAAA-BBBB");
        known(request(summary("CLOSED", ", \"continuedIn\": \"FAS-2026-AAAA-BBBB\""), QUESTION));
        assertThat(browser.open(PAGE).text())
                .contains("L’autorità ha unito questo fascicolo al fascicolo FAS-2026-AAAA-BBBB.")
                .doesNotContain("le tue risposte");
        known(request(summary("CLOSED", ", \"archived\": true"), QUESTION + REPLY));
        assertThat(browser.open(PAGE).keep("operator-complaint-archived-it").text())
                .contains("l’autorità lo ha archiviato senza decidere");
    }

    @Test
    void whatWasDecidedInTheCaseThatTookOverIsSaid() {
        String merged = ", \"continuedIn\": \"FAS-2026-AAAA-BBBB\", \"outcome\": \"NOT_UPHELD\"";
        known(request(summary("CLOSED", merged), QUESTION + REPLY));
        assertThat(browser.open(PAGE)
                        .keep("operator-complaint-decided-elsewhere-it")
                        .page()
                        .select(".side")
                        .text())
                .contains(
                        "confluito nel fascicolo FAS-2026-AAAA-BBBB, che l’autorità ha deciso. Esito: nessuna violazione.")
                .doesNotContain("Ti avvisa quando serve altro");
    }
}
