package it.opposizioni.portal.pec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Receipts in any order. */
class PecProgressTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private static PecReceipt receipt(PecState state, Instant at) {
        return new PecReceipt(new UUID(1, 1), state, at, state == PecState.REFUSED ? PecReason.DOMAIN : null);
    }

    @ParameterizedTest
    @EnumSource
    void theOneThatSaysMostCountsWhicheverCameFirst(PecState first) {
        for (PecState then : PecState.values()) {
            PecProgress progress = new PecProgress();
            assertThat(progress.take(receipt(first, NOW))).isTrue();
            boolean further = then.ordinal() > first.ordinal();
            assertThat(progress.take(receipt(then, NOW.plusSeconds(1))))
                    .as(first + " " + then)
                    .isEqualTo(further);
            assertThat(progress.state()).contains(further ? then : first);
            assertThat(progress.at()).contains(further ? NOW.plusSeconds(1) : NOW);
            assertThat(progress.reason().isPresent()).isEqualTo(progress.state().orElseThrow() == PecState.REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterADayTheEndShouldBeKnown(PecState state) {
        PecProgress progress = new PecProgress();
        progress.take(receipt(state, NOW));
        boolean isEnd = state == PecState.DELIVERED || state == PecState.REFUSED;
        assertThat(progress.isOverdue(NOW, NOW.plus(Duration.ofHours(24)))).isEqualTo(!isEnd);
        assertThat(progress.isOverdue(NOW, NOW.plus(Duration.ofHours(24)).minusNanos(1)))
                .isFalse();
    }

    @Test
    void nothingIsKnownBeforeTheFirst() {
        assertThat(new PecProgress().state()).isEmpty();
        assertThat(new PecProgress().isOverdue(NOW, NOW.plus(Duration.ofHours(24))))
                .isTrue();
    }
}
