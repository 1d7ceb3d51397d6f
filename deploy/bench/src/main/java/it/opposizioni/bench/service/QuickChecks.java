package it.opposizioni.bench.service;

import it.opposizioni.bench.data.Registers;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.load.HeldRate;
import it.opposizioni.bench.load.InTurn;
import it.opposizioni.bench.load.OpenLoop;
import it.opposizioni.bench.load.Requests;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Quick checks at a fixed rate, a third of the numbers opposed: how soon they are answered, how much of a processor one takes beside the least that
 * it must do, and what those are told who come when nobody can be served any more.
 */
final class QuickChecks {

    static final String WHAT = "quick check of 10 numbers";

    private static final int PER_SECOND = 1_000;
    private static final Duration TIME = Duration.ofSeconds(15);

    /** As long as the compiler takes from the service what two cores have. */
    private static final Duration WARM_UP = Duration.ofMinutes(1);

    private static final int MOST_MILLIS = 15;
    private static final double TIMES_THE_CPU = 1.5;

    private static final int REFUSED_MILLIS = 50;

    /** Of as many callers at once as a service that is full has. */
    private static final int CROWD = 1_000;

    private static final int DIFFERENT = 1_000;
    private static final int NUMBERS = 10;
    private static final int ONE_IN = 3;

    /** The first of them, and each third after it. */
    private static final int OPPOSED = (NUMBERS + ONE_IN - 1) / ONE_IN;

    private final Report report;
    private final Consulting consulting;
    private final List<List<Long>> checks;

    QuickChecks(Report report, Consulting consulting, Registers registers, long seed) {
        this.report = report;
        this.consulting = consulting;
        SplittableRandom random = new SplittableRandom(seed);
        this.checks = IntStream.range(0, DIFFERENT)
                .mapToObj(check -> IntStream.range(0, NUMBERS)
                        .mapToObj(
                                n -> n % ONE_IN == 0 ? registers.opposed(check * NUMBERS + n) : registers.free(random))
                        .toList())
                .toList();
    }

    private OpenLoop.Call check(int i) {
        return consulting.check(checks.get(i % DIFFERENT), OPPOSED);
    }

    void measure(BareServer bare) throws InterruptedException {
        IntFunction<OpenLoop.Call> least =
                i -> consulting.check(bare.checks(), checks.get(i % DIFFERENT), answer -> answer.contains("items"));
        try (OpenLoop loop = new OpenLoop()) {
            report.progress("quick checks: warming up");
            loop.run(PER_SECOND, WARM_UP, least);
            loop.run(PER_SECOND, WARM_UP, this::check);
            report.progress("quick checks");
            InTurn compared = InTurn.measure(loop, Services.OPERATOR, PER_SECOND, TIME, this::check, least);
            OpenLoop.Result slowest = compared.slowest();
            report.bar(Bar.atMost(
                            WHAT + " at %,d/s, p99".formatted(PER_SECOND), slowest.milliseconds(99), MOST_MILLIS, "ms")
                    .noted(
                            "the slowest of %d rounds, at the client on loopback, kept connections, from when each was due; median %.2f ms%s"
                                    .formatted(InTurn.ROUNDS, slowest.milliseconds(50), slowest.complaint())));
            report.bar(Bar.atMost(
                            "CPU of a quick check, against a bare endpoint that verifies the token and commits a row",
                            compared.timesAsMuch(),
                            TIMES_THE_CPU,
                            "times as much")
                    .noted("%.3f ms against %.3f ms in the server's process, at %,d/s, medians of %d rounds in turn"
                            .formatted(compared.millis(), compared.bareMillis(), PER_SECOND, InTurn.ROUNDS)));
            crowd(HeldRate.of(loop, PER_SECOND, TIME, this::check));
        }
    }

    private void crowd(int held) throws InterruptedException {
        report.progress("quick checks: twice what can be answered");
        try (OpenLoop crowd = new OpenLoop(CROWD)) {
            OpenLoop.Result result = crowd.run(2 * held, TIME, this::check);
            int others = result.wrong().entrySet().stream()
                    .filter(wrong -> !wrong.getKey().equals(Requests.REFUSED))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            String twice =
                    "quick checks at %,d/s, twice what is answered within %d ms".formatted(2 * held, HeldRate.MILLIS);
            report.bar(Bar.atMost(
                            twice + ": who is refused is told so within, p99",
                            result.refused().getValueAtPercentile(99) / 1e3,
                            REFUSED_MILLIS,
                            "ms")
                    .noted("%,d answered, p99 %.0f ms; %,d refused with a 503 and Retry-After, median %.1f ms"
                            .formatted(
                                    result.served().getTotalCount(),
                                    result.served().getValueAtPercentile(99) / 1e3,
                                    result.refused().getTotalCount(),
                                    result.refused().getValueAtPercentile(50) / 1e3)));
            report.bar(Bar.atMost("the same: neither answered nor refused", others, 0, "")
                    .noted(result.wrong().toString()));
        }
    }
}
