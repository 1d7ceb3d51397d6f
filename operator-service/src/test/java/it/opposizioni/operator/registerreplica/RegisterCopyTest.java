package it.opposizioni.operator.registerreplica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.replica.SnapshotSource;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.replica.CopyTrial;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.registerreplica.RegisterCopy.ExemptionRow;
import it.opposizioni.operator.registerreplica.RegisterCopy.Row;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RegisterCopyTest extends OperatorServiceTest {

    private static final long FIRST = 393_330_000_000L;
    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");
    private static final long KNOWN_HASH = 1_568_153_668_331_439_445L;
    private static final UUID ACME = UUID.fromString("00000000-0000-7000-8000-0000000000ac");

    @Inject
    RegisterCopy copy;

    @Inject
    RegisterReplica replica;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    /** Registry-service's test expects the same of the same rows. */
    @Test
    void digestsAreThoseOfTheRegistry() throws SQLException {
        replace(KeyRange.ALL, List.of(known(393_331_234_567L, true, true), known(393_331_230_001L, true, false)), 7);

        assertThat(trial().digests()).containsExactly(new RangeDigest(393_331_230_000L, 3, KNOWN_HASH));
    }

    private static Row known(long number, boolean telephone, boolean exempted) {
        UUID id = new UUID(0x7000, 0x8000_0000_0000_0000L | number);
        List<ExemptionRow> exemptions = exempted
                ? List.of(new ExemptionRow(new UUID(0x7001, number), ACME, 1, NOON, NOON.plusSeconds(3600)))
                : List.of();
        return new Row(number, id, 2, telephone, !telephone || exempted, exemptions);
    }

    /** Missing, extra, with another medium, of another version: each is named by its range and repaired, and nothing else is touched. */
    @Test
    void aThousandDamagedRowsAreNamedAndRepairedAndNoOtherIsTouched() throws SQLException {
        List<Row> truth = truth(20_000, 7);
        replace(KeyRange.ALL, truth, 10);
        List<RangeDigest> expected = trial().digests();
        List<String> before = contents();
        Set<Long> damaged = damage(truth, new Random(20_220_727));

        Set<Long> different = trial().repair(expected, truth, new FactNumber(1, 12));

        assertThat(different).isEqualTo(trial().rangesOf(damaged));
        assertThat(trial().digests()).isEqualTo(expected);
        assertThat(contents()).isEqualTo(before);
        assertThat(numbersWrittenAt(12)).isEqualTo(damaged);
    }

    @Test
    void whatChangedAfterTheFactOfASnapshotStays() throws SQLException {
        String number = "+393331234567";
        UUID opposition = register.oppose(number);
        QuarkusTransaction.requiringNew().run(() -> jdbc.update("update opposed_number set epoch = 1, sequence = 20"));

        assertThat(replace(KeyRange.ALL, List.of(), 19)).isZero();
        assertThat(register.holds(number)).isTrue();
        assertThat(trial().changedAfter(new FactNumber(1, 19))).containsExactly(393_331_230_000L);

        assertThat(replace(KeyRange.ALL, List.of(), 20)).isEqualTo(1);
        assertThat(register.holds(number)).isFalse();
        // its version is a guard: what comes late changes nothing
        register.registered(opposition, 1, number, RegistryFacts.TELEPHONE);
        assertThat(register.holds(number)).isFalse();
    }

    /** For a registry that has lost them: also what has ended, and nothing that is older. */
    @Test
    void whatFactsSinceOneHaveChangedIsTold() throws SQLException {
        replace(KeyRange.ALL, truth(3, 10), 7);
        replace(KeyRange.of(FIRST + 10), List.of(), 8);
        replace(KeyRange.of(393_331_234_567L), List.of(known(393_331_234_567L, true, true)), 9);

        List<String> told = new ArrayList<>();
        KeyRange left = KeyRange.ALL;
        while (left != null) {
            SnapshotSource.Batch batch = copy.changedSince(database.getConnection(), left, 8, 1);
            batch.rows().forEach(row -> told.add(json.valueToTree(row).toString()));
            left = batch.covered().to() < left.to()
                    ? new KeyRange(batch.covered().to(), left.to())
                    : null;
        }

        assertThat(told).hasSize(3);
        assertThat(told.get(0)).contains(String.valueOf(FIRST + 10), "\"telephone\":false", "\"post\":false");
        assertThat(told.get(1)).contains("393331234567", "\"version\":2", "\"telephone\":true");
        assertThat(told.get(2)).contains("393331234567", ACME.toString(), "\"ended\":false");
    }

    /** After the registry's restore an opposition begins with an older version again, under a higher number. */
    @Test
    void aLaterFactCountsAlsoWithAnOlderVersion() {
        String number = "+393331234567";
        UUID opposition = register.oppose(number);
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update("update opposed_number set epoch = 1, sequence = 20, version = 5"));

        withdrawnBy(new FactNumber(1, 19), number, opposition);
        assertThat(register.holds(number)).isTrue();
        withdrawnBy(new FactNumber(1, 21), number, opposition);
        assertThat(register.holds(number)).isFalse();
    }

    private void withdrawnBy(FactNumber fact, String number, UUID opposition) {
        QuarkusTransaction.requiringNew().run(() -> {
            replica.take(List.of(new OppositionFact(digits(number), opposition, 2, false, false, fact)));
            replica.write();
        });
    }

    private static long digits(String number) {
        return Long.parseLong(number.substring(1));
    }

    /** The registry was restored and counts again in its next epoch: its numbers are lower than those that the rows have. */
    @Test
    void aSnapshotOfALaterEpochReplacesWhatHasAHigherNumberOfTheOneBefore() throws SQLException {
        replace(KeyRange.ALL, List.of(known(393_331_234_567L, true, true)), 900);

        assertThat(trial().changedAfter(new FactNumber(2, 1))).isEmpty();
        int changed = trial().replace(KeyRange.ALL, List.of(), new FactNumber(2, 1));

        assertThat(changed).isEqualTo(2);
        assertThat(trial().digests()).isEmpty();
    }

    @Test
    void theIndexAnswersWhatASnapshotHasBrought() {
        replace(KeyRange.ALL, List.of(known(393_331_234_567L, true, false)), 5);

        assertThat(register.holds("+393331234567")).isTrue();
        assertThat(register.holdsForPost("+393331234567")).isFalse();
    }

    private static List<Row> truth(int count, int apart) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long number = FIRST + (long) i * apart;
            rows.add(new Row(number, new UUID(1, i), 1, true, i % 3 == 0, List.of()));
        }
        return rows;
    }

    /** @return the numbers whose rows a repair must write */
    private Set<Long> damage(List<Row> truth, Random random) {
        Set<Long> damaged = new TreeSet<>();
        while (damaged.size() < 1_000) {
            Row row = truth.get(random.nextInt(truth.size()));
            if (damaged.add(row.number())) {
                damage(row, damaged.size() % 4);
            }
        }
        return damaged;
    }

    private void damage(Row row, int kind) {
        String where = " where number = " + row.number();
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update(
                        switch (kind) {
                            case 0 -> "delete from opposed_number" + where;
                            case 1 -> "update opposed_number set post = not post" + where;
                            case 2 -> "update opposed_number set version = version + 3" + where;
                            default ->
                                "insert into opposed_number values (%d, gen_random_uuid(), 1, true, true, 1, 9)"
                                        .formatted(row.number());
                        }));
    }

    private Set<Long> numbersWrittenAt(long sequence) {
        return new TreeSet<>(
                jdbc.query("select number from opposed_number where sequence = ?", r -> r.getLong(1), sequence));
    }

    private List<String> contents() {
        return jdbc.query(
                "select concat_ws(' ', number, opposition_id, version, telephone, post) from opposed_number "
                        + "where telephone or post order by 1",
                r -> r.getString(1));
    }

    private int replace(KeyRange part, List<Row> rows, long sequence) {
        return trial().replace(part, rows, new FactNumber(1, sequence));
    }

    private CopyTrial<Row> trial() {
        return new CopyTrial<>(copy, database, json, Row::number);
    }
}
