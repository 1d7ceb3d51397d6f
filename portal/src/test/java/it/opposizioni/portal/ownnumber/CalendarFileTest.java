package it.opposizioni.portal.ownnumber;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import org.junit.jupiter.api.Test;

/** The days from which nobody may call or write, for the calendar of a person who notes them. */
@QuarkusTest
@AsGiulia
class CalendarFileTest extends PortalTest {

    private static final String ID = "018f0000-0000-7000-8000-00000000aaaa";
    private static final String PAGE = "/it/area-personale/numeri/" + ID;
    private static final String ACTIVE = medium("TELEPHONE", "ACTIVE", "2026-11-16T23:00:00Z");
    private static final String AHEAD = medium("TELEPHONE", "REGISTERED", "2026-12-11T23:00:00Z");
    private static final String POST = medium("POST", "REGISTERED", "2026-12-26T23:00:00Z");
    private static final String LEAVING = """
            ,"withdrawal":{"askedAt":"2026-12-01T17:30:00Z","dueAt":"2026-12-02T17:30:00Z"}""";

    private static String medium(String medium, String status, String activeFrom) {
        return """
                {"medium":"%s","status":"%s","effectiveFrom":"2026-11-01T08:00:00Z","activeFrom":"%s","daysLeft":9}""".formatted(medium, status, activeFrom);
    }

    private static void registryKnows(String status, String media, String dates, String more) {
        FakeServices.registry()
                .answer("GET /v1/oppositions/" + ID, """
                        {"id":"%s","number":"+393331234567","origin":"CITIZEN","media":[%s],"status":"%s",
                        "effectiveFrom":"2026-11-01T08:00:00Z","activeFrom":"2026-12-11T23:00:00Z","daysLeft":9,"dates":%s,
                        "protocol":"OPP-2026-TEST","version":1%s}""".formatted(ID, media, status, dates, more))
                .answer("GET /v1/oppositions/" + ID + "/history", "{\"items\":[]}")
                .answer("GET /v1/oppositions/" + ID + "/exemptions", "{\"items\":[]}");
    }

    @Test
    void eachMediumIsADayInTheLanguageOfThePage() {
        registryKnows("REGISTERED", "\"TELEPHONE\",\"POST\"", "[" + AHEAD + "," + POST + "]", "");
        Seen number = browser.open(PAGE);
        assertThat(number.page()
                        .select("main a:contains(Aggiungi al calendario)")
                        .attr("href"))
                .isEqualTo(PAGE + "/file-calendario");
        assertThat(number.page()
                        .select("main a:contains(Chi ha guardato questi dati)")
                        .attr("href"))
                .isEqualTo("/it/area-personale/i-miei-dati#accesses");
        Seen file = browser.open(PAGE + "/file-calendario");
        assertThat(file.status()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).startsWith("text/calendar;");
        assertThat(header(file, "Content-Disposition")).isEqualTo("attachment; filename=\"file-calendario.ics\"");
        String unfolded = file.answer().body().replace("\r\n ", "");
        assertThat(unfolded)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Opposizioni//portal//IT\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("UID:" + ID + "-TELEPHONE@opposizioni.it\r\n", "UID:" + ID + "-POST@opposizioni.it\r\n")
                .contains("DTSTART;VALUE=DATE:20261212\r\nDTEND;VALUE=DATE:20261213\r\n")
                .contains("DTSTART;VALUE=DATE:20261227\r\nDTEND;VALUE=DATE:20261228\r\n")
                .contains("SUMMARY:Da oggi nessuno può chiamarti per vendere\r\n")
                .contains("+39 333 ••• 4567")
                .doesNotContain("3331234567", "333 123 4567");
        assertThat(browser.open("/en/personal-area/numbers/" + ID + "/calendar-file")
                        .answer()
                        .body())
                .contains("SUMMARY:From today nobody may call you to sell");
    }

    @Test
    void aRegistryThatDoesNotTellTheMediaApartGivesOneDay() {
        registryKnows("REGISTERED", "\"TELEPHONE\"", "null", "");
        assertThat(browser.open(PAGE + "/file-calendario").answer().body())
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains("DTSTART;VALUE=DATE:20261212");
    }

    @Test
    void nothingIsOfferedWhereNoDayIsAhead() {
        registryKnows("ACTIVE", "\"TELEPHONE\"", "[" + ACTIVE + "]", "");
        assertThat(browser.open(PAGE).text()).doesNotContain("Aggiungi al calendario");
        FakeServices.registry().reset();
        registryKnows("REGISTERED", "\"TELEPHONE\"", "[" + AHEAD + "]", LEAVING);
        assertThat(browser.open(PAGE).text()).doesNotContain("Aggiungi al calendario");
        assertThat(browser.open(PAGE + "/file-calendario").address()).isEqualTo(PAGE);
    }

    private static String header(Seen seen, String name) {
        return seen.answer().headers().firstValue(name).orElse("");
    }
}
