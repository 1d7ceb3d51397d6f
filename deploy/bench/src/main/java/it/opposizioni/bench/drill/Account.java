package it.opposizioni.bench.drill;

import it.opposizioni.bench.drill.Outcomes.Outcome;
import it.opposizioni.bench.facts.Effects;
import it.opposizioni.bench.facts.Effects.Difference;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Waiting;
import java.time.Duration;
import java.util.Map;

/** What happens to the facts that are sent to one subscriber during one scenario: opened before, closed when the traffic has ended. */
final class Account {

    /** After it everything that was sent is said to be lost. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Its knowledge may be so old without anything being wrong: a heartbeat comes every 5 s. */
    private static final int PRESENT_SECONDS = 10;

    private final Ledger ledger;
    private final Effects effects;
    private final String scenario;
    private final String subscriber;
    private final Map<String, Long> before;
    private final long deadBefore;

    Account(Ledger ledger, String scenario, String subscriber) {
        this.ledger = ledger;
        this.effects = new Effects(ledger);
        this.scenario = scenario;
        this.subscriber = subscriber;
        this.before = ledger.last();
        this.deadBefore = ledger.deadLetters(subscriber);
    }

    String subscriber() {
        return subscriber;
    }

    /** Whether it knows of everything that happened until some seconds ago. */
    boolean isUpToDate() {
        return ledger.ageOfKnowledge(subscriber) < PRESENT_SECONDS;
    }

    /** Waits for that. @return seconds since {@code begun} ({@link System#nanoTime}); {@link Double#NaN} when it does not happen */
    double awaitUpToDate(long begun) throws InterruptedException {
        double waited = Waiting.until(PATIENCE, this::isUpToDate);
        return Double.isNaN(waited) ? waited : (System.nanoTime() - begun) / 1e9;
    }

    /**
     * Waits until everything that was sent until now has come.
     *
     * @param rate facts of the traffic in a second
     * @param caughtUp seconds, as they were measured
     */
    Outcome close(double rate, double caughtUp) throws InterruptedException {
        Map<String, Long> last = ledger.last();
        Waiting.until(PATIENCE, () -> ledger.missing(subscriber, last) == 0);
        Waiting.until(Duration.ofSeconds(30), () -> effects.of(subscriber).isNone());
        Difference difference = effects.of(subscriber);
        long sent = ledger.known(subscriber).stream()
                .mapToLong(known -> last.get(known.publisher()) - before.get(known.publisher()))
                .sum();
        return new Outcome(
                scenario,
                subscriber,
                rate,
                sent,
                ledger.missing(subscriber, last) + difference.missing(),
                ledger.deadLetters(subscriber) - deadBefore,
                difference.tooMany(),
                caughtUp);
    }
}
