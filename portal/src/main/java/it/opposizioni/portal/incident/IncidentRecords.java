package it.opposizioni.portal.incident;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.portal.incident.Incident.Note;
import it.opposizioni.portal.incident.Incident.Window;
import it.opposizioni.portal.incident.Incident.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The notices in the database. */
@ApplicationScoped
class IncidentRecords {

    private static final String INCIDENTS =
            "select id, title_it, title_en, opened_at, closed_at, planned_from, planned_until, parts from incident where ";
    private static final String OPEN = """
            insert into incident (id, title_it, title_en, opened_at, planned_from, planned_until, parts)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    /** Planned work that nobody ended early is over when it was to be. */
    private static final String SINCE =
            "(coalesce(closed_at, planned_until) is null or coalesce(closed_at, planned_until) >= ?)";

    private static final String LATEST_FIRST = " order by opened_at desc, id desc";
    private static final String LAST_CHANGE =
            "select coalesce((select max(written_at) from incident_note), (select since from incident_feed))";
    private static final String NOTES =
            "select incident_id, id, written_at, text_it, text_en from incident_note where incident_id = any(?)"
                    + " order by written_at desc, id desc";

    private final Jdbc jdbc;

    IncidentRecords(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was not there yet */
    boolean open(Incident incident) {
        Window planned = incident.planned();
        return jdbc.update(
                        OPEN,
                        incident.id(),
                        incident.title().italian(),
                        incident.title().english(),
                        incident.openedAt(),
                        planned == null ? null : planned.from(),
                        planned == null ? null : planned.until(),
                        incident.concern().names().toArray(String[]::new))
                == 1;
    }

    /** Another change of it waits for the end of this transaction. Empty when there is none. */
    Optional<Incident> lock(UUID id) {
        return jdbc.exists("select from incident where id = ? for update", id) ? find(id) : Optional.empty();
    }

    void add(UUID incident, Note note) {
        jdbc.update(
                "insert into incident_note (id, incident_id, written_at, text_it, text_en) values (?, ?, ?, ?, ?)",
                note.id(),
                incident,
                note.at(),
                note.words().italian(),
                note.words().english());
    }

    void close(UUID id, Instant now) {
        jdbc.update("update incident set closed_at = ? where id = ?", now, id);
    }

    Optional<Incident> find(UUID id) {
        return withNotes(jdbc.query(INCIDENTS + "id = ?", IncidentRecords::incident, id)).stream()
                .findFirst();
    }

    /** Those that go on, are planned or were over since, the latest first. */
    List<Incident> since(Instant since) {
        return withNotes(jdbc.query(INCIDENTS + SINCE + LATEST_FIRST, IncidentRecords::incident, since));
    }

    /** When the last note of all was written; before the first one, when this was asked first. */
    Instant lastChange(Instant now) {
        return told().or(() -> {
                    jdbc.update("insert into incident_feed (since) values (?) on conflict do nothing", now);
                    return told();
                })
                .orElse(now);
    }

    private Optional<Instant> told() {
        return jdbc.first(LAST_CHANGE, row -> Jdbc.instant(row, 1));
    }

    private List<Incident> withNotes(List<Incident> found) {
        UUID[] ids = found.stream().map(Incident::id).toArray(UUID[]::new);
        Map<UUID, List<Note>> notes =
                jdbc.query(NOTES, row -> Map.entry(row.getObject(1, UUID.class), note(row)), (Object) ids).stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return found.stream()
                .map(one -> one.with(notes.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static Incident incident(ResultSet row) throws SQLException {
        Instant from = Jdbc.instant(row, 6);
        return new Incident(
                row.getObject(1, UUID.class),
                new Words(row.getString(2), row.getString(3)),
                Jdbc.instant(row, 4),
                Jdbc.instant(row, 5),
                from == null ? null : new Window(from, Jdbc.instant(row, 7)),
                new Concern(Set.copyOf(List.of((String[]) row.getArray(8).getArray()))),
                List.of());
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getObject(2, UUID.class), Jdbc.instant(row, 3), new Words(row.getString(4), row.getString(5)));
    }
}
