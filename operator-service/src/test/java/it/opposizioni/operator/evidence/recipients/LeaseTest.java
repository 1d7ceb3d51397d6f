package it.opposizioni.operator.evidence.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private static final Instant BEGIN = Instant.parse("2026-11-25T09:00:00Z");

    private final List<Instant> extended = new ArrayList<>();
    private Instant now = BEGIN;

    private Lease lease(boolean ours) {
        return new Lease(Duration.ofSeconds(60), () -> now, until -> {
            extended.add(until);
            return ours;
        });
    }

    /** Thousands of parts are a handful of writes, and no other process takes the question in between. */
    @Test
    void aSignOfLifeIsGivenWhenHalfOfTheTimeIsOver() {
        Lease lease = lease(true);
        for (int second = 0; second <= 60; second++) {
            now = BEGIN.plusSeconds(second);
            assertThat(lease.isKept()).isTrue();
        }
        assertThat(extended).containsExactly(BEGIN.plusSeconds(90), BEGIN.plusSeconds(120));
    }

    @Test
    void whatAnotherProcessHasIsNotKept() {
        Lease lease = lease(false);
        now = BEGIN.plusSeconds(30);
        assertThat(lease.isKept()).isFalse();
    }
}
