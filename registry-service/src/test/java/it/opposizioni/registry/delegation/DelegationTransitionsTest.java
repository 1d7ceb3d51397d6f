package it.opposizioni.registry.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.TransitionWalk;
import it.opposizioni.registry.delegation.Delegation.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DelegationTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final LocalDate ANSWER_BY = LocalDate.of(2026, 12, 25);
    private static final Instant ANSWER_OVER = Instant.parse("2026-12-25T23:00:00Z");

    /** The whole table with the event of each edge: a pair that is not named here is refused. */
    @Test
    void everyPairOfStateAndAct() {
        TransitionWalk.assertEdges(
                DelegationTransitions.TABLE,
                DelegationState.class,
                DelegationAct.class,
                "NONE OFFER OFFERED it.opposizioni.registry.delegation-offered.v1",
                "OFFERED ACCEPT ACTIVE it.opposizioni.registry.delegation-accepted.v1",
                "OFFERED DECLINE DECLINED it.opposizioni.registry.delegation-declined.v1",
                "OFFERED END ENDED it.opposizioni.registry.delegation-ended.v1",
                "OFFERED EXPIRE EXPIRED",
                "ACTIVE END ENDED it.opposizioni.registry.delegation-ended.v1",
                "ACTIVE EXPIRE EXPIRED");
    }

    /** The verbs do what the table says, from wherever they are tried. */
    @Test
    void everyVerbFollowsTheTable() {
        new TransitionWalk<>(
                        DelegationState.class,
                        DelegationAct.class,
                        DelegationTransitionsTest::delegation,
                        DelegationTransitionsTest::act,
                        delegation -> delegation.state(NOW))
                .expect(
                        DomainException.class,
                        "NONE OFFER OFFERED",
                        "OFFERED ACCEPT ACTIVE",
                        "OFFERED DECLINE DECLINED",
                        "OFFERED END ENDED",
                        "OFFERED EXPIRE EXPIRED",
                        "ACTIVE END ENDED",
                        "ACTIVE EXPIRE EXPIRED");
    }

    @Test
    void anOfferWaitsUntilTheEndOfItsLastDay() {
        Delegation offered = delegation(DelegationState.OFFERED);
        assertThat(offered.state(ANSWER_OVER.minusSeconds(1))).isEqualTo(DelegationState.OFFERED);
        assertThat(offered.state(ANSWER_OVER)).isEqualTo(DelegationState.EXPIRED);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> offered.accept("sara", "Sara Bruni", ANSWER_OVER));
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> offered.decline(ANSWER_OVER));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> offered.end(DelegationSide.GIVEN, ANSWER_OVER));
    }

    @Test
    void aDelegationEndsWithItsLastDayInRomeOrNever() {
        Delegation forEver = delegation(DelegationState.ACTIVE);
        assertThat(forEver.state(NOW.plus(Duration.ofDays(36_500)))).isEqualTo(DelegationState.ACTIVE);
        Delegation untilJune = none();
        untilJune.offer(ANSWER_BY, LocalDate.of(2027, 6, 30), NOW);
        untilJune.accept("sara", "Sara Bruni", NOW);
        Instant over = Instant.parse("2027-06-30T22:00:00Z");
        assertThat(untilJune.state(over.minusSeconds(1))).isEqualTo(DelegationState.ACTIVE);
        assertThat(untilJune.state(over)).isEqualTo(DelegationState.EXPIRED);
        assertThat(untilJune.closesAt()).isEqualTo(over);
    }

    /** Nobody accepts what would be over before. */
    @Test
    void anOfferDoesNotOutliveItsOwnLastDay() {
        Delegation today = none();
        today.offer(ANSWER_BY, LocalDate.of(2026, 11, 25), NOW);
        assertThat(today.state(Instant.parse("2026-11-25T22:59:59Z"))).isEqualTo(DelegationState.OFFERED);
        assertThat(today.state(Instant.parse("2026-11-25T23:00:00Z"))).isEqualTo(DelegationState.EXPIRED);
    }

    private static void act(Delegation delegation, DelegationAct act) {
        switch (act) {
            case OFFER -> delegation.offer(ANSWER_BY, null, NOW);
            case ACCEPT -> delegation.accept("sara", "Sara Bruni", NOW);
            case DECLINE -> delegation.decline(NOW);
            case END -> delegation.end(DelegationSide.GIVEN, NOW);
            case EXPIRE -> delegation.expire();
        }
    }

    private static Delegation delegation(DelegationState state) {
        Delegation delegation = none();
        if (state == DelegationState.NONE) {
            return delegation;
        }
        act(delegation, DelegationAct.OFFER);
        switch (state) {
            case ACTIVE -> act(delegation, DelegationAct.ACCEPT);
            case DECLINED -> act(delegation, DelegationAct.DECLINE);
            case ENDED -> act(delegation, DelegationAct.END);
            case EXPIRED -> act(delegation, DelegationAct.EXPIRE);
            default -> {
                // offered
            }
        }
        return delegation;
    }

    private static Delegation none() {
        return new Delegation(
                new UUID(0, 1),
                new Person("giulia", "Giulia Ferri", "FRRGLI85A41F205E"),
                new Person(null, "Sara", "BRNSRA90A41H501F"),
                new byte[] {1});
    }
}
