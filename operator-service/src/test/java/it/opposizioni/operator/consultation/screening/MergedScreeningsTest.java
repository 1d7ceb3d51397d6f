package it.opposizioni.operator.consultation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Against a map, with windows so small that every list passes through several. */
class MergedScreeningsTest {

    @Property
    void eachNumberComesOnceAscendingWithTheAnswerOfItsList(
            @ForAll @Size(max = 40) Set<@LongRange(max = 60) Long> callable,
            @ForAll @Size(max = 40) Set<@LongRange(max = 60) Long> opposed,
            @ForAll @Size(max = 40) Set<@LongRange(max = 60) Long> exempted,
            @ForAll @IntRange(min = 1, max = 9) int window)
            throws IOException {
        Map<Screening, Set<Long>> sets = new EnumMap<>(
                Map.of(Screening.CALLABLE, callable, Screening.OPPOSED, opposed, Screening.EXEMPTED, exempted));
        Map<Long, Screening> expected = new TreeMap<>();
        Map<Screening, ScreenedNumbers> lists = new EnumMap<>(Screening.class);
        sets.forEach((answer, numbers) -> {
            numbers.forEach(number -> expected.put(number, answer));
            lists.put(answer, ascending(numbers));
        });

        Map<Long, Screening> merged = new LinkedHashMap<>();
        new MergedScreenings(lists, window)
                .forEachAscending((digits, answer) ->
                        assertThat(merged.put(digits, answer)).isNull());

        assertThat(merged).containsExactlyEntriesOf(expected);
    }

    private static ScreenedNumbers ascending(Set<Long> numbers) {
        return visitor -> {
            for (long number : new TreeSet<>(numbers)) {
                // what a list says itself does not count, nor that a number comes twice
                visitor.number(number, Screening.CALLABLE);
                visitor.number(number, Screening.CALLABLE);
            }
        };
    }
}
