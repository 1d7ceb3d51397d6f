package it.opposizioni.complaint.calltime;

import it.opposizioni.kit.time.PartOfDay;
import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a call came, as far as its reporter knows: at an instant, or at some time in a part of a day. Of the latter no hour is ever said: {@code
 * earliest} and {@code latest} are the ends of the time in which it can have come, and both are on the same day in Rome.
 *
 * @param latest the last instant that is possible
 * @param part null where the instant is known
 */
public record CallTime(Instant earliest, Instant latest, PartOfDay part) {

    /** A call whose time is known. */
    public static CallTime at(Instant instant) {
        return new CallTime(instant, instant, null);
    }

    /**
     * A call of which only the part of the day is known.
     *
     * @param told when its reporter told of it: it had come by then
     */
    public static CallTime in(LocalDate day, PartOfDay part, Instant told) {
        // as exactly as databases keep it
        Instant end = part.endOn(day).minus(1, ChronoUnit.MICROS);
        return new CallTime(part.startOn(day), told.isBefore(end) ? told : end, part);
    }

    public boolean isExact() {
        return part == null;
    }

    public LocalDate day() {
        return Rome.day(earliest);
    }
}
