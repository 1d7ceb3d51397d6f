package it.opposizioni.bench.kills;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.bench.facts.Ledger;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final long FAULT_NANOS = 50_000_000;

    private final Recovery recovery = new Recovery(new Ledger(null));

    @Test
    void isThereWhenThePartServes() {
        recovery.started(Part.PORTAL);
        recovery.look(Part.PORTAL, () -> {
            throw new IllegalStateException("no page");
        });
        assertThat(recovery.isComplete()).isFalse();

        recovery.look(Part.PORTAL, () -> {});
        assertThat(recovery.isComplete()).isTrue();
        assertThat(recovery.of(Part.PORTAL)).hasSize(1);
    }

    @Test
    void isMissedWhereSomebodyLooksForIt() {
        recovery.started(Part.KEYCLOAK);
        recovery.started(Part.S3);
        assertThat(recovery.down()).containsExactly(Part.KEYCLOAK);

        recovery.look(Part.KEYCLOAK, () -> {});
        assertThat(recovery.down()).isEmpty();
    }

    @Test
    void isNotProvedByWhatWasAskedBeforeTheLastRestart() {
        recovery.started(Part.KEYCLOAK);
        recovery.look(Part.KEYCLOAK, () -> {
            recovery.killed(Part.KEYCLOAK);
            recovery.started(Part.KEYCLOAK);
        });
        assertThat(recovery.of(Part.KEYCLOAK)).isEmpty();
    }

    @Test
    void isCountedFromTheEndOfAnotherFault() {
        long started = System.nanoTime();
        recovery.started(Part.PORTAL);
        recovery.struck(Part.PORTAL);
        while (System.nanoTime() - started < FAULT_NANOS) {
            Thread.onSpinWait();
        }
        long before = System.nanoTime();
        recovery.spared(Part.PORTAL);
        recovery.look(Part.PORTAL, () -> {});

        assertThat(recovery.of(Part.PORTAL).getFirst()).isLessThanOrEqualTo((System.nanoTime() - before) / 1e9);
    }

    @Test
    void isNotProvedByWhatGetsThroughDuringAnotherFault() {
        recovery.started(Part.PORTAL);
        recovery.struck(Part.PORTAL);
        recovery.look(Part.PORTAL, () -> {});

        assertThat(recovery.of(Part.PORTAL)).isEmpty();
        assertThat(recovery.isComplete()).isFalse();
    }

    @Test
    void ofAPartThatServedIsNotCountedAgainAfterAFault() {
        recovery.struck(Part.S3);
        recovery.spared(Part.S3);

        assertThat(recovery.isComplete()).isTrue();
    }
}
