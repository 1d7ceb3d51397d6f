package it.opposizioni.operator.consultation.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenPositionsTest {

    private static final int BLOCK = 1_024;

    private final Random random = new Random(7);

    @Test
    void eachPositionComesOnceInAscendingOrder() {
        BitSet expected = new BitSet();
        // more than a slab, in one stretch and in many
        try (SeenPositions one = seen(300, 1 << 20, expected);
                SeenPositions other = seen(300, 100_000_000, expected)) {
            List<Integer> found = new ArrayList<>();
            SeenPositions.forEachStretch(
                    List.of(one, other),
                    (first, bits) -> BitSet.valueOf(bits).stream().forEach(bit -> found.add(first + bit)));
            assertThat(found).isEqualTo(expected.stream().boxed().toList());
            assertThat(SeenPositions.distinct(List.of(one, other), 0, 2)
                            + SeenPositions.distinct(List.of(one, other), 1, 2))
                    .isEqualTo(expected.cardinality());
        }
    }

    @Test
    void whatWasClosedIsEmptyAndHasNoRoomLeftFromBefore() {
        SeenPositions seen = seen(3, 1_000, new BitSet());
        seen.close();
        assertThat(SeenPositions.distinct(List.of(seen), 0, 1)).isZero();
        try (SeenPositions other = seen(3, 1_000, new BitSet())) {
            long distinct = SeenPositions.distinct(List.of(other), 0, 1);
            seen.add(new int[] {2_000_000}, 1);
            assertThat(SeenPositions.distinct(List.of(seen), 0, 1)).isOne();
            assertThat(SeenPositions.distinct(List.of(other), 0, 1)).isEqualTo(distinct);
        }
        seen.close();
    }

    private SeenPositions seen(int blocks, int bound, BitSet all) {
        SeenPositions seen = new SeenPositions();
        int[] positions = new int[BLOCK];
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < BLOCK; i++) {
                positions[i] = random.nextInt(bound);
                all.set(positions[i]);
            }
            seen.add(positions, BLOCK);
        }
        return seen;
    }
}
