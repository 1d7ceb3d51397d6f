package it.opposizioni.local.process;

import it.opposizioni.local.config.LocalRunException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Starts components in parallel, each when those it depends on are ready, watches them, and stops them in the opposite order. */
public final class Suite {

    private static final Executor THREADS = Thread::startVirtualThread;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** So often in a row a service that died may fail to start: killed meanwhile, perhaps, or it can start no more. */
    private static final int STARTS = 5;

    private final Map<Component, List<Component>> dependencies = new LinkedHashMap<>();
    private final Map<Component, Component> before = new LinkedHashMap<>();
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Console console;
    private final boolean keepGoing;
    private final Duration pause;

    public Suite(Console console, boolean keepGoing) {
        this(console, keepGoing, PAUSE);
    }

    /** @param pause before a service that died is started again */
    Suite(Console console, boolean keepGoing, Duration pause) {
        this.console = console;
        this.keepGoing = keepGoing;
        this.pause = pause;
    }

    public <P extends Component> P add(P component, Component... dependencies) {
        this.dependencies.put(component, List.of(dependencies));
        component.onDeath(report -> died(component, report));
        return component;
    }

    /** A component is started when another that was added before it is ready, because the machine would be slow with all at once; it does not depend on it. */
    public void startAfter(Component other, Component component) {
        before.put(component, other);
    }

    /** @throws LocalRunException when a component does not start; those that did are still running */
    public void start() {
        Map<Component, CompletableFuture<Void>> ready = new LinkedHashMap<>();
        dependencies.forEach((component, needed) -> ready.put(
                component,
                CompletableFuture.allOf(Stream.concat(needed.stream(), Stream.ofNullable(before.get(component)))
                                .map(ready::get)
                                .toArray(CompletableFuture[]::new))
                        .thenRunAsync(() -> start(component), THREADS)));
        CompletableFuture<Object> firstFailure = new CompletableFuture<>();
        ready.values()
                .forEach(f -> f.exceptionally(e -> {
                    firstFailure.completeExceptionally(e);
                    return null;
                }));
        CompletableFuture<Void> all = CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, firstFailure, death.thenAccept(report -> {
                        throw new LocalRunException(report);
                    }))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalRunException known
                    ? known
                    : new LocalRunException("the suite cannot be started: " + e.getCause(), e);
        }
    }

    private void start(Component component) {
        long started = System.nanoTime();
        component.start();
        console.ready(component, System.nanoTime() - started);
    }

    /** Waits, without a limit, until a component dies, and returns what happened. */
    public String awaitDeath() {
        return death.join();
    }

    public synchronized void stop() {
        if (!stopping.compareAndSet(false, true)) {
            return;
        }
        Map<Component, CompletableFuture<Void>> stopped = new LinkedHashMap<>();
        for (Component component : new ArrayList<>(dependencies.keySet()).reversed()) {
            CompletableFuture<?>[] dependents = dependencies.entrySet().stream()
                    .filter(other -> other.getValue().contains(component))
                    .map(other -> stopped.get(other.getKey()))
                    .toArray(CompletableFuture[]::new);
            stopped.put(component, CompletableFuture.allOf(dependents).thenRunAsync(() -> stop(component), THREADS));
        }
        CompletableFuture.allOf(stopped.values().toArray(CompletableFuture[]::new))
                .join();
    }

    /** A component that cannot be stopped does not keep the others from stopping. */
    private void stop(Component component) {
        try {
            component.stop();
        } catch (RuntimeException e) {
            console.print("%s cannot be stopped: %s".formatted(component.name(), e.getMessage()));
        }
    }

    private void died(Component component, String report) {
        if (stopping.get()) {
            return;
        }
        if (!keepGoing || !component.isService()) {
            death.complete(report);
            return;
        }
        startAgain(component, 1);
    }

    private void startAgain(Component component, int attempt) {
        console.print(
                "%s ended; it is started again in %d s (--keep-going)".formatted(component.name(), pause.toSeconds()));
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, THREADS)
                .execute(() -> {
                    try {
                        start(component);
                    } catch (LocalRunException e) {
                        if (stopping.get()) {
                            return;
                        }
                        if (attempt < STARTS) {
                            startAgain(component, attempt + 1);
                        } else {
                            death.complete(e.getMessage());
                        }
                    }
                });
    }
}
