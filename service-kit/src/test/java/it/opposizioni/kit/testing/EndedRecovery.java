package it.opposizioni.kit.testing;

import io.quarkus.arc.Arc;
import it.opposizioni.kit.database.Jdbc;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A search of the service under test for what it had lost, which is over: nothing is held back. */
public final class EndedRecovery {

    private static final String INSERT = """
            insert into stream_recovery (id, epoch, last, reported_by, opened_at, ended_at, ending, ended_by)
            values (?, 1, 7, 'operator-service', ?, ?, 'ABANDONED', 'registrar-1')
            """;

    private EndedRecovery() {}

    public static UUID make() {
        UUID id = UUID.randomUUID();
        Instant now = Arc.container().instance(Clock.class).get().instant();
        Arc.container().instance(Jdbc.class).get().update(INSERT, id, now, now);
        return id;
    }
}
