package it.opposizioni.local;

import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.process.Console;
import it.opposizioni.local.process.OrphanedProcesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What has to hold before anything is started: no other run on the same data, nothing left over from one that was killed, every port
 * free. {@code deploy/up} runs this class from its source before it builds, so that nobody waits minutes for a refusal: what it uses
 * needs the JDK alone.
 */
final class Preflight implements AutoCloseable {

    private final FileLock lock;

    private Preflight(FileLock lock) {
        this.lock = lock;
    }

    public static void main(String[] arguments) {
        UpOptions options = UpOptions.of(arguments);
        try (Preflight _ = pass(Settings.usual(), options.replicas(), new Console(System.out))) {
            // the data are free again for the launcher, which checks again
        } catch (LocalRunException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Keeps other runs from the data until it is closed, or this JVM ends.
     *
     * @param replicas how many copies of each service are to run
     * @throws LocalRunException naming everything that prevents the start
     */
    static Preflight pass(Settings settings, int replicas, Console console) {
        Preflight preflight = new Preflight(lock(settings.data()));
        try {
            new OrphanedProcesses(settings).end(console);
            settings.ports().requireFree(replicas);
            return preflight;
        } catch (RuntimeException | Error e) {
            preflight.close();
            throw e;
        }
    }

    private static FileLock lock(Path data) {
        try {
            Files.createDirectories(data);
            FileLock lock = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            if (lock == null) {
                throw new LocalRunException("deploy/up is running already on " + data);
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
