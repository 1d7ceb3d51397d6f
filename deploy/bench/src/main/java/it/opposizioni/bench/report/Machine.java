package it.opposizioni.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What it was measured on. */
public final class Machine {

    private static final Path LOAD = Path.of("/proc/loadavg");

    private Machine() {}

    /** Cores, memory, system and Java. */
    public static String facts() throws IOException {
        return "%d cores of %s, %s, Linux %s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        first("/proc/cpuinfo", "model name"),
                        memory(),
                        System.getProperty("os.version"),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"));
    }

    /** How many processes wanted to run, over the last one, five and fifteen minutes. */
    public static String load() throws IOException {
        return String.join(" ", List.of(Files.readString(LOAD).split(" ")).subList(0, 3));
    }

    private static String memory() throws IOException {
        long kilobytes = Long.parseLong(first("/proc/meminfo", "MemTotal").replaceAll("\\D", ""));
        return Math.round(kilobytes / 1_048_576.0) + " GB";
    }

    private static String first(String file, String key) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0");
        }
    }
}
