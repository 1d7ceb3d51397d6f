package it.opposizioni.bench.service;

import it.opposizioni.bench.data.Registers;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.load.CpuTimes;
import it.opposizioni.bench.load.OpenLoop;
import it.opposizioni.bench.load.Requests;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Medians;
import it.opposizioni.bench.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final int ROUNDS = 3;
    private static final int MOST_MILLIS = 15;
    private static final double TIMES_THE_CPU = 1.5;

    /** So many more a second, until they are not all answered at that rate any more. */
    private static final double STEP = 1.25;

    private static final int HELD_MILLIS = 500;
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
            List<Double> bareMillis = new ArrayList<>();
            List<Double> millis = new ArrayList<>();
            List<OpenLoop.Result> results = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                bareMillis.add(cpu("bare", loop, least, new ArrayList<>()));
                millis.add(cpu(Services.OPERATOR, loop, this::check, results));
            }
            OpenLoop.Result slowest = results.stream()
                    .max(Comparator.comparingDouble(result -> result.milliseconds(99)))
                    .orElseThrow();
            report.bar(Bar.atMost(
                            WHAT + " at %,d/s, p99".formatted(PER_SECOND), slowest.milliseconds(99), MOST_MILLIS, "ms")
                    .noted(
                            "the slowest of %d rounds, at the client on loopback, kept connections, from when each was due; median %.2f ms%s"
                                    .formatted(ROUNDS, slowest.milliseconds(50), slowest.complaint())));
            double one =
                    Medians.of(millis.stream().mapToDouble(Double::doubleValue).toArray());
            double leastOne = Medians.of(
                    bareMillis.stream().mapToDouble(Double::doubleValue).toArray());
            report.bar(Bar.atMost(
                            "CPU of a quick check, against a bare endpoint that verifies the token and commits a row",
                            one / leastOne,
                            TIMES_THE_CPU,
                            "times as much")
                    .noted("%.3f ms against %.3f ms in the server's process, at %,d/s, medians of %d rounds in turn"
                            .formatted(one, leastOne, PER_SECOND, ROUNDS)));
            crowd(held(loop));
        }
    }

    private static double cpu(
            String process, OpenLoop loop, IntFunction<OpenLoop.Call> call, List<OpenLoop.Result> results)
            throws InterruptedException {
        CpuTimes before = CpuTimes.now();
        OpenLoop.Result result = loop.run(PER_SECOND, TIME, call);
        results.add(result);
        return CpuTimes.now().millisecondsSince(before, process, result.micros().getTotalCount());
    }

    /** @return the highest rate at which all were answered in time */
    private int held(OpenLoop loop) throws InterruptedException {
        double rate = PER_SECOND;
        while (true) {
            OpenLoop.Result result = loop.run((int) (rate * STEP), TIME, this::check);
            if (!result.wrong().isEmpty() || result.milliseconds(99) > HELD_MILLIS) {
                return (int) rate;
            }
            rate *= STEP;
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
                    "quick checks at %,d/s, twice what is answered within %d ms".formatted(2 * held, HELD_MILLIS);
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
