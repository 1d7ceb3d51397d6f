package it.opposizioni.bench.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The indexes of tables that are being filled, but for those of keys: they are taken away before, and made of all rows together after. */
public final class TakenIndexes {

    private static final String OF_TABLES = """
            select indexname, indexdef from pg_indexes
            where schemaname = 'public' and tablename = any (string_to_array('%s', ','))
            and indexname not in (select conname from pg_constraint) order by tablename, indexname
            """;

    private final List<String> definitions = new ArrayList<>();

    private TakenIndexes() {}

    public static TakenIndexes of(Statement statement, List<String> tables) throws SQLException {
        TakenIndexes taken = new TakenIndexes();
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(OF_TABLES.formatted(String.join(",", tables)))) {
            while (row.next()) {
                names.add(row.getString(1));
                taken.definitions.add(row.getString(2));
            }
        }
        for (String name : names) {
            statement.execute("drop index " + name);
        }
        return taken;
    }

    /** Makes them again. */
    public void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '1GB'");
            for (String definition : definitions) {
                statement.execute(definition);
            }
        }
    }
}
