package it.opposizioni.kit.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of its own that sends its log to an archive, which may refuse it. */
public final class ArchivingPostgres implements AutoCloseable {

    private final TestPostgres postgres = TestPostgres.start("archive_mode=on");

    public DataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.jdbcUrl("postgres"));
        database.setUser(TestPostgres.USER);
        database.setPassword(TestPostgres.PASSWORD);
        return database;
    }

    /** The archive takes every piece from now on. */
    public void accept() throws SQLException {
        command("true");
    }

    /** The archive takes no piece from now on. */
    public void refuse() throws SQLException {
        command("false");
    }

    private void command(String program) throws SQLException {
        execute("alter system set archive_command = '" + program + "'");
        execute("select pg_reload_conf()");
    }

    /** There is a piece of the log to be archived, however short. */
    public void endPiece() throws SQLException {
        execute("create table if not exists something (written int)");
        execute("insert into something values (1)");
        execute("select pg_switch_wal()");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
