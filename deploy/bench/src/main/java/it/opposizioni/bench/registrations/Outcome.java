package it.opposizioni.bench.registrations;

import it.opposizioni.bench.load.Requests;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What came of registrations at one rate. One thread at a time. */
final class Outcome {

    private static final long PATIENCE_MICROS = Requests.PATIENCE.toNanos() / 1_000;

    private final Map<Step, Histogram> each = new EnumMap<>(Step.class);
    private final Map<Step, Histogram> served = new EnumMap<>(Step.class);
    private final Histogram refused = histogram();
    private final Histogram codesAwaited = histogram();
    private final Histogram together = histogram();
    private final Map<String, Integer> wrong = new TreeMap<>();
    private final long begun;
    private long lastRight;
    private long right;

    /** @param begun when the first was due */
    Outcome(long begun) {
        this.begun = begun;
        for (Step step : Step.values()) {
            each.put(step, histogram());
            served.put(step, histogram());
        }
    }

    private static Histogram histogram() {
        return new Histogram(PATIENCE_MICROS * 10, 3);
    }

    void answered(Step step, long micros) {
        each.get(step).recordValue(micros);
        served.get(step).recordValue(micros);
    }

    /** Failed, but at once, and with the time after which to come back. */
    void refused(Step step, long micros) {
        refused.recordValue(micros);
        failed(step, Requests.REFUSED);
    }

    /** How much longer than they would have needed to look for it somebody has waited for a code. */
    void codeAwaited(long micros) {
        codesAwaited.recordValue(micros);
    }

    /** All three were answered as they must be. */
    void registered(long micros, long now) {
        together.recordValue(micros);
        right++;
        lastRight = now;
    }

    /** Counts as one that took all of the patience. */
    void failed(Step step, String why) {
        each.get(step).recordValue(PATIENCE_MICROS);
        together.recordValue(PATIENCE_MICROS);
        wrong.merge(step + " " + why, 1, Integer::sum);
    }

    double milliseconds(Step step, double percentile) {
        return each.get(step).getValueAtPercentile(percentile) / 1e3;
    }

    /** Of those that were answered as they must be alone. */
    double millisecondsServed(Step step, double percentile) {
        return served.get(step).getValueAtPercentile(percentile) / 1e3;
    }

    double millisecondsRefused(double percentile) {
        return refused.getValueAtPercentile(percentile) / 1e3;
    }

    long refused() {
        return refused.getTotalCount();
    }

    double millisecondsForCode(double percentile) {
        return codesAwaited.getValueAtPercentile(percentile) / 1e3;
    }

    /** Of all three requests of one registration. */
    double milliseconds(double percentile) {
        return together.getValueAtPercentile(percentile) / 1e3;
    }

    long right() {
        return right;
    }

    /** Registrations that were completed in a second. @param between nanoseconds that people let pass */
    double perSecond(long between) {
        return right == 0 ? 0 : right / ((lastRight - begun - between) / 1e9);
    }

    boolean isHeld(int millis) {
        return wrong.isEmpty() && milliseconds(99) <= millis;
    }

    /** Answers that were neither right nor a refusal. */
    int wrong() {
        return wrong.entrySet().stream()
                .filter(entry -> !entry.getKey().endsWith(" " + Requests.REFUSED))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Empty when every answer was a right one. */
    String complaint() {
        return wrong.isEmpty() ? "" : "; of %d these failed: %s".formatted(together.getTotalCount(), wrong);
    }
}
