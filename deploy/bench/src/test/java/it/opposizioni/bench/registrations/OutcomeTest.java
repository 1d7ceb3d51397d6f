package it.opposizioni.bench.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final long SECOND = 1_000_000_000L;

    private final Outcome outcome = new Outcome(5 * SECOND);

    @Test
    void whatWasReachedDoesNotCountHowLongPeopleThink() {
        for (int i = 1; i <= 100; i++) {
            outcome.answered(Step.ASK, 1_000L * i);
            outcome.registered(3_000L * i, (9 + i / 50) * SECOND);
        }

        assertThat(outcome.perSecond(4 * SECOND)).isEqualTo(50);
        assertThat(outcome.milliseconds(Step.ASK, 99)).isBetween(98.9, 99.2);
        assertThat(outcome.milliseconds(99)).isBetween(296.5, 297.5);
        assertThat(outcome.isHeld(300)).isTrue();
        assertThat(outcome.isHeld(250)).isFalse();
        assertThat(outcome.complaint()).isEmpty();
    }

    @Test
    void whoIsToldWhenToComeBackIsNoFailureOfWhoIsServed() {
        outcome.answered(Step.ASK, 7_000);
        outcome.refused(Step.ASK, 3_000);
        outcome.failed(Step.ASK, "answer 503 without Retry-After");

        assertThat(outcome.refused()).isOne();
        assertThat(outcome.millisecondsRefused(99)).isBetween(2.9, 3.1);
        assertThat(outcome.millisecondsServed(Step.ASK, 99)).isBetween(6.9, 7.1);
        assertThat(outcome.milliseconds(Step.ASK, 99)).isGreaterThan(9_900);
        assertThat(outcome.wrong()).isOne();
        assertThat(outcome.isHeld(60_000)).isFalse();
    }

    @Test
    void whoFailsHasWaitedForAllOfThePatience() {
        outcome.registered(1_000, 6 * SECOND);
        outcome.failed(Step.CONFIRM, "no code");

        assertThat(outcome.right()).isOne();
        assertThat(outcome.milliseconds(99)).isGreaterThan(9_900);
        assertThat(outcome.isHeld(60_000)).isFalse();
        assertThat(outcome.complaint()).contains("CONFIRM no code=1");
    }
}
