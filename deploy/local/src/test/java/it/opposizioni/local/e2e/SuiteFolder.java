package it.opposizioni.local.e2e;

import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/** Where a suite of the tests has its data: one folder for each process that runs tests, more for suites of their own. */
public final class SuiteFolder {

    private static final Path TARGET = Settings.repository().resolve("deploy/local/target");

    private SuiteFolder() {}

    /** @param suffix of the folder's name, empty for the suite that all tests of this process share */
    public static Path of(String suffix) {
        return TARGET.resolve(System.getProperty("suite.data", "e2e") + suffix);
    }

    /** A folder that the processes share that one run of Maven distributes the tests to. */
    static Path ofThisRun(String name) {
        return TARGET.resolve(name)
                .resolve(System.getProperty("suite.run", UUID.randomUUID().toString()));
    }

    /** Removes what an earlier run has left in it. */
    public static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.toList().reversed()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
