package it.opposizioni.bench.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** Rows of one table in the text format of COPY, kept until they are written. */
public final class CopiedRows {

    private final String statement;
    private final StringBuilder rows = new StringBuilder();

    /** @param columns in the order of the values of {@link #add} */
    public CopiedRows(String table, String columns) {
        statement = "copy %s (%s) from stdin".formatted(table, columns);
    }

    /** @param values as text, without tabs, line ends and backslashes; null where there is none */
    public void add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
        }
        rows.append('\n');
    }

    /** Writes them, and has none any more. */
    public void write(Connection connection) throws SQLException {
        CopyManager manager = connection.unwrap(BaseConnection.class).getCopyAPI();
        var copy = manager.copyIn(statement);
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
        rows.setLength(0);
    }
}
