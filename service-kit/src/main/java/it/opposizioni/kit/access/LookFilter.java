package it.opposizioni.kit.access;

import it.opposizioni.kit.page.AskedDays;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Which looks of the staff a list holds. What is null does not narrow it.
 *
 * @param reader subject of the person who looked
 * @param resource id of what was looked at, as notes have it
 * @param kind as the service calls it
 * @param purpose likewise
 * @param from first instant
 * @param until first instant that is too late
 * @param before id of the last one of the page before
 */
public record LookFilter(
        String reader,
        String resource,
        Enum<?> kind,
        Enum<?> purpose,
        Instant from,
        Instant until,
        UUID before,
        int limit) {

    private static final Text NOBODY = Text.of(
            "Scrivi me, oppure l’identificativo di una persona come sta nell’elenco.",
            "Write me, or a person’s identifier as the list has it.");
    private static final int LONGEST_SUBJECT = 255;

    /**
     * As it stands in the address of a request.
     *
     * @param person {@code me}, or a subject
     * @param from first day
     * @param to last day
     * @param asking subject of the person who asks
     * @throws DomainException 422 when a text cannot be read as that
     */
    public static LookFilter of(
            String person,
            String resource,
            Enum<?> kind,
            Enum<?> purpose,
            String from,
            String to,
            String cursor,
            int limit,
            String asking) {
        LocalDate first = AskedDays.read("/from", from, null);
        LocalDate last = AskedDays.read("/to", to, null);
        AskedDays.requireOrder(first, last);
        return new LookFilter(
                reader(person, asking),
                resource,
                kind,
                purpose,
                first == null ? null : Rome.startOf(first),
                last == null ? null : Rome.endOf(last),
                Cursor.decode(cursor, UUID::fromString).orElse(null),
                limit);
    }

    private static String reader(String person, String asking) {
        if (person == null || person.isBlank()) {
            return null;
        }
        String subject = person.strip();
        if (subject.length() > LONGEST_SUBJECT || subject.chars().anyMatch(Character::isISOControl)) {
            throw DomainException.invalid("/person", "PERSON", NOBODY);
        }
        return subject.equals("me") ? asking : subject;
    }
}
