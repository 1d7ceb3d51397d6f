package it.opposizioni.registry.looks;

import it.opposizioni.kit.access.LookFilter;
import it.opposizioni.kit.access.LookNotes;
import it.opposizioni.kit.access.NotedLook;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.page.Page;
import it.opposizioni.registry.access.Purpose;
import it.opposizioni.registry.access.RecordKind;
import it.opposizioni.registry.looks.Look.Subject;
import it.opposizioni.registry.looks.Look.Type;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows the authority who of the staff has looked at the register, and notes that it did. */
@ApplicationScoped
class LookService {

    private final LookNotes notes;
    private final OppositionLookup oppositions;

    LookService(LookNotes notes, OppositionLookup oppositions) {
        this.notes = notes;
        this.oppositions = oppositions;
    }

    /** Newest first; this look is noted. */
    @Transactional
    Page<Look> list(LookFilter filter, Caller caller) {
        Page<NotedLook> page = notes.list(filter, caller, RecordKind.LOOKS, Purpose.LOOKS_CHECKED);
        Map<UUID, Opposition> looked = looked(page.items());
        return page.map(note -> new Look(
                note.id(),
                note.at(),
                note.role(),
                notes.who(note, null, caller),
                note.kind(),
                note.resourceId().map(id -> subject(note, id, looked)).orElse(null),
                note.purpose()));
    }

    private Map<UUID, Opposition> looked(List<NotedLook> shown) {
        List<UUID> ids = NotedLook.resourceIds(shown);
        return ids.isEmpty() ? Map.of() : oppositions.byId(ids);
    }

    /** The number is masked: the authority reads complaints and no register. */
    private static Subject subject(NotedLook note, UUID id, Map<UUID, Opposition> looked) {
        return looked.containsKey(id)
                ? new Subject(Type.NUMBER, id, looked.get(id).number().masked())
                : new Subject(typeOf(note.kind()), id, null);
    }

    private static Type typeOf(String kind) {
        return switch (kind) {
            case "REPRESENTATION" -> Type.REPRESENTATION;
            case "NUMBER_LIST", "NUMBER_LIST_LINES" -> Type.NUMBER_LIST;
            default -> null;
        };
    }
}
