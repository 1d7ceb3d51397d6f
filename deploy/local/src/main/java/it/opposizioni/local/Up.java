package it.opposizioni.local;

import it.opposizioni.local.Variation.MessageBroker;
import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.demonstration.ApiException;
import it.opposizioni.local.process.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** What {@code deploy/up} runs: starts the topology, says where everything is, and stays until Ctrl-C. */
final class Up {

    private final Console console = new Console(System.out);
    private final AtomicBoolean ended = new AtomicBoolean();

    private Up() {}

    /** Ends with the code of the signal after Ctrl-C or TERM, 1 when a component died or could not be started, 2 when it was called wrongly. */
    public static void main(String[] arguments) {
        UpOptions options = UpOptions.of(arguments);
        try {
            new Up().run(options);
        } catch (LocalRunException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run(UpOptions options) {
        Settings settings = Settings.usual();
        try (Preflight _ = Preflight.pass(settings, options.replicas(), console)) {
            if (options.fresh()) {
                empty(settings.data());
            }
            run(options, settings);
        }
    }

    private void run(UpOptions options, Settings usual) {
        Variation variation = variation(options);
        Settings settings = variation.in(usual);
        Topology topology = new Topology(
                settings,
                options.infrastructureOnly() ? Topology.Extent.INFRASTRUCTURE : Topology.Extent.EVERYTHING,
                options.keepGoing(),
                console,
                variation);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(topology)));
        try {
            if (options.fresh() && !options.infrastructureOnly()) {
                topology.startInThePast();
                loadDemonstration(topology);
            } else {
                topology.start();
            }
            console.print(new StartupSummary(settings, topology, options.replicas(), options.observed()).text());
            throw new LocalRunException(topology.awaitDeath());
        } catch (LocalRunException e) {
            if (ended.get()) {
                return;
            }
            end(topology);
            throw e;
        }
    }

    private static Variation variation(UpOptions options) {
        Variation variation = (options.digitalIdentities() ? Variation.WITH_DIGITAL_IDENTITIES : Variation.NONE)
                .withReplicas(options.replicas())
                .on(options.rabbitMq() ? MessageBroker.RABBITMQ : MessageBroker.ARTEMIS);
        variation = options.listsInS3() ? variation.withListsInS3() : variation;
        variation = options.tls() ? variation.withTls() : variation;
        return options.observed() ? variation.withObservation() : variation;
    }

    /** Data that cannot be loaded are reported; the suite works without them. */
    private void loadDemonstration(Topology topology) {
        console.print("Loading the demonstration data");
        try {
            topology.demonstration(console).load();
        } catch (ApiException | IllegalStateException | UncheckedIOException e) {
            console.print("  The rest of it could not be loaded: " + e.getMessage());
        }
    }

    /** Whichever comes second, the signal or the dead component, waits until the first has stopped everything. */
    private synchronized void end(Topology topology) {
        if (ended.compareAndSet(false, true)) {
            console.print("Stopping.");
            topology.stop();
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
