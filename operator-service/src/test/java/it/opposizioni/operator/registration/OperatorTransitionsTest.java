package it.opposizioni.operator.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.operator.registration.application.ApplicationTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OperatorTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private static final RegistrationPeriod PERIOD = new RegistrationPeriod(12, 15);

    private static final Map<List<Enum<?>>, OperatorState> ALLOWED = Map.of(
            List.of(OperatorState.DRAFT, OperatorAction.SUBMISSION), OperatorState.APPLIED,
            List.of(OperatorState.RETURNED, OperatorAction.SUBMISSION), OperatorState.APPLIED,
            List.of(OperatorState.LAPSED, OperatorAction.SUBMISSION), OperatorState.APPLIED,
            List.of(OperatorState.APPLIED, OperatorAction.RETURN), OperatorState.RETURNED,
            List.of(OperatorState.APPLIED, OperatorAction.APPROVAL), OperatorState.ACTIVE,
            List.of(OperatorState.ACTIVE, OperatorAction.SUSPENSION), OperatorState.SUSPENDED,
            List.of(OperatorState.SUSPENDED, OperatorAction.REINSTATEMENT), OperatorState.ACTIVE,
            List.of(OperatorState.ACTIVE, OperatorAction.LAPSE), OperatorState.LAPSED,
            List.of(OperatorState.ACTIVE, OperatorAction.REVOCATION), OperatorState.REVOKED,
            List.of(OperatorState.SUSPENDED, OperatorAction.REVOCATION), OperatorState.REVOKED);

    /** How each state is reached from a draft. */
    private static final Map<OperatorState, List<OperatorAction>> WAYS = Map.of(
            OperatorState.DRAFT, List.of(),
            OperatorState.APPLIED, List.of(OperatorAction.SUBMISSION),
            OperatorState.RETURNED, List.of(OperatorAction.SUBMISSION, OperatorAction.RETURN),
            OperatorState.ACTIVE, List.of(OperatorAction.SUBMISSION, OperatorAction.APPROVAL),
            OperatorState.SUSPENDED,
                    List.of(OperatorAction.SUBMISSION, OperatorAction.APPROVAL, OperatorAction.SUSPENSION),
            OperatorState.LAPSED, List.of(OperatorAction.SUBMISSION, OperatorAction.APPROVAL, OperatorAction.LAPSE),
            OperatorState.REVOKED,
                    List.of(OperatorAction.SUBMISSION, OperatorAction.APPROVAL, OperatorAction.REVOCATION));

    @Test
    void everyPairOfStateAndActIsWalked() {
        for (OperatorState state : OperatorState.values()) {
            for (OperatorAction action : OperatorAction.values()) {
                Operator operator = inState(state);
                OperatorState expected = ALLOWED.get(List.of(state, action));
                if (expected == null) {
                    assertThatThrownBy(() -> operator.apply(action, "why", PERIOD, NOW))
                            .isInstanceOfSatisfying(
                                    DomainException.class,
                                    e -> assertThat(e.type().slug()).isEqualTo("transition-not-allowed"));
                    assertThat(operator.state()).isEqualTo(state);
                } else {
                    long version = operator.version();
                    operator.apply(action, "why", PERIOD, NOW.plusSeconds(9));
                    assertThat(operator.state()).isEqualTo(expected);
                    assertThat(operator.stateReason()).isEqualTo("why");
                    assertThat(operator.stateSince())
                            .isEqualTo(action == OperatorAction.LAPSE ? operator.lapsesAt() : NOW.plusSeconds(9));
                    assertThat(operator.version()).isEqualTo(version + 1);
                }
            }
        }
    }

    @Test
    void eachStepIsToldByItsEvent() {
        assertThat(OperatorTransitions.TABLE)
                .flatExtracting(step -> step.told().stream().toList())
                .allMatch(event -> event.toString().matches("it\\.opposizioni\\.operator\\.operator-[a-z]+\\.v1"))
                .containsExactlyInAnyOrder(
                        OperatorEvents.APPLIED,
                        OperatorEvents.APPLIED,
                        OperatorEvents.APPLIED,
                        OperatorEvents.RETURNED,
                        OperatorEvents.APPROVED,
                        OperatorEvents.SUSPENDED,
                        OperatorEvents.REINSTATED,
                        OperatorEvents.LAPSED,
                        OperatorEvents.REVOKED,
                        OperatorEvents.REVOKED);
    }

    @Test
    void onlyAnActiveOperatorMayAct() {
        for (OperatorState state : OperatorState.values()) {
            Operator operator = inState(state);
            if (state == OperatorState.ACTIVE) {
                operator.requireActive(NOW);
                continue;
            }
            assertThatThrownBy(() -> operator.requireActive(NOW)).isInstanceOfSatisfying(DomainException.class, e -> {
                assertThat(e.type().status()).isEqualTo(403);
                if (state == OperatorState.SUSPENDED || state == OperatorState.REVOKED) {
                    assertThat(e.detail().it()).contains("it was so");
                }
            });
        }
    }

    @Test
    void aRegistrationEndsWithTheLastDayOfTwelveMonthsAfterTheLastConsultation() {
        Operator operator = inState(OperatorState.ACTIVE);
        operator.consulted(PERIOD, Instant.parse("2027-03-31T10:00:00Z"));
        // midnight in Rome, by summer time
        Instant end = Instant.parse("2028-03-31T22:00:00Z");
        Instant last = end.minusNanos(1000);
        assertThat(operator.state(last)).isEqualTo(OperatorState.ACTIVE);
        operator.requireActive(last);
        assertThat(operator.state(end)).isEqualTo(OperatorState.LAPSED);
        assertThatThrownBy(() -> operator.requireActive(end)).hasMessage("operator-lapsed");
        assertThat(operator.state()).as("not announced yet").isEqualTo(OperatorState.ACTIVE);
    }

    @Test
    void aSuspendedOperatorDoesNotLapseAndHasTwelveMonthsFromItsReinstatement() {
        Operator operator = inState(OperatorState.SUSPENDED);
        Instant later = Instant.parse("2029-01-10T09:00:00Z");
        assertThat(operator.state(later)).isEqualTo(OperatorState.SUSPENDED);
        operator.apply(OperatorAction.REINSTATEMENT, null, PERIOD, later);
        assertThat(operator.state(later)).isEqualTo(OperatorState.ACTIVE);
        assertThat(operator.lapsesAt()).isEqualTo("2030-01-10T23:00:00Z");
    }

    @Test
    void theDayOfTheLastConsultationIsThatOfRome() {
        // already the 1st of March in Rome, and of a leap year
        assertThat(PERIOD.endAfter(Instant.parse("2028-02-29T23:30:00Z"))).isEqualTo("2029-03-01T23:00:00Z");
        assertThat(PERIOD.endAfter(Instant.parse("2028-02-29T12:00:00Z"))).isEqualTo("2029-02-28T23:00:00Z");
    }

    @Test
    void theRegistrarHasFifteenDays() {
        // already the 26th in Rome
        assertThat(PERIOD.answerDue(Instant.parse("2026-11-25T23:30:00Z"))).isEqualTo("2026-12-11");
    }

    private static Operator inState(OperatorState state) {
        Operator operator = new Operator(UUID.randomUUID(), ApplicationTest.whole(), NOW);
        for (OperatorAction action : WAYS.get(state)) {
            operator.apply(action, "it was so", PERIOD, NOW);
        }
        return operator;
    }
}
