package it.opposizioni.operator.callingnumber;

import it.opposizioni.kit.phone.FirstDigits;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Numbers that begin with {@link FirstDigits}. Without the country they are Italian, and those of short codes too.
 *
 * @param numbers that begin so: of each length the first and the last
 */
public record NumberPrefix(List<NumberRange> numbers) {

    private static final Text NONE =
            Text.of("Nessun numero comincia così: controlla le cifre.", "No number begins so: check the digits.");

    private static final String ITALY = "39";
    private static final int SHORT_CODE = 3;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 15;

    public NumberPrefix {
        numbers = List.copyOf(numbers);
    }

    /** @throws DomainException 422 when no number begins so, or it may be a whole one */
    public static NumberPrefix parse(String typed, String pointer) {
        FirstDigits.faultOf(typed).ifPresent(why -> {
            throw DomainException.invalid(pointer, "PREFIX", why);
        });
        FirstDigits first = FirstDigits.of(typed);
        List<NumberRange> numbers = new ArrayList<>();
        if (!first.international()) {
            add(first.digits(), SHORT_CODE, SHORT_CODE, numbers);
        }
        add(first.international() ? first.digits() : ITALY + first.digits(), SHORTEST, LONGEST, numbers);
        if (numbers.isEmpty()) {
            throw DomainException.invalid(pointer, "PREFIX", NONE);
        }
        return new NumberPrefix(numbers);
    }

    /** No number begins with a zero. */
    private static void add(String digits, int shortest, int longest, List<NumberRange> numbers) {
        if (digits.startsWith("0")) {
            return;
        }
        long first = Long.parseLong(digits);
        long size = 1;
        for (int length = digits.length(); length <= longest; length++) {
            if (length >= shortest) {
                numbers.add(new NumberRange(first * size, first * size + size - 1));
            }
            size *= 10;
        }
    }

    /** As PostgreSQL writes an {@code int8multirange}. */
    String asMultirange() {
        return numbers.stream()
                .map(range -> "[" + range.first() + "," + range.last() + "]")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
