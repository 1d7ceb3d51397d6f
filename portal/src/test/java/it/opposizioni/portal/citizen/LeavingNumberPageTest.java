package it.opposizioni.portal.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What is about to end is promised on no page, and what stays keeps its days. */
@QuarkusTest
@AsGiulia
class LeavingNumberPageTest extends PortalTest {

    private static final String ID = "018f0000-0000-7000-8000-00000000aaaa";
    private static final String PAGE = "/it/area-personale/numeri/" + ID;
    private static final String ENGLISH = "/en/personal-area/numbers/" + ID;
    private static final String CALLS = medium("TELEPHONE", "2026-12-11T23:00:00Z", 15);
    private static final String POST = medium("POST", "2026-12-26T23:00:00Z", 30);
    private static final String STAYS = "";
    private static final String ALL_LEAVES = """
            ,"withdrawal":{"askedAt":"2026-11-26T08:00:00Z","dueAt":"2026-11-27T08:00:00Z"}""";

    private static String medium(String medium, String activeFrom, int daysLeft) {
        return """
                {"medium":"%s","status":"REGISTERED","effectiveFrom":"2026-11-26T08:00:00Z","activeFrom":"%s","daysLeft":%d}""".formatted(medium, activeFrom, daysLeft);
    }

    private static String leaves(String medium) {
        return """
                ,"mediumWithdrawal":{"medium":"%s","askedAt":"2026-11-26T08:00:00Z","dueAt":"2026-11-27T08:00:00Z"}""".formatted(medium);
    }

    private static void registryKnows(String more) {
        FakeServices.registry()
                .answerFromNowOn("GET /v1/oppositions/" + ID, """
                        {"id":"%s","number":"+393331234567","origin":"CITIZEN","media":["TELEPHONE","POST"],"status":"REGISTERED",
                        "effectiveFrom":"2026-11-26T08:00:00Z","activeFrom":"2026-12-11T23:00:00Z","daysLeft":15,
                        "dates":[%s,%s],"protocol":"OPP-2026-TEST","version":1%s}""".formatted(ID, CALLS, POST, more))
                .answer("GET /v1/oppositions/" + ID + "/history", "{\"items\":[]}")
                .answer("GET /v1/oppositions/" + ID + "/exemptions", "{\"items\":[]}");
    }

    private String main(String address) {
        return browser.open(address).page().selectFirst("main").text();
    }

    /** Post takes thirty days: until then the protection is not complete. */
    @Test
    void theDaysThatAreLeftAreThoseOfWhatTakesLongest() {
        registryKnows(STAYS);
        Document page = browser.open(PAGE).page();
        assertThat(page.selectFirst("main").text())
                .contains(
                        "Sarà attivo da sabato 12 dicembre 2026 (dopo 15 giorni pieni).",
                        "Per la posta: iscritto giovedì 26 novembre 2026, sarà attivo da domenica 27 dicembre 2026",
                        "Mancano 30 giorni alla protezione completa");
        assertThat(page.selectFirst("progress").attr("max")).isEqualTo("30");
        assertThat(main(ENGLISH)).contains("30 days left until full protection");
    }

    @Test
    void aNumberThatLeavesPromisesNoDay() {
        registryKnows(ALL_LEAVES);
        assertThat(main(PAGE))
                .contains("esce dal registro venerdì 27 novembre 2026, ore 09:00: fino ad allora resta protetto.")
                .contains("Nessuna.")
                .doesNotContain("dicembre 2026", "Per la posta", "Mancano", "Puoi aggiungerne una", "calendario");
        assertThat(main(ENGLISH))
                .contains("None.")
                .doesNotContain("December", "For post", "days left", "You can add one");
    }

    @Test
    void postThatLeavesPromisesNoDayAndCallsKeepTheirs() {
        registryKnows(leaves("POST"));
        assertThat(main(PAGE))
                .contains(
                        "Sarà attivo da sabato 12 dicembre 2026 (dopo 15 giorni pieni).",
                        "Per la posta: iscritto giovedì 26 novembre 2026. Come hai chiesto, la protezione finisce venerdì 27 novembre 2026, ore 09:00.",
                        "Mancano 15 giorni alla protezione completa")
                .doesNotContain("27 dicembre");
        assertThat(main(ENGLISH)).contains("As you have asked, the protection ends on Friday 27 November 2026");
        assertThat(calendar()).contains("20261212").doesNotContain("20261227", "posta");
    }

    @Test
    void callsThatLeavePromiseNoDayAndPostKeepsIts() {
        registryKnows(leaves("TELEPHONE"));
        assertThat(main(PAGE))
                .contains(
                        "In attivazione Per le telefonate: iscritto giovedì 26 novembre 2026. Come hai chiesto, la protezione finisce venerdì 27 novembre 2026, ore 09:00.",
                        "Per la posta: iscritto giovedì 26 novembre 2026, sarà attivo da domenica 27 dicembre 2026",
                        "Mancano 30 giorni alla protezione completa")
                .doesNotContain("12 dicembre");
        assertThat(main(ENGLISH))
                .contains("For calls: registered on Thursday 26 November 2026.")
                .doesNotContain("12 December");
        assertThat(calendar()).contains("20261227").doesNotContain("20261212", "chiamarti");
    }

    private String calendar() {
        return browser.open(PAGE + "/file-calendario").answer().body();
    }

    /** What a registration says of what follows is read again later. */
    @Test
    void theRegistrationDoesNotPromiseItEither() {
        FakeServices.registry()
                .answer("GET /v1/registrations/OPP-2026-TEST", """
                {"protocol":"OPP-2026-TEST","recordedAt":"2026-11-26T08:00:00Z","oppositions":[
                {"id":"%s","number":"+393331234567","origin":"CITIZEN","media":["TELEPHONE","POST"],"status":"REGISTERED",
                "effectiveFrom":"2026-11-26T08:00:00Z","activeFrom":"2026-12-11T23:00:00Z","daysLeft":15,"dates":[%s,%s]%s}]}""".formatted(ID, CALLS, POST, leaves("POST")));
        assertThat(main("/it/area-personale/iscrizioni/OPP-2026-TEST"))
                .contains("Da sabato 12 dicembre 2026: nessuno può chiamarti per pubblicità.")
                .doesNotContain("27 dicembre");
    }

    /** The address of a notice stays in the browser's history. */
    @Test
    void whatWasDoneIsNotToldOnceItIsNoLongerTrue() {
        registryKnows(ALL_LEAVES);
        assertThat(notice("asked")).isEqualTo("Richiesta registrata. Puoi annullarla qui sotto.");
        assertThat(notice("undone")).isEmpty();
        registryKnows(STAYS);
        assertThat(notice("asked")).isEmpty();
        assertThat(notice("undone")).isEqualTo("Il numero resta nel registro, con le stesse date.");
        registryKnows("""
                ,"endedAt":"2026-11-27T08:00:00Z\"""");
        assertThat(notice("undone")).isEmpty();
        assertThat(notice("asked")).isEmpty();
        assertThat(notice("renewed")).isEmpty();
    }

    private String notice(String done) {
        return browser.open(PAGE + "?done=" + done)
                .page()
                .select("main [role=status]")
                .text();
    }
}
