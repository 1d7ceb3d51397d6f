package it.opposizioni.operator.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.TransitionWalk;
import it.opposizioni.operator.registration.application.ApplicationTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OperatorTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private static final RegistrationPeriod PERIOD = new RegistrationPeriod(12, 15);

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

    private record Before(Operator operator, long version) {}

    @Test
    void everyPairOfStateAndActIsWalked() {
        new TransitionWalk<>(
                        OperatorState.class,
                        OperatorAction.class,
                        state -> {
                            Operator operator = inState(state);
                            return new Before(operator, operator.version());
                        },
                        (before, action) -> before.operator().apply(action, "why", PERIOD, NOW.plusSeconds(9)),
                        before -> before.operator().recordedState())
                .expect(
                        tried -> {
                            tried.refusal()
                                    .ifPresent(thrown -> assertThat(thrown)
                                            .isInstanceOfSatisfying(
                                                    DomainException.class,
                                                    e -> assertThat(e.type().slug())
                                                            .isEqualTo("transition-not-allowed")));
                            if (tried.to().isPresent()) {
                                Operator operator = tried.aggregate().operator();
                                assertThat(operator.stateReason()).isEqualTo("why");
                                assertThat(operator.stateSince())
                                        .isEqualTo(
                                                tried.act() == OperatorAction.LAPSE
                                                        ? operator.lapsesAt()
                                                        : NOW.plusSeconds(9));
                                assertThat(operator.version())
                                        .isEqualTo(tried.aggregate().version() + 1);
                            }
                        },
                        "DRAFT SUBMISSION APPLIED",
                        "RETURNED SUBMISSION APPLIED",
                        "LAPSED SUBMISSION APPLIED",
                        "APPLIED RETURN RETURNED",
                        "APPLIED APPROVAL ACTIVE",
                        "ACTIVE SUSPENSION SUSPENDED",
                        "SUSPENDED REINSTATEMENT ACTIVE",
                        "ACTIVE LAPSE LAPSED",
                        "ACTIVE REVOCATION REVOKED",
                        "SUSPENDED REVOCATION REVOKED");
    }

    @Test
    void eachTransitionHasItsEvent() {
        String prefix = "it.opposizioni.operator.operator-";
        TransitionWalk.assertEdges(
                OperatorTransitions.TABLE,
                OperatorState.class,
                OperatorAction.class,
                "DRAFT SUBMISSION APPLIED " + prefix + "applied.v1",
                "RETURNED SUBMISSION APPLIED " + prefix + "applied.v1",
                "LAPSED SUBMISSION APPLIED " + prefix + "applied.v1",
                "APPLIED RETURN RETURNED " + prefix + "returned.v1",
                "APPLIED APPROVAL ACTIVE " + prefix + "approved.v1",
                "ACTIVE SUSPENSION SUSPENDED " + prefix + "suspended.v1",
                "SUSPENDED REINSTATEMENT ACTIVE " + prefix + "reinstated.v1",
                "ACTIVE LAPSE LAPSED " + prefix + "lapsed.v1",
                "ACTIVE REVOCATION REVOKED " + prefix + "revoked.v1",
                "SUSPENDED REVOCATION REVOKED " + prefix + "revoked.v1");
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
        assertThat(operator.recordedState()).as("not announced yet").isEqualTo(OperatorState.ACTIVE);
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
