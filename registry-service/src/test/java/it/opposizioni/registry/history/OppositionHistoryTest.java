package it.opposizioni.registry.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.TwoRoles;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OppositionHistoryTest extends RegistryTest {

    private static final Instant START = Instant.parse("2026-11-25T09:00:00Z");
    private static final List<String> NUMBERS = List.of("+393331234567", "+390642986411");
    private static final List<String> PEOPLE = List.of("giulia", "marco", "anna");
    private static final String NOBODY = "";

    @Inject
    OppositionHistory history;

    /** For every instant the register names the person who had opposed then, as a plain list of the acts does. */
    @Test
    void itAnswersEveryInstantOfManyLives() {
        Random random = new Random(5);
        Map<String, NavigableMap<Instant, String>> expected = new HashMap<>();
        NUMBERS.forEach(number -> expected.put(number, new TreeMap<>(Map.of(Instant.MIN, NOBODY))));
        Map<String, String> standing = new HashMap<>();
        Instant now = START;
        for (int i = 0; i < 60; i++) {
            now = now.plus(Duration.ofHours(25 + random.nextInt(500)));
            clock.set(now);
            String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
            String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
            String holder = expected.get(number).lastEntry().getValue();
            if (holder.equals(person)) {
                register.withdraw(person, number, standing.get(number));
                expected.get(number).put(now, NOBODY);
            } else {
                standing.put(number, register.registered(person, number));
                expected.get(number).put(now, person);
            }
        }
        for (int i = 0; i < 2_000; i++) {
            String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
            Instant at = START.plusSeconds(
                    random.nextLong(Duration.between(START, now).toSeconds() + 86_400));
            check(number, at, expected.get(number).floorEntry(at).getValue());
        }
        expected.forEach((number, acts) -> acts.tailMap(START).forEach((at, holder) -> check(number, at, holder)));
    }

    private void check(String number, Instant at, String holder) {
        Optional<HistoryEntry> known =
                history.about(PhoneNumber.tryParse(number).orElseThrow()).at(at).filter(HistoryEntry::opposesCalls);
        assertThat(known.map(HistoryEntry::holder).orElse(NOBODY))
                .as("%s at %s", number, at)
                .isEqualTo(holder);
    }

    /** At 100 million numbers anything but these plans would take minutes instead of a millisecond. */
    @Test
    void theQueriesGoByTheirIndexes() throws SQLException {
        try (Connection connection = TwoRoles.owner();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into opposition (id, number, origin, telephone, post, effective_from, active_from, version)
                    select gen_random_uuid(), 393300000000 + i, 'CARRIED_OVER', true, false, now(), now(), 1
                    from generate_series(1, 50000) i
                    """);
            statement.execute("""
                    insert into opposition (id, number, origin, telephone, post, effective_from, active_from, version, ended_at, end_reason)
                    select gen_random_uuid(), number, origin, telephone, post, now(), now(), 2, now(), 'HOLDER_WITHDREW' from opposition
                    """);
            statement.execute("""
                    insert into opposition_history (number, valid_from, recorded_at, opposition_id, version, change,
                        telephone, post, effective_from, active_from)
                    select number, now(), now(), id, 1, 'CARRIED_OVER', true, false, now(), now() from opposition
                    """);
            statement.execute("analyze opposition, opposition_history");
            assertThat(plan(statement, """
                    select * from opposition_history where number = 393300000007 order by valid_from, seq
                    """)).contains("opposition_history_key").doesNotContain("Sort", "Seq Scan");
            assertThat(plan(statement, """
                    select * from opposition
                    where (number = 393300000007 and ended_at is null or number = 393300000007 and ended_at is not null)
                    and id < 'ffffffff-ffff-ffff-ffff-ffffffffffff' order by id desc limit 51
                    """))
                    .contains("opposition_standing_number_key", "ix_opposition_ended_number")
                    .doesNotContain("Seq Scan");
        }
    }

    private static String plan(Statement statement, String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
