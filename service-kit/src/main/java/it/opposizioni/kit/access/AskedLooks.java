package it.opposizioni.kit.access;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.page.AskedDays;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;

/** What a list of looks can be asked for in every service, as it stands in the address. Kinds and purposes are each service's own. */
public class AskedLooks {

    private static final Text NOBODY = Text.of(
            "Scrivi me, oppure l’identificativo di una persona come sta nell’elenco.",
            "Write me, or a person’s identifier as the list has it.");
    private static final int LONGEST_SUBJECT = 255;

    /** {@code me}, or a subject. */
    @QueryParam("person")
    String person;

    /** First day. */
    @QueryParam("from")
    String from;

    /** Last day. */
    @QueryParam("to")
    String to;

    @QueryParam("cursor")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("" + Cursor.DEFAULT_LIMIT)
    @Min(1)
    @Max(Cursor.LARGEST_LIMIT)
    int limit;

    /**
     * @param resource id of what was looked at; null for anything
     * @param kind as the service calls it; null for each
     * @param purpose likewise
     * @throws DomainException 422 when a text cannot be read as what it stands for
     */
    public LookFilter filter(String resource, Enum<?> kind, Enum<?> purpose, Caller asking) {
        LocalDate first = AskedDays.read("/from", from, null);
        LocalDate last = AskedDays.read("/to", to, null);
        AskedDays.requireOrder(first, last);
        return new LookFilter(
                reader(asking),
                resource,
                kind,
                purpose,
                first == null ? null : Rome.startOf(first),
                last == null ? null : Rome.endOf(last),
                Cursor.decode(cursor, UUID::fromString).orElse(null),
                limit);
    }

    /** A form sends an empty one for none; a blank one is a mistake, and must not widen the question to everybody. */
    private String reader(Caller asking) {
        if (person == null) {
            return null;
        }
        String subject = person.strip();
        if (subject.isEmpty()
                || subject.length() > LONGEST_SUBJECT
                || subject.chars().anyMatch(Character::isISOControl)) {
            throw DomainException.invalid("/person", "PERSON", NOBODY);
        }
        return subject.equals("me") ? asking.subject() : subject;
    }
}
