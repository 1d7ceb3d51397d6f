package it.opposizioni.operator.callingnumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Ranges against the sets of their numbers. */
class NumberRangePropertyTest {

    @Provide
    Arbitrary<NumberRange> ranges() {
        Arbitrary<Long> ends = Arbitraries.longs().between(390_298_760_000L, 390_298_760_030L);
        return ends.tuple2()
                .map(two -> new NumberRange(Math.min(two.get1(), two.get2()), Math.max(two.get1(), two.get2())));
    }

    private static Set<Long> numbers(NumberRange range) {
        return LongStream.rangeClosed(range.first(), range.last()).boxed().collect(Collectors.toSet());
    }

    @Property
    void whatTwoRangesHaveInCommonIsTheSameFromEitherSide(
            @ForAll("ranges") NumberRange one, @ForAll("ranges") NumberRange other) {
        Set<Long> common = numbers(one);
        common.retainAll(numbers(other));
        assertThat(one.overlaps(other)).isEqualTo(!common.isEmpty());
        assertThat(one.overlap(other).map(NumberRangePropertyTest::numbers).orElse(Set.of()))
                .isEqualTo(common);
        assertThat(other.overlap(one)).isEqualTo(one.overlap(other));
        assertThat(one.contains(other)).isEqualTo(numbers(one).containsAll(numbers(other)));
        assertThat(one.size()).isEqualTo(numbers(one).size());
    }

    @Property
    void whatIsLeftWithoutAnotherIsEveryOtherNumberOnce(
            @ForAll("ranges") NumberRange one, @ForAll("ranges") NumberRange taken) {
        Set<Long> expected = numbers(one);
        expected.removeAll(numbers(taken));
        List<NumberRange> left = one.without(taken);
        assertThat(left.stream().mapToLong(NumberRange::size).sum()).isEqualTo(expected.size());
        assertThat(left.stream().flatMap(chunk -> numbers(chunk).stream()).collect(Collectors.toSet()))
                .isEqualTo(expected);
        assertThat(left).isSortedAccordingTo((a, b) -> Long.compare(a.first(), b.first()));
    }

    @Test
    void aRangeBeginsBeforeItEnds() {
        assertThatThrownBy(() -> new NumberRange(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumberRange(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
