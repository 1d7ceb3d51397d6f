package it.opposizioni.operator.evidence.answerlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TwoRoles;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.ValidityPeriod;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How the database looks for the answers that a complaint asks about. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AnswersPlanTest {

    private static final Instant CALL = Instant.parse("2026-11-25T09:00:00Z");
    private static final long TAG = 393_331_000_000L;
    /** Rolled back before the commit checks the foreign key to their consultations. */
    private static final String MANY_OF_OTHERS = """
            insert into consultation_answers (consultation_id, operator_id, on_behalf_of, post, sealed_at, valid_until)
            select gen_random_uuid(), gen_random_uuid(), case when i % 2 = 0 then gen_random_uuid() end, false,
                timestamptz '2026-11-25 09:00Z', timestamptz '2026-12-10 23:00Z'
            from generate_series(1, 5000) i
            """;

    /** Quick checks by others, one an hour, for seven months. */
    private static final String ONE_AN_HOUR = """
            insert into consultation_answers (consultation_id, operator_id, post, sealed_at, valid_until, tags)
            select gen_random_uuid(), gen_random_uuid(), false, timestamptz '2026-11-25 09:00Z' - i * interval '1 hour',
                timestamptz '2026-12-10 23:00Z', array[i]
            from generate_series(1, 5000) i
            """;

    /** For any number of other operators' answers: each complaint asks for the caller's. */
    @Test
    void anOperatorsOwnAreFoundByAnIndex() throws SQLException {
        assertThat(planned(
                        MANY_OF_OTHERS,
                        AnswerRepository.ALIVE,
                        at(CALL),
                        at(CALL.plus(ValidityPeriod.LONGEST)),
                        at(CALL),
                        Market.ACME,
                        Market.ACME,
                        new Long[] {TAG},
                        10))
                .contains("ix_consultation_answers_operator", "ix_consultation_answers_behalf")
                .doesNotContain("Seq Scan")
                // and no further than those that can have been valid: not through all that was consulted since
                .containsPattern("Index Cond: .*valid_until <= ");
    }

    /** Of any operator: no further than the rows of one part, where quick checks by others are all that there is. */
    @Test
    void aPartIsReadByAnIndexAndNoFurther() throws SQLException {
        assertThat(plan(
                        "explain (analyze, costs off, timing off, buffers off) ",
                        ONE_AN_HOUR,
                        AnswerRepository.SEALED,
                        200,
                        new Long[] {TAG},
                        at(CALL.minus(Duration.ofDays(730))),
                        at(CALL.minus(Duration.ofDays(10))),
                        new UUID(0, 0),
                        200,
                        200))
                .contains("ix_consultation_answers_kept")
                .doesNotContain("Seq Scan")
                .containsPattern("Index Cond: .*sealed_at >= .*sealed_at <= ")
                // 200, and one more that shows that the last one has no equal
                .containsPattern("Index Scan Backward using ix_consultation_answers_kept .*rows=2\\d\\d[ .]");
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String planned(String rows, String query, Object... values) throws SQLException {
        return plan("explain ", rows, query, values);
    }

    private static String plan(String explaining, String rows, String query, Object... values) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = TwoRoles.owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (PreparedStatement explain = connection.prepareStatement(explaining + query)) {
                statement.execute(rows);
                statement.execute("analyze consultation_answers");
                for (int i = 0; i < values.length; i++) {
                    explain.setObject(i + 1, values[i]);
                }
                ResultSet lines = explain.executeQuery();
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            } finally {
                connection.rollback();
            }
        }
        return plan.toString();
    }
}
