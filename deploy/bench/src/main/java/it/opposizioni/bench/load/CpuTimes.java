package it.opposizioni.bench.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The CPU time that this process and those it started have taken so far, by what they are. What a process took that has ended since is not in
 * it: databases and services keep theirs.
 */
public record CpuTimes(Map<String, Duration> taken) {

    private static final double LEAST_MILLIS = 0.005;

    public static CpuTimes now() {
        Map<String, Duration> taken = new TreeMap<>();
        Processes.all()
                .forEach(process -> process.info()
                        .totalCpuDuration()
                        .ifPresent(time -> taken.merge(Processes.nameOf(process), time, Duration::plus)));
        return new CpuTimes(taken);
    }

    /**
     * Milliseconds that one of them, by its name, has taken since then for one of so many things that were done.
     *
     * @throws IllegalStateException when none of that name runs
     */
    public double millisecondsSince(CpuTimes before, String name, long done) {
        Duration now = taken.get(name);
        if (now == null) {
            throw new IllegalStateException("no process is known as " + name);
        }
        return now.minus(before.taken.getOrDefault(name, Duration.ZERO)).toNanos() / 1e6 / done;
    }

    /** Milliseconds of each since then for one of so many things that were done, in words. */
    public String eachSince(CpuTimes before, long done) {
        return taken.keySet().stream()
                .map(name -> Map.entry(name, millisecondsSince(before, name, done)))
                .filter(entry -> entry.getValue() >= LEAST_MILLIS)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(entry -> "%s %.2f ms".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
