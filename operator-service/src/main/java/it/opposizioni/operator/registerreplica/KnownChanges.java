package it.opposizioni.operator.registerreplica;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.SnapshotSource.Batch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the replica knows of the changes from one of the registry's facts on: for a registry that has lost them. */
final class KnownChanges {

    private static final String NUMBERS = """
            select number from (
                select number from opposed_number where sequence >= ? and number >= ? and number < ?
                union
                select number from exemption where sequence >= ? and number >= ? and number < ?
            ) changed
            order by number limit ?
            """;

    private static final String OPPOSITIONS = """
            select number, opposition_id, version, telephone, post from opposed_number
            where sequence >= ? and number >= ? and number < ? order by number, opposition_id
            """;

    private static final String EXEMPTIONS = """
            select number, id, operator_id, version, valid_from, valid_until, ended from exemption
            where sequence >= ? and number >= ? and number < ? order by number, id
            """;

    private final Connection connection;
    private final long since;

    KnownChanges(Connection connection, long since) {
        this.connection = connection;
        this.since = since;
    }

    /** An opposition; it has ended when neither medium is opposed. */
    record KnownOpposition(long number, UUID oppositionId, long version, boolean telephone, boolean post) {}

    /** @param until exclusive; null without an end */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KnownExemption(
            long number, UUID exemptionId, UUID operatorId, long version, Instant from, Instant until, boolean ended) {}

    Batch in(KeyRange part, int numbers) throws SQLException {
        KeyRange covered = covered(part, numbers);
        List<Object> rows = new ArrayList<>();
        rows.addAll(read(OPPOSITIONS, covered, KnownChanges::opposition));
        rows.addAll(read(EXEMPTIONS, covered, KnownChanges::exemption));
        return new Batch(covered, rows);
    }

    private KeyRange covered(KeyRange part, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NUMBERS)) {
            for (int table = 0; table < 2; table++) {
                bind(select, table * 3, part);
            }
            select.setInt(7, atMost);
            long last = 0;
            int found = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    found++;
                }
            }
            return new KeyRange(part.from(), found < atMost ? part.to() : last + 1);
        }
    }

    private <T> List<T> read(String sql, KeyRange part, Jdbc.Reader<T> reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, 0, part);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        }
    }

    private void bind(PreparedStatement select, int before, KeyRange part) throws SQLException {
        select.setLong(before + 1, since);
        select.setLong(before + 2, part.from());
        select.setLong(before + 3, part.to());
    }

    private static KnownOpposition opposition(ResultSet row) throws SQLException {
        return new KnownOpposition(
                row.getLong(1), row.getObject(2, UUID.class), row.getLong(3), row.getBoolean(4), row.getBoolean(5));
    }

    private static KnownExemption exemption(ResultSet row) throws SQLException {
        return new KnownExemption(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getLong(4),
                Jdbc.instant(row, 5),
                Jdbc.instant(row, 6),
                row.getBoolean(7));
    }
}
