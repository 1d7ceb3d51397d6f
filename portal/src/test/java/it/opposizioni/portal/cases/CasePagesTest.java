package it.opposizioni.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The authority's cases: the queues, one case with its history, and what is done to it. */
@QuarkusTest
@AsRegulator
class CasePagesTest extends PortalTest {

    private static final String LIST = "/it/autorita/fascicoli";
    private static final String CASE = LIST + "/" + CaseAnswers.ID;
    private static final String NOTHING = "{\"mine\": 0, \"open\": 0, \"unassigned\": 0, \"overdue\": 0}";
    private static final String DEED = "POST /v1/cases/" + CaseAnswers.ID;

    @Test
    void theQueuesHaveTheirCountsAndEachCaseSaysFirstWhoIsAccused() {
        CaseAnswers.known(CaseAnswers.assigned());
        Browser.Seen seen = browser.open(LIST).keep("authority-cases-it");
        assertThat(seen.page().select("main nav .chips li").eachText())
                .containsExactly("Per me 4", "Squadra 17", "Non assegnati 9", "Scaduti 2");
        assertThat(seen.page().select("main nav .chips a[aria-current]").text()).isEqualTo("Squadra 17");
        assertThat(seen.page().select("main tbody th").eachText())
                .as("a number is masked while nobody has said what for")
                .containsExactly("Squillo Contact S.r.l. FAS-2026-7K3M-Q9XD", "+39 06 ••• 9999 FAS-2026-AAAA-BBBB");
        assertThat(seen.page().select("main tbody th a").first().attr("href")).isEqualTo(CASE);
        assertThat(seen.text()).contains("1.200", "200 di grado B, 1000 di grado C", "Anna Neri", "già scaduto");
        browser.open("/en/authority/cases").keep("authority-cases-en");
    }

    @Test
    void theCountsByStageNarrowTheListToOneStage() {
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint().answerFromNowOn("GET /v1/case-counts", """
                {"mine": 4, "open": 17, "unassigned": 9, "overdue": 2, "stages": {"HEARING": 3, "ASSIGNED": 1200}}""");
        Browser.Seen seen = browser.open(LIST + "?stage=HEARING").keep("authority-cases-stage-it");
        assertThat(seen.page()
                        .select("nav[aria-label=Fascicoli aperti, per fase] li")
                        .eachText())
                .containsExactly("Assegnato 1.200", "Audizione 3");
        assertThat(seen.page()
                        .select("nav[aria-label=Fascicoli aperti, per fase] a[aria-current]")
                        .attr("href"))
                .isEqualTo(LIST + "?stage=HEARING");
    }

    @Test
    void filtersStandInTheAddressAndEachCanBeRemoved() {
        FakeServices.complaint()
                .answer("GET /v1/cases", "{\"items\": [], \"next\": null}")
                .answer("GET /v1/case-counts", NOTHING);
        browser.open(LIST + "?assignee=me");
        assertThat(browser.current()
                        .page()
                        .select("main nav .chips a[aria-current]")
                        .text())
                .isEqualTo("Per me 0");
        Browser.Seen seen = browser.submit("main form.filters button", Map.of("stage", "HEARING", "subject", "squillo"))
                .keep("authority-cases-filtered-it");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/cases").query())
                .contains("stage=HEARING", "subject=squillo", "assignee=me")
                .doesNotContain("overdue");
        assertThat(seen.page().select("main .chips[aria-labelledby] li a")).hasSize(4);
        assertThat(seen.page()
                        .select("main .chips[aria-labelledby] li a")
                        .first()
                        .attr("href"))
                .isEqualTo(LIST + "?subject=squillo&assignee=me");
        assertThat(seen.text()).contains("Nessun fascicolo qui.");
    }

    @Test
    void aFilterThatCannotBeReadIsNamedBesideItsField() {
        FakeServices.complaint()
                .answer("GET /v1/case-counts", NOTHING)
                .refuse(
                        "GET /v1/cases",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/subject\", \"code\": \"TOO_SHORT\", \"detail\": \"Mancano delle cifre.\"}]");
        Browser.Seen seen = browser.open(LIST + "?subject=%2B39").keep("authority-cases-filter-error-it");
        assertThat(seen.page().select("#subject-error").text()).contains("Mancano delle cifre.");
    }

    @Test
    void aServiceThatIsDownLeavesThePageStanding() {
        FakeServices.complaint().goDown();
        Browser.Seen seen = browser.open(LIST).keep("authority-cases-down-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main [role=status]").text()).contains("Dati non disponibili ora");
        assertThat(FakeServices.complaint().asked("GET /v1/cases")).isNotEmpty();
        assertThat(FakeServices.complaint().asked("GET /v1/case-counts"))
                .as("it is waited for once")
                .isEmpty();
    }

    @Test
    void aCaseShowsItsComplaintsAndOnlyWhatCanSucceed() {
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/cases",
                        "{\"items\": [" + CaseAnswers.summary(CaseAnswers.ID, "ASSIGNED", "false") + ", "
                                + CaseAnswers.aboutTheSame() + ", " + CaseAnswers.aboutNumber() + "]}");
        Browser.Seen seen = browser.open(CASE).keep("authority-case-overview-it");
        assertThat(seen.heading()).isEqualTo("Squillo Contact S.r.l.");
        assertThat(seen.page().select("main tbody th a").attr("href"))
                .isEqualTo("/it/autorita/segnalazioni/" + ServiceAnswers.ID);
        assertThat(seen.page().select("main tbody th a").text()).isEqualTo(ServiceAnswers.CODE);
        assertThat(seen.page().select("label[for=complaint]").text()).startsWith(ServiceAnswers.CODE);
        assertThat(seen.page().select("main a[href*='tabulati?']").attr("href"))
                .isEqualTo("/it/autorita/tabulati?operator=018f0000-0000-7000-8000-000000000003");
        assertThat(seen.text()).contains("A: è accertato da quale linea veniva la chiamata.", "B: il numero era");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/complaints").query())
                .contains("case=" + CaseAnswers.ID);
        assertThat(seen.page().select("button[name=act]").eachAttr("value"))
                .containsExactly("TAKE", "ASSIGN", "REQUEST_INFORMATION", "HEAR", "MERGE", "SPLIT", "ARCHIVE");
        assertThat(seen.page().select("#assignee option").eachText())
                .containsExactly("Scegli un collega", "Bruno Conti");
        assertThat(seen.page().select("#into option").eachText())
                .containsExactly("Scegli un fascicolo", "Squillo Contact S.r.l. – FAS-2026-CCCC-DDDD");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/cases").query()).contains("subject=Squillo");
        browser.open("/en/authority/cases/" + CaseAnswers.ID).keep("authority-case-overview-en");
    }

    @Test
    void whoHasComplainedInItIsToldThatAColleagueDealsWithIt() {
        CaseAnswers.known(CaseAnswers.file(
                "ASSIGNED",
                "",
                "{\"operator\": true, \"evidence\": true, \"heard\": false}",
                "\"proposedByMe\": false, \"ownComplaint\": true,"));
        Browser.Seen seen = browser.open(CASE).keep("authority-case-own-it");
        assertThat(seen.text()).contains("Una segnalazione di questo fascicolo è tua: se ne occupa un collega.");
        assertThat(seen.page().select("button[name=act]")).isEmpty();
    }

    /** More than one operator may have declared the number, too. */
    @Test
    void aCaseAboutANumberClaimsNothingAboutWhoDeclaredIt() {
        CaseAnswers.known(CaseAnswers.file(
                "ASSIGNED",
                "",
                "{\"operator\": false, \"evidence\": false, \"heard\": false}",
                "\"proposedByMe\": false,"));
        assertThat(browser.open(CASE).keep("authority-case-number-it").text())
                .contains("nessuno ha dichiarato questo numero, oppure lo ha dichiarato più di uno.");
    }

    @Test
    void theHistorySaysWhoDidWhat() {
        CaseAnswers.known(CaseAnswers.assigned());
        Browser.Seen seen = browser.open(CASE + "/storia").keep("authority-case-history-it");
        assertThat(seen.page().select(".timeline h3").eachText())
                .containsExactly("Aperto il fascicolo – il registro, da solo", "Assegnato il fascicolo – Bruno Conti");
        assertThat(seen.text()).contains("Tocca a te.");
        browser.open("/en/authority/cases/" + CaseAnswers.ID + "/history").keep("authority-case-history-en");
    }

    @Test
    void takingACaseIsOneButtonAndSaysWhichVersionWasRead() {
        CaseAnswers.known(CaseAnswers.assigned());
        browser.open(CASE);
        Browser.Seen done = browser.submit("button[value=TAKE]", Map.of());
        assertThat(done.address()).isEqualTo(CASE);
        assertThat(FakeServices.complaint().lastAsked(DEED + "/assignment").body())
                .isEqualTo("{\"version\":2}");
        assertThat(FakeServices.complaint().lastAsked(DEED + "/assignment").header("Idempotency-Key"))
                .isNotBlank();
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        CaseAnswers.known(CaseAnswers.assigned());
        browser.open(CASE);
        Browser.Seen seen =
                browser.submit("button[value=HEAR]", Map.of("note", "In sede")).keep("authority-case-hearing-error-it");
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#on", "#place");
        assertThat(seen.page().select("#note").text()).isEqualTo("In sede");
        assertThat(seen.page().select("details[open] button").eachAttr("value")).contains("HEAR");
    }

    @Test
    void aHearingThatIsTooSoonIsSaidBesideItsDay() {
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint()
                .refuse(
                        DEED + "/hearing",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/on\", \"code\": \"TOO_SOON\", \"detail\": \"Il primo giorno è il 29 dicembre.\"}]");
        browser.open(CASE);
        assertThat(browser.current().page().select("#on-hint").text()).contains("il primo possibile");
        Browser.Seen seen =
                browser.submit("button[value=HEAR]", Map.of("on", "2026-12-01", "place", "ore 10", "note", "In sede"));
        assertThat(seen.page().select("#on-error").text()).contains("Il primo giorno è il 29 dicembre.");
        assertThat(seen.page().select("#note").text()).isEqualTo("In sede");
    }

    @Test
    void aHearingThatIsSetCanBeMoved() {
        CaseAnswers.known(CaseAnswers.movable());
        FakeServices.complaint().answer(DEED + "/hearing", CaseAnswers.movable());
        Browser.Seen seen = browser.open(CASE).keep("authority-case-hearing-set-it");
        assertThat(seen.page().select(".identity").text()).contains("Giorno dell’audizione lunedì 23 novembre 2099");
        browser.submit("button:contains(Sposta l’audizione)", Map.of("on", "2099-12-01", "place", "ore 10.30, Roma"));
        assertThat(FakeServices.complaint().lastAsked(DEED + "/hearing").body())
                .isEqualTo("{\"version\":2,\"on\":\"2099-12-01\",\"place\":\"ore 10.30, Roma\",\"note\":\"\"}");
    }

    @Test
    void whoComesSecondIsToldAndNothingIsLost() {
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint().refuse(DEED + "/archiving", 409, "case-changed", "Qualcuno ha lavorato.", "[]");
        browser.open(CASE);
        Browser.Seen seen = browser.submit("button[value=ARCHIVE]", Map.of("archiveReason", "Una prova."))
                .keep("authority-case-conflict-it");
        assertThat(seen.page().select(".error-summary a").text()).isEqualTo("Qualcuno ha lavorato.");
        assertThat(seen.page().select(seen.page().select(".error-summary a").attr("href")))
                .isNotEmpty();
        assertThat(seen.page().select("#archiveReason").text()).isEqualTo("Una prova.");
    }

    @Test
    void aComplaintSaysWhoIsAccusedAndLeadsToItsCaseOrMakesOne() {
        FakeServices.complaint()
                .answer("GET /v1/complaints/" + ServiceAnswers.ID, accused("\"caseId\": \"" + CaseAnswers.ID + "\""))
                .answer("GET /v1/complaints/" + ServiceAnswers.ID + "/evidence", ServiceAnswers.evidence(true));
        String page = "/it/autorita/segnalazioni/" + ServiceAnswers.ID;
        Browser.Seen seen = browser.open(page);
        assertThat(seen.text()).contains("Squillo Contact S.r.l.");
        assertThat(seen.page().select("main a[href=" + CASE + "]")).isNotEmpty();
        assertThat(seen.page().select("#openReason")).isEmpty();

        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint()
                .answerFromNowOn("GET /v1/complaints/" + ServiceAnswers.ID, accused("\"grade\": \"C\""));
        browser.open(page).keep("authority-complaint-without-case-it");
        Browser.Seen opened = browser.submit("button:contains(Apri il fascicolo)", Map.of("openReason", "Insieme."));
        assertThat(opened.address()).isEqualTo(CASE);
        assertThat(FakeServices.complaint().lastAsked("POST /v1/cases").body())
                .isEqualTo("{\"reason\":\"Insieme.\",\"complaintIds\":[\"" + ServiceAnswers.ID + "\"]}");
    }

    private static String accused(String more) {
        return ServiceAnswers.complaint("EVIDENCE_COLLECTED", "\"TAKE_IN_CHARGE\"")
                .replaceFirst("}$", ", \"accused\": {\"name\": \"Squillo Contact S.r.l.\", " + more + "}}");
    }

    @Test
    void whatWasAddedToItsComplaintsHasAPageOfItsOwn() {
        CaseAnswers.known(CaseAnswers.assigned());
        Browser.Seen seen = browser.open(CASE + "/allegati").keep("authority-case-attachments-it");
        assertThat(seen.page().select("main nav .chips a[aria-current]").text()).isEqualTo("Allegati");
        assertThat(seen.text()).contains("Allegato 1: documento PDF", "46 kB", "aprili con prudenza");
        assertThat(seen.page().select("main a[href*=/allegati/]").attr("href"))
                .isEqualTo("/it/autorita/segnalazioni/" + ServiceAnswers.ID + "/allegati/" + ServiceAnswers.ATTACHMENT);
        assertThat(seen.page().select("main .facts a:not([href*=/allegati/])").attr("href"))
                .isEqualTo("/it/autorita/segnalazioni/" + ServiceAnswers.ID);
        assertThat(seen.page().select(".pagination-line a").attr("href")).isEqualTo(CASE + "/allegati?cursor=abc");
        browser.open("/en/authority/cases/" + CaseAnswers.ID + "/attachments").keep("authority-case-attachments-en");
    }

    @Test
    void aCaseWithoutAttachmentsSaysSoAndSoDoesAServiceThatIsDown() {
        String question = "GET /v1/cases/" + CaseAnswers.ID + "/attachments";
        CaseAnswers.known(CaseAnswers.assigned());
        FakeServices.complaint().answerFromNowOn(question, "{\"items\": []}");
        assertThat(browser.open(CASE + "/allegati")
                        .keep("authority-case-attachments-none-it")
                        .text())
                .contains("Nessuna segnalazione di questo fascicolo ha allegati.");
        FakeServices.complaint().reset();
        FakeServices.complaint()
                .answer("GET /v1/cases/" + CaseAnswers.ID, CaseAnswers.assigned())
                .refuse(question, 503, "unavailable", "Riprova.", "[]");
        assertThat(browser.open(CASE + "/allegati")
                        .keep("authority-case-attachments-down-it")
                        .page()
                        .select("main [role=status]")
                        .text())
                .contains("Dati non disponibili ora");
    }
}
