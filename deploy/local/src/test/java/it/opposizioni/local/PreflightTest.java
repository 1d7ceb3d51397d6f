package it.opposizioni.local;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@code deploy/up} runs it: from its source, with nothing built and nothing on the class path. */
class PreflightTest {

    private static final String SOURCE = "deploy/local/src/main/java/it/opposizioni/local/Preflight.java";

    /** Not the one that this test is of: a suite may be running on its data. */
    @TempDir
    private Path repository;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(repository.resolve("deploy/local"));
        Files.createFile(repository.resolve("mvnw"));
        Ports free = Ports.free();
        for (Port port : Port.values()) {
            environment.put(port.variable, String.valueOf(free.number(port)));
        }
    }

    @Test
    void passesWhereAllPortsAreFree() throws Exception {
        assertThat(run()).isEqualTo(new Outcome(0, ""));
    }

    @Test
    void namesEveryTakenPortAndTheVariableThatChangesIt() throws Exception {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("PORTAL_PORT", String.valueOf(one.getLocalPort()));
            environment.put("SMTP_PORT", String.valueOf(other.getLocalPort()));

            Outcome outcome = run();

            assertThat(outcome.code).isEqualTo(1);
            assertThat(outcome.said)
                    .contains("Port " + one.getLocalPort() + " for the portal is taken", "PORTAL_PORT=")
                    .contains("Port " + other.getLocalPort() + " for the message inbox (SMTP) is taken", "SMTP_PORT=")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void namesTwoVariablesWithTheSamePort() throws Exception {
        environment.put("AMQP_PORT", environment.get("PORTAL_PORT"));

        Outcome outcome = run();

        assertThat(outcome.code).isEqualTo(1);
        assertThat(outcome.said).contains("PORTAL_PORT and AMQP_PORT are both");
    }

    @Test
    void explainsTheOptions() throws Exception {
        assertThat(run("--help").code).isZero();
        assertThat(run("--frsh").code).isEqualTo(2);
    }

    @Test
    void takesSeveralCopiesAndTheOtherBroker() throws Exception {
        assertThat(run("--replicas", "9").code).isEqualTo(2);
        assertThat(run("--broker", "kafka").code).isEqualTo(2);
        try (ServerSocket taken = portOfACopy()) {
            Outcome outcome = run("--fresh", "--replicas", "3", "--broker", "rabbitmq");

            assertThat(outcome.code).isEqualTo(1);
            assertThat(outcome.said)
                    .contains("Port " + taken.getLocalPort() + " for copy 2 of the portal is taken", "PORTAL_PORT=");
        }
    }

    /** As it follows from a port of the portal that is low enough. */
    private ServerSocket portOfACopy() throws IOException {
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        environment.put("PORTAL_PORT", String.valueOf(taken.getLocalPort() - 420));
        return taken;
    }

    private record Outcome(int code, String said) {}

    private Outcome run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Settings.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                Settings.repository().resolve(SOURCE).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }
}
