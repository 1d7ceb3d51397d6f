package it.opposizioni.operator.consultation.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RegisterIndexTest {

    private static final long FIRST = 393_330_000_000L;
    private static final int NUMBERS = 200_000;
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @Test
    void aVersionThatIsNotNewerChangesNothing() {
        RegisterIndex index = new RegisterIndex();
        change(index, 5, FIRST, true);

        change(index, 5, FIRST, false);
        change(index, 4, FIRST, false);

        assertThat(index.current().opposed(FIRST)).isTrue();
        assertThat(index.current().version()).isEqualTo(5);
    }

    @Test
    void confirmingMovesTheInstantForwardOnly() {
        RegisterIndex index = new RegisterIndex();
        change(index, 1, FIRST, true);

        index.confirm(Marks.at(NOW.plusSeconds(5)));
        index.confirm(Marks.at(NOW.plusSeconds(2)));

        assertThat(index.current().asOf()).isEqualTo(NOW.plusSeconds(5));
        assertThat(index.current().opposed(FIRST)).isTrue();
    }

    /** Each version opposes exactly one number more, so a snapshot's content tells its version: any tear would show. */
    @Test
    void aReaderSeesOneVersionWhileTheWriterGoesOn() throws Exception {
        RegisterIndex index = new RegisterIndex();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> writer = threads.submit(() -> {
                for (int v = 1; v <= 5_000; v++) {
                    long number = FIRST + (v - 1) * (NUMBERS / 5_000);
                    change(index, v, number, true);
                }
                done.set(true);
            });
            Future<Integer> reader = threads.submit(() -> {
                int checked = 0;
                while (!done.get()) {
                    RegisterSnapshot snapshot = index.current();
                    long found = 0;
                    for (int i = 0; i < NUMBERS; i++) {
                        found += snapshot.opposed(FIRST + i) ? 1 : 0;
                    }
                    assertThat(found).isEqualTo(snapshot.version()).isEqualTo(snapshot.size());
                    checked++;
                }
                return checked;
            });
            writer.get();
            assertThat(reader.get()).isPositive();
        }
    }

    private static void change(RegisterIndex index, long version, long number, boolean opposed) {
        index.advance(Marks.at(NOW), editor -> {
            editor.set(number, opposed);
            return version;
        });
    }
}
