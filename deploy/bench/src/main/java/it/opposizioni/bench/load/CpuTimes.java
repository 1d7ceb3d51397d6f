package it.opposizioni.bench.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The CPU time that this process and those it started have taken so far, by what they are. What a process took that has ended since is not in
 * it: databases and services keep theirs.
 */
public record CpuTimes(Map<String, Duration> taken) {

    private static final Pattern SERVICE = Pattern.compile("/([a-z-]+)/target/quarkus-app/");
    private static final double LEAST_MILLIS = 0.005;

    public static CpuTimes now() {
        Map<String, Duration> taken = new TreeMap<>();
        ProcessHandle self = ProcessHandle.current();
        Stream.concat(Stream.of(self), self.descendants())
                .forEach(process -> process.info()
                        .totalCpuDuration()
                        .ifPresent(time -> taken.merge(
                                process.equals(self) ? "the client" : nameOf(process.info()), time, Duration::plus)));
        return new CpuTimes(taken);
    }

    private static String nameOf(ProcessHandle.Info process) {
        String line = process.commandLine().orElse("");
        Matcher service = SERVICE.matcher(line);
        if (service.find()) {
            return service.group(1);
        }
        if (line.startsWith("postgres") || process.command().orElse("").endsWith("/postgres")) {
            return "PostgreSQL";
        }
        return line.contains(".Broker") ? "the broker" : "others";
    }

    /** Milliseconds of each since then for one of so many things that were done, in words. */
    public String eachSince(CpuTimes before, long done) {
        return taken.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey(),
                        entry.getValue()
                                        .minus(before.taken.getOrDefault(entry.getKey(), Duration.ZERO))
                                        .toNanos()
                                / 1e6
                                / done))
                .filter(entry -> entry.getValue() >= LEAST_MILLIS)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(entry -> "%s %.2f ms".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
