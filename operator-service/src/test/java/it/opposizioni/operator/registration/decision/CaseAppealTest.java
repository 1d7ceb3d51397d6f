package it.opposizioni.operator.registration.decision;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.replica.AggregateRow;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.registration.decision.CaseDecided.Measure;
import it.opposizioni.operator.registration.surcharge.Surcharge;
import it.opposizioni.operator.registration.surcharge.Surcharges;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a court leaves of a decision is what the operator is asked for: once, and in any order of arrival. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CaseAppealTest extends DecidedCasesScenario {

    private static final long KNOWN_HASH = -2647581847039388986L;

    @Inject
    Surcharges surcharges;

    @Inject
    EventProbe probe;

    @BeforeEach
    void theDayAfterTheDecision() {
        clock.set(DAY.plus(Duration.ofDays(2)));
    }

    private boolean paysMore() {
        return surcharges.of(Market.ACME).isPresent();
    }

    private void suspendedAndFined() {
        announce(FIRST, Measure.SUSPENSION, 1);
        receiveAll();
        assertThat(state()).isEqualTo("SUSPENDED");
        assertThat(paysMore()).isTrue();
    }

    /** It is told before the decision that it is about, and twice. */
    @Test
    void itComesByTheBrokerInWhateverOrderAndTwiceIsOnce() {
        String id = "019a0000-0000-7000-8000-0000000000c1";
        EventProbe.Event suspended = EventProbe.Event.of(
                CaseAppealChanged.TYPE, id, 3, Contracts.exampleOf("complaint-service", "case-appeal-changed"));
        EventProbe.Event decided =
                EventProbe.Event.of(CaseDecided.TYPE, id, 1, Contracts.exampleOf("complaint-service", "case-decided"));
        probe.publish("complaint.events", suspended);
        probe.publish("complaint.events", suspended);
        probe.publish("complaint.events", decided);
        await().until(() -> !market.events("case-decision-received").isEmpty());
        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(market.events("operator-suspended")).isEmpty();
        assertThat(paysMore()).isFalse();
    }

    @Test
    void aCourtLiftsSuspensionAndSurchargeAndTheyComeBackWhenItRejectsTheAppeal() {
        suspendedAndFined();
        appeal(FIRST, 2, "IN_FORCE", Surcharge.FINE, "SUSPENSION");
        told(FIRST);
        assertThat(state()).as("an appeal alone suspends nothing").isEqualTo("SUSPENDED");
        assertThat(paysMore()).isTrue();

        appeal(FIRST, 3, "SUSPENDED");
        told(FIRST);
        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(paysMore()).isFalse();
        market.registrar()
                .header("Accept-Language", "en")
                .get("/v1/operators/" + Market.ACME + "/history")
                .then()
                .body("items[0].act", equalTo("REINSTATEMENT"))
                .body("items[0].reason", equalTo("A court’s order on the decision on case FAS-2026-1"));

        appeal(FIRST, 4, "IN_FORCE", Surcharge.FINE, "SUSPENSION");
        told(FIRST);
        told(FIRST);
        assertThat(state()).isEqualTo("SUSPENDED");
        assertThat(paysMore()).isTrue();
        assertThat(market.events("operator-suspended")).hasSize(2);
        assertThat(market.events("operator-reinstated")).hasSize(1);
    }

    @Test
    void ofADecisionThatIsAnnulledInPartTheRestHolds() {
        suspendedAndFined();
        appeal(FIRST, 3, "ANNULLED_IN_PART", Surcharge.FINE);
        told(FIRST);
        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(paysMore()).isTrue();
    }

    @Test
    void whatAnotherCaseAsksForIsNotLifted() {
        announce(SECOND, Measure.SUSPENSION, 1);
        suspendedAndFined();
        appeal(FIRST, 3, "ANNULLED");
        told(FIRST);
        assertThat(state()).isEqualTo("SUSPENDED");
        appeal(SECOND, 3, "ANNULLED");
        told(SECOND);
        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(paysMore()).isFalse();
    }

    /** What was about something else is the registrar's to end. */
    @Test
    void aCourtDoesNotLiftWhatTheRegistrarSuspended() {
        market.decide(Market.ACME, "suspension", "documenti scaduti").then().statusCode(200);
        suspendedAndFined();
        appeal(FIRST, 3, "ANNULLED");
        told(FIRST);
        assertThat(state()).isEqualTo("SUSPENDED");
        market.decide(Market.ACME, "reinstatement", "chiarito").then().statusCode(200);
        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void whatTheRegulatorHasEndedItselfStaysEnded() {
        suspendedAndFined();
        endByRegulator();
        appeal(FIRST, 3, "SUSPENDED");
        told(FIRST);
        appeal(FIRST, 4, "IN_FORCE", Surcharge.FINE, "SUSPENSION");
        told(FIRST);
        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(paysMore()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theNewestCountsInAnyOrderOfArrivalWithTheDecisionAmongThem(long seed) {
        announce(FIRST, Measure.SUSPENSION, 1);
        List<Runnable> arrivals = new ArrayList<>();
        Collections.nCopies(2, List.of("IN_FORCE", "SUSPENDED", "IN_FORCE", "ANNULLED"))
                .forEach(effects -> {
                    for (int i = 0; i < effects.size(); i++) {
                        int version = i + 2;
                        String effect = effects.get(i);
                        arrivals.add(() -> {
                            if (effect.equals("IN_FORCE")) {
                                appeal(FIRST, version, effect, Surcharge.FINE, "SUSPENSION");
                            } else {
                                appeal(FIRST, version, effect);
                            }
                            told(FIRST);
                        });
                    }
                });
        arrivals.add(this::receiveAll);
        Collections.shuffle(arrivals, new Random(seed));
        arrivals.forEach(Runnable::run);
        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(paysMore()).isFalse();
    }

    /** Complaint-service's test expects the same of what it announced so. */
    @Test
    void digestsAreThoseOfComplaintService() throws SQLException {
        UUID id = UUID.fromString("019a0000-0000-7000-8000-0000000000c1");
        ObjectNode data =
                Contracts.exampleOf("complaint-service", "case-decided").deepCopy();
        CaseAppealChanged appeal = json.convertValue(
                Contracts.exampleOf("complaint-service", "case-appeal-changed"), CaseAppealChanged.class);
        data.set("appeal", json.valueToTree(appeal.standing()));
        trial.replace(KeyRange.ALL, List.of(new AggregateRow("DECISION", id, 1, data)), new FactNumber(1, 7));

        assertThat(trial.digests()).containsExactly(new RangeDigest(0, 1, KNOWN_HASH));
    }

    @Test
    void aStandingThatIsMissingIsNamedAndRepaired() throws SQLException {
        suspendedAndFined();
        List<RangeDigest> before = trial.digests();
        appeal(FIRST, 3, "SUSPENDED");
        told(FIRST);
        List<RangeDigest> after = trial.digests();
        assertThat(after).isNotEqualTo(before);
        update("delete from operator_case_standing");
        assertThat(trial.digests()).isEqualTo(before);
        assertThat(trial.repair(after, truth(), complaintService.last())).containsExactly(0L);
        assertThat(trial.digests()).isEqualTo(after);
    }

    /** As after a rolling upgrade, during which the release before passed over it. */
    @Test
    void anEventThatWasLostComesWithTheComparison() {
        suspendedAndFined();
        appeal(FIRST, 3, "ANNULLED");
        assertThat(snapshot()).isEqualTo(1);
        assertThat(snapshot()).isZero();
        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(paysMore()).isFalse();
        assertThat(market.events("operator-reinstated")).hasSize(1);
    }

    /** Nobody is suspended for a moment, and told so. */
    @Test
    void ofADecisionThatWasLostWithItsAnnulmentNobodyIsTold() {
        announce(FIRST, Measure.SUSPENSION, 1);
        complaintService.lose();
        appeal(FIRST, 3, "ANNULLED");
        assertThat(snapshot()).isEqualTo(2);
        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(market.events("operator-suspended")).isEmpty();
    }

    /** As after the restore of an older backup of complaint-service: whom a court has freed is not suspended again by that. */
    @Test
    void whatIsOlderInComplaintServiceSuspendsNobody() {
        suspendedAndFined();
        appeal(FIRST, 3, "SUSPENDED");
        told(FIRST);
        appeal(FIRST, 2, "IN_FORCE", Surcharge.FINE, "SUSPENSION");
        assertThat(snapshot()).isZero();
        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(paysMore()).isFalse();
    }

    @Test
    void whatChangedAfterTheSnapshotStays() {
        suspendedAndFined();
        appeal(FIRST, 3, "SUSPENDED");
        announce(SECOND, Measure.NONE, 1);
        told(FIRST);
        appeal(FIRST, 4, "IN_FORCE", Surcharge.FINE, "SUSPENSION");
        assertThat(trial.replace(KeyRange.ALL, truth(), new FactNumber(1, 1))).isEqualTo(1);
        assertThat(state()).isEqualTo("ACTIVE");
    }
}
