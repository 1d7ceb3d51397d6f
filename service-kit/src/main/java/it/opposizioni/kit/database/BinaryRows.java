package it.opposizioni.kit.database;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Writes rows by PostgreSQL's binary COPY: signature, flags, length of an extension; then for each row the count of fields, and for each
 * field its length and its bytes. No object for a row. Without {@link #finish} nothing is written.
 */
public final class BinaryRows implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final short END = -1;
    private static final int UUID_LENGTH = 16;

    private final PGCopyOutputStream copy;
    private final DataOutputStream out;
    private final int columns;

    /** @param columns of each row, in the order in which {@code command} names them */
    public BinaryRows(Connection connection, String command, int columns) throws SQLException, IOException {
        this.copy = new PGCopyOutputStream(connection.unwrap(PGConnection.class), command, BUFFER);
        this.out = new DataOutputStream(copy);
        this.columns = columns;
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    public BinaryRows row() throws IOException {
        out.writeShort(columns);
        return this;
    }

    public BinaryRows bigint(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
        return this;
    }

    public BinaryRows integer(int value) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt(value);
        return this;
    }

    public BinaryRows uuid(UUID value) throws IOException {
        out.writeInt(UUID_LENGTH);
        out.writeLong(value.getMostSignificantBits());
        out.writeLong(value.getLeastSignificantBits());
        return this;
    }

    public BinaryRows timestamptz(Instant value) throws IOException {
        return bigint(EPOCH.until(value, ChronoUnit.MICROS));
    }

    public BinaryRows date(LocalDate value) throws IOException {
        return integer((int) (value.toEpochDay() - FIRST_DAY.toEpochDay()));
    }

    public BinaryRows bool(boolean value) throws IOException {
        out.writeInt(1);
        out.writeBoolean(value);
        return this;
    }

    public BinaryRows text(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        return this;
    }

    public void finish() throws IOException, SQLException {
        out.writeShort(END);
        out.flush();
        copy.endCopy();
    }

    /** Rows that were not finished are discarded. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
