package it.opposizioni.operator.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.TransitionWalk;
import it.opposizioni.operator.callingnumber.ShownNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MandateTransitionsTest {

    private static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void everyPairOfStateAndActIsWalked() {
        new TransitionWalk<>(
                        MandateState.class,
                        MandateAction.class,
                        MandateTransitionsTest::inState,
                        (mandate, action) -> mandate.apply(action, MORNING),
                        Mandate::state)
                .expect(
                        tried -> tried.refusal()
                                .ifPresent(thrown -> assertThat(thrown)
                                        .isInstanceOf(DomainException.class)
                                        .hasMessage("transition-not-allowed")),
                        "PROPOSED ACCEPTANCE AGREED",
                        "PROPOSED END ENDED",
                        "AGREED END ENDED");
    }

    @Test
    void whatWasAgreedHasAnEventWhenItBeginsAndEnds() {
        TransitionWalk.assertEdges(
                MandateTransitions.TABLE,
                MandateState.class,
                MandateAction.class,
                "PROPOSED ACCEPTANCE AGREED it.opposizioni.operator.mandate-agreed.v1",
                "PROPOSED END ENDED",
                "AGREED END ENDED it.opposizioni.operator.mandate-ended.v1");
    }

    @Test
    void aMandateHoldsFromItsAgreementWithinItsDaysUntilItIsEnded() {
        Mandate mandate = proposed().lasting(TODAY, TODAY.plusDays(10));
        assertThat(mandate.heldAt(MORNING)).isFalse();

        mandate.apply(MandateAction.ACCEPTANCE, MORNING);
        assertThat(mandate.heldAt(MORNING.minusMillis(1))).isFalse();
        assertThat(mandate.heldAt(MORNING)).isTrue();
        // the last day ends at midnight in Rome
        assertThat(mandate.heldAt(Instant.parse("2026-12-05T22:59:59.999Z"))).isTrue();
        assertThat(mandate.heldAt(Instant.parse("2026-12-05T23:00:00Z"))).isFalse();

        mandate.apply(MandateAction.END, MORNING.plusSeconds(60));
        assertThat(mandate.heldAt(MORNING.plusSeconds(59))).isTrue();
        assertThat(mandate.heldAt(MORNING.plusSeconds(60))).isFalse();
        assertThat(mandate.until()).isEqualTo(TODAY);
    }

    private static Mandate proposed() {
        UUID principal = UUID.randomUUID();
        return new Mandate(
                        UUID.randomUUID(),
                        new Mandate.Parties(principal, UUID.randomUUID(), principal),
                        List.of(new ShownNumber(390212345678L)),
                        MORNING)
                .lasting(TODAY, null);
    }

    private static Mandate inState(MandateState state) {
        Mandate mandate = proposed();
        if (state == MandateState.AGREED) {
            mandate.apply(MandateAction.ACCEPTANCE, MORNING);
        } else if (state == MandateState.ENDED) {
            mandate.apply(MandateAction.END, MORNING);
        }
        return mandate;
    }
}
