package it.opposizioni.portal.incident;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.layout.Formats;
import java.util.List;

/**
 * An incident in one language.
 *
 * @param opened when, in words
 * @param notes the latest first
 */
public record IncidentView(String id, String title, boolean open, String opened, List<Note> notes) {

    public record Note(String when, String text) {}

    static IncidentView of(Incident incident, Lang lang) {
        Formats formats = Formats.of(lang);
        return new IncidentView(
                incident.id().toString(),
                incident.title().in(lang),
                incident.isOpen(),
                formats.time(incident.openedAt()),
                incident.notes().stream()
                        .map(note ->
                                new Note(formats.time(note.at()), note.words().in(lang)))
                        .toList());
    }
}
