package it.opposizioni.portal.operatorarea;

import static it.opposizioni.portal.operatorarea.DashboardAnswers.RUNNING;
import static it.opposizioni.portal.operatorarea.DashboardAnswers.page;
import static it.opposizioni.portal.operatorarea.DashboardAnswers.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.informationrequest.RequestAnswers;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What an operator sees first, in each of its states. */
@QuarkusTest
@AsAcme
class DashboardTest extends PortalTest {

    @Inject
    Clock clock;

    private void answer(String company, String obligations) {
        DashboardAnswers.answer(Rome.day(clock.instant()), company, obligations);
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
                .isEqualTo("1");
        assertThat(seen.page()
                        .select("main a[href=/it/operatori/domanda/nuova]")
                        .text())
                .isEqualTo("Iscrivi un altro operatore");
        assertThat(seen.page().select("main section:not([aria-labelledby=valid-lists]) tbody tr"))
                .hasSize(2);
        assertThat(FakeServices.operator().asked("GET /v1/consultations"))
                .as("quick checks would bury them")
                .hasSize(4)
                .allMatch(asked -> asked.query().contains("kind=LIST"));
        assertThat(FakeServices.operator().lastAsked("GET /v1/campaigns").query())
                .contains("state=OPEN");
        assertThat(seen.page().select("main a[href$=/operatori/consultazioni/nuova]"))
                .isNotEmpty();
        assertThat(seen.page().select(".notice.bad")).isEmpty();
        browser.open("/en/operators").keep("operator-dashboard-en");
    }

    @Test
    void whoWasFinedReadsUntilWhenTheTariffIsHigherAndForWhichCase() {
        answer(CompanyAnswers.fined("VIEWER"), "");
        Browser.Seen seen = browser.open("/it/operatori").keep("operator-dashboard-fined-it");
        assertThat(seen.page().select(".notice.wait").text())
                .contains("Paghi una tariffa più alta del 10 %", "da mercoledì 25 novembre 2026")
                .contains("a martedì 25 novembre 2031", RequestAnswers.CODE);
        assertThat(seen.page().select(".notice.wait a").attr("href"))
                .isEqualTo("/it/operatori/segnalazioni/" + RequestAnswers.ID);
        answer(CompanyAnswers.fined("VIEWER"), "");
        assertThat(browser.open("/en/operators")
                        .keep("operator-dashboard-fined-en")
                        .text())
                .contains("You pay a tariff higher by 10 %", "to Tuesday 25 November 2031");
    }

    @Test
    void theValidListsAreDrawnOnALineOfTimeWithATableBeside() {
        LocalDate today = Rome.day(clock.instant());
        answer(CompanyAnswers.company("ACTIVE", "OWNER"), "");
        Browser.Seen seen = browser.open("/it/operatori");
        assertThat(seen.page()
                        .select("section[aria-labelledby=valid-lists] svg text")
                        .eachText())
                .containsExactly("Lista di venerdì 20 novembre 2026", "oggi");
        assertThat(seen.page().select("section[aria-labelledby=valid-lists] svg rect"))
                .hasSize(2);
        assertThat(seen.page()
                        .select("section[aria-labelledby=valid-lists] tbody tr")
                        .text())
                .contains(
                        "Lista di venerdì 20 novembre 2026", Formats.of(Lang.IT).date(today.plusDays(2)))
                .endsWith(" 2");
        assertThat(seen.page()
                        .select("section[aria-labelledby=valid-lists] tbody a")
                        .attr("href"))
                .isEqualTo("/it/operatori/consultazioni/018f0000-0000-7000-8000-0000000000c1");
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
    void whatIsManyIsCountedAndTheMostUrgentNamed() {
        LocalDate today = Rome.day(clock.instant());
        FakeServices.operator()
                .answer("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", "OWNER"))
                .answer("GET /v1/obligations", "{\"items\": [], \"calendarUrl\": null}")
                .answer("GET /v1/campaigns", campaigns(100, "\"c2\""))
                .answer("GET /v1/campaigns", campaigns(20, "null"))
                .answer("GET /v1/consultations/summary", """
                        {"running": 3, "valid": 1200, "endings": [{"lastValidDay": "%s", "lists": 1}, {"lastValidDay": "%s", "lists": 70},
                         {"lastValidDay": "%s", "lists": 1129}]}""".formatted(
                                today.plusDays(1), today.plusDays(5), today.plusDays(6)));
        FakeServices.operator()
                .answer("GET /v1/consultations", page(RUNNING + "," + RUNNING))
                .answer("GET /v1/consultations", page(sealed(today.plusDays(1))))
                .answer("GET /v1/consultations", page(RUNNING));

        Browser.Seen seen = browser.open("/it/operatori").keep("operator-dashboard-many-it");
        assertThat(seen.page().select(".counts div:contains(Liste valide) dd").text())
                .isEqualTo("1.200");
        assertThat(seen.page()
                        .select(".counts div:contains(Liste in scadenza) dd")
                        .text())
                .isEqualTo("71");
        assertThat(seen.page()
                        .select(".counts div:contains(Confronti in corso) dd")
                        .text())
                .isEqualTo("3");
        assertThat(seen.page()
                        .select(".counts div:contains(Campagne a rischio) dd")
                        .text())
                .isEqualTo("120");
        assertThat(FakeServices.operator().asked("GET /v1/consultations").get(1).query())
                .as("those that end tomorrow come before the 70 that end later")
                .contains("state=SEALED", "endsBy=" + today.plusDays(1));
        assertThat(seen.page().select("section[aria-labelledby=attention] li").eachText())
                .hasSize(2 + 1 + 10 + 1 + 1 + 1)
                .anyMatch(item -> item.startsWith("C’è un altro confronto in corso."))
                .anyMatch(
                        item -> item.startsWith("Ci sono altre 110 campagne aperte senza una consultazione che duri."))
                .anyMatch(item -> item.startsWith("Ci sono altre 70 liste che stanno per scadere."));
    }

    private static String campaigns(int many, String next) {
        String one = """
            {"id": "018f0000-0000-7000-8000-0000000000b1", "name": "Luce", "purpose": "CAMPAIGN", "state": "OPEN", "atRisk": true}""";
        return "{\"items\": [" + String.join(",", Collections.nCopies(many, one)) + "], \"next\": " + next + "}";
    }

    @Test
    void whoOnlyReadsSeesNoButton() {
        answer(CompanyAnswers.company("ACTIVE", "VIEWER"), "");
        Browser.Seen seen = browser.open("/it/operatori");
        assertThat(seen.page().select("main .btn")).isEmpty();
    }

    @Test
    void aSuspendedOperatorReadsWhatItMayNotDo() {
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
        FakeServices.operator().goDown();
        Browser.Seen seen = browser.open("/it/operatori");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main [role=status]").text()).contains("Dati non disponibili ora");
    }
}
