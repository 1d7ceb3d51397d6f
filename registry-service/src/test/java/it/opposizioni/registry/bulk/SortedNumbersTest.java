package it.opposizioni.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SortedNumbersTest {

    private static final int BLOCK = 7;

    @Property
    void aBlockGivesItsNumbersBack(@ForAll @Size(max = 200) List<@LongRange(max = 999_999_999_999_999L) Long> numbers) {
        long[] ascending = sorted(numbers);
        NumberBlock block = new NumberBlock(NumberBlock.encode(ascending, 0, ascending.length));
        for (long number : ascending) {
            assertThat(block.hasNext()).isTrue();
            assertThat(block.next()).isEqualTo(number);
        }
        assertThat(block.hasNext()).isFalse();
    }

    /** However the file was cut into runs, and wherever an import stops and goes on. */
    @Property
    void runsAreMergedInOrderFromAnyCheckpoint(
            @ForAll @Size(max = 300) List<@LongRange(max = 500) Long> numbers,
            @ForAll @IntRange(min = 1, max = 40) int perRun,
            @ForAll @IntRange(min = 1, max = 50) int perTransaction,
            @ForAll @IntRange(max = 310) int done) {
        List<long[]> runs = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += perRun) {
            runs.add(sorted(numbers.subList(from, Math.min(numbers.size(), from + perRun))));
        }
        SortedNumbers merged = new SortedNumbers(runs.size(), (run, block) -> block(runs.get(run), block));
        merged.skip(done);
        List<Long> taken = new ArrayList<>();
        for (long[] next = merged.take(perTransaction); next.length > 0; next = merged.take(perTransaction)) {
            assertThat(next.length).isLessThanOrEqualTo(perTransaction);
            Arrays.stream(next).forEach(taken::add);
        }
        assertThat(taken)
                .containsExactlyElementsOf(numbers.stream().sorted().skip(done).toList());
    }

    private static Optional<NumberBlock> block(long[] run, int block) {
        int from = block * BLOCK;
        return from >= run.length
                ? Optional.empty()
                : Optional.of(new NumberBlock(NumberBlock.encode(run, from, Math.min(run.length, from + BLOCK))));
    }

    private static long[] sorted(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
