package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.cases.announced.KeptDecisions;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.AggregateRow;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What operator-service copies of decided cases is what the events have said. */
@QuarkusTest
class AnnouncedDecisionTest extends CaseScenario {

    private static final long KNOWN_HASH = 4_438_509_705_456_183_937L;

    private static final long KNOWN_HASH_WITH_APPEAL = -2647581847039388986L;

    @Inject
    KeptDecisions kept;

    @Inject
    OutboxEvents outbox;

    @Inject
    Jdbc jdbc;

    @Test
    void aDecisionIsKeptAsItWasAnnounced() throws SQLException {
        String id = decidedToSuspend();

        AggregateRow row = onlyRow();
        assertThat(row.id()).hasToString(id);
        assertThat(row.data().path("measure").asText()).isEqualTo("SUSPENSION");
        assertThat(row.data().path("reason").asText())
                .as("operator-service knows the sentence")
                .isEqualTo(Contracts.ownExample("case-decided")
                        .path("reason")
                        .asText()
                        .replace("FAS-2026-7K3M-Q9XD", row.data().path("code").asText()));
        Contracts.assertFits("case-decided", row.data());
        JsonNode said = outbox.ofType("it.opposizioni.complaint.case-decided.v1")
                .getFirst()
                .data();
        assertThat(row.data().size()).isEqualTo(said.size());
        row.data()
                .properties()
                .forEach(field -> assertThat(plain(field.getValue()))
                        .as(field.getKey())
                        .isEqualTo(plain(said.get(field.getKey()))));
    }

    /** The release before wrote no row; only this service can read the decision. */
    @Test
    void whatTheReleaseBeforeHasAnnouncedIsAdded() throws SQLException {
        decidedToSuspend();
        AggregateRow announced = onlyRow();
        update("delete from announced_decision");

        kept.keepEarlier();
        kept.keepEarlier();

        assertThat(onlyRow()).isEqualTo(announced);
    }

    /** It wrote the row, but not what was decided: operator-service would never mark who was fined. */
    @Test
    void whatTheReleaseBeforeHasKeptInPartIsCompleted() throws SQLException {
        decidedToSuspend();
        AggregateRow announced = onlyRow();
        update("update announced_decision set code = null, outcome = null, measures = null");
        assertThat(kept.areComplete()).isFalse();
        assertThat(onlyRow().data().has("measures")).isFalse();

        kept.keepEarlier();

        assertThat(onlyRow()).isEqualTo(announced);
        assertThat(kept.areComplete()).isTrue();
    }

    /** A copy would take a decision that is not there yet for one that is not known here. */
    @Test
    void nothingIsServedUntilAllThatCanBeReadIsThere() throws SQLException {
        decidedToSuspend();
        AggregateRow announced = onlyRow();
        update("delete from announced_decision");
        update("""
                insert into case_file (id, version, code, operator_id, stage, opened_at)
                select '00000000-0000-0000-0000-000000000001', 1, 'senza passi', operator_id, stage, opened_at from case_file
                """);
        assertThat(kept.areComplete()).isFalse();

        kept.keepEarlier();
        assertThat(onlyRow()).as("one that cannot be read comes before it").isEqualTo(announced);
        assertThat(kept.areComplete()).isTrue();

        update("delete from announced_decision");
        assertThat(kept.areComplete()).isFalse();
    }

    @Test
    void aCaseThatIsNotDecidedIsNotAnnounced() throws SQLException {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        kept.keepEarlier();
        assertThat(kept.rows()).isEmpty();

        done(bruno(), id, "approval", "");
        assertThat(onlyRow().data().path("measure").asText()).isEqualTo("NONE");
    }

    /** Operator-service's test expects the same of the same decision. */
    @Test
    void digestsAreThoseOfTheCopy() throws SQLException {
        JsonNode example = Contracts.ownExample("case-decided");
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update(
                        "insert into announced_decision (case_id, operator_id, measure, reason, decided_at, code, outcome, measures)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                        UUID.fromString(example.path("caseId").asText()),
                        UUID.fromString(example.path("operatorId").asText()),
                        example.path("measure").asText(),
                        example.path("reason").asText(),
                        Instant.parse(example.path("decidedAt").asText()),
                        example.path("code").asText(),
                        example.path("outcome").asText(),
                        new String[] {"FINE_PROPOSED", "SUSPENSION"}));

        assertThat(kept.digests()).containsExactly(new RangeDigest(0, 1, KNOWN_HASH));
    }

    /** Operator-service's test expects the same of the same appeal. */
    @Test
    void digestsWithAnAppealAreThoseOfTheCopy() throws SQLException {
        digestsAreThoseOfTheCopy();
        JsonNode example = Contracts.ownExample("case-appeal-changed");
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update(
                        "update announced_decision set appeal_version = ?, appeal_effect = ?, appeal_measures = '{}', appeal_pending = ?,"
                                + " appeal_changed_at = ? where case_id = ?",
                        example.path("version").asLong(),
                        example.path("effect").asText(),
                        example.path("pending").asBoolean(),
                        Instant.parse(example.path("changedAt").asText()),
                        UUID.fromString(example.path("caseId").asText())));

        assertThat(kept.digests()).containsExactly(new RangeDigest(0, 1, KNOWN_HASH_WITH_APPEAL));
    }

    private String decidedToSuspend() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        clock.set(NOW.plus(Duration.ofDays(34)));
        done(anna(), id, "proposal", "\"decision\": " + UPHELD + ", ");
        done(bruno(), id, "approval", "");
        return id;
    }

    private AggregateRow onlyRow() throws SQLException {
        assertThat(kept.rows()).hasSize(1);
        return kept.rows().getFirst();
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew().run(() -> jdbc.update(sql));
    }

    private static String plain(JsonNode value) {
        if (value.isArray()) {
            return value.toString();
        }
        // the code of a case may end so, too
        boolean isInstant = value.asText().matches("\\d.*Z");
        return isInstant ? Instant.parse(value.asText()).toString() : value.asText();
    }
}
