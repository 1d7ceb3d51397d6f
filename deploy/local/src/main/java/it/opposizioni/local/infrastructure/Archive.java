package it.opposizioni.local.infrastructure;

import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Secrets;
import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Base backups of the suite's PostgreSQL and its log, kept by pgBackRest: Debian's package must be installed. All of it is encrypted, in a folder
 * beside the data; in production that is a bucket or another machine.
 */
public final class Archive {

    private static final Path PROGRAM = Path.of("/usr/bin/pgbackrest");
    private static final String STANZA = "opposizioni";

    /** The folder of a cluster is an option of each command: a standby that has taken over archives its own, not that of the lost one. */
    private static final String CONFIGURATION = """
            [global]
            repo1-path=%1$s/repository
            repo1-cipher-type=aes-256-cbc
            repo1-cipher-pass=%2$s
            repo1-retention-full=2
            compress-type=lz4
            process-max=2
            # a backup does not wait for the next checkpoint
            start-fast=y
            log-level-console=warn
            log-level-file=off
            lock-path=%1$s/lock
            spool-path=%1$s/spool
            [%3$s]
            pg1-port=%4$d
            pg1-user=postgres
            """;

    private final Settings settings;
    private final Secrets secrets;
    private final PostgreSql postgres;
    private final Path folder;
    private final Path configuration;

    public Archive(Settings settings, Secrets secrets, PostgreSql postgres) {
        this.settings = settings;
        this.secrets = secrets;
        this.postgres = postgres;
        this.folder = settings.data().resolve("archive");
        this.configuration = folder.resolve("pgbackrest.conf");
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /**
     * Archives the log from now on; PostgreSQL is started again for that.
     *
     * @param atMost how long something that was committed may wait for it
     */
    public void begin(Duration atMost) throws SQLException {
        if (!isInstalled()) {
            throw new LocalRunException("The archive needs pgBackRest: apt-get install pgbackrest");
        }
        try {
            for (String name : List.of("", "repository", "lock", "spool")) {
                Files.createDirectories(folder.resolve(name));
                postgres.programs().giveToServer(folder.resolve(name), "rwx------");
            }
            Files.writeString(
                    configuration,
                    CONFIGURATION.formatted(
                            folder,
                            secrets.password("archive"),
                            STANZA,
                            settings.ports().number(Port.POSTGRES)));
            postgres.programs().giveToServer(configuration, "rw-------");
        } catch (IOException e) {
            throw new LocalRunException("%s cannot be written: %s".formatted(folder, e.getMessage()), e);
        }
        run(postgres.cluster(), "stanza-create");
        // in the cluster's own files, so that it archives again after a restore
        set("archive_mode", "on");
        set("archive_timeout", atMost.toSeconds() + "s");
        set(
                "archive_command",
                "%s --config=%s --stanza=%s --pg1-path=\"$PWD\" archive-push %%p"
                        .formatted(PROGRAM, configuration, STANZA));
        postgres.stopForAWhile();
        postgres.start();
        run(postgres.cluster(), "check");
    }

    private void set(String name, String value) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set %s = '%s'".formatted(name, value));
        }
    }

    /** Makes a full backup, from which it can be restored with all of the log since. */
    public void backUp() {
        run(postgres.cluster(), "backup", "--type=full");
    }

    /** Puts the latest state of the archive where the lost cluster was; {@link PostgreSql#start()} repeats the log. */
    public void restore() {
        restore(postgres.cluster());
    }

    /** Puts the latest backup alone, without the log since, on a server beside. It has to be started. */
    public RestoredServer baseBeside(int port) {
        Path cluster = settings.data().resolve("restored");
        restore(cluster, "--type=immediate", "--target-action=promote");
        return new RestoredServer(postgres, "restored", cluster, port, false);
    }

    /** Makes a standby of the server, of the latest backup and what the server sends since. It has to be started. */
    public RestoredServer standby(int port) {
        Path cluster = settings.data().resolve(RestoredServer.STANDBY);
        restore(
                cluster,
                "--type=standby",
                "--recovery-option=primary_conninfo=host=127.0.0.1 port=%d user=postgres password=%s application_name=%s"
                        .formatted(
                                settings.ports().number(Port.POSTGRES),
                                secrets.password("postgres"),
                                RestoredServer.STANDBY));
        return new RestoredServer(postgres, RestoredServer.STANDBY, cluster, port, true);
    }

    private void restore(Path cluster, String... how) {
        try {
            Files.createDirectories(cluster);
            postgres.programs().giveToServer(cluster, "rwx------");
        } catch (IOException e) {
            throw new LocalRunException("%s cannot be made: %s".formatted(cluster, e.getMessage()), e);
        }
        run(cluster, "restore", how);
    }

    private void run(Path cluster, String command, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--config=" + configuration, "--stanza=" + STANZA, "--pg1-path=" + cluster));
        arguments.addAll(List.of(more));
        arguments.add(command);
        Path log = settings.logs().resolve("pgbackrest.log");
        try {
            ProcessBuilder builder = new ProcessBuilder(postgres.programs().command(cluster, PROGRAM, arguments))
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment()
                    .putAll(Map.of(
                            "PGHOST", "127.0.0.1", "PGPASSWORD", secrets.password("postgres"), "TZ", "Europe/Rome"));
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new LocalRunException("pgbackrest %s ended with code %d; see %s".formatted(command, code, log));
            }
        } catch (IOException e) {
            throw new LocalRunException("pgbackrest cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalRunException("interrupted while waiting", e);
        }
    }
}
