package it.opposizioni.operator.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.operator.callingnumber.ShownNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MandateTransitionsTest {

    private static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final Map<List<Enum<?>>, MandateState> ALLOWED = Map.of(
            List.of(MandateState.PROPOSED, MandateAction.ACCEPTANCE), MandateState.AGREED,
            List.of(MandateState.PROPOSED, MandateAction.END), MandateState.ENDED,
            List.of(MandateState.AGREED, MandateAction.END), MandateState.ENDED);

    @Test
    void everyPairOfStateAndActIsWalked() {
        for (MandateState state : MandateState.values()) {
            for (MandateAction action : MandateAction.values()) {
                Mandate mandate = inState(state);
                MandateState expected = ALLOWED.get(List.of(state, action));
                if (expected == null) {
                    assertThatThrownBy(() -> mandate.apply(action, MORNING))
                            .isInstanceOf(DomainException.class)
                            .hasMessage("transition-not-allowed");
                    assertThat(mandate.state()).isEqualTo(state);
                } else {
                    mandate.apply(action, MORNING);
                    assertThat(mandate.state()).isEqualTo(expected);
                }
            }
        }
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
