package it.opposizioni.operator;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days that people give. Those that no register will see would not even fit into the database. */
public final class Days {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final Text NO_DATE = Text.of(
            "Scrivi una data come 2026-11-25, tra il 1900 e il 2999.",
            "Write a date like 2026-11-25, between 1900 and 2999.");

    private Days() {}

    /**
     * @return null for none
     * @throws DomainException 422
     */
    public static LocalDate read(String text, String pointer) {
        try {
            return text == null || text.isBlank() ? null : within(LocalDate.parse(text.strip()), pointer);
        } catch (DateTimeParseException _) {
            throw DomainException.invalid(pointer, "NO_DATE", NO_DATE);
        }
    }

    /**
     * @return the day itself; null for none
     * @throws DomainException 422
     */
    public static LocalDate within(LocalDate day, String pointer) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            throw DomainException.invalid(pointer, "NO_DATE", NO_DATE);
        }
        return day;
    }
}
