package it.opposizioni.portal.incident;

import it.opposizioni.portal.i18n.Lang;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that does not go as it should, as the registrar tells it.
 *
 * @param closedAt null while it goes on
 * @param notes what was written about it, the latest first; never empty
 */
record Incident(UUID id, Words title, Instant openedAt, Instant closedAt, List<Note> notes) {

    /** In both languages. */
    record Words(String italian, String english) {

        String in(Lang lang) {
            return lang == Lang.IT ? italian : english;
        }
    }

    record Note(UUID id, Instant at, Words words) {}

    boolean isOpen() {
        return closedAt == null;
    }

    /** Whether this is the note that it was closed with. */
    boolean isClosedBy(Note note) {
        return !isOpen() && note.equals(notes.getFirst());
    }
}
