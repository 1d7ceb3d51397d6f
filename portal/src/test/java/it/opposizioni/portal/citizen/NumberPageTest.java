package it.opposizioni.portal.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** What a holder reads about one number, and how a medium is added to it. */
@QuarkusTest
@AsGiulia
class NumberPageTest extends PortalTest {

    private static final String ID = "018f0000-0000-7000-8000-00000000aaaa";
    private static final String CALLS = """
            {"medium":"TELEPHONE","status":"ACTIVE","effectiveFrom":"2026-11-01T08:00:00Z","activeFrom":"2026-11-16T23:00:00Z",
            "daysLeft":0}""";
    private static final String POST = """
            {"medium":"POST","status":"REGISTERED","effectiveFrom":"2026-11-20T08:00:00Z","activeFrom":"2026-12-20T23:00:00Z",
            "daysLeft":25}""";

    private static void registryKnows(String media, String dates, String history) {
        FakeServices.registry()
                .answer("GET /v1/oppositions/" + ID, """
                        {"id":"%s","number":"+393331234567","origin":"CITIZEN","media":[%s],"status":"ACTIVE",
                        "effectiveFrom":"2026-11-01T08:00:00Z","activeFrom":"2026-11-16T23:00:00Z","daysLeft":0,"dates":[%s],
                        "protocol":"OPP-2026-TEST","version":1}""".formatted(ID, media, dates))
                .answer("GET /v1/oppositions/" + ID + "/history", "{\"items\":[" + history + "]}")
                .answer("GET /v1/oppositions/" + ID + "/exemptions", "{\"items\":[]}");
    }

    private static final String REGISTERED = """
            {"at":"2026-11-01T08:00:00Z","change":"REGISTERED","media":["TELEPHONE"]}""";
    private static final String ADDED = """
            ,{"at":"2026-11-20T08:00:00Z","change":"MEDIUM_ADDED","media":["TELEPHONE","POST"]}""";

    /** In plain words, each medium with its own day. */
    @Test
    void whatTheStatusMeansIsSaid() {
        registryKnows("\"TELEPHONE\",\"POST\"", CALLS + "," + POST, REGISTERED + ADDED);
        assertThat(effects("/it/area-personale/numeri/"))
                .containsExactly(
                        "Il numero è già tolto da ogni lista che un operatore confronta da ora in poi.",
                        "Nessuno può chiamarlo per vendere.",
                        "Da lunedì 21 dicembre 2026 nessuno può mandare pubblicità all’indirizzo che il numero ha negli elenchi telefonici.");
        FakeServices.registry().answerFromNowOn("GET /v1/oppositions/" + ID + "/exemptions", """
                {"items":[{"id":"018f0000-0000-7000-8000-0000000000e1","operatorId":"018f0000-0000-7000-8000-0000000000f1",
                "operatorName":"Squillo Contact S.r.l.","from":"2026-11-02","until":null,"status":"IN_FORCE",
                "grantedAt":"2026-11-02T10:00:00Z"}]}""");
        assertThat(effects("/en/personal-area/numbers/"))
                .contains("Nobody may call it to sell.", "The companies you have chosen to keep are the exception.");
    }

    @Test
    void aNumberThatIsFullyProtectedAwaitsNoDay() {
        registryKnows("\"TELEPHONE\"", CALLS, REGISTERED);
        assertThat(effects("/en/personal-area/numbers/"))
                .containsExactly(
                        "The number is taken out of every list that an operator compares.",
                        "Nobody may call it to sell.");
    }

    /** What ends tomorrow is not promised for later. */
    @Test
    void aNumberThatIsLeavingPromisesNothing() {
        registryKnows("\"TELEPHONE\"", CALLS, REGISTERED);
        String path = "GET /v1/oppositions/" + ID;
        FakeServices.registry().answerFromNowOn(path, standing("""
                "withdrawal":{"askedAt":"2026-11-25T08:00:00Z","dueAt":"2026-11-26T08:00:00Z"}"""));
        assertThat(effects("/it/area-personale/numeri/")).isEmpty();
        FakeServices.registry().answerFromNowOn(path, standing("""
                "mediumWithdrawal":{"medium":"POST","askedAt":"2026-11-25T08:00:00Z","dueAt":"2026-11-26T08:00:00Z"}"""));
        assertThat(effects("/it/area-personale/numeri/"))
                .contains("Nessuno può chiamarlo per vendere.")
                .noneMatch(effect -> effect.contains("pubblicità"));
    }

    private static String standing(String more) {
        return """
                {"id":"%s","number":"+393331234567","origin":"CITIZEN","media":["TELEPHONE","POST"],"status":"ACTIVE",
                "effectiveFrom":"2026-11-01T08:00:00Z","activeFrom":"2026-11-16T23:00:00Z","daysLeft":0,"dates":[%s,%s],
                "protocol":"OPP-2026-TEST","version":1,%s}""".formatted(ID, CALLS, POST, more);
    }

    private List<String> effects(String pages) {
        Document page = browser.open(pages + ID).page();
        assertThat(page.selectFirst("h1").text()).isEqualTo("+39 333 123 4567");
        return page.select("main ul.next-steps li").eachText();
    }

    @Test
    void whatACallFromTheLineAskedForSaysSo() {
        registryKnows("\"TELEPHONE\"", CALLS, """
                {"at":"2026-11-01T08:00:00Z","change":"REGISTERED","media":["TELEPHONE"],"channel":"LINE_CALL"}""");
        assertThat(browser.open("/it/area-personale/numeri/" + ID).text())
                .contains("Iscritto nel registro (con una chiamata dalla linea)");
    }

    /** Who did it: the person, somebody with a delegation and a name, the telephone company, or nobody. */
    @Test
    void theHistorySaysWhoDidWhat() {
        registryKnows("\"TELEPHONE\"", CALLS, """
                {"at":"2026-10-30T08:00:00Z","change":"REPORTED_UNLISTED","media":["TELEPHONE"]},
                {"at":"2026-11-01T08:00:00Z","change":"CLAIMED","media":["TELEPHONE"]},
                {"at":"2026-11-20T08:00:00Z","change":"RENEWED","media":["TELEPHONE"],"channel":"DELEGATE",
                 "delegation":"018f0000-0000-7000-8000-0000000000d1"},
                {"at":"2026-11-21T08:00:00Z","change":"RENEWED","media":["TELEPHONE"],"channel":"DELEGATE",
                 "delegation":"018f0000-0000-7000-8000-0000000000d2"}""");
        FakeServices.registry().answer("GET /v1/delegations", """
                {"items":[{"id":"018f0000-0000-7000-8000-0000000000d1","side":"GIVEN","state":"ENDED","name":"Marco Rossi",
                 "taxCode":"RSS•••","offeredAt":"2026-11-01T08:00:00Z"}]}""");
        assertThat(browser.open("/it/area-personale/numeri/" + ID)
                        .page()
                        .select("main .timeline li, main ol li")
                        .eachText())
                .anySatisfy(line -> assertThat(line).contains("(l’ha chiesto Marco Rossi, con una delega)"))
                .anySatisfy(line -> assertThat(line).contains("(l’ha chiesto chi ha la delega)"))
                .anySatisfy(line -> assertThat(line).contains("Confermato da te", "Tu, dal sito"))
                .anySatisfy(line ->
                        assertThat(line).contains("Attivo: nessuna lista", "In automatico, con il passare dei giorni"))
                .anySatisfy(line -> assertThat(line).endsWith("La compagnia telefonica"));
    }

    @Test
    void eachMediumIsShownWithItsOwnDates() {
        registryKnows("\"TELEPHONE\",\"POST\"", CALLS + "," + POST, REGISTERED + ADDED);
        Document page = browser.open("/it/area-personale/numeri/" + ID).page();
        assertThat(page.selectFirst("main").text())
                .contains("Attivo da martedì 17 novembre 2026")
                .contains(
                        "Per la posta: iscritto venerdì 20 novembre 2026, sarà attivo da lunedì 21 dicembre 2026 (dopo 30 giorni pieni).")
                .doesNotContain("Ferma anche");
        assertThat(page.select("main .timeline, main ol, main ul").text())
                .containsSubsequence(
                        "Aggiunta la pubblicità per posta", "Attivo: nessuna lista", "Iscritto nel registro");
    }

    /** A registration by letter says that it was one, and when the letter came. */
    @Test
    void whatWasAskedForAtTheDeskIsSaid() {
        registryKnows("\"TELEPHONE\"", CALLS, """
                {"at":"2026-11-01T08:00:00Z","change":"REGISTERED","media":["TELEPHONE"],
                 "desk":{"channel":"POST","receivedAt":"2026-10-30T08:00:00Z","requestId":"018f0000-0000-7000-8000-00000000cccc"}},
                {"at":"2026-11-20T08:00:00Z","change":"RECOGNISED","media":["TELEPHONE"]}""");
        assertThat(browser.open("/it/area-personale/numeri/" + ID).text())
                .contains(
                        "Iscritto nel registro – l’hai chiesto per posta: la lettera è arrivata venerdì 30 ottobre 2026",
                        "Hai fatto l’accesso: il numero è nella tua area");
    }

    private Elements offeredFor(String withdrawal) {
        FakeServices.complaint().answer("GET /v1/complaints", "{\"items\": [], \"next\": null}");
        FakeServices.registry().answer("GET /v1/oppositions", """
                {"items":[{"id":"%s","number":"+393331234567","origin":"CITIZEN","media":["TELEPHONE"],"status":"ACTIVE",
                "effectiveFrom":"2026-11-01T08:00:00Z","activeFrom":"2026-11-16T23:00:00Z","daysLeft":0,"dates":[%s],
                "protocol":"OPP-2026-TEST","version":1,"withdrawal":%s}],"next":null}""".formatted(ID, CALLS, withdrawal));
        return browser.open("/it/area-personale").page().select(".card-box .plain-list a");
    }

    /** Everything that a citizen looks for is one click from the personal area. */
    @Test
    void whatOneDoesWithANumberIsOneClickAway() {
        assertThat(offeredFor("null").eachAttr("href"))
                .containsExactly(
                        "/it/area-personale/numeri/" + ID + "/aziende/aggiungi",
                        "/it/area-personale/numeri/" + ID + "/consensi",
                        "/it/area-personale/numeri/" + ID + "/certificato",
                        "/it/area-personale/numeri/" + ID + "/chi-ha-chiesto",
                        "/it/area-personale/numeri/" + ID + "/rimozione");
    }

    @Test
    void nothingIsOfferedWhileANumberIsBeingTakenOff() {
        assertThat(offeredFor("{\"askedAt\":\"2026-11-25T08:00:00Z\",\"dueAt\":\"2026-11-26T08:00:00Z\"}"))
                .isEmpty();
        assertThat(browser.current().page().select(".card-box").text()).contains("+39 333 123 4567");
    }

    @Test
    void theCertificateIsDownloadedFromTheNumbersPage() {
        registryKnows("\"TELEPHONE\"", CALLS, REGISTERED);
        Document page = browser.open("/it/area-personale/numeri/" + ID).page();
        assertThat(page.select("main a:contains(Scarica il certificato)").attr("href"))
                .isEqualTo("/it/area-personale/numeri/" + ID + "/certificato");
        assertThat(browser.open("/en/personal-area/numbers/" + ID)
                        .page()
                        .select("main a:contains(Download the certificate)")
                        .attr("href"))
                .isEqualTo("/en/personal-area/numbers/" + ID + "/certificate");
    }

    @Test
    void theMissingMediumIsAddedFromTheNumbersPage() {
        registryKnows("\"TELEPHONE\"", CALLS, REGISTERED);
        FakeServices.registry()
                .answer("POST /v1/line-proofs", 202, """
                        {"id":"018f0000-0000-7000-8000-00000000bbbb","expiresAt":"2026-11-25T22:10:00Z"}""")
                .answer("POST /v1/line-proofs/018f0000-0000-7000-8000-00000000bbbb/confirmation", """
                        {"id":"018f0000-0000-7000-8000-00000000bbbb","usableUntil":"2026-11-25T22:30:00Z"}""");
        Document page = browser.open("/en/personal-area/numbers/" + ID).page();
        assertThat(page.select("main form button").eachText()).containsExactly("Stop marketing by post as well");
        Document proof = browser.submit("main form button", Map.of()).page();
        assertThat(proof.select("main h2.number").text()).isEqualTo("+39 333 123 4567");
        browser.submit("button[value=SMS]", Map.of());
        assertThat(FakeServices.registry().lastAsked("POST /v1/line-proofs").body())
                .contains("\"purpose\":\"REGISTRATION\"");
        browser.submit("main section form button", Map.of("code0", "123456"));
        Document choices =
                browser.submit("main .container > form button", Map.of()).page();
        assertThat(choices.select("input[name=media][checked]").eachAttr("value"))
                .containsExactly("POST");
    }

    @Test
    void aRegistrationOfPostAloneDoesNotSpeakOfCalls() {
        FakeServices.registry().answer("GET /v1/registrations/OPP-2026-TEST", """
                {"protocol":"OPP-2026-TEST","recordedAt":"2026-11-20T08:00:00Z","activeFrom":"2026-12-20T23:00:00Z","oppositions":[
                {"id":"%s","number":"+393331234567","origin":"CITIZEN","media":["TELEPHONE","POST"],"status":"ACTIVE",
                "effectiveFrom":"2026-11-01T08:00:00Z","activeFrom":"2026-11-16T23:00:00Z","daysLeft":0,"dates":[%s,%s]}]}""".formatted(ID, CALLS, POST));
        Document page =
                browser.open("/en/personal-area/registrations/OPP-2026-TEST").page();
        assertThat(page.select("main .next-steps").text())
                .contains("From Monday 21 December 2026: nobody may send you marketing at the address")
                .doesNotContain("nobody may call you");
    }

    /** Over the day on which the clocks change the wait is an hour shorter, and as many days. */
    @Test
    void theWaitHasFifteenFullDaysInSpringToo() {
        FakeServices.registry()
                .answer("GET /v1/oppositions/" + ID, """
                        {"id":"%s","number":"+393331234567","origin":"CITIZEN","media":["TELEPHONE"],"status":"REGISTERED",
                        "effectiveFrom":"2026-03-20T22:30:00Z","activeFrom":"2026-04-04T22:00:00Z","daysLeft":15,
                        "protocol":"OPP-2026-TEST","version":1}""".formatted(ID))
                .answer("GET /v1/oppositions/" + ID + "/exemptions", "{\"items\":[]}")
                .answer("GET /v1/oppositions/" + ID + "/history", "{\"items\":[]}");
        Document page = browser.open("/en/personal-area/numbers/" + ID).page();
        assertThat(page.selectFirst("main").text())
                .contains("Active from Sunday 5 April 2026 (after 15 full days).", "15 days left")
                .contains("From Sunday 5 April 2026 nobody may call it to sell.");
        assertThat(page.selectFirst("progress").attr("max")).isEqualTo("15");
        assertThat(page.selectFirst("progress").attr("value")).isEqualTo("0");
    }

    @Test
    void nothingIsOfferedWhereBothAreOpposed() {
        registryKnows("\"TELEPHONE\",\"POST\"", CALLS + "," + POST, REGISTERED + ADDED);
        Document page = browser.open("/it/area-personale/numeri/" + ID).page();
        assertThat(page.select("main form")).isEmpty();
    }
}
