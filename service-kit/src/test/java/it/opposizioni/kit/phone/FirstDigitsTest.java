package it.opposizioni.kit.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstDigitsTest {

    @ParameterizedTest
    @CsvSource({
        "02 94, false, 0294",
        "029475, false, 029475",
        "(02) 94-75, false, 029475",
        "+39 02.94.75, true, 39029475",
        "0039/029475, true, 39029475",
        "+3, true, 3",
        "13, false, 13",
        "02\u201194, false, 0294",
        "02\u201394 75, false, 029475",
        "+39\u202f02\u00a094, true, 390294",
    })
    void theyAreReadInAnySpelling(String typed, boolean international, String digits) {
        assertThat(FirstDigits.faultOf(typed)).isEmpty();
        assertThat(FirstDigits.of(typed)).isEqualTo(new FirstDigits(international, digits));
    }

    private static void refused(String typed, String why) {
        assertThat(FirstDigits.faultOf(typed).orElseThrow().in(Locale.ENGLISH)).contains(why);
        assertThatThrownBy(() -> FirstDigits.of(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Nor most of one. */
    @ParameterizedTest
    @ValueSource(
            strings = {"0294752", "02 9475 2000", "+39 02 9475 2", "0039 029475200", "3331234567", "+44 20 7946 00"})
    void aWholeNumberIsNoFilter(String typed) {
        refused(typed, "at most 6 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+", "00", "++39", "02a", "\u0661\u0662"})
    void whatIsNoDigitsIsRefused(String typed) {
        refused(typed, "Write the first digits");
    }
}
