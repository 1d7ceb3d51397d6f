package it.opposizioni.kit.testing;

import io.quarkus.arc.Arc;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Dead letters of the service under test, as they are kept. */
public final class GivenUp {

    /** Nothing subscribes under this name: a dead letter of it fails again whenever it is driven. */
    public static final String NOBODY = "nobody.here";

    private static final String INSERT = """
            insert into failed_event (id, subscriber, event_id, type, aggregate_id, aggregate_version, occurred_at, payload, cause, reason,
                tries, first_at, last_at, dead_at)
            values (?, ?, ?, 'it.opposizioni.registry.thing-noted.v1', ?, 1, ?, ?, 'FAILED', 'IllegalStateException: broken', 5, ?, ?, ?)
            """;

    private GivenUp() {}

    /** @param subscriber the queue whose message it was */
    public static UUID message(String subscriber) {
        UUID id = UUID.randomUUID();
        Instant now = Arc.container().instance(Clock.class).get().instant();
        String payload = Arc.container().instance(PersonalData.class).get().encrypt("{\"note\": \"private\"}");
        String subject = UUID.randomUUID().toString();
        Arc.container()
                .instance(Jdbc.class)
                .get()
                .update(INSERT, id, subscriber, UUID.randomUUID(), subject, now, payload, now, now, now);
        return id;
    }
}
