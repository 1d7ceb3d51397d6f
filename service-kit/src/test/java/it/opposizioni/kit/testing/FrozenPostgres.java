package it.opposizioni.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server whose processes are stopped (SIGSTOP) until this is closed: it keeps its connections and answers nothing. */
public final class FrozenPostgres implements AutoCloseable {

    private final ProcessHandle postmaster;

    private FrozenPostgres(ProcessHandle postmaster) {
        this.postmaster = postmaster;
    }

    /** @param connection to the server that is to be frozen */
    public static FrozenPostgres freeze(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            ProcessHandle backend = ProcessHandle.of(row.getLong(1)).orElseThrow();
            FrozenPostgres frozen = new FrozenPostgres(backend.parent().orElseThrow());
            frozen.send("STOP");
            return frozen;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        send("CONT");
    }

    /** To the postmaster first, which makes no more processes then. */
    private void send(String signal) {
        signal(signal, Stream.of(postmaster));
        signal(signal, postmaster.children());
    }

    private static void signal(String signal, Stream<ProcessHandle> processes) {
        // the shell's own: a Debian without procps has no program of this name
        List<String> command = new ArrayList<>(List.of("bash", "-c", "kill -" + signal + " \"$@\"", "kill"));
        processes.map(process -> String.valueOf(process.pid())).forEach(command::add);
        try {
            // one that ended meanwhile is no error
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
