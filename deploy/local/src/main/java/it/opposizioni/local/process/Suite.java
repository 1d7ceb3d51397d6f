package it.opposizioni.local.process;

import it.opposizioni.local.config.LocalRunException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts parts side by side, each when those it waits for are ready, watches them, and stops them in the opposite order. */
public final class Suite {

    private static final Executor THREADS = Thread::startVirtualThread;

    private final Map<Component, List<Component>> waitsFor = new LinkedHashMap<>();
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Console console;
    private final boolean keepGoing;

    public Suite(Console console, boolean keepGoing) {
        this.console = console;
        this.keepGoing = keepGoing;
    }

    public <P extends Component> P add(P part, Component... waitsFor) {
        this.waitsFor.put(part, List.of(waitsFor));
        part.onDeath(report -> died(part, report));
        return part;
    }

    /** @throws LocalRunException when a part does not start; those that did are still running */
    public void start() {
        Map<Component, CompletableFuture<Void>> ready = new LinkedHashMap<>();
        waitsFor.forEach((part, needed) -> ready.put(
                part,
                CompletableFuture.allOf(needed.stream().map(ready::get).toArray(CompletableFuture[]::new))
                        .thenRunAsync(() -> start(part), THREADS)));
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

    private void start(Component part) {
        long begun = System.nanoTime();
        part.start();
        console.ready(part, System.nanoTime() - begun);
    }

    /** Waits, for good if need be, until a part dies, and returns what happened. */
    public String awaitDeath() {
        return death.join();
    }

    public synchronized void stop() {
        if (!stopping.compareAndSet(false, true)) {
            return;
        }
        Map<Component, CompletableFuture<Void>> stopped = new LinkedHashMap<>();
        for (Component part : new ArrayList<>(waitsFor.keySet()).reversed()) {
            CompletableFuture<?>[] dependents = waitsFor.entrySet().stream()
                    .filter(other -> other.getValue().contains(part))
                    .map(other -> stopped.get(other.getKey()))
                    .toArray(CompletableFuture[]::new);
            stopped.put(part, CompletableFuture.allOf(dependents).thenRunAsync(() -> stop(part), THREADS));
        }
        CompletableFuture.allOf(stopped.values().toArray(CompletableFuture[]::new))
                .join();
    }

    /** One that cannot be stopped keeps none of the others from it. */
    private void stop(Component part) {
        try {
            part.stop();
        } catch (RuntimeException e) {
            console.say("%s cannot be stopped: %s".formatted(part.name(), e.getMessage()));
        }
    }

    private void died(Component part, String report) {
        if (stopping.get()) {
            return;
        }
        if (!keepGoing || !part.isService()) {
            death.complete(report);
            return;
        }
        console.say("%s ended; it is started again in 2 s (--keep-going)".formatted(part.name()));
        CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS, THREADS).execute(() -> {
            try {
                start(part);
            } catch (LocalRunException e) {
                death.complete(e.getMessage());
            }
        });
    }
}
