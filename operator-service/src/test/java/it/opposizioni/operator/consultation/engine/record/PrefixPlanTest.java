package it.opposizioni.operator.consultation.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.PhoneNumber;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fast loop may decide by five digits only as long as the numbering plan does. */
class PrefixPlanTest {

    private static final Random RANDOM = new Random(42);

    @Test
    void everyPrefixIsJudgedAsTheKitJudgesAnyNumberThatHasIt() {
        for (int first : new int[] {0, 3}) {
            for (int prefix = first * 10_000; prefix < (first + 1) * 10_000; prefix++) {
                for (int i = 0; i < 2; i++) {
                    long ten = prefix * 100_000L + RANDOM.nextInt(100_000);
                    assertThat(PrefixPlan.ITALY.existsWithTenDigits(prefix))
                            .as("+39%010d", ten)
                            .isEqualTo(exists("+39%010d".formatted(ten)));
                    long nine = prefix * 10_000L + RANDOM.nextInt(10_000);
                    assertThat(PrefixPlan.ITALY.existsWithNineDigits(prefix))
                            .as("+39%09d", nine)
                            .isEqualTo(exists("+39%09d".formatted(nine)));
                }
            }
        }
    }

    private static boolean exists(String number) {
        return PhoneNumber.tryParse(number)
                .filter(parsed -> parsed.e164().equals(number))
                .isPresent();
    }
}
