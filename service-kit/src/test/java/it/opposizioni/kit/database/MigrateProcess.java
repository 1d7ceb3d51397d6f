package it.opposizioni.kit.database;

import it.opposizioni.kit.migration.Migrate;
import it.opposizioni.kit.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** {@link Migrate} as a deployment has it run: a process that is told of the database by its environment. */
record MigrateProcess(Process process, Path file) {

    static MigrateProcess start(String url, String runtime, String owner) {
        try {
            Path file = Files.createTempFile("migrate", ".log");
            ProcessBuilder command = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Migrate.class.getName())
                    .redirectErrorStream(true)
                    .redirectOutput(file.toFile());
            command.environment()
                    .putAll(Map.of(
                            // services name them by DB_URL and DB_USER in their own application.properties, which the
                            // kit has not
                            "QUARKUS_DATASOURCE_JDBC_URL", url,
                            "QUARKUS_DATASOURCE_USERNAME", runtime,
                            "DB_OWNER_USER", owner,
                            "DB_OWNER_PASSWORD", owner));
            return new MigrateProcess(command.start(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has logged up to now. */
    String log() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int exit() {
        try {
            return Patience.await(process.onExit()).exitValue();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
