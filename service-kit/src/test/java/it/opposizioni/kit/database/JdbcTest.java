package it.opposizioni.kit.database;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc.Answers;
import it.opposizioni.kit.database.Jdbc.Question;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
        assertThat(jdbc.query("select unnest(?)", row -> row.getBytes(1), (Object) new byte[][] {{1, 2}, {3}}))
                .containsExactly(new byte[] {1, 2}, new byte[] {3});
        assertThat(jdbc.first("select ?::text", row -> row.getString(1), (Object) null))
                .isEmpty();
        assertThat(jdbc.first("select null::timestamptz", row -> Jdbc.instant(row, 1)))
                .isEmpty();
    }

    @Test
    void changesBelongToTheCallersTransaction() {
        QuarkusTransaction.begin();
        assertThat(jdbc.batch(INSERT, List.of("a", "b"), session -> new Object[] {session, AT}))
                .containsExactly(1, 1);
        assertThat(jdbc.update("update ended_session set expires_at = ?", AT.plusSeconds(1)))
                .isEqualTo(2);
        QuarkusTransaction.rollback();
        assertThat(jdbc.exists("select 1 from ended_session")).isFalse();
        jdbc.update(INSERT, "c", AT);
        assertThat(jdbc.exists("select 1 from ended_session where session_id = ?", "c"))
                .isTrue();
    }

    @Test
    void eachOfTwoQuestionsIsAnswered() {
        jdbc.update(INSERT, "a", AT);

        Answers<Integer, String> answers = jdbc.query(
                new Question<>("select 1 where 'x' = ?", row -> row.getInt(1), "y"),
                new Question<>(
                        "select session_id from ended_session where expires_at = ?", row -> row.getString(1), AT));

        assertThat(answers.first()).isEmpty();
        assertThat(answers.second()).containsExactly("a");
    }

    @Test
    void theSecondQuestionSeesWhatWasCommittedWhileTheFirstWaitedForALock() {
        Question<Boolean> lock = new Question<>("select pg_advisory_xact_lock(?)", _ -> true, 20220727);
        Question<String> read = new Question<>("select session_id from ended_session", row -> row.getString(1));
        QuarkusTransaction.begin();
        jdbc.query(lock.sql(), lock.reader(), lock.values());
        CompletableFuture<List<String>> waiting = beside(() -> QuarkusTransaction.requiringNew()
                .call(() -> jdbc.query(lock, read).second()));
        await().until(() -> jdbc.exists("select from pg_locks where not granted"));
        jdbc.update(INSERT, "meanwhile", AT);
        QuarkusTransaction.commit();

        assertThat(waiting.join()).containsExactly("meanwhile");
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
