package it.opposizioni.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.database.DatabaseArchive.State;
import it.opposizioni.kit.testing.ArchivingPostgres;
import it.opposizioni.kit.testing.Patience;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseArchiveTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void theDatabaseTellsWhetherItsLogArrives() throws SQLException {
        try (ArchivingPostgres postgres = new ArchivingPostgres()) {
            DatabaseArchive archive = new DatabaseArchive(new Jdbc(postgres.database()), metrics);
            archive.show(new StartupEvent());
            assertThat(archive.state()).isEqualTo(new State(true, null, null, 0));
            assertThat(failing()).isZero();
            postgres.accept();
            postgres.endPiece();
            Patience.await("a piece has arrived").until(() -> archive.state().lastArchivedAt() != null);
            assertThat(archive.state().archives()).isTrue();
            assertThat(archive.state().failures()).isZero();
            assertThat(archive.state().lastFailedAt()).isNull();
            assertThat(failing()).isZero();

            postgres.refuse();
            postgres.endPiece();
            Patience.await("a piece was refused").until(() -> archive.state().failures() > 0);
            State refused = archive.state();
            assertThat(refused.lastFailedAt()).isAfter(refused.lastArchivedAt());
            assertThat(failing()).isEqualTo(1);

            postgres.accept();
            Patience.await("it arrives after all").until(() -> failing() == 0);
        }
        assertThat(failing()).as("the database is away").isNaN();
    }

    private double failing() {
        return metrics.get("opposizioni.database.archive.failing").gauge().value();
    }
}
