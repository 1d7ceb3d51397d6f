package it.opposizioni.kit.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes a calendar of whole days as RFC 5545 requires it: CRLF, lines folded at 75 octets and never within a character, texts escaped. */
public final class ICalendar {

    public static final String MEDIA_TYPE = "text/calendar";

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();
    private final String stamp;

    /**
     * @param writer the service that writes it
     * @param name of the calendar, for people
     * @param writtenAt DTSTAMP of every event
     */
    public ICalendar(String writer, String name, Instant writtenAt) {
        this.stamp = UTC.format(writtenAt);
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Opposizioni//" + writer + "//IT");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("NAME:" + escaped(name));
        line("X-WR-CALNAME:" + escaped(name));
    }

    /** For a calendar that programs subscribe to: how often they ask for it again. Before the first day. */
    public ICalendar refreshedEvery(Duration pause) {
        line("REFRESH-INTERVAL;VALUE=DURATION:" + pause);
        line("X-PUBLISHED-TTL:" + pause);
        return this;
    }

    /**
     * @param uid the same whenever this event is written, and of no other one
     * @param alarms durations from the day's first instant, as RFC 5545 writes them, for example {@code -PT15H}
     */
    public ICalendar day(String uid, LocalDate day, String summary, String description, List<String> alarms) {
        line("BEGIN:VEVENT");
        line("UID:" + uid);
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line("SUMMARY:" + escaped(summary));
        line("DESCRIPTION:" + escaped(description));
        line("TRANSP:TRANSPARENT");
        for (String alarm : alarms) {
            line("BEGIN:VALARM");
            line("ACTION:DISPLAY");
            line("DESCRIPTION:" + escaped(summary));
            line("TRIGGER:" + alarm);
            line("END:VALARM");
        }
        line("END:VEVENT");
        return this;
    }

    /** The whole file. */
    public String end() {
        line("END:VCALENDAR");
        return out.toString();
    }

    /** Control characters other than line ends have no place in a text (RFC 5545 section 3.1). */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    }

    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        out.append("\r\n");
    }
}
