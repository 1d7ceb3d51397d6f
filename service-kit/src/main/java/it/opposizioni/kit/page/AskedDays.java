package it.opposizioni.kit.page;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The days of a filter, as they stand in the query of a request. */
public final class AskedDays {

    /** Days before it or after {@link #LATEST} are slips of the pen, and some would not fit into the database. */
    public static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    public static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private static final Text NO_DATE = Text.of("Scrivi una data come 2026-11-25.", "Write a date such as 2026-11-25.");
    private static final Text BEFORE_FROM = Text.of("Viene prima dell’inizio.", "This is before the start.");

    private AskedDays() {}

    /**
     * @param pointer to the parameter, for the refusal
     * @param otherwise what an absent or empty parameter means; may be null
     * @throws DomainException 422 when the text is no date between {@link #EARLIEST} and {@link #LATEST}
     */
    public static LocalDate read(String pointer, String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeException _) {
            // refused below
        }
        throw DomainException.invalid(pointer, "DATE", NO_DATE);
    }

    /**
     * @param from null for no first day
     * @param to null for no last day
     * @throws DomainException 422 when {@code to} comes before {@code from}
     */
    public static void requireOrder(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw DomainException.invalid("/to", "BEFORE_FROM", BEFORE_FROM);
        }
    }
}
