package it.opposizioni.operator.callingnumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPrefixTest {

    private static boolean begins(String typed, long number) {
        return NumberPrefix.parse(typed, "/prefix").numbers().stream()
                .anyMatch(range -> range.contains(new NumberRange(number, number)));
    }

    @ParameterizedTest
    @CsvSource({
        "02 94, 390294752000, true",
        "+39 02-94, 390294752000, true",
        "0039.02 94, 390294752000, true",
        "02 95, 390294752000, false",
        "39, 390294752000, false",
        "+3, 390294752000, true",
        "13, 130, true",
        "130, 130, true",
        "1301, 130, false",
        "+13, 130, false",
        "333, 393331234567, true",
        "333, 3331234567, false",
    })
    void theCountryIsItalyUnlessItIsWritten(String typed, long number, boolean begins) {
        assertThat(begins(typed, number)).isEqualTo(begins);
    }

    /** What its digits say, and nothing else. */
    @Property
    void aNumberBeginsWithItsFirstDigits(
            @ForAll @LongRange(min = 1_000_000, max = 999_999_999_999_999L) long number,
            @ForAll @IntRange(min = 1, max = 8) int length,
            @ForAll @LongRange(min = 1_000_000, max = 999_999_999_999_999L) long other) {
        String digits = Long.toString(number);
        String prefix = digits.substring(0, Math.min(length, digits.length()));
        assertThat(begins("+" + prefix, number)).isTrue();
        assertThat(begins("+" + prefix, other)).isEqualTo(Long.toString(other).startsWith(prefix));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "+",
                "00",
                "+0",
                "02a",
                "1234567890123456",
                "12345678901234",
                "++39",
                "0294752",
                "+39 02 9475 2",
                "0294752000"
            })
    void whatNoNumberBeginsWithIsRefused(String typed) {
        assertThatThrownBy(() -> NumberPrefix.parse(typed, "/prefix")).isInstanceOf(DomainException.class);
    }
}
