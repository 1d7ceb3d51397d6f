package it.opposizioni.portal.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.portal.testing.PortalTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claiming costs the same however many messages wait: it reads what it takes by an index, and sorts nothing. */
@QuarkusTest
class MessageClaimPlanTest extends PortalTest {

    private static final int MOST = 50;

    @Inject
    Jdbc jdbc;

    @Inject
    Clock clock;

    @BeforeEach
    void manyWait() {
        jdbc.update("""
                insert into outgoing_message (id, recipient, kind, channel, language, address, subject, body, code, state,
                    lane, attempts, next_attempt_at, created_at)
                select gen_random_uuid(), 'person ' || i, 'opposition-activated', 'EMAIL', 'it', 'address', 'subject',
                    repeat(md5(i::text), 25), 'ABCD-EFGH', 'PENDING', 'ANNOUNCEMENTS', 0, ?::timestamptz, ?::timestamptz
                from generate_series(1, 205000) i
                """, clock.instant(), clock.instant());
    }

    private String plan(Lane lane) {
        Instant now = clock.instant();
        return String.join(
                "\n",
                jdbc.query(
                        "explain (analyze, buffers) " + MessageRepository.CLAIM,
                        row -> row.getString(1),
                        now.plus(Duration.ofMinutes(1)),
                        lane,
                        now,
                        MOST));
    }

    @Test
    void nothingIsSortedAndNoTemporaryFileWritten() {
        assertReadByItsIndex();
        jdbc.update("analyze outgoing_message");
        assertReadByItsIndex();
    }

    private void assertReadByItsIndex() {
        for (Lane lane : Lane.values()) {
            assertThat(plan(lane))
                    .contains("Index Scan using ix_outgoing_message_due")
                    // a scan of the index, or of its bitmap: that depends on what the planner was last told of the
                    // table
                    .containsAnyOf(
                            "Index Scan using outgoing_message_pkey", "Bitmap Index Scan on outgoing_message_pkey")
                    .doesNotContain("Sort", "temp ", "Seq Scan", "Rows Removed");
        }
    }
}
