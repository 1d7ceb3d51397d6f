package it.opposizioni.portal.incident;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.incident.Incident.Note;
import it.opposizioni.portal.incident.Incident.Window;
import it.opposizioni.portal.incident.Incident.Words;
import it.opposizioni.portal.servicepart.ServicePart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

    /**
     * @param id of the incident and of its first note; a form that is sent again is one incident
     * @param planned null for what nobody planned
     * @param parts what it is about; none for the whole service
     */
    @Transactional
    void open(UUID id, Words title, Window planned, Set<ServicePart> parts, Words text) {
        Instant at = now.get();
        Note first = new Note(id, at, text);
        if (records.open(new Incident(id, title, at, null, planned, Concern.of(parts), List.of(first)))) {
            records.add(id, first);
        }
    }

    /**
     * @param note its id; a form that is sent again is one note
     * @throws DomainException 404 when there is no such incident
     * @return false when it was closed before, or planned work is over: nothing more is told about it
     */
    @Transactional
    boolean add(UUID id, UUID note, Words text, boolean close) {
        // first of all: the same form, sent twice at once, has its note here the second time
        Incident known = records.lock(id).orElseThrow(DomainException::notFound);
        if (known.notes().stream().anyMatch(each -> each.id().equals(note))) {
            return true;
        }
        Instant at = now.get();
        if (!known.state(at).isOpen()) {
            return false;
        }
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
