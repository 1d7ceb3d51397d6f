package it.opposizioni.bench.register;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.bench.ServiceDatabase;
import it.opposizioni.bench.imports.BareCopy;
import it.opposizioni.bench.imports.JobRows;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilledRegisterTest {

    private static final int NUMBERS = 3_200;

    @TempDir
    Path folder;

    @Test
    void aFilledRegisterHasItsNumbersWithTheirHistoryAndABareCopyTakesThem() throws Exception {
        FilledRegister register = new FilledRegister(42, NUMBERS);
        try (ServiceDatabase database = ServiceDatabase.start("registry-service");
                Connection connection = database.connect()) {
            register.fill(connection);

            assertThat(database.number("select count(*) from opposition")).isEqualTo(NUMBERS);
            assertThat(database.number("select count(*) from opposition_history"))
                    .isEqualTo(NUMBERS + NUMBERS / 10);
            assertThat(database.number("select count(*) from opposition where number::text not like '393%'"))
                    .isEqualTo(NUMBERS / 4);
            for (int place : new int[] {0, 799, 800, NUMBERS - 1}) {
                assertThat(database.number(
                                "select number from opposition where id = '%s'".formatted(register.id(place))))
                        .isEqualTo(register.digits(place));
            }

            FilledRegister.give(connection, "giulia", register.id(7), new UUID(1, 1));
            assertThat(database.number("select count(*) from opposition where holder = 'giulia'"))
                    .isOne();

            BareCopy copy = new BareCopy(connection, folder, JobRows.CARRIED_OVER);
            assertThat(copy.rows()).isEqualTo(NUMBERS - 1);
            assertThat(copy.measure()).isPositive();
        }
    }
}
