package it.opposizioni.kit.statistics;

import static it.opposizioni.kit.statistics.SmallCounts.SMALLEST_SHOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
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
    void readAgainItTellsNoChangeOfOne() {
        assertThat(IntStream.rangeClosed(5, 11).mapToLong(SmallCounts::inSteps))
                .containsExactly(5L, 5L, 5L, 5L, 5L, 10L, 10L);
        assertThat(SmallCounts.inSteps(0)).isZero();
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

    /** A reader who learns that two regions have 2 between them knows both. */
    @Test
    void hidesAThirdOneWhereTwoAddUpToLittle() {
        assertThat(SmallCounts.hidden(new long[] {1, 1, 70, 20})).containsExactly(true, true, false, true);
    }

    @Test
    void aZeroHidesTheOnlyOneThatIsCounted() {
        assertThat(SmallCounts.hidden(new long[] {0, 0, 1})).containsExactly(true, false, true);
        assertThat(SmallCounts.hidden(new long[] {3})).containsExactly(true);
        assertThat(SmallCounts.hidden(new long[] {0, 0, 7})).containsExactly(false, false, false);
    }

    @Test
    void aTableHidesWholeRectangles() {
        boolean[][] hidden = SmallCounts.hidden(new long[][] {{2, 40, 50}, {30, 60, 80}, {90, 70, 20}});
        assertThat(hidden[0]).containsExactly(true, true, false);
        assertThat(hidden[1]).containsExactly(true, true, false);
        assertThat(hidden[2]).containsExactly(false, false, false);
    }

    @Property
    void aRowNeverShowsASmallCountNorHidesJustOneBesideOthers(
            @ForAll @Size(min = 1, max = 6) Map<@UniqueElements String, @LongRange(max = 30) Long> row) {
        Map<String, Optional<Long>> shown = SmallCounts.suppress(row);
        long hidden = shown.values().stream().filter(Optional::isEmpty).count();

        assertThat(shown.keySet()).isEqualTo(row.keySet());
        shown.forEach((name, count) -> count.ifPresent(c -> {
            assertThat(c).isEqualTo(row.get(name));
            assertThat(c == 0 || c >= SMALLEST_SHOWN).isTrue();
        }));
        if (row.size() > 1) {
            assertThat(hidden).isNotEqualTo(1);
        }
    }

    @Property(tries = 3_000)
    void noTotalTellsWhatATableHides(@ForAll @From("tables") long[][] table) {
        boolean[][] hidden = SmallCounts.hidden(table);
        for (int row = 0; row < table.length; row++) {
            cannotBeSubtracted(table[row], hidden[row]);
        }
        for (int column = 0; column < table[0].length; column++) {
            int at = column;
            boolean[] gone = new boolean[table.length];
            IntStream.range(0, table.length).forEach(row -> gone[row] = hidden[row][at]);
            cannotBeSubtracted(Arrays.stream(table).mapToLong(row -> row[at]).toArray(), gone);
        }
    }

    private static void cannotBeSubtracted(long[] line, boolean[] hidden) {
        long gone = 0;
        long sum = 0;
        boolean moreToHide = false;
        for (int i = 0; i < line.length; i++) {
            assertThat(hidden[i] || line[i] == 0 || line[i] >= SMALLEST_SHOWN).isTrue();
            gone += hidden[i] ? 1 : 0;
            sum += hidden[i] ? line[i] : 0;
            moreToHide |= !hidden[i] && line[i] > 0;
        }
        if (line.length > 1) {
            assertThat(gone).as("one alone is the total less the others").isNotEqualTo(1);
        }
        if (gone > 0 && moreToHide) {
            assertThat(sum).as("little is made up of small ones").isGreaterThanOrEqualTo(SMALLEST_SHOWN);
        }
    }

    @Provide
    Arbitrary<long[][]> tables() {
        Arbitrary<Long> counts = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0L)),
                Tuple.of(1, Arbitraries.longs().between(1, 4)),
                Tuple.of(4, Arbitraries.longs().between(5, 5_000)));
        return Arbitraries.integers()
                .between(1, 7)
                .flatMap(columns -> counts.array(long[].class)
                        .ofSize(columns)
                        .array(long[][].class)
                        .ofMinSize(1)
                        .ofMaxSize(7));
    }
}
