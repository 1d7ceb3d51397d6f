package it.opposizioni.portal.incident;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.servicepart.ServicePart;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An incident in one language.
 *
 * @param stateWords the state in words
 * @param opened when, in words
 * @param window from when until when planned work is, in words; empty for what nobody planned
 * @param whole whether it is about the whole service
 * @param parts otherwise those of it that are known here
 * @param partNames what it is about, in words
 * @param notes the latest first
 */
public record IncidentView(
        String id,
        String title,
        IncidentState state,
        String stateWords,
        String opened,
        String window,
        boolean whole,
        Set<ServicePart> parts,
        String partNames,
        List<Note> notes) {

    public record Note(String when, String text) {}

    public boolean isOpen() {
        return state.isOpen();
    }

    /** Whether who needs these parts is concerned. */
    public boolean concerns(Set<ServicePart> needed) {
        return whole || needed.stream().anyMatch(parts::contains);
    }

    static IncidentView of(Incident incident, Lang lang, Instant now) {
        Formats formats = Formats.of(lang);
        IncidentTexts texts = Texts.of(IncidentTexts.class, lang);
        IncidentState state = incident.state(now);
        return new IncidentView(
                incident.id().toString(),
                incident.title().in(lang),
                state,
                words(state, texts),
                formats.time(incident.openedAt()),
                window(incident, texts, formats),
                incident.concern().isWhole(),
                incident.concern().parts(),
                words(incident.concern(), texts, lang),
                incident.notes().stream()
                        .map(note ->
                                new Note(formats.time(note.at()), note.words().in(lang)))
                        .toList());
    }

    static String window(Incident incident, IncidentTexts texts, Formats formats) {
        return incident.planned() == null
                ? ""
                : texts.window(
                        formats.time(incident.planned().from()),
                        formats.time(incident.planned().until()));
    }

    private static String words(Concern concern, IncidentTexts texts, Lang lang) {
        if (concern.isWhole()) {
            return texts.wholeService();
        }
        return concern.parts().isEmpty() ? texts.partOfService() : ServicePart.titles(concern.parts(), lang);
    }

    private static String words(IncidentState state, IncidentTexts texts) {
        return switch (state) {
            case PLANNED -> texts.isPlanned();
            case GOES_ON -> texts.goesOn();
            case CLOSED -> texts.closed();
        };
    }
}
