package it.opposizioni.registry.operatordirectory;

import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.AggregateRow;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.replica.AggregatePublisher;
import it.opposizioni.kit.testing.replica.CopyTrial;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory can be built from nothing, compared and repaired. */
@QuarkusTest
class DirectoryCopyTest extends RegistryTest {

    private static final long KNOWN_HASH = -1_182_283_521_280_745_425L;
    private static final List<String> STATES = List.of("ACTIVE", "SUSPENDED", "LAPSED", "REVOKED");

    @Inject
    DirectoryCopy copy;

    @Inject
    OperatorEventsConsumer consumer;

    @Inject
    OperatorDirectory directory;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    private CopyTrial<AggregateRow> trial;
    private AggregatePublisher operatorService;
    private final List<UUID> ids = new ArrayList<>();

    @BeforeEach
    void nothingYet() {
        trial = new CopyTrial<>(copy, database, json, AggregatePublisher::key);
        operatorService = new AggregatePublisher(json);
    }

    /** Operator-service's test expects the same of what it announced so. */
    @Test
    void digestsAreThoseOfOperatorService() throws SQLException {
        AggregateRow acme = new AggregateRow(
                "OPERATOR", ACME, 2, json.valueToTree(new ListedOperator(ACME, "Acme «Energia» S.p.A.", "SUSPENDED")));
        trial.replace(KeyRange.ALL, List.of(acme), new FactNumber(1, 7));

        assertThat(trial.digests()).containsExactly(new RangeDigest(0, 1, KNOWN_HASH));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itIsBuiltFromNothingWhileEventsGoOn(long seed) throws SQLException {
        Random random = new Random(seed);
        announceMany(200, random);
        operatorService.lose();

        operatorService.buildWhileEventsGoOn(trial, random, () -> announceAny(random), consumer::apply);

        List<RangeDigest> built = trial.digests();
        update("delete from listed_operator");
        trial.replace(KeyRange.ALL, operatorService.truth(), operatorService.last());
        assertThat(built).isEqualTo(trial.digests()).isNotEmpty();
    }

    /** Missing, extra, of another version, of another content: each is named by its range and repaired, and nothing else is touched. */
    @Test
    void damagedRowsAreNamedAndRepairedAndNoOtherIsTouched() throws SQLException {
        Random random = new Random(20_220_727);
        announceMany(1_000, random);
        List<AggregateRow> truth = operatorService.truth();
        trial.replace(KeyRange.ALL, truth, new FactNumber(1, 10_000));
        List<RangeDigest> expected = trial.digests();
        Set<UUID> damaged = damage(truth.subList(0, 40), random);

        Set<Long> named = trial.repair(expected, truth, new FactNumber(1, 10_001));

        assertThat(named).isEqualTo(trial.rangesOf(keys(damaged)));
        assertThat(trial.digests()).isEqualTo(expected);
        assertThat(new HashSet<>(jdbc.query(
                        "select operator_id from listed_operator where sequence = 10001",
                        row -> row.getObject(1, UUID.class))))
                .isEqualTo(damaged);
    }

    @Test
    void whoIsNotInASnapshotIsListedNoMoreUntilALaterVersionComes() {
        announce(ACME, "ACTIVE");
        receiveAll();
        assertThat(directory.isListed(ACME)).isTrue();

        assertThat(trial.replace(KeyRange.ALL, List.of(), FactNumber.NONE)).isZero();
        assertThat(trial.replace(KeyRange.ALL, List.of(), new FactNumber(1, 1))).isEqualTo(1);
        assertThat(directory.isListed(ACME)).isFalse();
        assertThat(directory.nameOf(ACME)).isEmpty();

        receiveAll();
        assertThat(directory.isListed(ACME)).isFalse();
        announce(ACME, "ACTIVE");
        receiveAll();
        assertThat(directory.isListed(ACME)).isTrue();
    }

    private void announceMany(int count, Random random) {
        for (int i = 0; i < count; i++) {
            announceAny(random);
        }
    }

    private void announceAny(Random random) {
        if (ids.isEmpty() || random.nextInt(3) > 0) {
            ids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        announce(ids.get(random.nextInt(ids.size())), STATES.get(random.nextInt(STATES.size())));
    }

    private void announce(UUID id, String state) {
        operatorService.announce(
                "it.opposizioni.operator.operator-changed.v1",
                "OPERATOR",
                id,
                Map.of("operatorId", id, "name", "Società di " + id, "state", state));
    }

    private void receiveAll() {
        operatorService.facts().forEach(event -> IncomingEvents.deliver(consumer::apply, event));
    }

    private Set<UUID> damage(List<AggregateRow> rows, Random random) {
        Set<UUID> damaged = rows.stream().map(AggregateRow::id).collect(Collectors.toSet());
        damaged.forEach(id -> update(
                switch (random.nextInt(3)) {
                    case 0 -> "delete from listed_operator where operator_id = '%s'".formatted(id);
                    case 1 -> "update listed_operator set version = version + 3 where operator_id = '%s'".formatted(id);
                    default -> "update listed_operator set name = name || 'x' where operator_id = '%s'".formatted(id);
                }));
        UUID extra = new UUID(random.nextLong(), random.nextLong());
        update("insert into listed_operator (operator_id, name, state, version) values ('%s', 'Nessuno', 'ACTIVE', 1)"
                .formatted(extra));
        damaged.add(extra);
        return damaged;
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew().run(() -> jdbc.update(sql));
    }

    private static Set<Long> keys(Set<UUID> ids) {
        return ids.stream().map(AggregatePublisher::key).collect(Collectors.toSet());
    }
}
