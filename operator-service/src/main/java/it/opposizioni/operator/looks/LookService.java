package it.opposizioni.operator.looks;

import it.opposizioni.kit.access.LookFilter;
import it.opposizioni.kit.access.LookNotes;
import it.opposizioni.kit.access.NotedLook;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.page.Page;
import it.opposizioni.operator.access.Purpose;
import it.opposizioni.operator.access.RecordKind;
import it.opposizioni.operator.looks.Look.Subject;
import it.opposizioni.operator.looks.Look.Type;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows the authority who of its people has looked at what operators do, and notes that it did. */
@ApplicationScoped
class LookService {

    private static final String NAMES = """
            select o.id, o.name from operator o where o.id = any (?)
            union all select l.id, o.name from call_log l join operator o on o.id = l.operator_id where l.id = any (?)
            """;

    private final LookNotes notes;
    private final Jdbc jdbc;

    LookService(LookNotes notes, Jdbc jdbc) {
        this.notes = notes;
        this.jdbc = jdbc;
    }

    /** Newest first; this look is noted. */
    @Transactional
    Page<Look> list(LookFilter filter, Caller caller) {
        Page<NotedLook> page = notes.list(filter, caller, RecordKind.LOOKS, Purpose.LOOKS_CHECKED);
        Map<UUID, String> names = names(page.items());
        return page.map(note -> new Look(
                note.id(),
                note.at(),
                note.role(),
                notes.who(note, null, caller),
                note.kind(),
                note.resourceId()
                        .map(id -> new Subject(typeOf(note.kind()), id, names.get(id)))
                        .orElse(null),
                note.purpose()));
    }

    private Map<UUID, String> names(List<NotedLook> shown) {
        UUID[] ids = NotedLook.resourceIds(shown).toArray(UUID[]::new);
        record Named(UUID id, String name) {}
        Map<UUID, String> names = new HashMap<>();
        jdbc.query(NAMES, row -> new Named(row.getObject(1, UUID.class), row.getString(2)), ids, ids)
                .forEach(each -> names.put(each.id(), each.name()));
        return names;
    }

    private static Type typeOf(String kind) {
        return switch (kind) {
            case "CALL_LOG" -> Type.CALL_LOG;
            case "CALL_LOGS", "ACTIVITY", "OBLIGATIONS", "CALLING_NUMBERS" -> Type.OPERATOR;
            default -> null;
        };
    }
}
