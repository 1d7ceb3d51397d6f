package it.opposizioni.operator.consultation;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.RealParts;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.operator.Market;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The packaged service in a process of its own with a small heap, against a register of two million, for lists of a million
 * lines: prints when each was sealed after its last byte, and the heap that was in use after each collection.
 *
 * <p>{@code ./mvnw -pl service-kit,operator-service -am package -DskipTests}, then in this module {@code ../mvnw exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=it.opposizioni.operator.consultation.ConsultationBench -Dexec.args="1000000 5"}
 */
final class ConsultationBench {

    private static final String HEAP = "-Xmx256m";
    private static final Path GC_LOG = Path.of("target/bench-gc.log");
    private static final String FILL = """
            insert into opposed_number (number, opposition_id, version, opposed, register_version)
            select distinct on (n) n, gen_random_uuid(), 1, true, 1
            from (select 393200000000 + floor(random() * 300000000)::bigint as n from generate_series(1, 2000000)) as numbers
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String url;

    private ConsultationBench(String url) {
        this.url = url;
    }

    public static void main(String[] args) throws Exception {
        int lines = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        RealParts parts = new RealParts();
        try {
            Map<String, String> settings = parts.start();
            int port = freePort();
            Process service = start(settings, port);
            try {
                new ConsultationBench("http://localhost:" + port).run(settings, lines, rounds);
            } finally {
                service.destroy();
                service.waitFor();
            }
        } finally {
            parts.stop();
        }
        Files.readAllLines(GC_LOG).stream()
                .filter(line -> line.contains("Pause"))
                .forEach(System.out::println);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process start(Map<String, String> settings, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Xlog:gc:file=" + GC_LOG,
                "-Dquarkus.http.port=" + port,
                "-Dopposizioni.consultation.directory=target/bench-lists"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/bench-service.log"))
                .start();
    }

    private void run(Map<String, String> settings, int lines, int rounds) throws Exception {
        awaitReady();
        fill(settings);
        String token = Tokens.ofOperator(Market.personOf(Market.ACME), Market.ACME);
        post("/v1/operators", token, json.writeValueAsString(Market.application(Market.ACME, "Acme Energia S.p.A.")));
        post("/v1/operators/" + Market.ACME + "/approval", Tokens.of("gestore", Role.REGISTRAR), "{}");
        String campaign = json.readTree(post("/v1/campaigns", token, "{\"name\":\"bench\",\"purpose\":\"CAMPAIGN\"}"))
                .get("id")
                .asText();
        ListBench.main(new String[] {url, token, campaign, String.valueOf(lines), String.valueOf(rounds)});
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() < deadline) {
            try {
                HttpRequest ready = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                        .build();
                if (http.send(ready, BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException _) {
                // not listening yet
            }
            Thread.sleep(Duration.ofMillis(200));
        }
        throw new IllegalStateException("the service did not become ready: see target/bench-service.log");
    }

    private static void fill(Map<String, String> settings) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        settings.get("quarkus.datasource.jdbc.url"), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(FILL);
            statement.execute("update register_state set version = 1");
        }
    }

    private String post(String path, String token, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
