package it.opposizioni.complaint.opendata;

import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which cells, and from where on.
 *
 * @param from first day on which a week may begin
 * @param to last one
 * @param properties kind, sector, area, declaration and outcome; empty for any
 * @param after the last that was read
 */
record CellFilter(LocalDate from, LocalDate to, List<String> properties, Place after, int limit) {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Pattern NAME = Pattern.compile("[A-Z_]{1,40}");

    private static final Text NO_DATE = Text.of("Scrivi una data come 2026-11-25.", "Write a date such as 2026-11-25.");
    private static final Text NO_NAME =
            Text.of("Scrivi un valore dello schema, come ENERGY.", "Write a value of the schema, such as ENERGY.");

    /** A cell's place: its week, and its number within it. */
    record Place(LocalDate week, int place) {

        /** Before all. */
        private static final Place START = new Place(LAST, Integer.MAX_VALUE);

        private static Place read(String written) {
            String[] parts = written.split(" ", 2);
            return new Place(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]));
        }

        static String write(CellRepository.Numbered last) {
            return last.cell().week() + " " + last.place();
        }
    }

    /** @throws DomainException 422 when a text is no date, no name, or no cursor */
    static CellFilter of(String from, String to, List<Property> properties, String cursor, Integer limit) {
        return new CellFilter(
                day("/from", from, FIRST),
                day("/to", to, LAST),
                properties.stream().map(Property::checked).toList(),
                Cursor.decode(cursor, Place::read).orElse(Place.START),
                limit == null ? Cursor.DEFAULT_LIMIT : limit);
    }

    /** @param value as it was asked for; null for any */
    record Property(String name, String value) {

        private String checked() {
            String wanted = value == null ? "" : value;
            if (!wanted.isEmpty() && !NAME.matcher(wanted).matches()) {
                throw DomainException.invalid("/" + name, "NAME", NO_NAME);
            }
            return wanted;
        }
    }

    private static LocalDate day(String pointer, String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeException _) {
            // refused below
        }
        throw DomainException.invalid(pointer, "DATE", NO_DATE);
    }
}
