package it.opposizioni.bench.lookup;

import it.opposizioni.bench.database.CopiedRows;
import it.opposizioni.bench.database.TakenIndexes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Numbers and ranges that 500 operators have declared, in complaint-service's copy of them, by COPY: nine in ten are single numbers, every other one of a
 * row of numbers, and one in ten is a range of a hundred. Every fifth operator calls for others, each of whose numbers a mandate names.
 */
public final class DeclaredNumbers {

    private static final int OPERATORS = 500;
    private static final int FOR_OTHERS = 5;
    private static final long FIRST_SINGLE = 39_02_20000000L;
    private static final long FIRST_RANGE = 39_06_20000000L;
    private static final int RANGE = 100;
    private static final int SLICE = 50_000;
    private static final String SINCE = "2026-01-10T08:00:00Z";

    private static final List<String> TABLES = List.of("operator", "number_declaration", "mandate", "mandate_number");

    private final CopiedRows operators =
            new CopiedRows("operator", "id, version, name, seat, contact, calls_for_others, state, since, roc_number");
    private final CopiedRows declarations =
            new CopiedRows("number_declaration", "id, version, operator_id, first_number, last_number, declared_from");
    private final CopiedRows mandates =
            new CopiedRows("mandate", "id, version, outsourcer_id, principal_id, valid_from, valid_until");
    private final CopiedRows mandateNumbers = new CopiedRows("mandate_number", "mandate_id, number");

    private final int singles;
    private final int ranges;

    /** @param number of declarations */
    public DeclaredNumbers(int number) {
        this.ranges = number / 10;
        this.singles = number - ranges;
    }

    /** A number to look up, and what the answer must be. */
    record Asked(long number, boolean declared) {}

    /** @param connection to complaint-service's database, as its superuser; operator-service must not run, which would repair the copy */
    public void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            TakenIndexes indexes = TakenIndexes.of(statement, TABLES);
            fillOperators(connection);
            for (int from = 0; from < singles + ranges; from += SLICE) {
                for (int i = from; i < Math.min(singles + ranges, from + SLICE); i++) {
                    declare(i);
                }
                declarations.write(connection);
                mandateNumbers.write(connection);
            }
            indexes.make(connection);
            statement.execute("vacuum (analyze) " + String.join(", ", TABLES));
            statement.execute("checkpoint");
        }
    }

    private void fillOperators(Connection connection) throws SQLException {
        for (int i = 0; i < OPERATORS; i++) {
            operators.add(
                    operator(i),
                    1,
                    "Operatore " + i + " S.p.A.",
                    "Via Roma " + i + ", 20121 Milano",
                    "privacy@operatore-" + i + ".example",
                    callsForOthers(i),
                    "ACTIVE",
                    SINCE,
                    10_000 + i);
            if (callsForOthers(i)) {
                mandates.add(mandate(i), 1, operator(i), operator(i + 1), "2026-01-01", null);
            }
        }
        operators.write(connection);
        mandates.write(connection);
    }

    private void declare(int place) {
        int operator = place % OPERATORS;
        boolean single = place < singles;
        long first = single ? FIRST_SINGLE + 2L * place : FIRST_RANGE + 2L * RANGE * (place - singles);
        UUID id = new UUID(0x018f_0000_0003_7000L, 0x8000_0000_0000_0000L + place);
        declarations.add(id, 1, operator(operator), first, single ? first : first + RANGE - 1, SINCE);
        if (single && callsForOthers(operator)) {
            mandateNumbers.add(mandate(operator), first);
        }
    }

    /** Half of them single ones, a quarter in a range, a quarter declared by nobody, right beside the others. */
    Asked any(RandomGenerator random) {
        int drawn = random.nextInt(8);
        if (drawn < 5) {
            return new Asked(FIRST_SINGLE + 2L * random.nextInt(singles) + drawn / 4, drawn < 4);
        }
        long first = FIRST_RANGE + 2L * RANGE * random.nextInt(ranges);
        return new Asked(first + random.nextInt(RANGE) + (drawn == 7 ? RANGE : 0), drawn < 7);
    }

    private static boolean callsForOthers(int operator) {
        return operator % FOR_OTHERS == 0;
    }

    private static UUID operator(int operator) {
        return new UUID(0x018f_0000_0002_7000L, 0x8000_0000_0000_0000L + operator);
    }

    private static UUID mandate(int operator) {
        return new UUID(0x018f_0000_0004_7000L, 0x8000_0000_0000_0000L + operator);
    }
}
