package it.opposizioni.bench.kills;

import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.KillableComponent;
import it.opposizioni.local.process.Signals;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Kills one part after the other (SIGKILL), or stops it for some seconds without its noticing, and starts it again at once. */
final class Killing implements AutoCloseable {

    private static final int LEAST_MILLIS = 1_000;
    private static final int MOST_MILLIS = 3_000;

    /** One in so many is a pause. */
    private static final int PAUSES = 8;

    private static final int LEAST_PAUSE_MILLIS = 5_000;
    private static final int MOST_PAUSE_MILLIS = 20_000;

    /** With more of them away at once everybody only waits for the machine. */
    private static final int MOST_AWAY = 2;

    private static final int START_TRIES = 5;

    private final TrialSuite suite;
    private final Recovery recovery;
    private final RandomGenerator random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Part> away = EnumSet.noneOf(Part.class);
    private final List<Kill> kills = new ArrayList<>();
    private Exception failure;

    /** @param at {@link System#nanoTime} */
    record Kill(Part part, long at, boolean pause) {}

    Killing(TrialSuite suite, Recovery recovery, RandomGenerator random) {
        this.suite = suite;
        this.recovery = recovery;
        this.random = random;
    }

    /** @param count of kills, pauses not counted */
    void run(int count) throws Exception {
        for (int killed = 0; killed < count; ) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LEAST_MILLIS, MOST_MILLIS));
            requireSound();
            Part part = draw();
            if (part == null) {
                continue;
            }
            KillableComponent process = part.in(suite, random);
            boolean pause = random.nextInt(PAUSES) == 0 && process instanceof ChildProcess;
            begin(new Kill(part, System.nanoTime(), pause), process);
            if (!pause) {
                killed++;
            }
        }
    }

    /** @return null when nothing may be killed now */
    private synchronized Part draw() {
        List<Part> there = Stream.of(Part.values())
                .flatMap(part -> Stream.generate(() -> part).limit(part.weight()))
                .toList();
        Part part = there.get(random.nextInt(there.size()));
        return away.size() < MOST_AWAY && !away.contains(part) ? part : null;
    }

    private synchronized void begin(Kill kill, KillableComponent process) {
        kills.add(kill);
        away.add(kill.part());
        int pause = random.nextInt(LEAST_PAUSE_MILLIS, MOST_PAUSE_MILLIS);
        threads.execute(() -> {
            try {
                if (kill.pause()) {
                    pause((ChildProcess) process, pause);
                } else {
                    kill(kill.part(), process);
                }
            } catch (Exception e) {
                fail(e);
            } finally {
                isBack(kill.part());
            }
        });
    }

    private void kill(Part part, KillableComponent component) throws InterruptedException {
        recovery.killed(part);
        component.kill();
        recovery.started(part);
        for (int tries = 1; ; tries++) {
            try {
                component.start();
                return;
            } catch (LocalRunException e) {
                // PostgreSQL waits for what the killed one has left, a service for its database
                if (tries == START_TRIES) {
                    throw e;
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private static void pause(ChildProcess process, int millis) throws InterruptedException {
        long pid = process.pid();
        Signals.send("STOP", pid);
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } finally {
            Signals.send("CONT", pid);
        }
    }

    private synchronized void isBack(Part part) {
        away.remove(part);
    }

    private synchronized void fail(Exception e) {
        failure = e;
    }

    private synchronized void requireSound() throws Exception {
        if (failure != null) {
            throw failure;
        }
    }

    synchronized List<Kill> kills() {
        return List.copyOf(kills);
    }

    /** Everything is there again. */
    void heal() throws Exception {
        threads.shutdown();
        if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("something does not start again");
        }
        requireSound();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
