package it.opposizioni.bench.registrations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load generator. It is not among the programs that the suite runs on; Debian has it in {@code postgresql-contrib}. */
record PgBench(Path program) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+) \\(without");

    /** The newest on this machine: Debian's by version, or the one on the path. */
    static Optional<PgBench> find() throws IOException {
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
    double perSecond(Map<String, String> environment, Path script, int clients, String... amount)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared", "-D", "i=0"));
        command.addAll(List.of("-c", String.valueOf(clients), "-j", "2", "-f", script.toString()));
        command.addAll(List.of(amount));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
