package it.opposizioni.bench.engine;

import it.opposizioni.bench.data.NumberList;
import it.opposizioni.bench.database.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * PostgreSQL with the register in a table whose primary key is the number: the list is copied in, joined and copied out, all by
 * the server itself, without a client in between.
 *
 * @param plan settings of the session that lead to a plan
 */
record PostgresApproach(String name, Connection connection, List<String> plan) implements Approach {

    /** What was found to be its best: a merge with the register's index, the list sorted in memory. */
    static final List<String> TUNED = List.of(
            "set enable_hashjoin = off",
            "set enable_nestloop = off",
            "set work_mem = '1GB'",
            "set temp_buffers = '600MB'",
            "set jit = off");

    static final List<String> DEFAULT = List.of();

    /** Of a server that has all the memory it can use. */
    static final List<String> SERVER = List.of(
            "shared_buffers=2GB",
            "maintenance_work_mem=1GB",
            "effective_cache_size=8GB",
            "max_wal_size=8GB",
            "wal_level=minimal",
            "max_wal_senders=0",
            "autovacuum=off");

    /** Loads the register as it would best be kept: in order, with its statistics. */
    static Connection load(PostgresServer server, Path register) throws SQLException, InterruptedException {
        Connection connection = server.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table register (n bigint not null)");
            statement.execute("copy register from '%s'".formatted(register));
            statement.execute("alter table register add primary key (n)");
            statement.execute("vacuum (freeze, analyze) register");
        }
        return connection;
    }

    @Override
    public boolean judged() {
        return !plan.isEmpty();
    }

    @Override
    public void run(NumberList list, Path folder) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // so that nothing of one plan is left in the next
            statement.execute("discard all");
            for (String setting : plan) {
                statement.execute(setting);
            }
            statement.execute("create temporary table list (n bigint)");
            statement.execute("copy list from '%s'".formatted(list.file()));
            statement.execute("""
                    copy (
                        select '+' || l.n from list l where not exists (select from register r where r.n = l.n)
                    ) to '%s'
                    """.formatted(folder.resolve(CALLABLE)));
            statement.execute("drop table list");
        }
    }
}
