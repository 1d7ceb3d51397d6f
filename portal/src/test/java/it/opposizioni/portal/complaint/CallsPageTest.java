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
