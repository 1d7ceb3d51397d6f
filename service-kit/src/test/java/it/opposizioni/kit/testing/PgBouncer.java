package it.opposizioni.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Debian's PgBouncer in transaction mode before the database of the tests, in the place of the many sessions of a service that has several
 * copies. Each transaction may get another of a few sessions: what one transaction has left in its session, the next does not find.
 */
final class PgBouncer implements AutoCloseable {

    /** Where Debian's package has it; the profile {@code pgbouncer} of the modules looks for the same. */
    private static final Path PROGRAM = Path.of("/usr/sbin/pgbouncer");

    private final Path folder;
    private final int port;
    private final Process process;
    private final Thread endWithTests = new Thread(this::end);

    private PgBouncer(int database) throws IOException {
        folder = Files.createTempDirectory("pgbouncer");
        port = RealInfrastructure.freePort();
        Path settings = folder.resolve("pgbouncer.ini");
        Path users = folder.resolve("users.txt");
        Files.writeString(users, TwoRoles.logins());
        Files.writeString(settings, """
                [databases]
                * = host=127.0.0.1 port=%d
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = scram-sha-256
                auth_file = %s
                pool_mode = transaction
                default_pool_size = 8
                max_client_conn = 200
                server_round_robin = 1
                max_prepared_statements = 200
                ignore_startup_parameters = extra_float_digits,options
                """.formatted(database, port, users));
        // it refuses to run as root
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        process = new ProcessBuilder(command(settings))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(endWithTests);
    }

    private static List<String> command(Path settings) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.addAll(List.of(PROGRAM.toString(), settings.toString()));
        return command;
    }

    /** Returns when it takes connections. @param database the port of the server behind it */
    static PgBouncer before(int database) {
        try {
            PgBouncer bouncer = new PgBouncer(database);
            bouncer.awaitReady();
            return bouncer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + Patience.LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("PgBouncer did not start:\n" + Files.readString(folder.resolve("log")));
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(endWithTests);
        end();
    }

    private void end() {
        process.destroy();
        try {
            // it waits for its clients, which may have died
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            TestFolders.delete(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
