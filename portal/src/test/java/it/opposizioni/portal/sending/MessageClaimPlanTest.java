package it.opposizioni.portal.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TwoRoles;
import it.opposizioni.portal.testing.PortalTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claiming costs the same however many messages wait: it reads what it takes by an index, and sorts nothing. */
@QuarkusTest
class MessageClaimPlanTest extends PortalTest {

    private static final int MOST = 50;
    private static final int MANY = 205_000;

    @Inject
    Jdbc jdbc;

    @Inject
    Clock clock;

    /** Of a large table in which hardly anything is left the planner was told, and since then many more have come: it takes them for a few. */
    @BeforeEach
    void manyWait() throws SQLException {
        insert(MANY, Lane.ANNOUNCEMENTS, MessageState.PENDING);
        jdbc.update("delete from outgoing_message");
        insert(20, Lane.LETTERS, MessageState.PENDING);
        insert(360, Lane.CODES, MessageState.HELD);
        TwoRoles.executeAsOwner("analyze outgoing_message");
        insert(MANY, Lane.ANNOUNCEMENTS, MessageState.PENDING);
    }

    private void insert(int count, Lane lane, MessageState state) {
        jdbc.update("""
                insert into outgoing_message (id, recipient, kind, channel, language, address, subject, body, code, state,
                    lane, attempts, next_attempt_at, created_at)
                select gen_random_uuid(), 'person ' || i, 'opposition-activated', 'EMAIL', 'it', 'address', 'subject',
                    repeat(md5(i::text), 25), 'ABCD-EFGH', ?, ?, 0, ?::timestamptz, ?::timestamptz
                from generate_series(1, ?) i
                """, state, lane, clock.instant(), clock.instant(), count);
    }

    private String plan(Lane lane) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            jdbc.update(MessageRepository.IN_ORDER);
            return String.join(
                    "\n",
                    jdbc.query(
                            "explain (analyze, buffers) " + MessageRepository.CLAIM,
                            row -> row.getString(1),
                            now.plus(Duration.ofMinutes(1)),
                            lane,
                            now,
                            MOST));
        });
    }

    @Test
    void nothingIsSortedAndNoTemporaryFileWritten() throws SQLException {
        assertReadByItsIndex();
        TwoRoles.executeAsOwner("analyze outgoing_message");
        assertReadByItsIndex();
    }

    private void assertReadByItsIndex() {
        for (Lane lane : Lane.values()) {
            assertThat(plan(lane))
                    .contains("Index Scan using ix_outgoing_message_due", "Index Scan using outgoing_message_pkey")
                    .doesNotContain("Sort", "temp ", "Seq Scan", "Rows Removed");
        }
    }
}
