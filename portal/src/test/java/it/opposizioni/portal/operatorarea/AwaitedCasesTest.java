package it.opposizioni.portal.operatorarea;

import static it.opposizioni.portal.operatorarea.DashboardAnswers.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.informationrequest.RequestAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The overview of an operator begins with what the authority waits for. */
@QuarkusTest
@AsAcme
class AwaitedCasesTest extends PortalTest {

    @Inject
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void begin() {
        today = Rome.day(clock.instant());
    }

    @Test
    void whatTheAuthorityWaitsForComesFirst() {
        DashboardAnswers.answer(today, CompanyAnswers.company("ACTIVE", "OWNER"), "");
        FakeServices.complaint()
                .answer(
                        "GET /v1/information-requests",
                        page(RequestAnswers.summary("LATE", ", \"dueOn\": \"" + today.minusDays(1) + "\"") + ","
                                + RequestAnswers.summary("TO_ANSWER", ", \"dueOn\": \"" + today.plusDays(5) + "\"")));
        Browser.Seen seen = browser.open("/it/operatori").keep("operator-dashboard-requests-it");
        assertThat(FakeServices.complaint()
                        .lastAsked("GET /v1/information-requests")
                        .query())
                .contains("state=TO_ANSWER", "state=LATE", "state=ANSWERED", "awaiting=true");
        assertThat(seen.page()
                        .select(".counts div:contains(Fascicoli che ti aspettano) dd")
                        .text())
                .isEqualTo("2");
        assertThat(seen.page()
                        .select("section[aria-labelledby=attention] li")
                        .eachText()
                        .subList(0, 2))
                .satisfiesExactly(
                        late -> assertThat(late).contains("il termine per rispondere è passato", "(ieri)"),
                        due -> assertThat(due).contains("rispondi all’autorità entro", "(fra 5 giorni)"));
        assertThat(seen.page()
                        .select("section[aria-labelledby=attention] li a")
                        .first()
                        .attr("href"))
                .isEqualTo("/it/operatori/segnalazioni/" + RequestAnswers.ID);
    }

    @Test
    void aHearingAheadIsNamedWithItsDay() {
        DashboardAnswers.answer(today, CompanyAnswers.company("ACTIVE", "OWNER"), "");
        FakeServices.complaint()
                .answer(
                        "GET /v1/information-requests",
                        page(RequestAnswers.summary("LATE", ", \"dueOn\": \"" + today.minusDays(1) + "\"") + ","
                                + RequestAnswers.summary("ANSWERED", ", \"heardOn\": \"" + today.plusDays(5) + "\"")));
        Browser.Seen seen = browser.open("/it/operatori").keep("operator-dashboard-hearing-it");
        assertThat(seen.page()
                        .select("section[aria-labelledby=attention] li")
                        .eachText()
                        .subList(0, 2))
                .satisfiesExactly(
                        late -> assertThat(late).contains("il termine per rispondere è passato"),
                        hearing -> assertThat(hearing).contains("presentati all’audizione", "(fra 5 giorni)"));
        assertThat(seen.page()
                        .select(".counts div:contains(Fascicoli che ti aspettano) dd")
                        .text())
                .isEqualTo("2");
    }

    /** A service of the release before answers with cases in which nothing is awaited. */
    @Test
    void ofMoreThanAreNamedNoCountIsMadeUpAndWhatAwaitsNothingIsLeftOut() {
        DashboardAnswers.answer(today, CompanyAnswers.company("ACTIVE", "OWNER"), "");
        FakeServices.complaint()
                .answer(
                        "GET /v1/information-requests",
                        "{\"items\": [" + RequestAnswers.summary("ANSWERED", "") + ","
                                + RequestAnswers.summary("ANSWERED", ", \"heardOn\": \"" + today.minusDays(1) + "\"")
                                + "," + RequestAnswers.summary("TO_ANSWER", ", \"dueOn\": \"" + today + "\"")
                                + "], \"next\": \"n2\"}");
        Browser.Seen seen = browser.open("/it/operatori").keep("operator-dashboard-more-requests-it");
        assertThat(seen.page()
                        .select(".counts div:contains(Fascicoli che ti aspettano) dd")
                        .text())
                .isEqualTo("più di 1");
        assertThat(seen.page()
                        .select("section[aria-labelledby=attention] li")
                        .eachText()
                        .subList(0, 2))
                .satisfiesExactly(
                        due -> assertThat(due).contains("rispondi all’autorità entro", "(oggi)"),
                        more -> assertThat(more).contains("Ci sono altri fascicoli che ti aspettano"));
    }

    @Test
    void withoutTheComplaintsTheRestOfThePageStands() {
        DashboardAnswers.answer(today, CompanyAnswers.company("ACTIVE", "OWNER"), "");
        FakeServices.complaint().goDown();
        Browser.Seen seen = browser.open("/it/operatori").keep("operator-dashboard-no-requests-it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Adesso non riusciamo a leggere le richieste dell’autorità.", "12.345");
        assertThat(seen.page().select(".counts div:contains(Fascicoli che ti aspettano)"))
                .isEmpty();
    }
}
