package it.opposizioni.complaint.looks;

import it.opposizioni.complaint.access.Purpose;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.cases.code.CaseCode;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.cases.official.Officials;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.looks.Look.Subject;
import it.opposizioni.complaint.looks.Look.Type;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.access.LookFilter;
import it.opposizioni.kit.access.LookNotes;
import it.opposizioni.kit.access.Looker;
import it.opposizioni.kit.access.NotedLook;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Shows the authority who has looked at what, and notes that it did. */
@ApplicationScoped
class LookService {

    private static final String OF_CASE = "select id from case_file where code = ?";

    private static final Text NO_CODE = Text.of(
            "Scrivi il codice di una segnalazione o di un fascicolo, come SEG-2026-7K3M-Q9X4. Se è già così, controlla di averlo copiato bene.",
            "Write the code of a complaint or a case, such as SEG-2026-7K3M-Q9X4. If it looks like that, check that you have copied it correctly.");

    private final LookNotes notes;
    private final LookedAt lookedAt;
    private final ComplaintService complaints;
    private final Officials officials;
    private final Jdbc jdbc;

    LookService(LookNotes notes, LookedAt lookedAt, ComplaintService complaints, Officials officials, Jdbc jdbc) {
        this.notes = notes;
        this.lookedAt = lookedAt;
        this.complaints = complaints;
        this.officials = officials;
        this.jdbc = jdbc;
    }

    /**
     * What was looked at, by the code that somebody has typed.
     *
     * @throws DomainException 422 when nothing that is kept has this code
     */
    @Transactional
    UUID subject(String code) {
        return complaints
                .idOf(code)
                .or(() -> CaseCode.FORMAT.tryParse(code).flatMap(this::caseOf))
                .orElseThrow(() -> DomainException.invalid("/code", "CODE", NO_CODE));
    }

    private Optional<UUID> caseOf(String code) {
        return jdbc.first(OF_CASE, row -> row.getObject(1, UUID.class), code);
    }

    /** Newest first; this look is noted. */
    @Transactional
    Page<Look> list(LookFilter filter, Caller caller) {
        officials.seen(Official.of(caller));
        Page<NotedLook> page = notes.list(filter, caller, RecordKind.LOOKS, Purpose.LOOKS_CHECKED);
        Function<NotedLook, Subject> subjects = subjects(page.items());
        Function<NotedLook, Looker> people = people(page.items(), caller);
        return page.map(note -> new Look(
                note.id(),
                note.at(),
                note.role(),
                people.apply(note),
                note.kind(),
                subjects.apply(note),
                note.purpose()));
    }

    private Function<NotedLook, Looker> people(List<NotedLook> shown, Caller caller) {
        Map<String, Looker> people = new HashMap<>();
        shown.forEach(note -> people.computeIfAbsent(note.reader(), reader -> notes.who(note, nameOf(reader), caller)));
        return note -> people.get(note.reader());
    }

    private String nameOf(String reader) {
        return officials.find(reader).map(Official::name).orElse(null);
    }

    private Function<NotedLook, Subject> subjects(List<NotedLook> shown) {
        List<UUID> ids = NotedLook.resourceIds(shown);
        Map<UUID, String> ofComplaints = lookedAt.complaints(ids);
        Map<UUID, String> ofCases = lookedAt.cases(ids);
        return note -> note.resourceId()
                .map(id -> ofComplaints.containsKey(id)
                        ? new Subject(Type.COMPLAINT, id, ofComplaints.get(id), null)
                        : new Subject(ofCases.containsKey(id) ? Type.CASE : null, id, ofCases.get(id), null))
                .orElseGet(() -> note.kind().equals(RecordKind.NUMBER.name()) ? number(note) : null);
    }

    /** Masked: a person who wants to know it must say why. */
    private static Subject number(NotedLook note) {
        return new Subject(
                Type.NUMBER, null, null, ShownNumber.ofWritten(note.resource()).toString());
    }
}
