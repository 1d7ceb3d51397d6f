package it.opposizioni.bench.service;

import it.opposizioni.bench.data.Registers;
import it.opposizioni.bench.load.OpenLoop;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Quick checks at a fixed rate, a third of the numbers opposed. */
final class QuickChecks {

    static final String WHAT = "quick check of 10 numbers at 2,000/s, p99";

    private static final int PER_SECOND = 2_000;
    private static final int HALF = PER_SECOND / 2;
    private static final Duration TIME = Duration.ofSeconds(15);

    /** As long as the compiler takes from the service what two cores have. */
    private static final Duration WARM_UP = Duration.ofMinutes(1);

    private static final int DIFFERENT = 1_000;
    private static final int NUMBERS = 10;
    private static final int ONE_IN = 3;

    /** The first of them, and each third after it. */
    private static final int OPPOSED = (NUMBERS + ONE_IN - 1) / ONE_IN;

    private final Report report;
    private final Consulting consulting;
    private final Registers registers;

    QuickChecks(Report report, Consulting consulting, Registers registers) {
        this.report = report;
        this.consulting = consulting;
        this.registers = registers;
    }

    Bar measure(long seed) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Long>> checks = IntStream.range(0, DIFFERENT)
                .mapToObj(check -> IntStream.range(0, NUMBERS)
                        .mapToObj(
                                n -> n % ONE_IN == 0 ? registers.opposed(check * NUMBERS + n) : registers.free(random))
                        .toList())
                .toList();
        IntFunction<OpenLoop.Call> call = i -> consulting.check(checks.get(i % DIFFERENT), OPPOSED);
        try (OpenLoop loop = new OpenLoop()) {
            report.progress("quick checks: warming up");
            loop.run(HALF, WARM_UP, call);
            report.progress("quick checks");
            OpenLoop.Result half = loop.run(HALF, TIME, call);
            OpenLoop.Result result = loop.run(PER_SECOND, TIME, call);
            return Bar.atMost(WHAT, result.milliseconds(99), 2, "ms")
                    .noted(("at the client on loopback, kept connections, from when each was due; median %.2f ms%s;"
                                    + " at half the rate median %.2f ms, p99 %.2f ms%s")
                            .formatted(
                                    result.milliseconds(50),
                                    result.complaint(),
                                    half.milliseconds(50),
                                    half.milliseconds(99),
                                    half.complaint()));
        }
    }
}
