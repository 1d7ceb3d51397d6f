package it.opposizioni.operator.registerreplica;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.stream.Watermark;
import it.opposizioni.kit.stream.Watermarks;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The registry's heartbeats, for tests: one arrives whenever the service looks, so that its register is as of now by the tests' clock,
 * however far they move it. Until they say that the registry is away.
 */
@Alternative
@Priority(1)
@Singleton
public class RegistryHeartbeats extends RegistryWatermarks {

    public static final UUID STREAM = new UUID(0x1111, 0x2222);

    private static final String HEARTBEAT = """
        insert into inbox_stream as s (subscriber, stream_id, epoch, contiguous, as_of) values (?, ?, 1, 1, ?)
        on conflict (subscriber) do update set contiguous = s.contiguous + 1, as_of = excluded.as_of
        """;

    private final Jdbc jdbc;
    private final Clock clock;
    private boolean away;

    RegistryHeartbeats(Watermarks watermarks, Jdbc jdbc, Clock clock) {
        super(watermarks);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing arrives any more: one that is just arriving has its time from before. */
    public synchronized void stop() {
        away = true;
    }

    public synchronized void resume() {
        away = false;
    }

    /** One arrives now, whether they have stopped or not. */
    public void beat() {
        beat(clock.instant());
    }

    public void beat(Instant recordedAt) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update(HEARTBEAT, RegistryEventsConsumer.SUBSCRIBER, STREAM, recordedAt));
    }

    @Override
    Optional<Watermark> in(Connection snapshot) throws SQLException {
        beatUnlessAway();
        return super.in(snapshot);
    }

    private synchronized void beatUnlessAway() {
        if (!away) {
            beat();
        }
    }
}
