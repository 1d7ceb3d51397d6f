package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.process.KillableComponent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Does to the parts what is drawn, a second or three after the last: kills (SIGKILL), after which the part is started again at once, and other
 * faults, which last for some seconds.
 */
final class Killing implements AutoCloseable {

    private static final int LEAST_MILLIS = 1_000;
    private static final int MOST_MILLIS = 3_000;

    private static final int START_TRIES = 10;

    /** As a crash between sending and noting it leaves them: the relay sends them again, with the same ids and numbers. */
    private static final String SENT_AND_NOT_MARKED =
            "update outbox_event set published_at = null where lane = 'FACTS' and published_at > clock_timestamp() - interval '5 seconds'";

    private final TrialSuite suite;
    private final Ledger ledger;
    private final Recovery recovery;
    private final Faults faults;
    private final RandomGenerator random;
    private final Draw draw;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Part> away = EnumSet.noneOf(Part.class);
    private final List<Strike> strikes = new ArrayList<>();
    private Exception failure;

    Killing(TrialSuite suite, Ledger ledger, Recovery recovery, Faults faults, RandomGenerator random) {
        this.suite = suite;
        this.ledger = ledger;
        this.recovery = recovery;
        this.faults = faults;
        this.random = random;
        this.draw = new Draw(faults.possible(), random);
    }

    /** @param count of kills, other faults not counted */
    void run(int count) throws Exception {
        while (draw.kills() < count) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LEAST_MILLIS, MOST_MILLIS));
            requireSound();
            draw.next(away(), System.nanoTime()).ifPresent(this::begin);
        }
    }

    private synchronized void begin(Strike strike) {
        KillableComponent process = strike.part().in(suite, random);
        strikes.add(strike);
        away.add(strike.part());
        threads.execute(() -> {
            try {
                if (strike.isKill()) {
                    kill(strike.part(), process);
                } else {
                    recovery.struck(strike.part());
                    faults.apply(strike, process);
                    recovery.spared(strike.part());
                }
            } catch (Exception e) {
                fail(new IllegalStateException("%s: %s".formatted(strike, e.getMessage()), e));
            } finally {
                isBack(strike.part());
            }
        });
    }

    private void kill(Part part, KillableComponent component) throws InterruptedException {
        recovery.killed(part);
        component.kill();
        if (part.isService()) {
            forgetWhatWasSent(part);
        }
        recovery.started(part);
        startPatiently(component);
    }

    private void forgetWhatWasSent(Part part) {
        try {
            ledger.update(part.toString(), SENT_AND_NOT_MARKED);
        } catch (IllegalStateException _) {
            // the database is away too
        }
    }

    /** PostgreSQL waits for what the killed one has left, a service for its database, and for Keycloak. */
    static void startPatiently(KillableComponent component) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                component.start();
                return;
            } catch (LocalRunException | IllegalStateException e) {
                if (tries == START_TRIES) {
                    throw e;
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private synchronized Set<Part> away() {
        return EnumSet.copyOf(away);
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

    synchronized List<Strike> strikes() {
        return List.copyOf(strikes);
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
