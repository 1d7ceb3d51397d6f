package it.opposizioni.kit.page;

import it.opposizioni.kit.problem.DomainException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A place in a list that is ordered by a time, and among what is of the same instant by id. */
public record TimePosition(Instant at, UUID id) {

    /**
     * @return empty for the first page
     * @throws DomainException 422 when the cursor is not one that this service issued
     */
    public static Optional<TimePosition> decode(String cursor) {
        return Cursor.decode(cursor, TimePosition::read);
    }

    private static TimePosition read(String text) {
        String[] parts = text.split(" ", 2);
        return new TimePosition(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    /** As {@link Page#of} wants it. */
    public static String write(Instant at, UUID id) {
        return at + " " + id;
    }
}
