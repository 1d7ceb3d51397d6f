package it.opposizioni.operator.registerreplica;

import it.opposizioni.kit.database.LongWork;
import it.opposizioni.operator.consultation.engine.index.ExemptionPeriods;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads the replica's tables into the index: as a whole, or what changed since a register version. Each reading needs its
 * own transaction, and makes it see the state of one moment.
 */
@ApplicationScoped
class ReplicaReader {

    /** @param id of this register among all others; the version 0 of none while the table is empty */
    record State(UUID id, long version) {}

    private static final String STATE = "select register_id, version from register_state where id = 1";
    private static final String REPEATABLE_READ = "set transaction isolation level repeatable read, read only";
    private static final State NOTHING = new State(new UUID(0, 0), 0);

    private static final String CHANGED_NUMBERS = """
        select number, bool_or(telephone), bool_or(post)
        from opposed_number
        where number in (select number from opposed_number where register_version > ?)
        group by number
        """;

    /** Also those that have ended: the index must remove them. */
    private static final String CHANGED_EXEMPTIONS = """
        select number, operator_id, ended,
            ceil(extract(epoch from valid_from))::bigint, floor(extract(epoch from valid_until))::bigint
        from exemption
        where number in (select number from exemption where register_version > ?)
        order by number
        """;

    private static final int TELEPHONE = 1;
    private static final int POST = 2;
    private static final int MEDIA_BITS = 2;

    /** Number and media in one column: 14 bytes a row are sent instead of 24. */
    private static final String ALL_NUMBERS = """
        copy (
            select number * 4 + telephone::int + post::int * 2 from opposed_number where telephone or post
        ) to stdout (format binary)
        """;

    private static final String ALL_EXEMPTIONS = """
        copy (
            select number, operator_id,
                ceil(extract(epoch from valid_from))::bigint, floor(extract(epoch from valid_until))::bigint
            from exemption
            where not ended
        ) to stdout (format binary)
        """;
    private static final int FETCH = 5_000;

    private final DataSource database;
    private final LongWork longWork;

    ReplicaReader(DataSource database, LongWork longWork) {
        this.database = database;
        this.longWork = longWork;
    }

    State state() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return state(connection);
        }
    }

    /**
     * Reads what changed, row by row: after an import these are millions.
     *
     * @return the register version that the changes lead to
     */
    long readChanges(long since, MediaEditor target) throws SQLException {
        try (Connection connection = snapshotConnection()) {
            changes(connection, since, target);
            return state(connection).version();
        }
    }

    /** For an image, which has the numbers as of its version but not the exemptions: these are read completely. */
    long readSinceImage(long since, MediaEditor target) throws SQLException, IOException {
        try (Connection connection = snapshotConnection()) {
            exemptions(connection, target);
            changes(connection, since, target);
            return state(connection).version();
        }
    }

    /** The whole register by binary COPY, several million numbers a second. */
    long readWhole(MediaEditor target) throws SQLException, IOException {
        try (Connection connection = snapshotConnection()) {
            try (BinaryCopy rows = new BinaryCopy(connection, ALL_NUMBERS)) {
                while (rows.next()) {
                    long row = rows.bigint();
                    target.oppose(row >>> MEDIA_BITS, (row & TELEPHONE) != 0, (row & POST) != 0);
                }
            }
            exemptions(connection, target);
            return state(connection).version();
        }
    }

    private Connection snapshotConnection() throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(REPEATABLE_READ);
            longWork.allow(IndexLoader.READING);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void changes(Connection connection, long since, MediaEditor target) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHANGED_NUMBERS)) {
            select.setFetchSize(FETCH);
            select.setLong(1, since);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    target.set(rows.getLong(1), rows.getBoolean(2), rows.getBoolean(3));
                }
            }
        }
        try (PreparedStatement select = connection.prepareStatement(CHANGED_EXEMPTIONS)) {
            select.setFetchSize(FETCH);
            select.setLong(1, since);
            try (ResultSet rows = select.executeQuery()) {
                new ChangedExemptions(target).read(rows);
            }
        }
    }

    private static void exemptions(Connection connection, MediaEditor target) throws SQLException, IOException {
        try (BinaryCopy rows = new BinaryCopy(connection, ALL_EXEMPTIONS)) {
            while (rows.next()) {
                long number = rows.bigint();
                UUID operator = rows.uuid();
                target.add(operator, number, ExemptionPeriods.of(rows.bigint(), rows.bigintOrNull()));
            }
        }
    }

    private static State state(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            return row.next() ? new State(row.getObject(1, UUID.class), row.getLong(2)) : NOTHING;
        }
    }
}
