package it.opposizioni.bench.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** PostgreSQL's own load generator. It is not among the programs that the suite runs on; Debian has it in {@code postgresql-contrib}. */
public record PgBench(Path program) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+) \\(without");

    /** A line of its log: client, count, microseconds, … */
    private static final int MICROS_OF_THE_RUN = 2;

    /** The newest on this machine: Debian's by version, or the one on the path. */
    public static Optional<PgBench> find() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            found.add(Path.of(folder).resolve("pgbench"));
        }
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.sorted().forEach(version -> found.addFirst(version.resolve("bin/pgbench")));
            }
        }
        return found.stream().filter(Files::isExecutable).findFirst().map(PgBench::new);
    }

    /**
     * @param environment by which it finds the database
     * @param amount {@code -T} seconds, or {@code -t} runs of each client
     * @return how often the script was run in a second, all its transactions together
     */
    public double perSecond(Map<String, String> environment, Path script, int clients, String... amount)
            throws IOException, InterruptedException {
        List<String> command = command(script, clients);
        command.addAll(List.of(amount));
        String said = run(environment, command);
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    /**
     * Runs the script at a fixed rate.
     *
     * @param environment by which it finds the database
     * @return microseconds of each run, from when it was due
     */
    public Histogram micros(Map<String, String> environment, Path script, int clients, int perSecond, Duration time)
            throws IOException, InterruptedException {
        Path logs = Files.createTempDirectory(script.getParent(), "pgbench");
        List<String> command = command(script, clients);
        command.addAll(List.of("-R", String.valueOf(perSecond), "-T", String.valueOf(time.toSeconds())));
        command.addAll(List.of("-l", "--log-prefix=" + logs.resolve("run")));
        run(environment, command);
        Histogram micros = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    micros.recordValue(Long.parseLong(line.split(" ")[MICROS_OF_THE_RUN]));
                }
            }
        }
        return micros;
    }

    private List<String> command(Path script, int clients) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared", "-D", "i=0"));
        command.addAll(List.of("-c", String.valueOf(clients), "-j", "2", "-f", script.toString()));
        return command;
    }

    private static String run(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return said;
    }
}
