package it.opposizioni.bench.kills;

import it.opposizioni.bench.kills.Recovery.Time;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What else was done while a part took longer to serve again than it may: whether it had to wait for another one. */
final class SlowStarts {

    /** What was done so long before may still last, or what it was done to may still be starting. */
    private static final long BEFORE = TimeUnit.SECONDS.toNanos(20);

    private final List<Strike> strikes;
    private final long begun;

    /** @param begun when the run began, {@link System#nanoTime} */
    SlowStarts(List<Strike> strikes, long begun) {
        this.strikes = strikes;
        this.begun = begun;
    }

    /** "operator-service, started 63 s after the beginning, took 33.7 s; at 49 s S3 was paused for 14 s, at 70 s PostgreSQL was killed" */
    String sentence(Time time) {
        String others = strikes.stream()
                .filter(strike -> strike.at() > time.from() - BEFORE && strike.at() < time.to())
                .filter(strike -> !strike.isKill() || strike.part() != time.part())
                .map(this::done)
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s, started %d s after the beginning, took %.1f s; %s",
                time.part(),
                second(time.from()),
                time.seconds(),
                others.isEmpty() ? "nothing else was done meanwhile, nor in the 20 s before" : others);
    }

    private String done(Strike strike) {
        String lasting = strike.isKill() ? "" : " for %d s".formatted(TimeUnit.MILLISECONDS.toSeconds(strike.millis()));
        return "at %d s %s %s%s"
                .formatted(second(strike.at()), strike.part(), strike.fault().befell(), lasting);
    }

    private long second(long at) {
        return TimeUnit.NANOSECONDS.toSeconds(at - begun);
    }
}
