package it.opposizioni.bench.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/**
 * Two registers drawn from one seed, the larger containing the smaller: so that a list has the same share of opposed numbers
 * in both.
 */
public final class Registers {

    /** One number in so many of the smaller register is exempted. */
    private static final int EXEMPTED_EACH = 10;

    private final BitSet small;
    private final BitSet large;
    private final int[] drawn;
    private final int exempted;

    /**
     * @param smallSize numbers of the smaller register
     * @param largeSize numbers of the larger one
     * @param exempted numbers of the smaller one that one operator may call all the same
     * @param kept how many opposed numbers a list will want, at most
     */
    public Registers(long seed, int smallSize, int largeSize, int exempted, int kept) {
        this.exempted = exempted;
        SplittableRandom random = new SplittableRandom(seed);
        BitSet set = new BitSet(NumberSpace.SIZE);
        drawn = new int[Math.max(kept, exempted * EXEMPTED_EACH)];
        for (int i = 0; i < smallSize; i++) {
            int place = draw(random, set);
            if (i < drawn.length) {
                drawn[i] = place;
            }
        }
        small = (BitSet) set.clone();
        for (int i = smallSize; i < largeSize; i++) {
            draw(random, set);
        }
        large = set;
    }

    private static int draw(SplittableRandom random, BitSet set) {
        int place = random.nextInt(NumberSpace.SIZE);
        while (set.get(place)) {
            place = random.nextInt(NumberSpace.SIZE);
        }
        set.set(place);
        return place;
    }

    public int smallSize() {
        return small.cardinality();
    }

    public void forEachSmall(LongConsumer number) {
        small.stream().mapToLong(NumberSpace::digits).forEach(number);
    }

    public void forEachLarge(LongConsumer number) {
        large.stream().mapToLong(NumberSpace::digits).forEach(number);
    }

    /** In ascending order. */
    public long[] smallSorted() {
        long[] numbers = small.stream().mapToLong(NumberSpace::digits).toArray();
        Arrays.sort(numbers);
        return numbers;
    }

    /** Numbers of the smaller register with an exemption for one operator. */
    public long[] exempted() {
        long[] numbers = new long[exempted];
        for (int i = 0; i < exempted; i++) {
            numbers[i] = NumberSpace.digits(drawn[i * EXEMPTED_EACH]);
        }
        return numbers;
    }

    /** The opposed number that was drawn as the n-th: they come in random order. */
    public long opposed(int n) {
        return NumberSpace.digits(drawn[n]);
    }

    /** A number that is in neither register. */
    public long free(SplittableRandom random) {
        int place = random.nextInt(NumberSpace.SIZE);
        while (large.get(place)) {
            place = random.nextInt(NumberSpace.SIZE);
        }
        return NumberSpace.digits(place);
    }
}
