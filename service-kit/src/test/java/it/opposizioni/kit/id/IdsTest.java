package it.opposizioni.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T21:00:00.123Z");

    private final Ids ids = new Ids(Clock.fixed(NOW, ZoneOffset.UTC), new Random(1));

    @Test
    void theyTellTheirTimeAndAreOfVersion7() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
        assertThat(id).isGreaterThanOrEqualTo(Ids.lowest(NOW)).isLessThan(Ids.lowest(NOW.plusMillis(1)));
    }

    @Test
    void thoseOfOneMomentAscendAndAreAllDifferent() {
        UUID[] many = ids.ascending(10_000);

        assertThat(many).isSorted().doesNotHaveDuplicates();
        assertThat(Arrays.stream(many).map(UUID::version)).containsOnly(7);
        assertThat(Arrays.stream(many).map(UUID::variant)).containsOnly(2);
        // in a database too, which compares them byte by byte
        assertThat(Arrays.stream(many).map(UUID::toString)).isSorted();
        assertThat(ids.ascending(0)).isEmpty();
    }
}
