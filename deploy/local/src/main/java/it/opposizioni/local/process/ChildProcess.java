package it.opposizioni.local.process;

import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A component that is a process of its own. It runs in its own session, so that Ctrl-C in the terminal reaches the launcher alone and the
 * launcher ends the components in order.
 */
public final class ChildProcess implements KillableComponent {

    /** What to run, and how to see that it works. */
    public record Plan(
            String name,
            String address,
            Supplier<List<String>> command,
            Map<String, String> environment,
            BooleanSupplier ready,
            String stopSignal,
            boolean service) {

        private Plan under(String otherName, Map<String, String> more) {
            Map<String, String> all = new HashMap<>(environment);
            all.putAll(more);
            return new Plan(otherName, address, command, all, ready, stopSignal, service);
        }
    }

    /** Long, because Keycloak's first start takes minutes on a busy machine; one that ends is noticed at once. */
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    /** Each look costs what has just been started a request, and a line in its log. */
    private static final int LOOK_MILLIS = 200;

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final int TAIL_LINES = 40;

    /** The C library would give each few threads another, and keep what they have freed: a hundred megabytes of a JVM that rests. */
    private static final String ARENAS = "2";

    private final Plan plan;
    private final Settings settings;
    private final Path log;
    private final OrphanedProcesses orphans;

    private volatile Consumer<String> deathListener = _ -> {};
    private volatile List<String> starter = List.of();
    private volatile Process process;
    private volatile boolean stopping;
    private volatile Map<String, String> changes = Map.of();

    public ChildProcess(Plan plan, Settings settings) {
        this.plan = plan;
        this.settings = settings;
        this.log = settings.logs().resolve(plan.name() + ".log");
        this.orphans = new OrphanedProcesses(settings);
    }

    /** The same program in the same place, with more in its environment, to run instead of it; the suite does not watch it. */
    public ChildProcess variant(String name, Map<String, String> more) {
        return new ChildProcess(plan.under(name, more), settings);
    }

    /** From its next start on another program starts it, which becomes it. @param command to which its own is appended */
    public void startThrough(List<String> command) {
        starter = List.copyOf(command);
    }

    /** Changes its environment, from its next start on. */
    public void configure(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(changes);
        all.putAll(more);
        changes = Map.copyOf(all);
    }

    /** What it finds in its environment at its next start, beside what this process has. */
    public Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(plan.environment());
        all.putAll(changes);
        return all;
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public String address() {
        return plan.address();
    }

    @Override
    public boolean isService() {
        return plan.service();
    }

    @Override
    public void onDeath(Consumer<String> listener) {
        this.deathListener = listener;
    }

    @Override
    public void start() {
        Process started = launch();
        awaitReady(started);
        started.onExit().thenAccept(this::ended);
    }

    /** Whether it says that it serves. */
    public boolean isReady() {
        return plan.ready().getAsBoolean();
    }

    private synchronized Process launch() {
        if (stopping) {
            throw new LocalRunException(name() + " is not started: the suite is being stopped");
        }
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name() + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            List<String> command = new ArrayList<>(List.of("setsid"));
            command.addAll(starter);
            command.addAll(plan.command().get());
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().put("MALLOC_ARENA_MAX", ARENAS);
            builder.environment().putAll(environment());
            process = builder.start();
            orphans.record(process.toHandle(), name());
            return process;
        } catch (IOException e) {
            throw new LocalRunException("%s cannot be started: %s".formatted(name(), e.getMessage()), e);
        }
    }

    private void awaitReady(Process started) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!plan.ready().getAsBoolean()) {
            if (!started.isAlive()) {
                throw new LocalRunException("%s ended with code %d before it was ready.%n%s"
                        .formatted(name(), started.exitValue(), tail()));
            }
            if (System.nanoTime() > end) {
                throw new LocalRunException(
                        "%s is not ready after %d s.%n%s".formatted(name(), TIMEOUT.toSeconds(), tail()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalRunException("interrupted while waiting", e);
        }
    }

    private void ended(Process dead) {
        if (!stopping && dead == process) {
            deathListener.accept("%s ended with code %d.%n%s".formatted(name(), dead.exitValue(), tail()));
        }
    }

    @Override
    public void stop() {
        Process running;
        synchronized (this) {
            stopping = true;
            running = process;
        }
        if (running == null || !running.isAlive()) {
            return;
        }
        Signals.send(plan.stopSignal(), running.pid());
        try {
            if (!running.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void kill() {
        Process running = process;
        process = null;
        running.destroyForcibly().onExit().join();
    }

    /** Waits until it ends by itself, and returns its code; empty when it goes on. */
    public OptionalInt awaitEnd(Duration timeout) {
        Process running = process;
        try {
            boolean ended = running.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return ended ? OptionalInt.of(running.exitValue()) : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalRunException("interrupted while waiting", e);
        }
    }

    @Override
    public void stopForAWhile() {
        stop();
        stopping = false;
    }

    @Override
    public List<ProcessHandle> processes() {
        Process running = process;
        return running == null
                ? List.of()
                : Stream.concat(Stream.of(running.toHandle()), running.descendants())
                        .filter(ProcessHandle::isAlive)
                        .toList();
    }

    boolean isRunning() {
        Process running = process;
        return running != null && running.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    private String tail() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return "The end of %s:%n%s"
                    .formatted(
                            log,
                            String.join(
                                    System.lineSeparator(),
                                    lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
