package it.opposizioni.bench.load;

import it.opposizioni.bench.load.OpenLoop.Call;
import it.opposizioni.bench.report.Medians;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The CPU that one request takes in a server, beside one to a bare endpoint of the same server: both at the same rate, in turn, so that what slows
 * the machine slows both.
 *
 * @param millis of a processor for one request, in the server's process; the median of the rounds
 * @param bareMillis the same of the bare endpoint
 * @param results of the server's rounds
 */
public record InTurn(double millis, double bareMillis, List<OpenLoop.Result> results) {

    public static final int ROUNDS = 3;

    /** By its name among the {@link Processes}. */
    private static final String BARE = "bare";

    /** @param server by its name among the {@link Processes} */
    public static InTurn measure(
            OpenLoop loop, String server, int perSecond, Duration time, IntFunction<Call> calls, IntFunction<Call> bare)
            throws InterruptedException {
        List<Double> millis = new ArrayList<>();
        List<Double> bareMillis = new ArrayList<>();
        List<OpenLoop.Result> results = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bareMillis.add(cpu(BARE, loop, perSecond, time, bare, new ArrayList<>()));
            millis.add(cpu(server, loop, perSecond, time, calls, results));
        }
        return new InTurn(median(millis), median(bareMillis), List.copyOf(results));
    }

    /** Of the server's rounds the one with the longest times. */
    public OpenLoop.Result slowest() {
        return results.stream()
                .max(Comparator.comparingDouble(result -> result.milliseconds(99)))
                .orElseThrow();
    }

    /** Answers of the server that were wrong, in all rounds. */
    public int wrong() {
        return results.stream()
                .flatMap(result -> result.wrong().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    public double timesAsMuch() {
        return millis / bareMillis;
    }

    private static double cpu(
            String process,
            OpenLoop loop,
            int perSecond,
            Duration time,
            IntFunction<Call> calls,
            List<OpenLoop.Result> results)
            throws InterruptedException {
        CpuTimes before = CpuTimes.now();
        OpenLoop.Result result = loop.run(perSecond, time, calls);
        results.add(result);
        return CpuTimes.now().millisecondsSince(before, process, result.micros().getTotalCount());
    }

    private static double median(List<Double> values) {
        return Medians.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
