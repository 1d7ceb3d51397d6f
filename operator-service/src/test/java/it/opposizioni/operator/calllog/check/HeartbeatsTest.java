package it.opposizioni.operator.calllog.check;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class HeartbeatsTest {

    private static final Duration SOON = Duration.ofMillis(1);

    private final AtomicInteger beats = new AtomicInteger();

    @Test
    void oneThatTheDatabaseCannotTakeNowEndsNothing() {
        try (Heartbeats heartbeats = new Heartbeats(SOON, _ -> refuse("08006"))) {
            await().until(() -> beats.get() > 1);

            assertThatCode(() -> heartbeats.done(1)).doesNotThrowAnyException();
        }
    }

    /** Beats come four times a second, and each would bring a stack trace while the database is away. */
    @Test
    void ofFailuresInARowTheFirstIsLogged() {
        Logger logger = Logger.getLogger(Heartbeats.class.getName());
        Lines lines = new Lines();
        logger.addHandler(lines);
        try (Heartbeats _ = new Heartbeats(SOON, _ -> {
            if (beats.get() != 5) {
                refuse("08006");
            }
            beats.incrementAndGet();
        })) {
            await().until(() -> beats.get() > 10);
        } finally {
            logger.removeHandler(lines);
        }
        assertThat(lines.kept)
                .as("one before a beat that is taken, and one after it")
                .hasSize(2);
    }

    @Test
    void oneThatIsRefusedEndsTheAttempt() {
        try (Heartbeats heartbeats = new Heartbeats(SOON, _ -> refuse("23505"))) {
            await().untilAsserted(() ->
                    assertThatThrownBy(() -> heartbeats.done(1)).hasRootCauseInstanceOf(SQLException.class));
        }
    }

    private static final class Lines extends Handler {

        private final List<String> kept = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            kept.add(line.getMessage());
        }

        @Override
        public void flush() {
            // there is nothing to write
        }

        @Override
        public void close() {
            // nor to close
        }
    }

    private void refuse(String state) {
        beats.incrementAndGet();
        throw new IllegalStateException(new SQLException("of the test", state));
    }
}
