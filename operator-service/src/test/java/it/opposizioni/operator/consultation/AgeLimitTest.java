package it.opposizioni.operator.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class AgeLimitTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Property
    void whatIsOlderThanTheLimitIsRefusedAndNothingElse(
            @ForAll @LongRange(min = 0, max = 100_000) long limit,
            @ForAll @LongRange(min = -1_000, max = 200_000) long age) {
        AgeLimit oldest = new AgeLimit(Duration.ofMillis(limit));
        assertThat(oldest.allows(NOW.minusMillis(age), NOW)).isEqualTo(age <= limit);
    }
}
