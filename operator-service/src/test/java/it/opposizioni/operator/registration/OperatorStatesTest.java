package it.opposizioni.operator.registration;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.operator.registration.OperatorStates.Since;
import it.opposizioni.operator.registration.application.ApplicationTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OperatorStatesTest {

    private static final RegistrationPeriod PERIOD = new RegistrationPeriod(12, 15);
    private static final Instant STARTED = Instant.parse("2024-03-01T09:00:00Z");
    private static final Instant SUBMITTED = Instant.parse("2024-03-05T09:00:00Z");
    private static final Instant APPROVED = Instant.parse("2024-03-10T09:00:00Z");

    /** Midnight in Rome after the last day of twelve months. */
    private static final Instant ENDED = Instant.parse("2025-03-10T23:00:00Z");

    private final Operator operator = new Operator(UUID.randomUUID(), ApplicationTest.whole(), STARTED);
    private final List<Since> recorded = new ArrayList<>(List.of(new Since(OperatorState.DRAFT, STARTED)));

    @Test
    void eachStateHoldsUntilTheNext() {
        apply(OperatorAction.SUBMISSION, SUBMITTED);
        apply(OperatorAction.APPROVAL, APPROVED);

        assertThat(states().at(STARTED.minusMillis(1))).isEmpty();
        assertThat(states().at(STARTED)).contains(OperatorState.DRAFT);
        assertThat(states().at(APPROVED.minusMillis(1))).contains(OperatorState.APPLIED);
        assertThat(states().at(APPROVED)).contains(OperatorState.ACTIVE);
    }

    @Test
    void aRegistrationEndsByTimeBeforeAnybodyWritesItDown() {
        apply(OperatorAction.SUBMISSION, SUBMITTED);
        apply(OperatorAction.APPROVAL, APPROVED);

        assertThat(states().at(ENDED.minusMillis(1))).contains(OperatorState.ACTIVE);
        assertThat(states().at(ENDED)).contains(OperatorState.LAPSED);
    }

    @Test
    void whoAppliesAgainIsLapsedUntilItIsApproved() {
        apply(OperatorAction.SUBMISSION, SUBMITTED);
        apply(OperatorAction.APPROVAL, APPROVED);
        apply(OperatorAction.LAPSE, ENDED);
        assertThat(states().at(APPROVED)).as("an end changes nothing before it").contains(OperatorState.ACTIVE);
        assertThat(states().at(ENDED)).contains(OperatorState.LAPSED);
        Instant again = Instant.parse("2025-06-01T09:00:00Z");
        apply(OperatorAction.SUBMISSION, again);
        assertThat(states().at(again)).contains(OperatorState.LAPSED);

        Instant approved = Instant.parse("2025-06-09T09:00:00Z");
        apply(OperatorAction.APPROVAL, approved);
        assertThat(states().at(again)).contains(OperatorState.LAPSED);
        assertThat(states().at(approved)).contains(OperatorState.ACTIVE);
        assertThat(states().at(SUBMITTED)).contains(OperatorState.APPLIED);
    }

    private void apply(OperatorAction action, Instant at) {
        recorded.add(new Since(operator.apply(action, "so", PERIOD, at).to(), at));
    }

    private OperatorStates states() {
        return new OperatorStates(recorded, operator);
    }
}
