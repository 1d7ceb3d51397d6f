package it.opposizioni.operator.consultation.list;

import it.opposizioni.operator.consultation.answers.AnsweredNumbers;
import java.io.IOException;
import java.util.Arrays;

/**
 * The valid numbers of one list: to count what occurred twice, and to tell afterwards what was answered about each. Belongs to
 * whoever asked for it, and is to be closed.
 */
public final class ComparedNumbers implements AnsweredNumbers {

    private final ComparedWith register;
    private long[] numbers = new long[64];
    private int size;

    ComparedNumbers(ComparedWith register) {
        this.register = register;
    }

    void add(long digits) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = digits;
    }

    /** How many different numbers there are. */
    public long distinct() {
        return Arrays.stream(numbers, 0, size).distinct().count();
    }

    @Override
    public void forEachAscending(Visitor visitor) throws IOException {
        for (long digits : Arrays.stream(numbers, 0, size).distinct().sorted().toArray()) {
            visitor.number(digits, register.answer(digits));
        }
    }
}
