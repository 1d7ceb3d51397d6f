package it.opposizioni.complaint.caller;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The time for which somebody asks who had declared a number: now, or any instant of a day.
 *
 * @param on the day asked for; null for now
 * @param from the first instant
 * @param until the first instant after
 * @param day the day on which mandates must be valid
 */
record AskedTime(LocalDate on, Instant from, Instant until, LocalDate day) {

    private static final Text NO_DATE = Text.of("Scrivi una data come 2026-11-25.", "Write a date like 2026-11-25.");
    private static final Text IN_FUTURE = Text.of(
            "Chi dichiarerà un numero nei prossimi giorni non si sa ancora: scegli oggi o un giorno passato.",
            "Who will declare a number in the days to come is not known yet: choose today or a day in the past.");
    private static final Text BEFORE_RECORDS = Text.of(
            "Chi ha dichiarato un numero si sa da questo giorno in poi: %s. Scegli quel giorno o uno successivo.",
            "Who declared a number is known from this day on: %s. Choose that day or a later one.");
    private static final DateTimeFormatter ITALIAN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALIAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** Instants have microseconds in the database. */
    static AskedTime now(Instant now) {
        return new AskedTime(null, now, now.plus(1, ChronoUnit.MICROS), Rome.day(now));
    }

    static AskedTime on(LocalDate day) {
        return new AskedTime(day, Rome.startOf(day), Rome.endOf(day), day);
    }

    /**
     * @param on as it stands in the address; null or blank for now
     * @throws DomainException 422 when it is no day, or one that has not come yet
     */
    static AskedTime read(String on, Instant now) {
        if (on == null || on.isBlank()) {
            return now(now);
        }
        LocalDate day = day(on.strip());
        if (day.isAfter(Rome.day(now))) {
            throw DomainException.invalid("/on", "IN_FUTURE", IN_FUTURE);
        }
        return on(day);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw DomainException.invalid("/on", "DATE", NO_DATE);
        }
    }

    /** @throws DomainException 422 when it is a day before that of {@code firstKnown} */
    void requireFrom(Instant firstKnown) {
        LocalDate first = Rome.day(firstKnown);
        if (on != null && on.isBefore(first)) {
            throw DomainException.invalid("/on", "BEFORE_RECORDS", beforeRecords(first));
        }
    }

    private static Text beforeRecords(LocalDate first) {
        return Text.of(
                BEFORE_RECORDS.it().formatted(first.format(ITALIAN)),
                BEFORE_RECORDS.en().formatted(first.format(ENGLISH)));
    }

    /** The answer is about the past. */
    boolean isDay() {
        return on != null;
    }
}
