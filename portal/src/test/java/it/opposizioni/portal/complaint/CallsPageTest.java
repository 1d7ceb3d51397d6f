package it.opposizioni.portal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The choices on the first page of a complaint. */
@QuarkusTest
@AsGiulia
class CallsPageTest extends ComplaintScenario {

    @Inject
    Clock clock;

    private Browser.Seen begin() {
        return browser.open(NEW + "?n=02+1234+5678");
    }

    private String sent() {
        browser.submit(NEXT, detailsAnswers());
        browser.submit(NEXT, Map.of("declaration", "yes"));
        return FakeServices.complaint().lastAsked("POST /v1/complaints").body();
    }

    private static Map<String, String> with(String... namesAndValues) {
        Map<String, String> call = new LinkedHashMap<>(firstCall());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            call.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return call;
    }

    @Test
    void todayAndYesterdayAreChoicesAndStayTheSameDay() {
        LocalDate today = Rome.day(clock.instant());
        Browser.Seen page = begin();
        assertThat(page.page().select("[name=day0]").eachAttr("value"))
                .containsExactly(today.toString(), today.minusDays(1).toString(), "other");
        assertThat(browser.submit(NEXT, with("day0", today.minusDays(1).toString(), "date0", ""))
                        .address())
                .endsWith("/dettagli");
        assertThat(sent()).contains("\"at\":\"" + today.minusDays(1) + "T18:30:00+01:00\"");
    }

    @Test
    void aChoiceAndAnotherDayBesideItAreNoAnswer() {
        begin();
        Browser.Seen seen =
                browser.submit(NEXT, with("day0", Rome.day(clock.instant()).toString()));
        assertThat(seen.page().select("#date0-error").text()).contains("ne hai scritto un altro");
    }

    /** The page was shown before midnight: what was yesterday then is another day now. */
    @Test
    void aDayThatIsNoChoiceAnyMoreIsKept() {
        begin();
        Browser.Seen seen = browser.submit(NEXT, with("day0", "2026-11-19", "date0", "", "time0", ""));
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#time0");
        assertThat(seen.page().select("[name=day0][checked]").val()).isEqualTo("other");
        assertThat(seen.page().select("#date0").val()).isEqualTo("2026-11-19");
    }

    @Test
    void withoutADayTheChoiceIsPointedAt() {
        begin();
        Browser.Seen seen = browser.submit(NEXT, with("date0", ""));
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#day0");
        assertThat(seen.page().select("#day0")).hasSize(1);
    }

    @Test
    void anotherNumberIsWrittenBesideTheOwnOnes() {
        begin();
        Browser.Seen wrong = browser.submit(NEXT, with("calledNumber", "other"));
        assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactly("#otherNumber");
        assertThat(browser.submit(NEXT, Map.of("otherNumber", "347 765 4321")).address())
                .endsWith("/dettagli");
        browser.open(browser.current().address().replace("dettagli", "chiamate"));
        assertThat(browser.current()
                        .page()
                        .select("[name=calledNumber][checked]")
                        .val())
                .isEqualTo("other");
        browser.submit(NEXT, Map.of());
        assertThat(sent()).contains("\"calledNumber\":\"347 765 4321\"");
    }

    @Test
    void aNumberThatIsNotKnownIsSaidAsSuch() {
        begin();
        Browser.Seen both = browser.submit(NEXT, with("caller0", "unknown"));
        assertThat(both.page().select("#callerNumber0-error").text()).contains("lascia una sola risposta");
        browser.submit(NEXT, Map.of("callerNumber0", ""));
        Browser.Seen check = browser.submit(NEXT, detailsAnswers()).keep("new-check-unknown-it");
        assertThat(check.text())
                .contains("numero non noto – giovedì 19 novembre 2026", "Non conosci il numero")
                .doesNotContain("Chi chiama per vendere deve mostrarlo");
        browser.submit(NEXT, Map.of("declaration", "yes"));
        assertThat(FakeServices.complaint().lastAsked("POST /v1/complaints").body())
                .contains("\"withheld\":false", "\"numberUnknown\":true")
                .doesNotContain("callerNumber");
    }

    @Test
    void anHourThatTheClocksLeftOutIsCorrected() {
        begin();
        Browser.Seen seen = browser.submit(NEXT, with("date0", "2026-03-29", "time0", "02:30"));
        assertThat(seen.page().select("#time0-error").text()).contains("gli orologi sono passati dalle 2 alle 3");
        assertThat(browser.submit(NEXT, Map.of("time0", "03:30")).address()).endsWith("/dettagli");
        assertThat(sent()).contains("2026-03-29T03:30:00+02:00");
    }

    @ParameterizedTest
    @CsvSource({"SUMMER, +02:00", "WINTER, +01:00"})
    void ofAnHourThatCameTwiceOneIsChosen(String season, String offset) {
        begin();
        Browser.Seen seen = browser.submit(NEXT, with("date0", "2026-10-25", "time0", "02:30"))
                .keep("new-calls-twice-it");
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#season0");
        assertThat(seen.page().select("[name=season0]").eachAttr("value")).isEqualTo(List.of("SUMMER", "WINTER"));
        assertThat(browser.submit(NEXT, Map.of("season0", season)).address()).endsWith("/dettagli");
        assertThat(sent()).contains("2026-10-25T02:30:00" + offset);
    }

    /** Nobody has to make up an hour. */
    @Test
    void whoDoesNotRememberTheTimeChoosesThePartOfTheDay() {
        Browser.Seen page = begin().keep("new-calls-part-it");
        assertThat(page.page().select("#part0 option").eachText())
                .containsExactly(
                        "So l’ora",
                        "Notte, da mezzanotte alle 7",
                        "Mattina, dalle 7 alle 13",
                        "Pomeriggio, dalle 13 alle 18",
                        "Sera, dalle 18 a mezzanotte");
        browser.submit(NEXT, with("time0", "", "part0", "MORNING"));
        Browser.Seen check = browser.submit(NEXT, detailsAnswers()).keep("new-check-part-it");
        assertThat(check.text())
                .contains("giovedì 19 novembre 2026, di mattina – Una persona", "Il tuo numero era protetto")
                .contains("Chiamata di giovedì 19 novembre 2026, di mattina")
                .doesNotContain("ore 07:00", "ore 7");
        browser.submit(NEXT, Map.of("declaration", "yes"));
        assertThat(FakeServices.complaint().lastAsked("POST /v1/complaints").body())
                .contains("\"on\":\"2026-11-19\"", "\"partOfDay\":\"MORNING\"")
                .doesNotContain("\"at\"");
    }

    @Test
    void theDraftKeepsIt() {
        begin();
        browser.submit(NEXT, with("time0", "", "part0", "EVENING"));
        Browser.Seen kept = browser.open(browser.current().address().replace("dettagli", "chiamate"));
        assertThat(kept.page().select("#part0 option[selected]").val()).isEqualTo("EVENING");
        assertThat(kept.page().select("#time0").val()).isEmpty();
        assertThat(kept.page().select("#date0").val()).isEqualTo("2026-11-19");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 2026-11-19, #time0", // neither
        "18:30, EVENING, 2026-11-19, #part0", // both
        "'', NOON, 2026-11-19, #time0", // none that there is
        "'', EVENING, 2026-11-25, #part0", // which has not begun
        "'', EVENING, 2026-11-26, #date0",
        "'', MORNING, '', #day0"
    })
    void oneOfTheTwoIsNeeded(String time, String part, String date, String field) {
        begin();
        Browser.Seen seen = browser.submit(NEXT, with("date0", date, "time0", time, "part0", part));
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).contains(field);
        assertThat(seen.page().select(field + "-error").text()).isNotBlank();
    }

    @Test
    void twoInOnePartOfADayCannotBeToldApart() {
        begin();
        browser.submit("main button[value=add]", with("time0", "", "part0", "MORNING"));
        Browser.Seen seen = browser.submit(NEXT, Map.of("date1", "2026-11-19", "part1", "MORNING", "kind1", "HUMAN"));
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#part1");
    }

    /** Registered at half past nine of the morning in which the call came. */
    @Test
    void whatChangedMeanwhileIsNotSaidOfTheCall() {
        FakeServices.registry().answerFromNowOn("GET /v1/oppositions", """
                {"items": [{"id": "0199aaaa-0000-7000-8000-0000000000aa", "number": "+393331234567", "origin": "HOLDER",
                  "media": ["TELEPHONE"], "status": "REGISTERED", "effectiveFrom": "2026-11-19T08:30:00Z",
                  "activeFrom": "2026-12-04T23:00:00Z", "daysLeft": 9, "protocol": "RPO-1"}], "next": null}""");
        begin();
        browser.submit(NEXT, with("time0", "", "part0", "MORNING"));
        assertThat(browser.submit(NEXT, detailsAnswers()).text())
                .contains("In quella parte del giorno l’opposizione sul tuo numero è cambiata.")
                .doesNotContain("Il tuo numero era iscritto da", "Quel giorno non c’era un’opposizione");
    }

    @Test
    void whatTheServiceSaysOfThePartIsShownBesideIt() {
        begin();
        browser.submit(NEXT, with("time0", "", "part0", "MORNING"));
        browser.submit(NEXT, detailsAnswers());
        FakeServices.complaint().reset();
        FakeServices.complaint()
                .refuse(
                        "POST /v1/complaints",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/calls/0/partOfDay\", \"code\": \"X\", \"detail\": \"Non ancora.\"},"
                                + " {\"pointer\": \"/calls/0/on\", \"code\": \"TOO_OLD\", \"detail\": \"Troppo tempo fa.\"}]");
        Browser.Seen seen = browser.submit(NEXT, Map.of("declaration", "yes"));
        assertThat(seen.page().select("#part0-error").text()).contains("Non ancora.");
        assertThat(seen.page().select("#date0-error").text()).contains("Troppo tempo fa.");
    }

    /** As the release before stored them. */
    @Test
    void aDraftOfTheReleaseBeforeStillOpens() {
        drafts.beginUnlessOpen(
                UUID.randomUUID(),
                "giulia",
                ComplaintPages.DRAFT,
                Map.of(
                        "calledNumber", "333 123 4567",
                        "calls",
                                List.of(Map.of(
                                        "callerNumber", CALLER,
                                        "withheld", false,
                                        "date", "2026-11-19",
                                        "time", "18:30",
                                        "kind", "HUMAN")),
                        "company", "",
                        "product", "ENERGY",
                        "consent", "no",
                        "asked", "",
                        "text", ""),
                _ -> false);
        Browser.Seen page = browser.open(NEW);
        assertThat(page.page().select("[name=calledNumber][checked]").val()).isEqualTo("+393331234567");
        assertThat(page.page().select("[name=caller0][checked]").val()).isEqualTo("shown");
        assertThat(page.page().select("[name=day0][checked]").val()).isEqualTo("other");
        assertThat(page.page().select("#date0").val()).isEqualTo("2026-11-19");
        assertThat(browser.submit(NEXT, Map.of()).address()).endsWith("/dettagli");
    }
}
