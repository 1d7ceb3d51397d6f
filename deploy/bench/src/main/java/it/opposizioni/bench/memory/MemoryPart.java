package it.opposizioni.bench.memory;

import it.opposizioni.bench.load.Processes;
import it.opposizioni.bench.report.Bar;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How much memory the suite has that nobody uses for the moment, and which of its processes have it. */
public final class MemoryPart {

    /** What a start has left to do is done, and the demonstration's events have arrived. */
    private static final Duration IDLE = Duration.ofMinutes(1);

    private static final double MOST_GIGABYTES = 2.2;
    private static final double KILOBYTES_IN_MEGABYTE = 1_000_000 / 1_024.0;

    /** Of a page that several processes have, each has its share: so their sum is what the machine has given. */
    private static final String SHARE = "Pss:";

    private final Report report;

    public MemoryPart(Report report) {
        this.report = report;
    }

    /** Of a suite that has just started. */
    public void run() throws InterruptedException {
        report.progress("memory: waiting until all is quiet");
        Thread.sleep(IDLE);
        Map<String, Double> megabytes = new TreeMap<>();
        Processes.all()
                .filter(process -> !process.equals(ProcessHandle.current()))
                .forEach(process -> megabytes.merge(Processes.nameOf(process), megabytes(process), Double::sum));
        Table table = new Table("idle", "resident");
        megabytes.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> table.row(entry.getKey(), "%.0f MB".formatted(entry.getValue())));
        report.table(table);
        double all =
                megabytes.values().stream().mapToDouble(Double::doubleValue).sum() / 1_000;
        report.bar(
                Bar.atMost("memory of the whole suite, idle", all, MOST_GIGABYTES, "GB")
                        .noted(
                                "with the demonstration's data; the process that starts all, and is the client here, is not counted"));
    }

    private static double megabytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(SHARE))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / KILOBYTES_IN_MEGABYTE;
        } catch (NoSuchFileException _) {
            // it has ended
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
