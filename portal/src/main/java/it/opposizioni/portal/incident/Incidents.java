package it.opposizioni.portal.incident;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.incident.Incident.Note;
import it.opposizioni.portal.incident.Incident.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the registrar tells about incidents: begun with a note, gone on with others, closed with a last one. What was written stays. */
@ApplicationScoped
class Incidents {

    private final IncidentRecords records;
    private final Now now;

    Incidents(IncidentRecords records, Now now) {
        this.records = records;
        this.now = now;
    }

    /** @param id of the incident and of its first note; a form that is sent again is one incident */
    @Transactional
    void open(UUID id, Words title, Words text) {
        Instant at = now.get();
        if (records.open(id, title, at)) {
            records.add(id, new Note(id, at, text));
        }
    }

    /**
     * @param note its id; a form that is sent again is one note
     * @throws DomainException 404 when there is no such incident
     * @return false when it was closed before: nothing more is told about it
     */
    @Transactional
    boolean add(UUID id, UUID note, Words text, boolean close) {
        // first of all: the same form, sent twice at once, has its note here the second time
        Incident known = records.lock(id).orElseThrow(DomainException::notFound);
        if (known.notes().stream().anyMatch(each -> each.id().equals(note))) {
            return true;
        }
        if (!known.isOpen()) {
            return false;
        }
        Instant at = now.get();
        records.add(id, new Note(note, at, text));
        if (close) {
            records.close(id, at);
        }
        return true;
    }

    /** @throws DomainException 404 when there is none */
    @Transactional
    Incident find(UUID id) {
        return records.find(id).orElseThrow(DomainException::notFound);
    }

    @Transactional
    List<Incident> all() {
        return records.since(Instant.EPOCH);
    }
}
