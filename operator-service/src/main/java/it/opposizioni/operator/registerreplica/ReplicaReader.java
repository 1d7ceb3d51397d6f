package it.opposizioni.operator.registerreplica;

import it.opposizioni.operator.consultation.index.SnapshotEditor;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/** Reads the replica's table into the index: as a whole, or what changed since a register version. */
@ApplicationScoped
class ReplicaReader {

    private static final String VERSION = "select coalesce(max(version), 0) from register_state";

    /** All in one statement, so that the version and the numbers are of one moment. */
    private static final String CHANGES = """
            select number, bool_or(opposed), (select version from register_state where id = 1)
            from opposed_number
            where number in (select number from opposed_number where register_version > ?)
            group by number
            """;

    private static final String WHOLE =
            "copy (select number from opposed_number where opposed) to stdout (format binary)";
    private static final int FETCH = 5_000;
    private static final int COPY_BUFFER = 1 << 16;
    private static final int COPY_SIGNATURE = 11;
    private static final short COPY_END = -1;

    private final DataSource database;

    ReplicaReader(DataSource database) {
        this.database = database;
    }

    long version() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return version(connection);
        }
    }

    /**
     * Sets and clears what changed, row by row as it comes: after an import of millions that is no small list. Wants a
     * transaction of its own.
     *
     * @return the register version that the changes lead to, or {@code since} when there were none
     */
    long readChanges(long since, SnapshotEditor target) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CHANGES)) {
            select.setFetchSize(FETCH);
            select.setLong(1, since);
            long version = since;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    target.set(rows.getLong(1), rows.getBoolean(2));
                    version = rows.getLong(3);
                }
            }
            return version;
        }
    }

    /** The whole register by binary COPY, several million numbers a second. Wants a transaction of its own. */
    long readWhole(SnapshotEditor target) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            }
            long version = version(connection);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            try (DataInputStream rows =
                    new DataInputStream(new BufferedInputStream(new PGCopyInputStream(postgres, WHOLE), COPY_BUFFER))) {
                copy(rows, target);
            }
            return version;
        }
    }

    /** Format: signature, flags, length of an extension; then for each row the count of fields, a length and eight bytes. */
    private static void copy(DataInputStream rows, SnapshotEditor target) throws IOException {
        rows.skipNBytes(COPY_SIGNATURE + Integer.BYTES);
        rows.skipNBytes(rows.readInt());
        while (rows.readShort() != COPY_END) {
            rows.skipNBytes(Integer.BYTES);
            target.set(rows.readLong(), true);
        }
    }

    private static long version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(VERSION)) {
            row.next();
            return row.getLong(1);
        }
    }
}
