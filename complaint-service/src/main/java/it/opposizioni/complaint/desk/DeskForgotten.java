package it.opposizioni.complaint.desk;

import it.opposizioni.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Nobody reports under this key any more, as its contract in src/main/contracts says.
 *
 * @param reporter desk: and an id
 */
public record DeskForgotten(String reporter, Instant forgottenAt) {

    private static final String TYPE = "it.opposizioni.complaint.desk-person-forgotten.v1";

    public static DomainEvent event(UUID person, Instant now) {
        return new DomainEvent(TYPE, person.toString(), 1, now, new DeskForgotten(DeskPerson.deskKey(person), now));
    }
}
