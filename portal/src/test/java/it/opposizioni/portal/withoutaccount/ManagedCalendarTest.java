package it.opposizioni.portal.withoutaccount;

import static it.opposizioni.portal.withoutaccount.OpenedNumber.LOOK;
import static it.opposizioni.portal.withoutaccount.OpenedNumber.OF;
import static it.opposizioni.portal.withoutaccount.OpenedNumber.opposition;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dates of a number that was opened by its code, for a calendar. */
@QuarkusTest
class ManagedCalendarTest extends PortalTest {

    private static final String ADD = "main a:contains(Aggiungi al calendario)";

    @BeforeEach
    void tellTheRegistry() {
        OpenedNumber.isKnown();
        FakeServices.registry().answer(LOOK, opposition()).answer("GET " + OF + "/exemptions", "{\"items\": []}");
    }

    @Test
    void itIsAFileThatMasksTheNumber() {
        Seen number = OpenedNumber.open(browser, "/it/gestisci-con-il-codice");
        String address = number.page().select(ADD).attr("href");
        assertThat(address).endsWith("/numero/file-calendario").doesNotContain("3331234567", OpenedNumber.VISIT);
        HttpResponse<String> file = browser.once(address, Map.of());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"file-calendario.ics\"");
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(file.body().replace("\r\n ", ""))
                .contains("DTSTART;VALUE=DATE:20261211\r\n", "+39 333 ••• 4567")
                .doesNotContain("3331234567", "333 123 4567", OpenedNumber.VISIT);
    }

    @Test
    void ofANumberThatIsToGoThereIsNothingToNote() {
        Seen number = OpenedNumber.open(browser, "/it/gestisci-con-il-codice");
        FakeServices.registry().answerFromNowOn(LOOK, opposition("\"TELEPHONE\"", """
                , "withdrawal": {"askedAt": "2026-11-25T08:00:00Z", "dueAt": "2026-11-26T08:00:00Z"}"""));
        assertThat(browser.open(number.address()).page().select(ADD)).isEmpty();
        assertThat(browser.open(number.address() + "/file-calendario").address())
                .isEqualTo(number.address());
    }
}
