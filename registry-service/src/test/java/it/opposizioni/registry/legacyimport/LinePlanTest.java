package it.opposizioni.registry.legacyimport;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.legacyimport.LinePlan.NoLineException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinePlanTest {

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

    private static Optional<Long> digits(LinePlan plan, String spelling) {
        try {
            return Optional.of(plan.digits(spelling));
        } catch (NoLineException _) {
            return Optional.empty();
        }
    }
}
