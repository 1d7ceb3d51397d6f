package it.opposizioni.portal.asof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Was a number opposed on a day in the past, and towards whom: asked without script, in an address that names nobody. */
@QuarkusTest
class AsOfPagesTest extends PortalTest {

    private static final String ID = "018f0000-0000-7000-8000-00000000aaaa";
    private static final String ACME = "018f0000-0000-7000-8000-000000000001";
    private static final String OWN = "POST /v1/oppositions/" + ID + "/as-of-answers";
    private static final String PAGE = "/it/area-personale/numeri/" + ID + "/un-giorno-passato";
    private static final String ASK = "main form[method=get] button";

    private static final String OPPOSITION = """
            {"id": "%s", "number": "+393331234567", "origin": "CITIZEN", "media": ["TELEPHONE"], "status": "ACTIVE",
             "effectiveFrom": "2026-10-01T08:00:00Z", "activeFrom": "2026-10-16T22:00:00Z", "daysLeft": 0,
             "dates": [{"medium": "TELEPHONE", "status": "ACTIVE", "effectiveFrom": "2026-10-01T08:00:00Z",
              "activeFrom": "2026-10-16T22:00:00Z"}], "protocol": "OPP-2026-TEST"}""".formatted(ID);

    @BeforeEach
    void theRegistryKnowsTheNumber() {
        FakeServices.registry()
                .answer("GET /v1/oppositions/" + ID, OPPOSITION)
                .answer("GET /v1/oppositions/" + ID + "/history", "{\"items\": []}")
                .answer("GET /v1/oppositions", "{\"items\": [" + OPPOSITION + "], \"next\": null}")
                .answer("GET /v1/oppositions/" + ID + "/exemptions", """
                        {"items": [{"id": "018f0000-0000-7000-8000-0000000000ee", "operatorId": "%s", "operatorName": "Acme Energia S.p.A.",
                         "status": "IN_FORCE", "from": "2026-11-20", "grantedAt": "2026-11-20T09:00:00Z"}]}""".formatted(ACME));
    }

    private static String answer(boolean opposed, String right, String at) {
        return """
                {"at": "%s", "knownAt": "2026-11-25T08:00:00Z", "medium": "TELEPHONE", "opposed": %s, "right": "%s",
                 "citation": "DPR 26/2022 art. 7 c. 7", "oppositionId": %s, "consentsRevokedAsOf": "2026-10-01T08:00:00Z"}""".formatted(at, opposed, right, right.equals("NONE") ? "null" : "\"" + ID + "\"");
    }

    private Seen asked(String date, String time, Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(more);
        typed.put("date", date);
        typed.put("time", time);
        return browser.submit(ASK, typed);
    }

    private Seen asked(String date, String time) {
        return asked(date, time, Map.of());
    }

    @Test
    @AsGiulia
    void theNumbersPageLeadsToAnAnswerWithItsReason() {
        FakeServices.registry().answer(OWN, answer(true, "EXPLICIT_OPPOSITION", "2026-11-24T17:30:00Z"));
        Seen number = browser.open("/it/area-personale/numeri/" + ID);
        assertThat(number.page().select("main a[href=" + PAGE + "]").text()).isEqualTo("Controlla un giorno passato");
        browser.open(PAGE).keep("as-of-own-it");
        Seen seen = asked("24/11/2026", "18.30").keep("as-of-own-answer-it");
        assertThat(FakeServices.registry().lastAsked(OWN).body())
                .contains("\"at\":\"2026-11-24T17:30:00Z\"", "\"medium\":\"TELEPHONE\"")
                .doesNotContain("knownAt", "operatorId", "number");
        assertThat(seen.page().select("main [role=status] .lead").text())
                .isEqualTo(
                        "Sì: martedì 24 novembre 2026, ore 18:30 il numero era nel registro, e non si poteva chiamare.");
        assertThat(seen.page().select("main .summary-list dd").eachText())
                .containsExactly(
                        "Chi ha il numero lo ha chiesto",
                        "Contavano solo quelli dati dopo giovedì 1 ottobre 2026, ore 10:00.",
                        "DPR 26/2022 art. 7 c. 7");
        assertThat(seen.address()).doesNotContain("1234567");
    }

    @Test
    @AsGiulia
    void aCompanyWithPermissionAndAnEarlierKnowledgeCanBeChosen() {
        FakeServices.registry().answer(OWN, answer(false, "EXEMPTION", "2026-11-24T17:30:00Z"));
        browser.open(PAGE);
        Seen seen = asked("2026-11-24", "18:30", Map.of("company", ACME, "known", "2026-11-24"));
        assertThat(FakeServices.registry().lastAsked(OWN).body())
                .contains("\"operatorId\":\"" + ACME + "\"", "\"knownAt\":\"2026-11-24T22:59:59.999Z\"");
        assertThat(seen.page().select("main [role=status]").text())
                .contains(
                        "ma martedì 24 novembre 2026, ore 18:30 Acme Energia S.p.A. aveva il permesso.",
                        "Secondo ciò che si sapeva martedì 24 novembre 2026");
    }

    @Test
    @AsGiulia
    void beforeTheFullProtectionAnOlderListMayHaveBeenUsed() {
        FakeServices.registry().answer(OWN, answer(true, "EXPLICIT_OPPOSITION", "2026-10-05T08:00:00Z"));
        browser.open(PAGE);
        assertThat(asked("2026-10-05", "10:00")
                        .page()
                        .select("main [role=status] > p")
                        .eachText())
                .containsExactly(
                        "Sì: lunedì 5 ottobre 2026, ore 10:00 il numero era nel registro.",
                        "Da meno di 15 giorni pieni: chi aveva confrontato la sua lista prima poteva ancora usarla.");
    }

    @Test
    @AsGiulia
    void whatWasNotRegisteredIsSaidSo() {
        FakeServices.registry().answer(OWN, answer(false, "NONE", "2026-09-05T08:00:00Z"));
        browser.open(PAGE);
        assertThat(asked("2026-09-05", "10:00")
                        .page()
                        .select("main [role=status]")
                        .text())
                .isEqualTo("No: sabato 5 settembre 2026, ore 10:00 il numero non era nel registro.");
    }

    /** When an hour came twice, one of the two is chosen; an hour that the clocks left out is refused. */
    @ParameterizedTest
    @CsvSource({"SUMMER, 2026-10-25T00:30:00Z", "WINTER, 2026-10-25T01:30:00Z"})
    @AsGiulia
    void anHourThatCameTwiceIsAskedAbout(String season, String at) {
        FakeServices.registry().answer(OWN, answer(true, "EXPLICIT_OPPOSITION", at));
        browser.open(PAGE);
        Seen twice = asked("2026-10-25", "02:30");
        assertThat(twice.page().select(".error-summary a").eachAttr("href")).containsExactly("#season");
        browser.submit(ASK, Map.of("season", season));
        assertThat(FakeServices.registry().lastAsked(OWN).body()).contains("\"at\":\"" + at + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', #date #time",
        "2026-03-29, 02:30, #time",
        "2027-01-01, 10:00, #date #time",
        "ieri, sera, #date #time"
    })
    @AsGiulia
    void whatIsWrongIsNamed(String date, String time, String fields) {
        browser.open(PAGE);
        Seen wrong = asked(date, time);
        assertThat(String.join(" ", wrong.page().select(".error-summary a").eachAttr("href")))
                .isEqualTo(fields);
        assertThat(FakeServices.registry().asked(OWN)).isEmpty();
    }

    @Test
    @AsRegistrar
    void theRegistrarAsksAboutANumberThatWasLookedUp() {
        FakeServices.registry()
                .answer("POST /v1/as-of-answers", answer(true, "EXPLICIT_OPPOSITION", "2026-11-24T17:30:00Z"));
        browser.open("/en/administration/numbers");
        Seen found = browser.submit("main form button.btn-primary", Map.of("number", "333 123 4567"));
        browser.open(
                found.page().select("main a:contains(Check a day in the past)").attr("href"));
        Seen seen = asked("2026-11-24", "18:30").keep("as-of-registrar-en");
        assertThat(FakeServices.registry().lastAsked("POST /v1/as-of-answers").body())
                .contains("\"number\":\"+393331234567\"", "\"at\":\"2026-11-24T17:30:00Z\"");
        assertThat(seen.text())
                .contains("Yes: on Tuesday 24 November 2026, 18:30 the number was in the register")
                .contains("This question is noted");
        assertThat(seen.address()).doesNotContain("1234567");
    }

    @Test
    @AsRegistrar
    void whereNobodyHasRegisteredTheNumberNobodyIsSaidToSeeTheQuestion() {
        FakeServices.registry().answer("GET /v1/oppositions", "{\"items\": [], \"next\": null}");
        browser.open("/en/administration/numbers");
        Seen found = browser.submit("main form button.btn-primary", Map.of("number", "333 123 4567"));
        String question =
                found.page().select("main a:contains(Check a day in the past)").attr("href");
        assertThat(question).isNotEmpty();
        assertThat(browser.open(question).text()).doesNotContain("This question is noted");
    }
}
