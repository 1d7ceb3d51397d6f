package it.opposizioni.local.infrastructure;

import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The programs of Keycloak, as Maven has unpacked them: built for PostgreSQL once, with the sign-in pages of the portal. */
final class KeycloakPrograms {

    private static final String THEME = "opposizioni";

    private final Settings settings;
    private final Path home;

    KeycloakPrograms(Settings settings) {
        this.settings = settings;
        this.home = home(settings.target());
    }

    private static Path home(Path target) {
        try (Stream<Path> found = Files.list(target)) {
            return found.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() -> new LocalRunException("Keycloak is not unpacked: run ./mvnw package first"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Suites that start side by side share what this makes. @param environment with the database that it is built for */
    void prepare(Map<String, String> environment) {
        SharedPrograms.prepare(settings.target(), "keycloak", () -> {
            buildOnce(environment);
            installTheme();
        });
    }

    private void buildOnce(Map<String, String> environment) {
        Path mark = home.resolve("built-for-opposizioni");
        if (!Files.exists(mark)) {
            run("keycloak-build", command("build", "--db=postgres"), environment);
            try {
                Files.writeString(mark, "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The sign-in pages, as the portal's build has made them. What is there already is left alone: another suite may be reading it. */
    private void installTheme() {
        Path made = settings.root().resolve("portal/target/keycloak/themes").resolve(THEME);
        if (!Files.isDirectory(made)) {
            throw new LocalRunException("The sign-in pages are not built: run ./mvnw package first");
        }
        Path installed = home.resolve("themes").resolve(THEME);
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = installed.resolve(made.relativize(file).toString());
                if (!Files.exists(target) || Files.mismatch(file, target) >= 0) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kc.sh} does it, but without a shell in between that would outlive or hide the JVM. */
    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Settings.java(),
                "-Xms64m",
                "-Xmx384m",
                "-XX:MaxMetaspaceSize=256m",
                // it is asked little: the optimizing compiler would take two fifths of its start
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(String name, List<String> command, Map<String, String> environment) {
        try {
            Path log = settings.logs().resolve(name + ".log");
            Files.createDirectories(log.getParent());
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new LocalRunException(
                        "%s ended with code %d; see %s%n%s".formatted(name, code, log, Files.readString(log)));
            }
        } catch (IOException e) {
            throw new LocalRunException("Keycloak cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalRunException("interrupted", e);
        }
    }
}
