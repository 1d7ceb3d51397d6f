package it.opposizioni.operator.registerreplica;

import it.opposizioni.kit.database.BinaryRows;
import it.opposizioni.kit.database.IndexPlan;
import it.opposizioni.operator.registerreplica.OppositionFact.Key;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes the rows of one register version, for the holder of the lock of {@code register_state}. Many at once are mostly new ones, of an
 * import: those go straight into the table, which takes a fraction of what a look for each does.
 */
final class OpposedRows {

    private static final String UPSERT = """
        insert into opposed_number as known (number, opposition_id, version, telephone, post, register_version, epoch, sequence)
        select number, opposition_id, version, telephone, post, ?, epoch, sequence
        from unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::boolean[], ?::boolean[], ?::int[], ?::bigint[])
            as fact (number, opposition_id, version, telephone, post, epoch, sequence)
        order by number, opposition_id
        on conflict (number, opposition_id) do update
        set version = excluded.version, telephone = excluded.telephone, post = excluded.post,
            register_version = excluded.register_version, epoch = excluded.epoch, sequence = excluded.sequence
        where excluded.version > known.version
            or known.sequence > 0 and (excluded.epoch, excluded.sequence) > (known.epoch, known.sequence)
        """;

    private static final String COPY = """
        copy opposed_number (number, opposition_id, version, telephone, post, register_version, epoch, sequence)
        from stdin (format binary)
        """;

    private static final int COLUMNS = 8;

    private static final String KNOWN =
            "select number, opposition_id from opposed_number where number between ? and ? order by number limit ?";

    /** Fewer are not worth a second statement. */
    private static final int MANY = 100;

    /** To read a row in order takes a fraction of what it takes to look up a number. */
    private static final int KNOWN_PER_FACT = 4;

    private final Connection connection;
    private final long registerVersion;

    OpposedRows(Connection connection, long registerVersion) {
        this.connection = connection;
        this.registerVersion = registerVersion;
    }

    /** @return how many rows are written: facts that are older than what is known change none */
    int write(Collection<OppositionFact> facts) throws SQLException {
        NavigableMap<Key, OppositionFact> newest = new TreeMap<>();
        facts.forEach(fact -> newest.merge(fact.key(), fact, (a, b) -> a.version() >= b.version() ? a : b));
        int copied = 0;
        Optional<Set<Key>> known = newest.size() < MANY ? Optional.empty() : known(newest);
        if (known.isPresent()) {
            NavigableMap<Key, OppositionFact> unknown = new TreeMap<>(newest);
            unknown.keySet().removeAll(known.get());
            copy(unknown.values());
            newest.keySet().retainAll(known.get());
            copied = unknown.size();
        }
        return copied + upsert(List.copyOf(newest.values()));
    }

    /** @return empty when there are far more rows in this stretch of numbers than facts */
    private Optional<Set<Key>> known(NavigableMap<Key, OppositionFact> facts) throws SQLException {
        IndexPlan.force(connection);
        int most = KNOWN_PER_FACT * facts.size();
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setLong(1, facts.firstKey().number());
            select.setLong(2, facts.lastKey().number());
            select.setInt(3, most + 1);
            Set<Key> known = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(new Key(rows.getLong(1), rows.getObject(2, UUID.class)));
                }
            }
            return known.size() > most ? Optional.empty() : Optional.of(known);
        }
    }

    private void copy(Collection<OppositionFact> facts) throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        try (BinaryRows rows = new BinaryRows(connection, COPY, COLUMNS)) {
            for (OppositionFact fact : facts) {
                rows.row()
                        .bigint(fact.number())
                        .uuid(fact.oppositionId())
                        .bigint(fact.version())
                        .bool(fact.telephone())
                        .bool(fact.post())
                        .bigint(registerVersion)
                        .integer(fact.changedBy().epoch())
                        .bigint(fact.changedBy().sequence());
            }
            rows.finish();
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private int upsert(List<OppositionFact> facts) throws SQLException {
        if (facts.isEmpty()) {
            return 0;
        }
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setLong(1, registerVersion);
            upsert.setArray(2, connection.createArrayOf("bigint", column(facts, OppositionFact::number)));
            upsert.setArray(3, connection.createArrayOf("uuid", column(facts, OppositionFact::oppositionId)));
            upsert.setArray(4, connection.createArrayOf("bigint", column(facts, OppositionFact::version)));
            upsert.setArray(5, connection.createArrayOf("boolean", column(facts, OppositionFact::telephone)));
            upsert.setArray(6, connection.createArrayOf("boolean", column(facts, OppositionFact::post)));
            upsert.setArray(
                    7,
                    connection.createArrayOf(
                            "int", column(facts, f -> f.changedBy().epoch())));
            upsert.setArray(
                    8,
                    connection.createArrayOf(
                            "bigint", column(facts, f -> f.changedBy().sequence())));
            return upsert.executeUpdate();
        }
    }

    private static Object[] column(List<OppositionFact> facts, Function<OppositionFact, Object> of) {
        return facts.stream().map(of).toArray();
    }
}
