package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the operator says in a case, as the authority reads and answers it. */
@QuarkusTest
@AsRegulator
class OperatorSidePagesTest extends PortalTest {

    private static final String CASE = "/it/autorita/fascicoli/" + CaseAnswers.ID;
    private static final String SIDE = "GET /v1/cases/" + CaseAnswers.ID + "/operator-side";
    private static final String ANSWER = "POST /v1/cases/" + CaseAnswers.ID + "/extension-answer";

    private static final String ASKED = """
        {"dueOn": "2026-12-15", "at": "2026-11-22T10:00:00Z", "by": "Ada Neri", "reason": "Manca tempo."%s}\
        """;
    private static final String REPLY = """
        {"version": 4, "at": "2026-11-28T10:00:00Z", "by": "Ada Neri", "late": true, "publicPart": "Non siamo stati noi.",
         "officialPart": "Ecco i tabulati."}\
        """;

    private static void side(String replies, String extensions, boolean awaits) {
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint()
                .answerFromNowOn(
                        SIDE,
                        "{\"replies\": [" + replies + "], \"extensions\": [" + extensions
                                + "], \"extensionAwaitsAnswer\": " + awaits + "}");
    }

    @Test
    void bothPartsOfAReplyAreShownAndWhoReadsWhich() {
        side(REPLY, "", false);
        Browser.Seen seen = browser.open(CASE).keep("authority-case-reply-it");
        assertThat(seen.text())
                .contains("Che cosa dice l’operatore", "Risposta di Ada Neri", "in ritardo")
                .contains("La legge anche chi ha segnalato Non siamo stati noi.")
                .contains("Solo per l’autorità Ecco i tabulati.");
        assertThat(seen.page().select("button[value=ANSWER_EXTENSION]")).isEmpty();
        browser.open("/en/authority/cases/" + CaseAnswers.ID).keep("authority-case-reply-en");
    }

    /** Nobody else reads them, and nobody has looked into them. */
    @Test
    void whatTheOperatorSentWithItsReplyIsSaved() {
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint()
                .answerFromNowOn(SIDE, CaseAnswers.sideWithAttachment())
                .answer("GET /v1/cases/" + CaseAnswers.ID + "/reply-attachments/" + CaseAnswers.ATTACHMENT, "content");
        Browser.Seen seen = browser.open(CASE).keep("authority-case-reply-attachments-it");
        assertThat(seen.text())
                .contains("Allegati, solo per l’autorità", "Nessuno ha controllato questi file")
                .contains("Allegato 1: documento PDF", "1.235 kB");
        String address = seen.page().select("main a[href*=/allegati/]").attr("href");
        assertThat(address).isEqualTo(CASE + "/allegati/" + CaseAnswers.ATTACHMENT);
        HttpResponse<String> saved = browser.once(address, Map.of());
        assertThat(saved.body()).isEqualTo("content");
        assertThat(saved.headers().allValues("Content-Type")).containsExactly("application/pdf");
        assertThat(saved.headers().allValues("Content-Disposition"))
                .containsExactly("attachment; filename=\"allegato-1.pdf\"");
        browser.open("/en/authority/cases/" + CaseAnswers.ID).keep("authority-case-reply-attachments-en");
        assertThat(browser.open(CASE + "/allegati/" + CaseAnswers.OTHER).status())
                .isEqualTo(404);
    }

    /** Also what was asked before its first complaints were split off: the history has none of it. */
    @Test
    void whatWasAskedIsShownInACaseThatWasSplitOff() {
        CaseAnswers.known(CaseAnswers.splitOff());
        FakeServices.complaint()
                .answerFromNowOn(
                        SIDE,
                        "{\"questions\": [{\"version\": 3, \"at\": \"2026-11-22T10:00:00Z\", \"text\": \"Chi ha chiamato?\"}],"
                                + " \"replies\": [" + REPLY
                                + "], \"extensions\": [], \"extensionAwaitsAnswer\": false}");
        Browser.Seen seen = browser.open(CASE).keep("authority-case-split-it");
        assertThat(seen.text()).contains("Domanda dell’autorità", "Chi ha chiamato?", "Non siamo stati noi.");
        assertThat(seen.text()).contains("È stato diviso da un altro fascicolo.");
        assertThat(seen.page().select("main p.hint a").attr("href"))
                .isEqualTo("/it/autorita/fascicoli/" + CaseAnswers.OTHER);
        browser.open("/en/authority/cases/" + CaseAnswers.ID).keep("authority-case-split-en");
    }

    @Test
    void moreTimeIsGrantedToADay() {
        side("", ASKED.formatted(""), true);
        FakeServices.complaint()
                .refuse(
                        ANSWER,
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/until\", \"code\": \"REQUIRED\", \"detail\": \"Scegli il nuovo ultimo"
                                + " giorno.\"}]")
                .answer(ANSWER, "{\"replies\": [], \"extensions\": [], \"extensionAwaitsAnswer\": false}");
        Browser.Seen seen = browser.open(CASE).keep("authority-case-extension-it");
        assertThat(seen.text()).contains("Manca tempo.", "In attesa della tua decisione");
        Browser.Seen wrong = browser.submit("button[value=ANSWER_EXTENSION]", Map.of("granted", "YES"))
                .keep("authority-case-extension-error-it");
        assertThat(wrong.page().select("#until-error").text()).contains("Scegli il nuovo ultimo giorno.");
        assertThat(wrong.page().select("details[open] #until")).hasSize(1);
        Browser.Seen done = browser.submit("button[value=ANSWER_EXTENSION]", Map.of("until", "2026-12-21"));
        assertThat(done.address()).isEqualTo(CASE);
        assertThat(FakeServices.complaint().lastAsked(ANSWER).body())
                .contains("\"granted\":true", "\"until\":\"2026-12-21\"");
    }

    @Test
    void moreTimeIsRefusedWithAReason() {
        side("", ASKED.formatted(""), true);
        FakeServices.complaint()
                .answer(ANSWER, "{\"replies\": [], \"extensions\": [], \"extensionAwaitsAnswer\": false}");
        browser.open(CASE);
        browser.submit("button[value=ANSWER_EXTENSION]", Map.of("granted", "NO", "extensionReason", "Il tempo basta."));
        assertThat(FakeServices.complaint().lastAsked(ANSWER).body())
                .isEqualTo("{\"granted\":false,\"reason\":\"Il tempo basta.\"}");
    }

    @Test
    void theHistoryTellsOfMoreTimeInItsOrder() {
        side(
                "",
                ASKED.formatted(
                        ", \"granted\": true, \"answeredAt\": \"2026-11-23T10:00:00Z\", \"answeredBy\": \"Anna Neri\","
                                + " \"extendedTo\": \"2026-12-21\", \"answer\": \"Va bene.\""),
                false);
        Browser.Seen seen = browser.open(CASE + "/storia").keep("authority-case-history-extension-it");
        assertThat(seen.page().select(".timeline h3").eachText())
                .containsExactly(
                        "Aperto il fascicolo – il registro, da solo",
                        "Assegnato il fascicolo – Bruno Conti",
                        "Chiesta una proroga – Ada Neri",
                        "Concessa la proroga fino a lunedì 21 dicembre 2026 – Anna Neri");
        assertThat(seen.text()).contains("Manca tempo.", "Va bene.");
    }

    /** The services are renewed one after the other. */
    @Test
    void aServiceThatKnowsNothingOfItLeavesThePageStanding() {
        CaseAnswers.known(CaseAnswers.assigned());
        Browser.Seen seen = browser.open(CASE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).doesNotContain("Che cosa dice l’operatore");
    }
}
