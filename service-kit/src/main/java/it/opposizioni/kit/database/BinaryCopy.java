package it.opposizioni.kit.database;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * Reads rows of PostgreSQL's binary COPY: signature, flags, length of an extension; then for each row the count of fields, and for each
 * field its length and its bytes. No object for a row.
 */
public final class BinaryCopy implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int SIGNATURE = 11;
    private static final short END = -1;
    private static final int NULL = -1;

    private final DataInputStream rows;

    /** @param command that copies to stdout in binary format */
    public BinaryCopy(Connection connection, String command) throws SQLException, IOException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        rows = new DataInputStream(new BufferedInputStream(new PGCopyInputStream(postgres, command), BUFFER));
        rows.skipNBytes(SIGNATURE + Integer.BYTES);
        rows.skipNBytes(rows.readInt());
    }

    public boolean next() throws IOException {
        return rows.readShort() != END;
    }

    public long bigint() throws IOException {
        rows.readInt();
        return rows.readLong();
    }

    public Long bigintOrNull() throws IOException {
        return rows.readInt() == NULL ? null : (Long) rows.readLong();
    }

    public UUID uuid() throws IOException {
        rows.readInt();
        return new UUID(rows.readLong(), rows.readLong());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
