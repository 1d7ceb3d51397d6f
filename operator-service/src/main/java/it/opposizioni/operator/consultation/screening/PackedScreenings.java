package it.opposizioni.operator.consultation.screening;

import java.io.IOException;
import java.util.Arrays;

/**
 * Answers in one word each, in any order at first: the number's digits, then the answer. A number that was added with several
 * answers comes once, with the last one in the order of {@link Screening}: an exempted number is also opposed.
 */
final class PackedScreenings implements ScreenedNumbers {

    private static final int ANSWER_BITS = 2;
    private static final int ANSWER_MASK = (1 << ANSWER_BITS) - 1;
    private static final Screening[] ANSWERS = Screening.values();

    private long[] words = new long[16];
    private int size;

    void add(long digits, Screening answer) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        words[size++] = digits << ANSWER_BITS | answer.ordinal();
    }

    @Override
    public void forEachAscending(Visitor visitor) throws IOException {
        Arrays.sort(words, 0, size);
        for (int i = 0; i < size; i++) {
            boolean last = i + 1 == size || words[i + 1] >>> ANSWER_BITS != words[i] >>> ANSWER_BITS;
            if (last) {
                visitor.number(words[i] >>> ANSWER_BITS, ANSWERS[(int) words[i] & ANSWER_MASK]);
            }
        }
    }
}
