package it.opposizioni.operator.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatorTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private static final Map<List<Enum<?>>, OperatorState> ALLOWED = Map.of(
            List.of(OperatorState.APPLIED, OperatorAct.APPROVAL), OperatorState.ACTIVE,
            List.of(OperatorState.ACTIVE, OperatorAct.SUSPENSION), OperatorState.SUSPENDED,
            List.of(OperatorState.SUSPENDED, OperatorAct.REINSTATEMENT), OperatorState.ACTIVE);

    @Test
    void everyPairOfStateAndActIsWalked() {
        for (OperatorState state : OperatorState.values()) {
            for (OperatorAct act : OperatorAct.values()) {
                Operator operator = inState(state);
                OperatorState expected = ALLOWED.get(List.of(state, act));
                if (expected == null) {
                    assertThatThrownBy(() -> operator.undergo(act, "why", NOW))
                            .isInstanceOfSatisfying(
                                    DomainException.class,
                                    e -> assertThat(e.type().slug()).isEqualTo("transition-not-allowed"));
                    assertThat(operator.state()).isEqualTo(state);
                } else {
                    long version = operator.version();
                    operator.undergo(act, "why", NOW.plusSeconds(9));
                    assertThat(operator.state()).isEqualTo(expected);
                    assertThat(operator.stateReason()).isEqualTo("why");
                    assertThat(operator.stateSince()).isEqualTo(NOW.plusSeconds(9));
                    assertThat(operator.version()).isEqualTo(version + 1);
                }
            }
        }
    }

    @Test
    void everyStepTellsItsOwnEvent() {
        assertThat(OperatorTransitions.TABLE)
                .extracting(OperatorTransitions.Step::event)
                .doesNotHaveDuplicates()
                .allMatch(event -> event.matches("it\\.opposizioni\\.operator\\.operator-[a-z]+\\.v1"));
    }

    @Test
    void onlyAnActiveOperatorMayAct() {
        inState(OperatorState.ACTIVE).requireActive();
        assertThatThrownBy(() -> inState(OperatorState.APPLIED).requireActive()).hasMessage("operator-not-approved");
        assertThatThrownBy(() -> inState(OperatorState.SUSPENDED).requireActive())
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.type().slug()).isEqualTo("operator-suspended");
                    assertThat(e.detail().it()).contains("SUSPENSION it was");
                });
    }

    private static Operator inState(OperatorState state) {
        Application application =
                new Application("Acme", "Milano", "a@b.it", "12345670017".substring(0, 10) + check(), "1", false);
        Operator operator = new Operator(java.util.UUID.randomUUID(), application, NOW);
        if (state != OperatorState.APPLIED) {
            operator.undergo(OperatorAct.APPROVAL, null, NOW);
        }
        if (state == OperatorState.SUSPENDED) {
            operator.undergo(OperatorAct.SUSPENSION, "SUSPENSION it was", NOW);
        }
        return operator;
    }

    private static int check() {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int d = "1234567001".charAt(i) - '0';
            sum += i % 2 == 0 ? d : d * 2 > 9 ? d * 2 - 9 : d * 2;
        }
        return (10 - sum % 10) % 10;
    }
}
