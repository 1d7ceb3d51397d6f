package it.opposizioni.portal.ownnumber;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.ClockChanges;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class ProtectionCalendarTest {

    private static final OwnNumberTexts TEXTS = Mockito.mock(OwnNumberTexts.class, _ -> "Testo");

    /** A day of the calendar, not so many hours: it is one also when it has 23 or 25 of them. */
    @Test
    void theDayIsThatOfRomeAlsoWhereTheClocksChange() {
        for (LocalDate day : ClockChanges.days()) {
            assertThat(file(Rome.startOf(day)))
                    .contains("DTSTART;VALUE=DATE:" + basic(day) + "\r\nDTEND;VALUE=DATE:" + basic(day.plusDays(1)));
        }
        for (Instant at : ClockChanges.instants()) {
            assertThat(file(Rome.endOfDayAfter(at, 15)))
                    .as("%s", at)
                    .contains("DTSTART;VALUE=DATE:" + basic(Rome.day(at).plusDays(16)));
        }
    }

    private static String basic(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String file(Instant activeFrom) {
        Opposition opposition = new Opposition(
                new UUID(1, 1),
                PhoneNumber.ofDigits(393331234567L),
                "CITIZEN",
                List.of("TELEPHONE"),
                "REGISTERED",
                activeFrom,
                activeFrom,
                15,
                null,
                null,
                null,
                null,
                null,
                null);
        return ProtectionCalendar.of(opposition, TEXTS, activeFrom);
    }
}
