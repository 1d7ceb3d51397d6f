package it.opposizioni.local;

import it.opposizioni.local.demonstration.ApiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** What {@code deploy/up} runs: starts the topology, says where everything is, and stays until Ctrl-C. */
final class Up {

    private static final String USAGE = """
            deploy/up [--fresh] [--keep-going] [--only infrastructure]
              --fresh       forget all data, start empty and load the demonstration data
              --keep-going  start a service that dies again after 2 s, instead of stopping everything
              --only infrastructure   PostgreSQL, broker, Keycloak and message inbox, without the services""";

    private final Console console = new Console(System.out);
    private final AtomicBoolean ended = new AtomicBoolean();

    private Up() {}

    /** Ends with code 0 after Ctrl-C or TERM, 1 when a part died or could not be started, 2 when it was called wrongly. */
    public static void main(String[] arguments) {
        List<String> options = List.of(arguments);
        if (!Set.of("--fresh", "--keep-going", "--only", "infrastructure").containsAll(options)
                || options.contains("--only") != options.contains("infrastructure")) {
            System.out.println(USAGE);
            System.exit(options.contains("--help") ? 0 : 2);
        }
        try {
            new Up().run(options);
        } catch (LocalRunException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run(List<String> options) {
        Settings settings = Settings.usual();
        // held, and released by the operating system, as long as this JVM lives
        FileLock lock = lock(settings.data());
        settings.leftovers().end(console);
        if (options.contains("--fresh")) {
            empty(settings.data());
        }
        boolean everything = !options.contains("infrastructure");
        Topology topology = new Topology(
                settings,
                everything ? Topology.Extent.EVERYTHING : Topology.Extent.INFRASTRUCTURE,
                options.contains("--keep-going"),
                console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(topology)));
        try {
            topology.start();
            if (everything && options.contains("--fresh")) {
                loadDemonstration(topology);
            }
            console.say(new Welcome(settings, topology).text());
            throw new LocalRunException(topology.awaitDeath());
        } catch (LocalRunException e) {
            if (ended.get()) {
                return;
            }
            end(topology);
            throw e;
        } finally {
            release(lock);
        }
    }

    /** What is missing in the demonstration data is said; the suite works without it. */
    private void loadDemonstration(Topology topology) {
        console.say("Loading the demonstration data");
        try {
            topology.demonstration(console).load();
        } catch (ApiException | IllegalStateException | UncheckedIOException e) {
            console.say("  The rest of it could not be loaded: " + e.getMessage());
        }
    }

    private void end(Topology topology) {
        if (ended.compareAndSet(false, true)) {
            console.say("Stopping.");
            topology.stop();
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

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path data) {
        try (Stream<Path> found = Files.walk(data)) {
            for (Path path : found.toList().reversed()) {
                if (!path.equals(data) && !path.endsWith("lock")) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
