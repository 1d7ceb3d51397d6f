package it.opposizioni.operator.registration.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.replica.AggregateRow;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.replica.AggregatePublisher;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.registration.decision.CaseDecided.Measure;
import it.opposizioni.operator.registration.surcharge.Surcharges;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The decided cases can be built from nothing, compared and repaired, and operators are what they would be if nothing had been lost. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DecidedCasesCopyTest extends DecidedCasesScenario {

    private static final long KNOWN_HASH = 4_438_509_705_456_183_937L;

    private final List<UUID> ids = new ArrayList<>();

    @Inject
    Surcharges surcharges;

    /** Complaint-service's test expects the same of what it announced so. */
    @Test
    void digestsAreThoseOfComplaintService() throws SQLException {
        UUID id = UUID.fromString("019a0000-0000-7000-8000-0000000000c1");
        AggregateRow row =
                new AggregateRow("DECISION", id, 1, Contracts.exampleOf("complaint-service", "case-decided"));
        trial.replace(KeyRange.ALL, List.of(row), new FactNumber(1, 7));

        assertThat(trial.digests()).containsExactly(new RangeDigest(0, 1, KNOWN_HASH));
    }

    @Test
    void theRegistrarSeesItAndHasItCompared() {
        market.registrar()
                .get("/v1/replicas")
                .then()
                .statusCode(200)
                .body("items.find { it.name == 'decided-cases' }.publisher", equalTo("complaint"));

        market.registrar().post("/v1/replicas/decided-cases/comparisons").then().statusCode(202);

        assertThat(market.events("replica-repair-requested")).singleElement().satisfies(request -> {
            assertThat(request.data().path("publisher").asText()).isEqualTo("complaint");
            assertThat(request.data().path("replica").asText()).isEqualTo("decided-cases");
            assertThat(request.data().path("kind").asText()).isEqualTo("DIGESTS");
        });
    }

    @Test
    void aDecisionThatWasLostSuspendsOnceAndTheHistorySaysForWhichCase() {
        announce(FIRST, Measure.SUSPENSION, 1);
        complaintService.lose();
        assertThat(state()).isEqualTo("ACTIVE");

        assertThat(snapshot()).isEqualTo(1);
        assertThat(snapshot()).isZero();

        assertThat(state()).isEqualTo("SUSPENDED");
        assertThat(market.events("operator-suspended")).hasSize(1);
        assertThat(market.value(
                        "select decided_by || ', ' || reason from operator_state_change where act = 'SUSPENSION'"))
                .isEqualTo("case " + FIRST + ", provvedimento 1");
    }

    @Test
    void aMeasureThatWasDeletedIsFoundAndNobodyIsSuspendedTwice() throws SQLException {
        announce(FIRST, Measure.SUSPENSION, 1);
        announce(SECOND, Measure.NONE, 1);
        receiveAll();
        List<RangeDigest> expected = trial.digests();
        update("delete from operator_case_measure where case_id = '%s'".formatted(FIRST));

        Set<Long> named = trial.repair(expected, complaintService.truth(), complaintService.last());

        assertThat(named).containsExactly(0L);
        assertThat(trial.digests()).isEqualTo(expected);
        assertThat(market.events("operator-suspended")).hasSize(1);
        market.decide(Market.ACME, "reinstatement", "chiarito")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:regulators-suspension"));
    }

    /** Complaint-service does not know of it: its decision is still what is compared. */
    @Test
    void whatTheRegulatorEndedItselfIsNoDifferenceAndStaysEnded() throws SQLException {
        announce(FIRST, Measure.SUSPENSION, 1);
        receiveAll();
        List<RangeDigest> expected = trial.digests();
        clock.set(DAY.plus(Duration.ofDays(2)));
        endByRegulator();

        assertThat(trial.digests()).isEqualTo(expected);
        assertThat(snapshot()).isZero();
        assertThat(state()).isEqualTo("ACTIVE");

        update("delete from operator_case_measure");
        assertThat(snapshot()).isEqualTo(1);
        assertThat(trial.digests()).isEqualTo(expected);
        assertThat(state()).as("the measure was lost, and the history tells").isEqualTo("ACTIVE");
    }

    /** It did not write down what it ended. */
    @Test
    void whatAReleaseBeforeEndedIsKnownAsAnnouncedAndStaysEnded() throws SQLException {
        announce(FIRST, Measure.SUSPENSION, 1);
        receiveAll();
        List<RangeDigest> expected = trial.digests();
        clock.set(DAY.plus(Duration.ofDays(2)));
        endByRegulator();
        update("update operator_case_measure set announced_measure = null, announced_at = null");
        assertThat(trial.digests()).isNotEqualTo(expected);

        assertThat(snapshot()).isEqualTo(1);

        assertThat(trial.digests()).isEqualTo(expected);
        assertThat(state()).isEqualTo("ACTIVE");
    }

    /** It did not write down what was decided, nor did complaint-service's release before say it. */
    @Test
    void aFineThatAReleaseBeforeWasNotToldOfComesWithTheComparisonAndIsNotToldAgain() throws SQLException {
        clock.set(DAY.plus(Duration.ofDays(2)));
        announce(FIRST, Measure.SUSPENSION, 1);
        receiveAll();
        List<RangeDigest> expected = trial.digests();
        update("update operator_case_measure set code = null, outcome = null, measures = null");
        assertThat(trial.digests()).isNotEqualTo(expected);
        assertThat(surcharges.of(Market.ACME)).isEmpty();

        assertThat(snapshot()).isEqualTo(1);

        assertThat(trial.digests()).isEqualTo(expected);
        assertThat(surcharges.of(Market.ACME)).isPresent();
        assertThat(market.events("operator-suspended")).hasSize(1);
        assertThat(market.events("case-decision-received")).hasSize(1);
    }

    @Test
    void aFineOfACaseThatIsNotKnownToComplaintServiceIsNone() throws SQLException {
        clock.set(DAY.plus(Duration.ofDays(2)));
        announce(FIRST, Measure.SUSPENSION, 1);
        receiveAll();
        assertThat(surcharges.of(Market.ACME)).isPresent();

        trial.repair(List.of(), List.of(), complaintService.last());
        assertThat(surcharges.of(Market.ACME)).isEmpty();

        assertThat(snapshot()).isEqualTo(1);
        assertThat(surcharges.of(Market.ACME)).isPresent();
    }

    @Test
    void aLostEndOfASuspensionReinstates() {
        announce(FIRST, Measure.SUSPENSION, 1);
        receiveAll();
        announce(FIRST, Measure.REINSTATEMENT, 2);
        complaintService.lose();

        assertThat(snapshot()).isEqualTo(1);

        assertThat(state()).isEqualTo("ACTIVE");
        market.registrar()
                .get("/v1/operators/" + Market.ACME + "/history")
                .then()
                .statusCode(200)
                .body("items.act", hasItem("REINSTATEMENT"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itIsBuiltFromNothingWhileEventsGoOn(long seed) throws SQLException {
        Random random = new Random(seed);
        announceMany(50, random);
        complaintService.lose();

        complaintService.buildWhileEventsGoOn(
                trial,
                random,
                () -> announceAny(random),
                event -> decisions.apply(event.as(CaseDecided.class), event.number()));

        List<RangeDigest> built = trial.digests();
        update("delete from operator_case_measure");
        trial.replace(KeyRange.ALL, complaintService.truth(), complaintService.last());
        assertThat(built).isEqualTo(trial.digests()).isNotEmpty();
    }

    /** Missing, extra, with another measure, code or reason: each is named by its range and repaired, and nothing else is touched. */
    @Test
    void damagedRowsAreNamedAndRepairedAndNoOtherIsTouched() throws SQLException {
        Random random = new Random(20_220_727);
        announceMany(300, random);
        List<AggregateRow> truth = complaintService.truth();
        trial.replace(KeyRange.ALL, truth, new FactNumber(1, 10_000));
        List<RangeDigest> expected = trial.digests();
        Set<UUID> damaged = damage(truth.subList(0, 20), random);

        Set<Long> named = trial.repair(expected, truth, new FactNumber(1, 10_001));

        assertThat(named).isEqualTo(trial.rangesOf(keys(damaged)));
        assertThat(trial.digests()).isEqualTo(expected);
        assertThat(new HashSet<>(jdbc.query(
                        "select case_id from operator_case_measure where sequence = 10001",
                        row -> row.getObject(1, UUID.class))))
                .isEqualTo(damaged);
        assertThat(trial.changedAfter(new FactNumber(1, 10_000))).isEqualTo(named);
    }

    private void announceMany(int count, Random random) {
        for (int i = 0; i < count; i++) {
            announceAny(random);
        }
    }

    /** A new case, or a later decision on one. */
    private void announceAny(Random random) {
        if (ids.isEmpty() || random.nextInt(3) > 0) {
            ids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        Measure[] measures = Measure.values();
        UUID id = ids.get(random.nextInt(ids.size()));
        announce(
                id,
                measures[random.nextInt(measures.length)],
                Math.toIntExact(complaintService.last().sequence()));
    }

    private Set<UUID> damage(List<AggregateRow> rows, Random random) {
        Set<UUID> damaged = rows.stream().map(AggregateRow::id).collect(Collectors.toSet());
        damaged.forEach(id -> update(
                switch (random.nextInt(4)) {
                    case 0 -> "delete from operator_case_measure where case_id = '%s'".formatted(id);
                    case 1 ->
                        "update operator_case_measure set measure = case measure when 'NONE' then 'SUSPENSION' else 'NONE' end where case_id = '%s'"
                                .formatted(id);
                    case 2 -> "update operator_case_measure set code = code || 'x' where case_id = '%s'".formatted(id);
                    default ->
                        "update operator_case_measure set reason = reason || 'x' where case_id = '%s'".formatted(id);
                }));
        UUID extra = new UUID(random.nextLong(), random.nextLong());
        update("""
                insert into operator_case_measure (operator_id, case_id, measure, reason, decided_at)
                values ('%s', '%s', 'SUSPENSION', 'di nessuno', now())
                """.formatted(Market.ACME, extra));
        damaged.add(extra);
        return damaged;
    }

    private static Set<Long> keys(Set<UUID> ids) {
        return ids.stream().map(AggregatePublisher::key).collect(Collectors.toSet());
    }
}
