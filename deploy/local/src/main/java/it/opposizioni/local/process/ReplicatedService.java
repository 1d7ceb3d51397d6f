package it.opposizioni.local.process;

import it.opposizioni.local.config.LocalRunException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** One or more copies of one service, which people and programs reach at one address. */
public final class ReplicatedService implements KillableComponent {

    private final String name;
    private final String address;
    private final List<ChildProcess> copies;
    private final Balancing balancing;

    /** @param address of what is before them, if there are several */
    public ReplicatedService(String name, String address, List<ChildProcess> copies, Balancing balancing) {
        this.name = name;
        this.address = address;
        this.copies = List.copyOf(copies);
        this.balancing = balancing;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String address() {
        return address;
    }

    /** Each can be killed, and started again, by itself. */
    public List<ChildProcess> copies() {
        return copies;
    }

    /** The program of the first copy in its place, with more in its environment, to run instead of all copies; the suite does not watch it. */
    public ChildProcess variant(String otherName, Map<String, String> more) {
        return copies.getFirst().variant(otherName, more);
    }

    /** Changes the environment of each copy, from its next start on. */
    public void configure(Map<String, String> more) {
        copies.forEach(copy -> copy.configure(more));
    }

    /** A variable, as the first copy finds it at its next start. */
    public String variable(String variable) {
        return copies.getFirst().environment().get(variable);
    }

    /** Starts the copies that do not run. */
    @Override
    public void start() {
        together(copies.stream().filter(copy -> !copy.isRunning()).toList(), ChildProcess::start);
    }

    @Override
    public void stop() {
        together(copies, ChildProcess::stop);
    }

    /** Kills all copies. */
    @Override
    public void kill() {
        together(copies.stream().filter(ChildProcess::isRunning).toList(), ChildProcess::kill);
    }

    @Override
    public void stopForAWhile() {
        together(copies, ChildProcess::stopForAWhile);
    }

    @Override
    public List<ProcessHandle> processes() {
        return copies.stream().flatMap(copy -> copy.processes().stream()).toList();
    }

    /** A rolling restart: one copy after the other is restarted. */
    public void restartOneByOne() {
        restartOneByOne(() -> {});
    }

    /** @param between done while some copies are started again and the others are not yet */
    public void restartOneByOne(Runnable between) {
        for (ChildProcess copy : copies) {
            if (copy != copies.getFirst()) {
                between.run();
            }
            restart(copy);
        }
    }

    /** One copy gets no more requests, ends what is under way, and is started again. */
    public void restart(ChildProcess copy) {
        balancing.takeOut(copy.name());
        copy.stopForAWhile();
        balancing.putBack(copy.name());
        copy.start();
    }

    /** Only so many copies, the first ones, get requests from now on. The others run on, and have answered what was under way. */
    public void serveWith(int number) {
        for (ChildProcess copy : copies) {
            if (copies.indexOf(copy) < number) {
                balancing.putBack(copy.name());
            } else {
                balancing.takeOut(copy.name());
            }
        }
    }

    private static void together(List<ChildProcess> some, Consumer<ChildProcess> work) {
        try {
            CompletableFuture.allOf(some.stream()
                            .map(copy ->
                                    CompletableFuture.runAsync(() -> work.accept(copy), Thread::startVirtualThread))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalRunException known ? known : e;
        }
    }
}
