package it.opposizioni.portal.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.testing.PortalTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendingFiguresTest extends PortalTest {

    private static final Instant NOW = TestClock.BEGINNING;

    private static final String INSERT = """
            insert into outgoing_message (id, recipient, kind, channel, language, subject, body, code, state, lane, attempts,
                next_attempt_at, created_at)
            values (?, 'giulia', 'opposition-activated', 'EMAIL', 'it', 'Oggetto', 'sealed', 'ABCD-EFGH', 'PENDING', ?, 0, ?, ?)
            """;

    @Inject
    SendingFigures figures;

    @Inject
    Jdbc jdbc;

    @Test
    void theyTellForHowLongTheFirstOfEachLaneHasWaited() {
        waiting(Lane.LETTERS, NOW.minusSeconds(90));
        waiting(Lane.LETTERS, NOW.minusSeconds(30));
        waiting(Lane.ACTS, NOW.minusSeconds(30));
        waiting(Lane.ANNOUNCEMENTS, NOW.plusSeconds(30));
        assertThat(figures.figures(NOW))
                .extracting(figure -> figure.part(), figure -> figure.value().orElseThrow())
                .containsExactly(
                        tuple("codes", 0.0), tuple("letters", 90.0), tuple("acts", 30.0), tuple("announcements", 0.0));
    }

    private void waiting(Lane lane, Instant due) {
        jdbc.update(INSERT, UUID.randomUUID(), lane, due, NOW);
    }
}
