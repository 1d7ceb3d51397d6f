package it.opposizioni.bench.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import it.opposizioni.bench.ServiceDatabase;
import java.sql.Connection;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeclaredNumbersTest {

    private static final int NUMBERS = 60_000;

    @Test
    void whatIsAskedForIsDeclaredOrNotAsTheAnswerMustBe() throws Exception {
        DeclaredNumbers declared = new DeclaredNumbers(NUMBERS);
        try (ServiceDatabase database = ServiceDatabase.start("complaint-service");
                Connection connection = database.connect()) {
            declared.fill(connection);

            assertThat(database.number("select count(*) from number_declaration"))
                    .isEqualTo(NUMBERS);
            assertThat(database.number("select count(*) from number_declaration where first_number < last_number"))
                    .isEqualTo(NUMBERS / 10);
            assertThat(database.number("select count(*) from mandate_number n join mandate m on m.id = n.mandate_id"
                            + " join operator o on o.id = m.outsourcer_id and o.calls_for_others"
                            + " join operator p on p.id = m.principal_id and not p.calls_for_others"))
                    .isEqualTo(NUMBERS * 9 / 10 / 5);
            PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
            SplittableRandom random = new SplittableRandom(42);
            int none = 0;
            for (int i = 0; i < 200; i++) {
                DeclaredNumbers.Asked asked = declared.any(random);
                none += asked.declared() ? 0 : 1;
                assertThat(plan.isValidNumber(plan.parse("+" + asked.number(), "IT")))
                        .as("one that nobody can have has another answer")
                        .isTrue();
                assertThat(database.number("select count(*) from number_declaration where numbers @> " + asked.number()
                                + "::bigint"))
                        .isEqualTo(asked.declared() ? 1 : 0);
            }
            assertThat(none).isBetween(20, 100);
        }
    }
}
