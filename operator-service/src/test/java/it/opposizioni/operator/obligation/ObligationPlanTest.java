package it.opposizioni.operator.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.CrowdedDatabase;
import it.opposizioni.operator.consultation.query.ObligationConsultations;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the database looks for what an operator's duties follow from. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ObligationPlanTest {

    /** For any number of quick checks of the operator. */
    @Test
    void monthsAreFoundByIndexesOfListsAlone() throws SQLException {
        try (CrowdedDatabase database = new CrowdedDatabase()) {
            String plan = database.plan(
                    ObligationConsultations.CONSULTED_IN,
                    List.of(
                            CrowdedDatabase.OPERATOR,
                            Instant.parse("2026-09-30T22:00:00Z"),
                            Instant.parse("2026-11-30T23:00:00Z")));
            assertThat(plan)
                    .contains("ix_consultation_list_sealed ", "ix_consultation_list_")
                    .doesNotContain("Seq Scan", "ix_consultation_operator_id", "ix_consultation_on_behalf_of");
        }
    }

    @Test
    void whatCoversCallsIsFoundByIndexesOfListsAlone() throws SQLException {
        try (CrowdedDatabase database = new CrowdedDatabase()) {
            String plan = database.plan(
                    ObligationConsultations.CALLS_VALID_UNTIL,
                    List.of(CrowdedDatabase.OPERATOR, Instant.parse("2026-11-25T09:00:00Z")));
            assertThat(plan)
                    .contains("ix_consultation_list_")
                    .doesNotContain("Seq Scan", "ix_consultation_operator_id", "ix_consultation_on_behalf_of");
        }
    }
}
