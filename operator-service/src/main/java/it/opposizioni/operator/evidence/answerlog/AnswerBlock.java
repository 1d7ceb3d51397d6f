package it.opposizioni.operator.evidence.answerlog;

import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import it.opposizioni.operator.consultation.screening.Screening;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Up to {@link #LARGEST} numbers in ascending order with what was answered about each.
 *
 * <p>Form, in bits: whether numbers are wide (1), how many (15), Rice parameter k (6), the first number (40, or 63 when wide), its
 * answer (2); then for each next number the gap minus one, as its quotient by 2^k in unary and its k lowest bits, and the answer (2).
 * A quotient of {@link #ESCAPE} ones says that the gap follows whole, in as many bits as the first number.
 *
 * <p>In 40 bits go +39 and ten digits, which is what nearly all subscribers have. Longer numbers are rare (the plan goes up to twelve
 * digits, for fixed lines and voice mail), and a wide block holds whatever a {@code long} does.
 *
 * <p>Own code: as bitmaps of RoaringBitmap 1.6.29 (three sets, or one with two bits by rank) the answers take 1.4 to 1.9 times this room
 * for a list of a million, 2.0 to 2.3 times for ten million, and more than twice for a quick check of up to a thousand.
 */
final class AnswerBlock {

    static final int LARGEST = 1024;

    private static final int WIDE_BITS = 1;
    private static final int COUNT_BITS = 15;
    private static final int PARAMETER_BITS = 6;
    private static final int NUMBER_BITS = 40;
    private static final int WIDE_NUMBER_BITS = 63;
    private static final int ANSWER_BITS = 2;
    private static final int ESCAPE = 24;
    private static final Screening[] ANSWERS = Screening.values();

    private final long[] numbers = new long[LARGEST];
    private final Screening[] answers = new Screening[LARGEST];
    private int count;

    /**
     * @param number not negative
     * @throws IllegalArgumentException when it does not come after the last one
     */
    void add(long number, Screening answer) {
        if (number <= (count == 0 ? -1 : numbers[count - 1])) {
            throw new IllegalArgumentException("numbers must ascend");
        }
        numbers[count] = number;
        answers[count++] = answer;
    }

    boolean isFull() {
        return count == LARGEST;
    }

    boolean isEmpty() {
        return count == 0;
    }

    long first() {
        return numbers[0];
    }

    void clear() {
        count = 0;
    }

    byte[] encode() {
        Bits bits = new Bits();
        int parameter = parameter();
        boolean wide = count > 0 && numbers[count - 1] >>> NUMBER_BITS != 0;
        int width = width(wide);
        bits.put(wide ? 1 : 0, WIDE_BITS);
        bits.put(count, COUNT_BITS);
        bits.put(parameter, PARAMETER_BITS);
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                bits.put(numbers[0], width);
            } else {
                putGap(bits, numbers[i] - numbers[i - 1] - 1, parameter, width);
            }
            bits.put(answers[i].ordinal(), ANSWER_BITS);
        }
        return bits.toBytes();
    }

    private static int width(boolean wide) {
        return wide ? WIDE_NUMBER_BITS : NUMBER_BITS;
    }

    /** The one that is best for gaps of this mean. */
    private int parameter() {
        if (count < 2) {
            return 0;
        }
        double mean = (double) (numbers[count - 1] - numbers[0] - count + 1) / (count - 1);
        return Math.clamp(Math.round(Math.log(mean * Math.log(2) + 1) / Math.log(2)), 0, WIDE_NUMBER_BITS - 1);
    }

    private static void putGap(Bits bits, long gap, int parameter, int width) {
        long quotient = gap >>> parameter;
        if (quotient >= ESCAPE) {
            bits.put((1L << ESCAPE) - 1, ESCAPE);
            bits.put(gap, width);
        } else {
            bits.put((1L << quotient + 1) - 2, (int) quotient + 1);
            bits.put(gap, parameter);
        }
    }

    private static long takeGap(Bits bits, int parameter, int width) {
        int quotient = 0;
        while (quotient < ESCAPE && bits.take(1) == 1) {
            quotient++;
        }
        return quotient == ESCAPE ? bits.take(width) : (long) quotient << parameter | bits.take(parameter);
    }

    static List<Long> numbers(byte[] encoded) {
        Bits bits = new Bits(encoded);
        int width = width(bits.take(WIDE_BITS) == 1);
        int size = (int) bits.take(COUNT_BITS);
        int parameter = (int) bits.take(PARAMETER_BITS);
        List<Long> numbers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            numbers.add(i == 0 ? bits.take(width) : numbers.getLast() + 1 + takeGap(bits, parameter, width));
            bits.take(ANSWER_BITS);
        }
        return numbers;
    }

    /** @return empty when the number is not in the block */
    static Optional<Screening> find(byte[] encoded, long number) {
        Bits bits = new Bits(encoded);
        int width = width(bits.take(WIDE_BITS) == 1);
        int size = (int) bits.take(COUNT_BITS);
        int parameter = (int) bits.take(PARAMETER_BITS);
        long at = -1;
        for (int i = 0; i < size && at < number; i++) {
            at = i == 0 ? bits.take(width) : at + 1 + takeGap(bits, parameter, width);
            int answer = (int) bits.take(ANSWER_BITS);
            if (at == number) {
                return Optional.of(ANSWERS[answer]);
            }
        }
        return Optional.empty();
    }

    /** Each number with its answer, ascending. */
    static void forEach(byte[] encoded, ScreenedNumbers.Visitor visitor) throws IOException {
        Bits bits = new Bits(encoded);
        int width = width(bits.take(WIDE_BITS) == 1);
        int size = (int) bits.take(COUNT_BITS);
        int parameter = (int) bits.take(PARAMETER_BITS);
        long at = -1;
        for (int i = 0; i < size; i++) {
            at = i == 0 ? bits.take(width) : at + 1 + takeGap(bits, parameter, width);
            visitor.number(at, ANSWERS[(int) bits.take(ANSWER_BITS)]);
        }
    }
}
