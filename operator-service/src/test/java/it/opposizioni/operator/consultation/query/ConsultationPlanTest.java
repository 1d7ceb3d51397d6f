package it.opposizioni.operator.consultation.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.CrowdedDatabase;
import it.opposizioni.operator.consultation.ConsultationKind;
import it.opposizioni.operator.consultation.ConsultationState;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the database looks for an operator's lists among others' lists and its own quick checks. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ConsultationPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant SOON = Instant.parse("2026-11-30T23:00:00Z");
    /** Those that others' lists or quick checks are in too, and reading all there is. */
    private static final String[] TOO_WIDE = {
        "Seq Scan",
        "ix_consultation_operator_id",
        "ix_consultation_on_behalf_of",
        "ix_consultation_campaign_id",
        "Backward"
    };

    private static String plan(
            CrowdedDatabase database, ConsultationKind kind, Instant endsBy, ConsultationState... states)
            throws SQLException {
        var filter =
                new ConsultationFilter(CrowdedDatabase.OPERATOR, null, kind, Set.of(states), null, null, endsBy, NOW);
        ConsultationQuery query = ConsultationQuery.of(filter, null, 51);
        return database.plan(query.sql(), query.values());
    }

    @Test
    void listsAreFoundByIndexesOfListsAlone() throws SQLException {
        try (CrowdedDatabase database = new CrowdedDatabase()) {
            assertThat(plan(database, ConsultationKind.LIST, null))
                    .contains("ix_consultation_list ", "ix_consultation_list_for")
                    .doesNotContain(TOO_WIDE);
            for (ConsultationState state : List.of(ConsultationState.FAILED, ConsultationState.CANCELLED)) {
                assertThat(plan(database, null, null, state))
                        .as("%s is a state of lists alone", state)
                        .contains("ix_consultation_list ", "ix_consultation_list_for")
                        .doesNotContain(TOO_WIDE);
            }
            for (ConsultationState state : List.of(ConsultationState.CHOOSING, ConsultationState.COMPARING)) {
                assertThat(plan(database, null, null, state))
                        .as("%s: either by the operator's lists, or by the few that are worked at", state)
                        .containsAnyOf("ix_consultation_list ", "ix_consultation_working")
                        .doesNotContain(TOO_WIDE);
            }
            assertThat(plan(database, ConsultationKind.LIST, SOON, ConsultationState.SEALED))
                    .contains("ix_consultation_list_until ", "ix_consultation_list_until_for")
                    .doesNotContain(TOO_WIDE);
        }
    }

    @Test
    void bothKindsTogetherAreReadFromTheNewestOnAndNoFurther() throws SQLException {
        try (CrowdedDatabase database = new CrowdedDatabase()) {
            assertThat(plan(database, null, null))
                    .contains("ix_consultation_operator_id", "ix_consultation_on_behalf_of")
                    .doesNotContain("Seq Scan", "Bitmap");
        }
    }

    @Test
    void quickChecksOfSomeDaysAreFoundByTheTimeInTheirIds() throws SQLException {
        try (CrowdedDatabase database = new CrowdedDatabase()) {
            var filter = new ConsultationFilter(
                    CrowdedDatabase.OPERATOR,
                    null,
                    ConsultationKind.NUMBER_CHECK,
                    Set.of(),
                    NOW.minus(Duration.ofDays(3)),
                    NOW.minus(Duration.ofDays(2)),
                    null,
                    NOW);
            ConsultationQuery query = ConsultationQuery.of(filter, null, 101);
            assertThat(database.plan(query.sql(), query.values()))
                    .containsPattern("Index Cond: .*operator_id = .*id >= .*")
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void listsAreCountedByIndexesOfListsAlone() throws SQLException {
        try (CrowdedDatabase database = new CrowdedDatabase()) {
            assertThat(database.plan(ConsultationSummaries.ENDINGS, List.of(CrowdedDatabase.OPERATOR, NOW)))
                    .contains("ix_consultation_list_")
                    .doesNotContain(TOO_WIDE);
            assertThat(database.plan(ConsultationSummaries.RUNNING, List.of(CrowdedDatabase.OPERATOR)))
                    .containsAnyOf("ix_consultation_list ", "ix_consultation_working")
                    .doesNotContain(TOO_WIDE);
        }
    }
}
