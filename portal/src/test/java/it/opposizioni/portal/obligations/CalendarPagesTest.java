package it.opposizioni.portal.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The calendar of duties and its secret address. */
@QuarkusTest
@AsAcme
class CalendarPagesTest extends PortalTest {

    private static final String PAGE = "/it/operatori/scadenzario";

    private static void known(String role, String address) {
        known("ACTIVE", role, address);
    }

    private static void known(String state, String role, String address) {
        FakeServices.operator()
                .answer("GET /v1/operators/me", CompanyAnswers.company(state, role))
                .answer("GET /v1/obligations", """
                    {"calendarUrl": %s, "callsCoveredUntil": "2026-12-10", "items": [
                     {"id": "018f0000-0000-7000-8000-0000000000f1", "kind": "MONTHLY_UPDATE", "due": "2026-11-30", "state": "DUE",
                      "title": "Consultazione mensile di novembre"},
                     {"id": "018f0000-0000-7000-8000-0000000000f2", "kind": "VALIDITY_END", "due": "2026-11-10", "state": "DONE",
                      "title": "Ultimo giorno della consultazione", "consultationId": "018f0000-0000-7000-8000-0000000000c1"},
                     {"id": "018f0000-0000-7000-8000-0000000000f3", "kind": "CAMPAIGN_AT_RISK", "due": "2026-11-12", "state": "MISSED",
                      "title": "Campagna aperta", "principal": {"id": "%s", "name": "Beta S.p.A."}}]}""".formatted(address, CompanyAnswers.OTHER));
    }

    @Test
    void theMonthIsATableAndAList() {
        known("OWNER", "\"https://operator.example/v1/calendars/secret.ics\"");
        Browser.Seen seen = browser.open(PAGE + "?month=2026-11").keep("calendar-it");
        assertThat(FakeServices.operator().lastAsked("GET /v1/obligations").query())
                .isEqualTo("from=2026-11-01&to=2026-11-30");
        assertThat(seen.page().select("table thead th abbr").first().attr("title"))
                .isEqualTo("lunedì");
        assertThat(seen.page().select("tbody td a")).hasSize(3);
        for (var link : seen.page().select("tbody td a")) {
            assertThat(seen.page().select(link.attr("href"))).hasSize(1);
        }
        assertThat(seen.text())
                .contains(
                        "Finita",
                        "Mancato",
                        "vale fino a giovedì 10 dicembre 2026",
                        "per Beta S.p.A.",
                        "Entro lunedì 30 novembre 2026");
        assertThat(seen.page().select("#address").val()).endsWith("secret.ics");
        assertThat(seen.page().select("a[rel=next]").attr("href")).endsWith("month=2026-12");
        browser.open("/en/operators/calendar?month=2026-11").keep("calendar-en");
    }

    @Test
    void theAddressCanBeChanged() {
        known("OWNER", "\"https://operator.example/v1/calendars/secret.ics\"");
        FakeServices.operator()
                .answer(
                        "POST /v1/obligations/calendar-address",
                        "{\"calendarUrl\": \"https://operator.example/x.ics\"}");
        browser.open(PAGE);
        Browser.Seen seen = browser.submit("main form button", Map.of());
        assertThat(seen.page().select("main [role=status]").text()).contains("L’indirizzo è cambiato");
    }

    @Test
    void whoOnlyReadsCannotChangeIt() {
        known("VIEWER", "null");
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.page().select("main form")).isEmpty();
        assertThat(seen.text()).contains("Non c’è ancora un indirizzo.");
    }

    @Test
    void aCallCentreThatCallsOnlyForOthersNeedsNoConsultationOfItsOwn() {
        String acme = CompanyAnswers.company("ACTIVE", "OWNER");
        String callCentre = acme.replace("\"callsForOthers\": false", "\"callsForOthers\": true")
                .replace("\"callsItself\": true", "\"callsItself\": false");
        FakeServices.operator()
                .answer("GET /v1/obligations", "{\"items\": []}")
                .answer("GET /v1/operators/me", acme)
                .answer("GET /v1/operators/me", callCentre);
        assertThat(browser.open(PAGE).text()).contains("Oggi nessuna tua consultazione vale");
        assertThat(browser.open(PAGE).page().select("main .notice")).isEmpty();
    }

    @Test
    void whoIsSuspendedIsNotSentToConsult() {
        known("SUSPENDED", "OWNER", "null");
        Browser.Seen seen = browser.open(PAGE + "?month=2026-11").keep("calendar-suspended-it");
        assertThat(seen.page().select("main a[href$=/consultazioni/nuova], main .notice"))
                .isEmpty();
    }
}
