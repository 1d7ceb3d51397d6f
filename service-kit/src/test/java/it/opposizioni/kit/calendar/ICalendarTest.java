package it.opposizioni.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    @Test
    void aDayEndsBeforeTheNextOneAlsoAtTheEndOfAYear() {
        String file = new ICalendar("portal", "Date", NOW)
                .refreshedEvery(Duration.ofHours(6))
                .day("a@opposizioni.it", DAY, "Da oggi", "Testo", List.of("-PT15H"))
                .end();
        assertThat(file).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Opposizioni//portal//IT
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                NAME:Date
                X-WR-CALNAME:Date
                REFRESH-INTERVAL;VALUE=DURATION:PT6H
                X-PUBLISHED-TTL:PT6H
                BEGIN:VEVENT
                UID:a@opposizioni.it
                DTSTAMP:20261126T093000Z
                DTSTART;VALUE=DATE:20261231
                DTEND;VALUE=DATE:20270101
                SUMMARY:Da oggi
                DESCRIPTION:Testo
                TRANSP:TRANSPARENT
                BEGIN:VALARM
                ACTION:DISPLAY
                DESCRIPTION:Da oggi
                TRIGGER:-PT15H
                END:VALARM
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void whatHasAMeaningInAFileIsEscaped() {
        assertThat(ICalendar.escaped("a\\b;c,d\r\ne\u0007")).isEqualTo("a\\\\b\\;c\\,d\\ne");
    }

    @Property(tries = 300)
    void noLineIsLongerThanSeventyFiveOctetsAndNothingIsLost(@ForAll String text) {
        String file = new ICalendar("portal", "Date", NOW)
                .day("a@opposizioni.it", DAY, text, "", List.of())
                .end();
        assertThat(file.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + ICalendar.escaped(text) + "\r\n");
    }
}
