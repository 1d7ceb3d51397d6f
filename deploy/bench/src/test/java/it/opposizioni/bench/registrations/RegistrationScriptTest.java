package it.opposizioni.bench.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.bench.ServiceDatabase;
import it.opposizioni.bench.database.PgBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationScriptTest {

    @TempDir
    Path folder;

    @Test
    void pgbenchWritesWhatOneRegistrationWrites() throws Exception {
        Optional<PgBench> pgbench = PgBench.find();
        Assumptions.assumeTrue(pgbench.isPresent());
        Path script =
                Files.writeString(folder.resolve("script.sql"), new RegistrationScript(400, 500, 600, 200).text());

        try (ServiceDatabase database = ServiceDatabase.start("registry-service")) {
            assertThat(pgbench.get().perSecond(database.environment(), script, 2, "-t", "6"))
                    .isPositive();

            assertThat(database.number(
                            "select count(*) from line_proof where confirmed_at is not null and used_at is not null"))
                    .isEqualTo(12);
            assertThat(database.number("select count(distinct person) from line_proof"))
                    .isEqualTo(4);
            assertThat(database.number("select count(*) from registration join registration_opposition using (protocol)"
                            + " join opposition on opposition.id = opposition_id"
                            + " join opposition_history on opposition_history.opposition_id = opposition.id"
                            + " join outbox_position using (event_id)"))
                    .isEqualTo(12);
            assertThat(database.number("select last from outbox_stream")).isEqualTo(24);
            assertThat(database.number("select count(*) from outbox_event where lane = 'CODES'"))
                    .isEqualTo(12);
            assertThat(database.number("select count(*) from idempotency_key")).isEqualTo(24);
            try (Connection connection = database.connect()) {
                assertThat(RegistrationScript.measured(connection))
                        .isEqualTo(new RegistrationScript(400, 500, 600, 200));
            }
        }
    }
}
