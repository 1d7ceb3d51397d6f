package it.opposizioni.operator.registration.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.registration.decision.CaseDecided.Measure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** While one of the two services does not know a case, people go on deciding: whose reinstatement stands when it is known again. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class LostCaseTest extends DecidedCasesScenario {

    /** Data that were lost there are no reason to reinstate anybody here. */
    @Test
    void aSurplusMeasureAsksForNothingAndAPersonEndsTheSuspension() throws SQLException {
        clock.set(DAY.plus(Duration.ofDays(2)));
        announce(FIRST, Measure.SUSPENSION, 1);
        receiveAll();

        assertThat(trial.replace(KeyRange.ALL, List.of(), FactNumber.NONE)).isZero();
        assertThat(trial.repair(List.of(), List.of(), complaintService.last())).containsExactly(0L);

        assertThat(trial.digests()).isEmpty();
        assertThat(state()).isEqualTo("SUSPENDED");
        receiveAll();
        assertThat(trial.digests()).as("a guard against what comes late").isEmpty();
        market.decide(Market.ACME, "reinstatement", "fascicolo perduto").then().statusCode(200);

        assertThat(snapshot()).isEqualTo(1);
        assertThat(state())
                .as("the case has come back, and the registrar was free to")
                .isEqualTo("ACTIVE");
    }

    /** Retention had deleted the case before complaint-service kept what it announces. */
    @Test
    void aCaseFromBeforeTheCopyGoesOnAskingAndIsADifferenceOnce() throws SQLException {
        announce(FIRST, Measure.SUSPENSION, 1);
        receiveAll();
        update("update operator_case_measure set predates_copy = true");

        assertThat(trial.repair(List.of(), List.of(), complaintService.last())).containsExactly(0L);

        assertThat(trial.digests()).isEmpty();
        assertThat(state()).isEqualTo("SUSPENDED");
        reinstatementIsRefused();
        endByRegulator();
        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void nobodyIsSuspendedForAnOldDecisionWhomTheRegulatorHasReinstatedSince() throws SQLException {
        clock.set(DAY.plus(Duration.ofDays(2)));
        market.decide(Market.ACME, "suspension", "documenti scaduti").then().statusCode(200);
        endByRegulator();
        announce(FIRST, Measure.SUSPENSION, 1);

        assertThat(snapshot()).isEqualTo(1);

        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(market.events("operator-suspended")).hasSize(1);
        assertThat(snapshot()).as("it is known now").isZero();

        announce(SECOND, Measure.SUSPENSION, 3);
        assertThat(snapshot()).isEqualTo(1);
        assertThat(state()).as("decided after that").isEqualTo("SUSPENDED");
    }

    /** Had the decision come, the registrar could not have reinstated the operator. */
    @Test
    void theEndOfTheRegistrarsOwnSuspensionDoesNotEndWhatALostDecisionAsksFor() throws SQLException {
        clock.set(DAY.plus(Duration.ofDays(2)));
        announce(FIRST, Measure.SUSPENSION, 1);
        complaintService.lose();
        market.decide(Market.ACME, "suspension", "documenti scaduti").then().statusCode(200);
        market.decide(Market.ACME, "reinstatement", "documenti arrivati").then().statusCode(200);

        assertThat(snapshot()).isEqualTo(1);
        assertThat(state()).isEqualTo("SUSPENDED");
        reinstatementIsRefused();

        clock.set(DAY.plus(Duration.ofDays(3)));
        trial.repair(List.of(), List.of(), complaintService.last());
        assertThat(snapshot()).isEqualTo(1);
        reinstatementIsRefused();
    }

    private void reinstatementIsRefused() {
        market.decide(Market.ACME, "reinstatement", "chiarito")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:regulators-suspension"));
    }
}
