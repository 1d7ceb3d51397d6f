package it.opposizioni.complaint.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class SmallCountsTest {

    @Test
    void hidesOneToFour() {
        assertThat(SmallCounts.suppress(0)).contains(0L);
        assertThat(SmallCounts.suppress(1)).isEmpty();
        assertThat(SmallCounts.suppress(4)).isEmpty();
        assertThat(SmallCounts.suppress(5)).contains(5L);
    }

    @Test
    void hidesASecondOneSoThatTheFirstCannotBeSubtracted() {
        assertThat(SmallCounts.suppress(Map.of("A", 3L, "B", 70L, "C", 20L)))
                .containsExactly(
                        Map.entry("A", Optional.empty()),
                        Map.entry("B", Optional.of(70L)),
                        Map.entry("C", Optional.empty()));
        assertThat(SmallCounts.suppress(Map.of("A", 3L, "B", 70L, "C", 2L))).containsEntry("B", Optional.of(70L));
    }

    @Property
    void neverShowsASmallCountNorHidesJustOneBesideOthers(
            @ForAll @Size(min = 1, max = 6) Map<@UniqueElements String, @LongRange(max = 30) Long> row) {
        Map<String, Optional<Long>> shown = SmallCounts.suppress(row);
        long hidden = shown.values().stream().filter(Optional::isEmpty).count();
        long others = row.values().stream().filter(count -> count >= 5).count();

        assertThat(shown.keySet()).isEqualTo(row.keySet());
        shown.forEach((name, count) -> count.ifPresent(c -> {
            assertThat(c).isEqualTo(row.get(name));
            assertThat(c == 0 || c >= 5).isTrue();
        }));
        if (others > 0) {
            assertThat(hidden).isNotEqualTo(1);
        }
    }
}
