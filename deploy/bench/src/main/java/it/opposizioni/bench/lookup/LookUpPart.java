package it.opposizioni.bench.lookup;

import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.load.HeldRate;
import it.opposizioni.bench.load.InTurn;
import it.opposizioni.bench.load.OpenLoop;
import it.opposizioni.bench.load.OpenLoop.Call;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.service.BareServer;
import it.opposizioni.local.TrialSuite;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * Who called me, over a million declared numbers and ranges: how much of a processor a look-up takes beside the least that it must do, and how soon it
 * is answered at half of what can be answered. All the time operator-service, which the declarations come from, is down.
 */
public final class LookUpPart {

    private static final int NUMBERS = 1_000_000;
    private static final int FEW_NUMBERS = 50_000;
    private static final int PER_SECOND = 500;
    private static final Duration TIME = Duration.ofSeconds(15);

    /** As long as the compiler takes from the service what two cores have. */
    private static final Duration WARM_UP = Duration.ofMinutes(1);

    private static final double TIMES_THE_CPU = 2;
    private static final int MOST_MILLIS = 5;

    private final Report report;
    private final SplittableRandom random;
    private final int numbers;
    private int lookers;

    /** @param quick fewer numbers */
    public LookUpPart(Report report, long seed, boolean quick) {
        this.report = report;
        this.random = new SplittableRandom(seed);
        this.numbers = quick ? FEW_NUMBERS : NUMBERS;
    }

    /**
     * @param suite without data
     * @param folder for what the bare server writes
     */
    public void run(TrialSuite suite, Path folder) throws Exception {
        report.progress("look-up: filling with %,d numbers and ranges", numbers);
        suite.stopOperator();
        DeclaredNumbers declared = new DeclaredNumbers(numbers);
        try (Connection connection = suite.database(Services.COMPLAINT)) {
            declared.fill(connection);
        }
        String callers = suite.urls().complaint() + "/v1/callers/";
        try (BareServer bare = BareServer.start(suite, BareServer.Beside.COMPLAINT, folder);
                OpenLoop loop = new OpenLoop()) {
            IntFunction<Call> lookUp = _ -> call(callers, declared.any(random));
            IntFunction<Call> least = _ -> call(bare.callers(), declared.any(random));
            report.progress("look-up: warming up");
            loop.run(PER_SECOND, WARM_UP, least);
            loop.run(PER_SECOND, WARM_UP, lookUp);
            report.progress("look-up");
            cpu(InTurn.measure(loop, Services.COMPLAINT, PER_SECOND, TIME, lookUp, least));
            half(loop, lookUp);
        }
    }

    /** From an address of its own each: the limits are per address. */
    private Call call(String callers, DeclaredNumbers.Asked asked) {
        int i = lookers++;
        String address = "10.%d.%d.%d".formatted(i >> 16 & 255, i >> 8 & 255, i & 255);
        String right = asked.declared() ? "\"outcome\":\"DECLARED\"" : "\"outcome\":\"NOT_DECLARED\"";
        return new Call(
                callers + "%2B" + asked.number(),
                Map.of("X-Forwarded-For", address),
                null,
                answer -> answer.contains(right));
    }

    private void cpu(InTurn compared) {
        report.bar(Bar.atMost(
                        "CPU of a look-up of a caller, against a bare endpoint that reads the same rows",
                        compared.timesAsMuch(),
                        TIMES_THE_CPU,
                        "times as much")
                .noted("%.3f ms against %.3f ms in the server's process, at %,d/s, medians of %d rounds in turn"
                        .formatted(compared.millis(), compared.bareMillis(), PER_SECOND, InTurn.ROUNDS)));
        report.bar(Bar.atMost(
                        "look-ups that are not answered, or not rightly, while operator-service is down",
                        compared.wrong(),
                        0,
                        "")
                .noted("over %,d declared numbers and ranges, in %d rounds; p99 of the slowest %.2f ms%s"
                        .formatted(
                                numbers,
                                InTurn.ROUNDS,
                                compared.slowest().milliseconds(99),
                                compared.slowest().complaint())));
    }

    private void half(OpenLoop loop, IntFunction<Call> lookUp) throws InterruptedException {
        report.progress("look-up: how many can be answered");
        int half = HeldRate.of(loop, PER_SECOND, TIME, lookUp) / 2;
        OpenLoop.Result result = loop.run(half, TIME, lookUp);
        report.bar(Bar.atMost(
                        "look-up of a caller at %,d/s, half of what is answered within %d ms, p99"
                                .formatted(half, HeldRate.MILLIS),
                        result.milliseconds(99),
                        MOST_MILLIS,
                        "ms")
                .noted("at the client on loopback, from when each was due; median %.2f ms%s"
                        .formatted(result.milliseconds(50), result.complaint())));
    }
}
