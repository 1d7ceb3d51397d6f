package it.opposizioni.complaint.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.desk.DeskPerson;
import it.opposizioni.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What the desk tells of whom a complaint is written down for, as its contract in src/main/contracts says. */
final class DeskEvents {

    static final String RECORDED = "it.opposizioni.complaint.desk-complaint-recorded.v1";

    private DeskEvents() {}

    /** Where the reporter of a complaint is written to. @param email null when none is known */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Recorded(
            UUID complaintId, String reporter, String name, String email, String language, Instant recordedAt) {}

    /** @param id of its own: it comes before everything else about the complaint */
    static DomainEvent recorded(UUID id, UUID complaint, DeskPerson person, Instant now) {
        return new DomainEvent(
                RECORDED,
                id.toString(),
                1,
                now,
                new Recorded(complaint, person.key(), person.name(), person.email(), person.language(), now));
    }
}
