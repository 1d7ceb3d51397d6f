package it.opposizioni.bench.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * What a job over a file of numbers could be at best: the same rows, from files that are ready, by one binary COPY for each table, into
 * tables with the same columns, indexes and constraints in the same database. In the same order too: ascending, which is what the job itself
 * sorts them for.
 */
public final class BareCopy {

    private static final String[] TABLES = {"opposition", "opposition_history"};

    private final Connection connection;
    private final Path folder;
    private final JobRows rows;

    /**
     * @param connection to registry-service's database, as its superuser
     * @param folder for the files
     * @param rows those that the job has made
     */
    public BareCopy(Connection connection, Path folder, JobRows rows) {
        this.connection = connection;
        this.folder = folder;
        this.rows = rows;
    }

    /** @return seconds */
    public double measure() throws SQLException, IOException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists bare cascade");
            statement.execute("create schema bare");
            for (String table : TABLES) {
                export(table);
                statement.execute("create table bare.%s (like public.%s including all)".formatted(table, table));
            }
            statement.execute("checkpoint");
            long begun = System.nanoTime();
            for (String table : TABLES) {
                load(table);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            statement.execute("drop schema bare cascade");
            return seconds;
        }
    }

    /** How many numbers they are. */
    public long rows() throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from opposition where " + rows.oppositions())) {
            row.next();
            return row.getLong(1);
        }
    }

    private void export(String table) throws SQLException, IOException {
        String query = table.equals("opposition")
                ? "select * from opposition where %s order by number".formatted(rows.oppositions())
                : "select %s from opposition_history where %s order by number".formatted(columns(), rows.history());
        try (OutputStream file = Files.newOutputStream(file(table))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (%s) to stdout (format binary)".formatted(query), file);
        }
    }

    private void load(String table) throws SQLException, IOException {
        String columns = table.equals("opposition") ? "" : "(" + columns() + ")";
        try (InputStream file = Files.newInputStream(file(table))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare.%s %s from stdin (format binary)".formatted(table, columns), file, 1 << 16);
        } finally {
            Files.delete(file(table));
        }
    }

    /** Without the one that the database numbers. */
    private String columns() throws SQLException {
        String query = """
                select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                where table_schema = 'public' and table_name = 'opposition_history' and is_identity = 'NO'
                """;
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private Path file(String table) {
        return folder.resolve(table + ".rows");
    }
}
