package it.opposizioni.operator.consultation.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberFieldTest {

    private final Random random = new Random(12);

    @Test
    void elevenAndTwelveDigitsAreRead() {
        assertThat(read("06 357106677")).isEqualTo(3_906_357_106_677L);
        assertThat(read("0039 0831-40043555")).isEqualTo(39_083_140_043_555L);
    }

    /** What is kept of answers is shortest for usual numbers: it is worth knowing how far they can go. */
    @Test
    void noItalianNumberIsLongerThanTwelveDigits() {
        for (int length = 13; length <= 30; length++) {
            for (int i = 0; i < 2_000; i++) {
                StringBuilder number = new StringBuilder("+39");
                random.ints(length, 0, 10).forEach(number::append);
                assertThat(read(number.toString())).as("%s", number).isNegative();
            }
        }
    }

    private static long read(String spelling) {
        byte[] bytes = spelling.getBytes(StandardCharsets.US_ASCII);
        return NumberField.read(bytes, 0, bytes.length);
    }
}
