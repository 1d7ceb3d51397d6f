package it.opposizioni.registry.registersnapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.replica.SnapshotSource.Batch;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RegisterSourceTest {

    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");
    private static final long KNOWN_HASH = 1_568_153_668_331_439_445L;
    private static final UUID ACME = UUID.fromString("00000000-0000-7000-8000-0000000000ac");

    @Inject
    RegisterSource source;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    /** Operator-service's test expects the same of the same rows. */
    @Test
    void digestsAreThoseOfTheCopy() throws SQLException {
        UUID first = stands(393_331_234_567L, true, true);
        stands(393_331_230_001L, true, false);
        exempted(first, 393_331_234_567L);
        // its period was over before, so that nothing has ended it: it goes with its opposition all the same
        exempted(ended(393_331_230_002L), 393_331_230_002L);

        try (Connection connection = database.getConnection()) {
            assertThat(source.digests(connection, KeyRange.ALL))
                    .containsExactly(new RangeDigest(393_331_230_000L, 3, KNOWN_HASH));
        }
    }

    @Test
    void batchesCoverEverythingAndAKeyIsNeverInTwo() throws SQLException {
        for (int i = 0; i < 25; i++) {
            stands(393_330_000_000L + i * 3, true, i % 2 == 0);
        }
        List<Long> numbers = new ArrayList<>();
        KeyRange left = KeyRange.ALL;
        int batches = 0;
        while (left != null) {
            Batch batch = read(left, 10);
            assertThat(batch.covered().from()).isEqualTo(left.from());
            batch.rows().forEach(row -> numbers.add(((OpposedNumber) row).number()));
            left = batch.covered().to() < left.to()
                    ? new KeyRange(batch.covered().to(), left.to())
                    : null;
            batches++;
        }

        assertThat(batches).isEqualTo(3);
        assertThat(numbers).hasSize(25).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aNumberComesWithItsExemptionsAndOneThatEndedNotAtAll() throws SQLException {
        UUID id = stands(393_331_234_567L, true, true);
        exempted(id, 393_331_234_567L);
        ended(393_331_230_002L);

        List<?> rows = read(KeyRange.ALL, 10).rows();

        assertThat(rows).hasSize(1);
        OpposedNumber number = (OpposedNumber) rows.getFirst();
        assertThat(number.oppositionId()).isEqualTo(id);
        assertThat(number.exemptions())
                .containsExactly(new OpposedNumber.Exempted(
                        new UUID(0x7001, 393_331_234_567L), ACME, 1, NOON, NOON.plusSeconds(3600)));
    }

    @Test
    void theRowsOfAnAggregateAreWhereItsNumberIs() {
        UUID id = stands(393_331_234_567L, true, true);

        assertThat(source.partOf(id.toString())).isEqualTo(KeyRange.of(393_331_234_567L));
        assertThat(source.partOf(UUID.randomUUID().toString())).isEqualTo(KeyRange.ALL);
        assertThat(source.partOf("registry-service")).isEqualTo(KeyRange.ALL);
    }

    @Test
    void howFarASnapshotIsIsKnownOnceTheDatabaseHasStatistics() throws SQLException {
        for (int i = 0; i < 300; i++) {
            stands(393_330_000_000L + i * 3, true, true);
        }
        // forgets the statistics that the database may have made by itself
        TwoRoles.executeAsOwner("alter table opposition alter column number type bigint");
        assertThat(percentBefore(393_330_000_450L)).isEmpty();

        TwoRoles.executeAsOwner("analyze opposition");

        assertThat(percentBefore(393_330_000_450L).orElseThrow()).isBetween(48, 52);
        assertThat(percentBefore(KeyRange.ALL.to())).hasValue(100);
    }

    private OptionalInt percentBefore(long number) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return source.percentBefore(connection, number);
        }
    }

    private Batch read(KeyRange part, int atMost) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return source.read(connection, part, atMost);
        }
    }

    private UUID stands(long number, boolean telephone, boolean post) {
        UUID id = new UUID(0x7000, 0x8000_0000_0000_0000L | number);
        QuarkusTransaction.requiringNew().run(() -> jdbc.update("""
                        insert into opposition (id, number, origin, telephone, post, effective_from, active_from, version)
                        values (?, ?, 'CITIZEN', ?, ?, ?, ?, 2)
                        """, id, number, telephone, post, NOON, NOON));
        return id;
    }

    private UUID ended(long number) {
        UUID id = stands(number, true, true);
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update(
                        "update opposition set ended_at = ?, end_reason = 'HOLDER_WITHDREW' where id = ?", NOON, id));
        return id;
    }

    private void exempted(UUID opposition, long number) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update(
                        """
                        insert into exemption (id, opposition_id, number, operator_id, granted_at, valid_from, valid_until, version)
                        values (?, ?, ?, ?, ?, ?, ?, 1)
                        """, new UUID(0x7001, number), opposition, number, ACME, NOON, NOON, NOON.plusSeconds(3600)));
    }
}
