package it.opposizioni.complaint;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Reads times of other services' events tolerantly. */
public final class Moments {

    private Moments() {}

    /**
     * A date-time; or a date, which stands for its first instant in Rome: a publisher may become more precise.
     *
     * @return null for null
     */
    public static Instant read(String text) {
        if (text == null) {
            return null;
        }
        return text.contains("T") ? OffsetDateTime.parse(text).toInstant() : Rome.startOf(LocalDate.parse(text));
    }
}
