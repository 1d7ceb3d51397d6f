package it.opposizioni.portal.operatorarea;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.Neighbours;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an operator sees first, in each of its states. */
@QuarkusTest
@AsAcme
class DashboardTest extends PortalTest {

    @Inject
    Clock clock;

    private void answer(String company, String obligations) {
        LocalDate today = Rome.day(clock.instant());
        Neighbours.operator()
                .answer("GET /v1/operators/me", company)
                .answer("GET /v1/obligations", "{\"items\": [" + obligations + "], \"calendarUrl\": null}")
                .answer("GET /v1/campaigns", """
                    {"items": [{"id": "018f0000-0000-7000-8000-0000000000b1", "name": "Luce d'inverno", "purpose": "CAMPAIGN",
                     "state": "OPEN", "openedAt": "2026-11-20T09:00:00Z", "atRisk": true}], "next": null}""")
                .answer("GET /v1/consultations", """
                    {"items": [{"id": "018f0000-0000-7000-8000-0000000000c1", "state": "SEALED", "startedAt": "2026-11-20T09:00:00Z",
                     "sealedAt": "2026-11-20T09:01:00Z", "lastValidDay": "%s", "received": 12345, "callable": 9000},
                     {"id": "018f0000-0000-7000-8000-0000000000c2", "state": "COMPARING", "startedAt": "2026-11-25T09:00:00Z",
                     "lastValidDay": null, "received": 500, "callable": 0},
                     {"id": "018f0000-0000-7000-8000-0000000000c3", "kind": "NUMBER_CHECK", "state": "SEALED",
                     "startedAt": "2026-11-25T08:00:00Z", "sealedAt": "2026-11-25T08:00:00Z", "lastValidDay": "%s", "received": 2,
                     "callable": 1}], "next": null}""".formatted(today.plusDays(2), today.plusDays(15)));
    }

    private String monthly(LocalDate due, String state) {
        return """
            {"id": "o-%s", "kind": "MONTHLY_UPDATE", "due": "%s", "state": "%s", "title": "Consultazione mensile"}""".formatted(due, due, state);
    }

    @Test
    void anActiveOperatorSeesWhatIsDueAndWhatIsRunning() {
        LocalDate today = Rome.day(clock.instant());
        answer(CompanyAnswers.company("ACTIVE", "OWNER"), monthly(today.plusDays(5), "DUE"));
        Browser.Seen seen = browser.open("/it/operatori").keep("operator-dashboard-it");
        assertThat(seen.text())
                .contains("fra 5 giorni", "Attivo", "Luce d'inverno", "12.345", "Il tuo ruolo: Responsabile");
        assertThat(seen.page().select(".counts dd").eachText()).contains("1");
        assertThat(seen.page().select(".counts div:contains(Liste valide) dd").text())
                .as("a quick check is no list")
                .isEqualTo("1");
        assertThat(seen.page().select("main tbody th").eachText())
                .anyMatch(when -> when.startsWith("Controllo rapido: "));
        assertThat(seen.page().select("main a[href$=/operatori/consultazioni/nuova]"))
                .isNotEmpty();
        assertThat(seen.page().select(".notice.bad")).isEmpty();
        browser.open("/en/operators").keep("operator-dashboard-en");
    }

    @Test
    void aMissedDutyIsSaidFirstAndCounted() {
        LocalDate today = Rome.day(clock.instant());
        answer(
                CompanyAnswers.company("ACTIVE", "OWNER"),
                monthly(today.minusDays(40), "DONE") + "," + monthly(today.minusDays(10), "MISSED"));
        Browser.Seen seen = browser.open("/it/operatori").keep("operator-overdue-it");
        assertThat(seen.page()
                        .select(".counts div:contains(Aggiornamenti in tempo) dd")
                        .text())
                .startsWith("1 su 2");
        assertThat(seen.page().select(".notice.bad h2").text()).isEqualTo("Un obbligo è scaduto");
    }

    @Test
    void whoOnlyReadsSeesNoButton() {
        answer(CompanyAnswers.company("ACTIVE", "VIEWER"), "");
        Browser.Seen seen = browser.open("/it/operatori");
        assertThat(seen.page().select("main .btn")).isEmpty();
    }

    @Test
    void aSuspendedOperatorIsToldWhatItMayNotDo() {
        answer(
                CompanyAnswers.company("SUSPENDED", "OWNER")
                        .replace("\"stateReason\": null", "\"stateReason\": \"Liste vecchie\""),
                "");
        Browser.Seen seen = browser.open("/it/operatori").keep("operator-suspended-it");
        assertThat(seen.text()).contains("L’operatore è sospeso", "Liste vecchie");
        assertThat(seen.page().select("main .btn-primary")).isEmpty();
    }

    @Test
    @AsGiulia
    void whoHasNoOperatorIsLedToTheApplication() {
        Browser.Seen seen = browser.open("/it/operatori").keep("operator-unknown-it");
        assertThat(seen.page().select(".area-nav")).isEmpty();
        assertThat(seen.page().select("main .notice a").attr("href")).isEqualTo("/it/operatori/domanda");
    }

    @Test
    @AsRegistrar
    void whoKeepsTheRegisterIsNoOperator() {
        assertThat(browser.open("/it/operatori").status()).isEqualTo(403);
    }

    @Test
    void aServiceThatIsDownLeavesThePageStanding() {
        Neighbours.operator().goDown();
        Browser.Seen seen = browser.open("/it/operatori");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main [role=status]").text()).contains("Dati non disponibili ora");
    }
}
