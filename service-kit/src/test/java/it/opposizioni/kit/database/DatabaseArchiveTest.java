package it.opposizioni.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.database.DatabaseArchive.State;
import it.opposizioni.kit.testing.ArchivingPostgres;
import it.opposizioni.kit.testing.Patience;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseArchiveTest {

    @Test
    void theDatabaseTellsWhetherItsLogArrives() throws SQLException {
        try (ArchivingPostgres postgres = new ArchivingPostgres()) {
            DatabaseArchive archive = new DatabaseArchive(new Jdbc(postgres.database()));
            assertThat(archive.state()).isEqualTo(new State(true, null, null, 0));
            postgres.accept();
            postgres.endPiece();
            Patience.await("a piece has arrived").until(() -> archive.state().lastArchivedAt() != null);
            assertThat(archive.state().archives()).isTrue();
            assertThat(archive.state().failures()).isZero();
            assertThat(archive.state().lastFailedAt()).isNull();

            postgres.refuse();
            postgres.endPiece();
            Patience.await("a piece was refused").until(() -> archive.state().failures() > 0);
            State refused = archive.state();
            assertThat(refused.lastFailedAt()).isAfter(refused.lastArchivedAt());
        }
    }
}
