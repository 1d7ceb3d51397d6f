package it.opposizioni.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

    @Test
    void aCodeHasSixDigitsLeadingZerosIncluded() {
        assertThat(new OneTimeCode(always(0)).draw()).isEqualTo("000000");
        assertThat(new OneTimeCode(always(42)).draw()).isEqualTo("000042");
        assertThat(new OneTimeCode(always(999_999)).draw()).isEqualTo("999999");
    }

    /** With five tries the chance of a guess is 5 in 10^6 only if every one of the million codes is as likely as any other. */
    @Test
    void allCodesOccurAboutEquallyOften() {
        OneTimeCode codes = new OneTimeCode(new Random(7));
        int[] firstDigits = new int[10];
        Set<String> distinct = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            String code = codes.draw();
            firstDigits[code.charAt(0) - '0']++;
            distinct.add(code);
        }
        assertThat(Arrays.stream(firstDigits).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(9_500, 10_500));
        // 100,000 draws out of a million hit about 95,160 different ones
        assertThat(distinct).hasSizeBetween(94_500, 95_800);
    }

    private static RandomGenerator always(int value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return value;
            }

            @Override
            public int nextInt(int bound) {
                assertThat(bound).isEqualTo(1_000_000);
                return value;
            }
        };
    }
}
