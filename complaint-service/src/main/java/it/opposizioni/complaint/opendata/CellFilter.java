package it.opposizioni.complaint.opendata;

import it.opposizioni.kit.page.AskedDays;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
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

    private static final Pattern NAME = Pattern.compile("[A-Z_]{1,40}");

    private static final Text NO_NAME =
            Text.of("Scrivi un valore dello schema, come ENERGY.", "Write a value of the schema, such as ENERGY.");

    /** A cell's place: its week, and its number within it. */
    record Place(LocalDate week, int place) {

        /** Before the first cell: lists begin with the latest week. */
        private static final Place START = new Place(AskedDays.LATEST, Integer.MAX_VALUE);

        private static Place read(String written) {
            String[] parts = written.split(" ", 2);
            return new Place(AskedDays.read("/cursor", parts[0], AskedDays.LATEST), Integer.parseInt(parts[1]));
        }

        static String write(CellRepository.Numbered last) {
            return last.cell().week() + " " + last.place();
        }
    }

    /** @throws DomainException 422 when a text is no date, no name, or no cursor */
    static CellFilter of(String from, String to, List<Property> properties, String cursor, Integer limit) {
        return new CellFilter(
                AskedDays.read("/from", from, AskedDays.EARLIEST),
                AskedDays.read("/to", to, AskedDays.LATEST),
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
}
