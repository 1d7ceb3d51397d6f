package it.opposizioni.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class JdbcTest {

    private static final Instant AT = Instant.parse("2026-11-25T10:00:00.123456Z");
    private static final String INSERT = "insert into ended_session (session_id, expires_at) values (?, ?)";

    @Inject
    Jdbc jdbc;

    @Test
    void valuesArriveAsTheyAre() {
        UUID id = UUID.randomUUID();
        assertThat(jdbc.first("select ?::timestamptz", row -> Jdbc.instant(row, 1), AT))
                .contains(AT);
        assertThat(jdbc.first("select ?", row -> row.getString(1), DayOfWeek.MONDAY))
                .contains("MONDAY");
        assertThat(jdbc.query("select unnest(?)", row -> row.getObject(1, UUID.class), (Object) new UUID[] {id}))
                .containsExactly(id);
        assertThat(jdbc.query("select unnest(?)", row -> row.getString(1), (Object) new String[] {"a", "b"}))
                .containsExactly("a", "b");
        assertThat(jdbc.query("select unnest(?)", row -> row.getLong(1), (Object) new Long[] {1L, 2L}))
                .containsExactly(1L, 2L);
        assertThat(jdbc.first("select ?::text", row -> row.getString(1), (Object) null))
                .isEmpty();
        assertThat(jdbc.first("select null::timestamptz", row -> Jdbc.instant(row, 1)))
                .isEmpty();
    }

    @Test
    void changesBelongToTheCallersTransaction() {
        QuarkusTransaction.begin();
        jdbc.batch(INSERT, List.of("a", "b"), session -> new Object[] {session, AT});
        assertThat(jdbc.update("update ended_session set expires_at = ?", AT.plusSeconds(1)))
                .isEqualTo(2);
        QuarkusTransaction.rollback();
        assertThat(jdbc.exists("select 1 from ended_session")).isFalse();
        jdbc.update(INSERT, "c", AT);
        assertThat(jdbc.exists("select 1 from ended_session where session_id = ?", "c"))
                .isTrue();
    }

    @Test
    void aFailureKeepsTheDriversReason() {
        assertThatIllegalStateException()
                .isThrownBy(() -> jdbc.query("select nonsense", _ -> true))
                .withCauseInstanceOf(SQLException.class);
        assertThatIllegalStateException().isThrownBy(() -> jdbc.update(INSERT, "a"));
        assertThatIllegalStateException()
                .isThrownBy(() -> jdbc.batch(INSERT, List.of("a"), session -> new Object[] {session, session}));
    }
}
