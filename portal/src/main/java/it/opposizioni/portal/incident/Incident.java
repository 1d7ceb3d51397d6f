package it.opposizioni.portal.incident;

import it.opposizioni.portal.i18n.Lang;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that does not go as it should, or planned work that will keep the service from going so, as the registrar tells it.
 *
 * @param closedAt null while it goes on, and for planned work that was not ended early
 * @param planned when the work is; null for what nobody planned
 * @param concern what it is about
 * @param notes what was written about it, the latest first; never empty
 */
record Incident(
        UUID id, Words title, Instant openedAt, Instant closedAt, Window planned, Concern concern, List<Note> notes) {

    /** In both languages. */
    record Words(String italian, String english) {

        String in(Lang lang) {
            return lang == Lang.IT ? italian : english;
        }
    }

    /** @param until the first instant after it */
    record Window(Instant from, Instant until) {}

    record Note(UUID id, Instant at, Words words) {}

    Incident with(List<Note> told) {
        return new Incident(id, title, openedAt, closedAt, planned, concern, told);
    }

    IncidentState state(Instant now) {
        if (closedAt != null) {
            return IncidentState.CLOSED;
        }
        if (planned == null) {
            return IncidentState.GOES_ON;
        }
        if (now.isBefore(planned.from())) {
            return IncidentState.PLANNED;
        }
        return now.isBefore(planned.until()) ? IncidentState.GOES_ON : IncidentState.CLOSED;
    }

    /** Whether this is the note that tells of the end of what nobody planned. Planned work has its end in the first one. */
    boolean isClosedBy(Note note) {
        return planned == null && closedAt != null && note.equals(notes.getFirst());
    }
}
