package it.opposizioni.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.bulk.LinePlan.NoLineException;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinePlanTest {

    private static final LinePlan SHARED = new LinePlan();

    /** What is remembered of a prefix must hold for every number with it: otherwise a list would let wrong numbers in. */
    @Test
    void itSaysWhatTheNumberingPlanSays() {
        LinePlan plan = new LinePlan();
        Random random = new Random(3);
        int lines = 0;
        for (int i = 0; i < 60_000; i++) {
            // few beginnings, many ends: most of them are answered from memory
            String beginning = "%d%02d".formatted(random.nextInt(4), random.nextInt(100));
            StringBuilder number = new StringBuilder("+39").append(beginning);
            for (int left = 3 + random.nextInt(8); left > 0; left--) {
                number.append(left > 5 ? random.nextInt(3) : random.nextInt(10));
            }
            Optional<Long> expected = PhoneNumber.tryParse(number.toString())
                    .filter(PhoneNumber::isSubscriberLine)
                    .map(PhoneNumber::digits);
            assertThat(digits(plan, number.toString())).as("%s", number).isEqualTo(expected);
            lines += expected.isPresent() ? 1 : 0;
        }
        assertThat(lines).isGreaterThan(10_000);
    }

    /** However it is written: what arithmetic takes for certain, libphonenumber reads the same way. */
    @Property(tries = 20_000)
    void itReadsEverySpellingAsTheNumberingPlanDoes(
            @ForAll @From("prefixes") String prefix,
            @ForAll @From("nationals") String national,
            @ForAll @From("separators") String separator,
            @ForAll @IntRange(max = 12) int at) {
        String digits = at < national.length()
                ? national.substring(0, at) + separator + national.substring(at)
                : national + separator;
        String spelling = prefix + digits;
        Optional<Long> expected = PhoneNumber.tryParse(spelling)
                .filter(PhoneNumber::isSubscriberLine)
                .map(PhoneNumber::digits);
        for (int i = 0; i < 2; i++) {
            assertThat(digits(SHARED, spelling)).as("<%s>", spelling).isEqualTo(expected);
        }
    }

    /** Found by the property above: a blank hid that these are a country code and a number. */
    @Test
    void aCountryCodeMayBeSpaced() {
        LinePlan plan = new LinePlan();
        // so that what it has learned of the first six digits is there
        digits(plan, "+39 39010000");

        assertThat(digits(plan, "3 9010000")).contains(39_010_000L);
        assertThat(digits(plan, "3 9010000")).contains(39_010_000L);
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of("", "+39", "0039", "+39 ", "0039 ", "39", "+", "00", "+1", "+39-", " ", "(", "+3 9");
    }

    @Provide
    Arbitrary<String> nationals() {
        return Combinators.combine(
                        Arbitraries.of(
                                "333", "347", "06", "02", "0832", "800", "39", "392", "0039", "3", "00", "199", "1"),
                        Arbitraries.strings().numeric().ofMinLength(2).ofMaxLength(9))
                .as(String::concat);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", "", " ", "-", ".", "  ", "/", "(", "-.", "+", "\u00a0", "x");
    }

    private static Optional<Long> digits(LinePlan plan, String spelling) {
        try {
            return Optional.of(plan.digits(spelling));
        } catch (NoLineException _) {
            return Optional.empty();
        }
    }
}
