package it.opposizioni.local.infrastructure;

import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.HttpProbe;
import it.opposizioni.local.tracing.TraceReceiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What watches the suite of this machine: Debian's Prometheus, with the alerts of this repository, and Zipkin, which keeps traces in its memory. */
public final class Observation {

    private static final Map<String, Port> JOBS = new LinkedHashMap<>();

    static {
        JOBS.put("registry-service", Port.REGISTRY_MANAGEMENT);
        JOBS.put("operator-service", Port.OPERATOR_MANAGEMENT);
        JOBS.put("complaint-service", Port.COMPLAINT_MANAGEMENT);
        JOBS.put("portal", Port.PORTAL_MANAGEMENT);
    }

    private final Settings settings;
    private final int copies;
    private final Path authority;

    /**
     * @param copies of each service, all of which are watched
     * @param authority whose certificates they show, with TLS
     */
    public Observation(Settings settings, int copies, Path authority) {
        this.authority = authority;
        this.settings = settings;
        this.copies = copies;
    }

    /** Keeps what it has measured for a week. */
    public ChildProcess prometheus() {
        String address = settings.ports().url(Port.PROMETHEUS);
        return new ChildProcess(
                new ChildProcess.Plan(
                        "Prometheus",
                        address,
                        this::prometheusCommand,
                        Map.of(),
                        () -> HttpProbe.isOk(address + "/-/ready"),
                        "TERM",
                        false),
                settings);
    }

    private List<String> prometheusCommand() {
        if (!isInstalled("prometheus")) {
            throw new LocalRunException("Prometheus is not installed: deploy/up --observe installs Debian's");
        }
        Path folder = settings.data().resolve("prometheus");
        try {
            Files.createDirectories(folder);
            Path configuration = Files.writeString(folder.resolve("prometheus.yml"), configuration());
            return List.of(
                    "prometheus",
                    "--config.file=" + configuration,
                    "--storage.tsdb.path=" + folder.resolve("data"),
                    "--storage.tsdb.retention.time=7d",
                    "--web.listen-address=127.0.0.1:" + settings.ports().number(Port.PROMETHEUS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String configuration() {
        String jobs = JOBS.entrySet().stream()
                .map(job -> """
                          - job_name: %s
                            metrics_path: /q/metrics
                            static_configs:
                              - targets: [%s]
                        """.formatted(job.getKey(), targets(job.getValue())) + scheme())
                .collect(Collectors.joining());
        return """
                global:
                  scrape_interval: 5s
                  evaluation_interval: 5s
                rule_files:
                  - %s/*.yml
                scrape_configs:
                """.formatted(settings.root().resolve("deploy/alerts")) + jobs;
    }

    private String scheme() {
        return settings.tls() ? "    scheme: https%n    tls_config: {ca_file: %s}%n".formatted(authority) : "";
    }

    private String targets(Port management) {
        return IntStream.rangeClosed(1, copies)
                .mapToObj(copy -> "\"localhost:%d\"".formatted(settings.ports().ofCopy(management, copy)))
                .collect(Collectors.joining(", "));
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Keeps traces in its memory. */
    public ChildProcess zipkin() {
        String address = settings.ports().url(Port.ZIPKIN);
        return new ChildProcess(
                new ChildProcess.Plan(
                        "Zipkin",
                        address,
                        this::zipkinCommand,
                        Map.of(),
                        () -> HttpProbe.isOk(address + "/health"),
                        "TERM",
                        false),
                settings);
    }

    private List<String> zipkinCommand() {
        return List.of(
                Settings.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                settings.target().resolve("zipkin/zipkin.jar").toString(),
                // it would listen on every interface
                "--armeria.ports[0].ip=127.0.0.1",
                "--armeria.ports[0].port=" + settings.ports().number(Port.ZIPKIN),
                "--armeria.ports[0].protocols[0]=http",
                "--zipkin.storage.mem.max-spans=100000");
    }

    /** Where the services send their traces. */
    public TraceReceiver receiver() {
        return new TraceReceiver(
                settings.ports().number(Port.OTLP), settings.ports().url(Port.ZIPKIN));
    }
}
