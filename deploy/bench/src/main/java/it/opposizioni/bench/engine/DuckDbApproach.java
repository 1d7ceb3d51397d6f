package it.opposizioni.bench.engine;

import it.opposizioni.bench.data.NumberList;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB in this process, on two threads, the register in its memory: an anti join from CSV to CSV, in any order it likes. */
final class DuckDbApproach implements Approach, AutoCloseable {

    private static final String REGISTER = """
            create table register as
            select n from read_csv('%s', header = false, columns = {'n': 'BIGINT'})
            """;

    private static final String ANTI_JOIN = """
            copy (
                select '+' || l.n
                from read_csv('%s', header = false, delim = ',', quote = '', escape = '', columns = {'n': 'BIGINT'}) l
                anti join register r on l.n = r.n
            ) to '%s' (format csv, header false, quote '')
            """;

    private final String name;
    private final Connection connection;

    DuckDbApproach(String name, Path register) throws SQLException {
        this.name = name;
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("set threads = 2");
        execute("set preserve_insertion_order = false");
        execute(REGISTER.formatted(register));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void run(NumberList list, Path folder) throws SQLException {
        execute(ANTI_JOIN.formatted(list.file(), folder.resolve(CALLABLE)));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
