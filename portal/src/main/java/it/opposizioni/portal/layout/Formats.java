package it.opposizioni.portal.layout;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.PartOfDay;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.i18n.Lang;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Dates, times and amounts as a reader of that language writes them. Times are those of Rome. A date begins with its weekday: it
 * helps people, and in Italian no article before it has to bend ("dall'11", "l'8").
 */
public final class Formats {

    private static final Map<Lang, Formats> ALL =
            new EnumMap<>(Map.of(Lang.IT, new Formats(Lang.IT), Lang.EN, new Formats(Lang.EN)));

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** Longer than the short numbers, which are no person's. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?[0-9 ]{7,}");

    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayAndTime;
    private final String summer;
    private final String winter;
    private final NumberFormat amounts;

    private Formats(Lang lang) {
        locale = lang.locale();
        day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", lang.locale());
        dayAndTime = DateTimeFormatter.ofPattern(
                lang == Lang.IT ? "EEEE d MMMM uuuu, 'ore' HH:mm" : "EEEE d MMMM uuuu, HH:mm", lang.locale());
        summer = lang == Lang.IT ? " (ora legale)" : " (summer time)";
        winter = lang == Lang.IT ? " (ora solare)" : " (winter time)";
        amounts = NumberFormat.getIntegerInstance(lang.locale());
    }

    public static Formats of(Lang lang) {
        return ALL.get(lang);
    }

    public String date(Instant instant) {
        return instant == null ? "" : day.format(instant.atZone(Rome.ZONE));
    }

    public String date(LocalDate date) {
        return date == null ? "" : day.format(date);
    }

    public String date(OffsetDateTime time) {
        return time == null ? "" : date(time.toInstant());
    }

    /** A date as an address has it, {@code 2026-11-25}; what is no date stays as it is. */
    public String typedDate(String text) {
        try {
            return date(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return text;
        }
    }

    /** The last day of what ends just before this instant. */
    public String lastDay(Instant end) {
        return end == null ? "" : date(end.minusNanos(1));
    }

    public String time(Instant instant) {
        return instant == null ? "" : dayAndTime.format(instant.atZone(Rome.ZONE)) + season(instant);
    }

    /** Tells the two hours of the same name apart when the clocks go back; empty at any other time. */
    private String season(Instant instant) {
        ZoneRules rules = Rome.ZONE.getRules();
        if (rules.getValidOffsets(instant.atZone(Rome.ZONE).toLocalDateTime()).size() == 1) {
            return "";
        }
        return rules.isDaylightSavings(instant) ? summer : winter;
    }

    public String time(OffsetDateTime time) {
        return time == null ? "" : time(time.toInstant());
    }

    /**
     * When a call came: without an hour where only the part of the day is known.
     *
     * @param partOfDay its code; null or empty where the instant is the time
     */
    public String time(Instant instant, String partOfDay) {
        return partOfDay == null || partOfDay.isEmpty() ? time(instant) : date(instant) + ", " + partOfDay(partOfDay);
    }

    /** As it follows a day; a code that is new to us shows as it is. */
    public String partOfDay(String code) {
        return PartOfDay.named(code).map(part -> part.words().in(locale)).orElse(code);
    }

    /** Every part of a day with its hours, by its code. */
    public Map<String, String> partsOfDay() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (PartOfDay part : PartOfDay.values()) {
            parts.put(part.name(), part.choice().in(locale));
        }
        return parts;
    }

    /** The time of day alone, for what happens within minutes. */
    public String clock(Instant instant) {
        return instant == null ? "" : CLOCK.format(instant.atZone(Rome.ZONE));
    }

    /** Rounded up, so that no file has 0 kB. */
    public long kilobytes(long bytes) {
        return (bytes + 999) / 1000;
    }

    /** A telephone number as people read it; what is no telephone number stays as it is. */
    public String phone(String number) {
        return number == null
                ? ""
                : PhoneNumber.tryParse(number).map(PhoneNumber::spaced).orElse(number);
    }

    /**
     * A telephone number in a list, masked: nobody has said yet why they want to see it. What is no telephone number stays as it
     * is, unless it is as long as one.
     */
    public String masked(String number) {
        return number == null
                ? ""
                : PhoneNumber.tryParse(number)
                        .map(PhoneNumber::masked)
                        .orElseGet(() -> LONG_NUMBER.matcher(number).matches() ? "+•••" : number);
    }

    public String amount(long value) {
        synchronized (amounts) {
            return amounts.format(value);
        }
    }
}
