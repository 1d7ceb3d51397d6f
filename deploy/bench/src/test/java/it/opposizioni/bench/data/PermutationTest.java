package it.opposizioni.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PermutationTest {

    @Test
    void everyPlaceComesUpOnceInNoOrder() {
        Permutation places = new Permutation(1_000, 20220727);
        int[] drawn = LongStream.range(0, 1_000).mapToInt(places::at).toArray();

        assertThat(drawn).doesNotHaveDuplicates().hasSize(1_000);
        assertThat(drawn[1]).isNotEqualTo(drawn[0] + 1);
        assertThat(IntStream.of(drawn).max()).hasValue(999);
    }

    @Test
    void theLastPlaceOfALargeSpaceIsOne() {
        assertThat(new Permutation(NumberSpace.SIZE, 7).at(NumberSpace.SIZE - 1L))
                .isBetween(0, NumberSpace.SIZE - 1);
    }
}
