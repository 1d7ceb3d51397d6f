package it.opposizioni.local.e2e;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where a suite of the tests has its data: one folder for each process that runs tests, more for suites of their own. */
public final class SuiteFolder {

    private static final Path TARGET = Settings.repository().resolve("deploy/local/target");

    private SuiteFolder() {}

    /**
     * Starts one suite after the other: they share the unpacked programs, and none may choose a port that another has chosen but not opened yet.
     *
     * @param suffix of the folder's name, empty for the suite that all tests of this process share
     */
    public static <T> T startAlone(String suffix, Function<Path, T> start) {
        try (FileChannel channel = FileChannel.open(TARGET.resolve("e2e.lock"), CREATE, WRITE);
                FileLock _ = channel.lock()) {
            return start.apply(TARGET.resolve(System.getProperty("suite.data", "e2e") + suffix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
