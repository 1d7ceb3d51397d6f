package it.opposizioni.operator.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealParts;
import it.opposizioni.operator.Crowd;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How the database looks for the months in which an operator consulted. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ConsultedMonthsPlanTest {

    @Inject
    DataSource database;

    /** However many quick checks the operator makes. */
    @Test
    void monthsAreFoundByIndexesOfListsAlone() throws SQLException {
        try (Crowd crowd = new Crowd(database)) {
            String plan = crowd.plan(
                    ObligationRepository.CONSULTED_IN,
                    List.of(
                            Crowd.OPERATOR,
                            Instant.parse("2026-09-30T22:00:00Z"),
                            Instant.parse("2026-11-30T23:00:00Z")));
            assertThat(plan)
                    .contains("ix_consultation_list_sealed ", "ix_consultation_list_")
                    .doesNotContain("Seq Scan", "ix_consultation_operator_id", "ix_consultation_on_behalf_of");
        }
    }
}
