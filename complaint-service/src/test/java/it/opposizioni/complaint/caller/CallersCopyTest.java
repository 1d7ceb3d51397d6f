package it.opposizioni.complaint.caller;

import static it.opposizioni.complaint.OperatorEvents.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.replica.AggregateRow;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.testing.replica.AggregatePublisher;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The callers can be built from nothing, compared and repaired. */
@QuarkusTest
class CallersCopyTest extends CallersCopyScenario {

    private static final long KNOWN_HASH = -7_442_710_732_605_937_871L;

    private static final long KNOWN_HASH_OF_LATER_DATA = -8_266_564_413_638_103_658L;

    private static final Map<String, String> TABLES = Map.of(
            "OPERATOR",
            "operator",
            "NUMBERS",
            "number_declaration",
            "CONFLICT",
            "number_dispute",
            "MANDATE",
            "mandate",
            "MEMBER",
            "team_member");

    /** Operator-service's test expects the same of what it announced so. */
    @Test
    void digestsAreThoseOfOperatorService() throws SQLException {
        known("OPERATOR", ACME, """
                {"operatorId": "%s", "name": "Acme «Energia» S.p.A.", "seat": "Via Roma 1, Milano",
                 "contact": "privacy@example.it", "callsForOthers": false, "state": "SUSPENDED", "since": "2026-11-25T11:00:00.000001Z"}
                """);
        known("NUMBERS", id(0x11), """
                {"declarationId": "%s", "operatorId": "018f0000-0000-7000-8000-000000000001", "first": "390298760000",
                 "last": "390298760099", "from": "2026-01-10T08:00:00Z", "until": null}
                """);
        known("CONFLICT", id(0x12), """
                {"conflictId": "%s", "first": "390298760040", "last": "390298760049", "settledAt": "2026-11-25T11:00:00Z"}
                """);
        known("MANDATE", id(0x13), """
                {"mandateId": "%s", "outsourcerId": "018f0000-0000-7000-8000-000000000003",
                 "principalId": "018f0000-0000-7000-8000-000000000001", "callingNumbers": ["390298760043", "187"],
                 "from": "2026-11-01", "until": "2026-11-30"}
                """);

        assertThat(trial.digests()).containsExactly(new RangeDigest(0, 4, KNOWN_HASH));
    }

    /** As the test before; of data that the releases before did not have. */
    @Test
    void digestsOfWhatCameWithALaterReleaseAreThoseOfOperatorService() throws SQLException {
        known("OPERATOR", ACME, """
                {"operatorId": "%s", "name": "Acme «Energia» S.p.A.", "seat": "Via Roma 1, Milano", "rocNumber": "12345",
                 "contact": "privacy@example.it", "callsForOthers": false, "state": "ACTIVE", "since": "2026-11-25T11:00:00.000001Z"}
                """);
        known("NUMBERS", id(0x11), """
                {"declarationId": "%s", "operatorId": "018f0000-0000-7000-8000-000000000001", "first": "393331234567",
                 "last": "393331234567", "from": "2026-01-10T08:00:00Z", "until": null, "verifiedAt": "2026-01-10T09:00:00Z"}
                """);

        assertThat(trial.digests()).containsExactly(new RangeDigest(0, 2, KNOWN_HASH_OF_LATER_DATA));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itIsBuiltFromNothingWhileEventsGoOn(long seed) throws SQLException {
        Random random = new Random(seed);
        Callers callers = new Callers(operatorService, random);
        for (int i = 0; i < 200; i++) {
            callers.another();
        }
        operatorService.lose();

        operatorService.buildWhileEventsGoOn(trial, random, callers::another, projection::apply);

        List<RangeDigest> built = trial.digests();
        emptyTables();
        trial.replace(KeyRange.ALL, operatorService.truth(), operatorService.last());
        assertThat(built).isEqualTo(trial.digests()).isNotEmpty();
    }

    /** Missing, extra, of another version, of another content: each is named by its range and repaired, and nothing else is touched. */
    @Test
    void damagedRowsAreNamedAndRepairedAndNoOtherIsTouched() throws SQLException {
        Random random = new Random(20_220_727);
        Callers callers = new Callers(operatorService, random);
        for (int i = 0; i < 2_000; i++) {
            callers.another();
        }
        List<AggregateRow> truth = operatorService.truth();
        trial.replace(KeyRange.ALL, truth, new FactNumber(1, 10_000));
        List<RangeDigest> expected = trial.digests();
        Set<UUID> damaged = damage(truth, random);

        Set<Long> named = trial.repair(expected, truth, new FactNumber(1, 10_001));

        assertThat(named).isEqualTo(trial.rangesOf(keys(damaged)));
        assertThat(trial.digests()).isEqualTo(expected);
        assertThat(writtenAt(10_001)).isEqualTo(damaged);
    }

    @Test
    void whatIsNotInASnapshotIsNamedNoMoreAndComesBackWithALaterVersionAlone() {
        UUID declaration = UUID.randomUUID();
        announceOperator(ACME);
        announceNumber(declaration);
        receiveAll();
        lookUp(NUMBER).body("outcome", equalTo("DECLARED"));

        assertThat(trial.replace(KeyRange.ALL, List.of(), new FactNumber(1, 1)))
                .as("the number was declared after it")
                .isEqualTo(1);
        assertThat(trial.replace(KeyRange.ALL, List.of(), new FactNumber(1, 2))).isEqualTo(1);
        lookUp(NUMBER).body("outcome", equalTo("NOT_DECLARED"));

        receiveAll();
        lookUp(NUMBER).body("outcome", equalTo("NOT_DECLARED"));
        announceOperator(ACME);
        announceNumber(declaration);
        receiveAll();
        lookUp(NUMBER).body("outcome", equalTo("DECLARED"));
    }

    private void announceOperator(UUID id) {
        operatorService.announce(
                "it.opposizioni.operator.operator-approved.v1",
                "OPERATOR",
                id,
                Map.of("operatorId", id, "name", "Acme", "state", "ACTIVE", "since", "2026-01-10T08:00:00Z"));
    }

    private void announceNumber(UUID declaration) {
        operatorService.announce(
                "it.opposizioni.operator.calling-number-declared.v1",
                "NUMBERS",
                declaration,
                Map.of(
                        "declarationId",
                        declaration,
                        "operatorId",
                        ACME,
                        "number",
                        NUMBER,
                        "from",
                        "2026-01-10T08:00:00Z"));
    }

    private Set<UUID> damage(List<AggregateRow> truth, Random random) {
        Set<UUID> damaged = new HashSet<>();
        while (damaged.size() < 400) {
            AggregateRow row = truth.get(random.nextInt(truth.size()));
            if (damaged.add(row.id())) {
                damage(TABLES.get(row.about()), row.id(), random.nextInt(3));
            }
        }
        for (int i = 0; i < 100; i++) {
            UUID extra = new UUID(random.nextLong(), random.nextLong());
            damaged.add(extra);
            update(
                    "insert into number_dispute (id, version, first_number, last_number, sequence) values ('%s', 1, 7, 9, 3)"
                            .formatted(extra));
        }
        return damaged;
    }

    private void damage(String table, UUID id, int kind) {
        String where = " where id = '" + id + "'";
        if (kind == 0) {
            update("delete from mandate_number where mandate_id = '" + id + "'");
            update("delete from " + table + where);
        } else if (kind == 1) {
            update("update " + table + " set version = version + 3" + where);
        } else {
            switch (table) {
                case "operator" -> update("update operator set seat = seat || 'x'" + where);
                case "mandate" ->
                    update("update mandate_number set number = number + 50000 where mandate_id = '" + id + "'");
                case "team_member" -> update("update team_member set role = coalesce(role, '') || 'x'" + where);
                case "number_dispute" -> update("update number_dispute set last_number = last_number + 1" + where);
                default ->
                    update("update number_declaration set declared_from = declared_from + interval '1 microsecond'"
                            + where);
            }
        }
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew().run(() -> jdbc.update(sql));
    }

    private void emptyTables() {
        update("delete from mandate_number");
        TABLES.values().forEach(table -> update("delete from " + table));
    }

    private static Set<Long> keys(Set<UUID> ids) {
        return ids.stream().map(AggregatePublisher::key).collect(Collectors.toSet());
    }

    private Set<UUID> writtenAt(long sequence) {
        Set<UUID> ids = new HashSet<>();
        TABLES.values()
                .forEach(table -> ids.addAll(jdbc.query(
                        "select id from " + table + " where sequence = ?", r -> r.getObject(1, UUID.class), sequence)));
        return ids;
    }
}
