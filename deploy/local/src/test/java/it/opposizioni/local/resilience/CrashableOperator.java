package it.opposizioni.local.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.Patience;
import it.opposizioni.local.Topology;
import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.process.ChildProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jboss.byteman.agent.Main;
import org.jboss.byteman.agent.submit.ScriptText;
import org.jboss.byteman.agent.submit.Submit;

/**
 * The packaged operator-service in a JVM that can be told, while it runs, to end at a named line: at once, without a shutdown hook, a
 * flush or a rollback of its own, as when it is killed.
 */
final class CrashableOperator {

    /** The exit code that says that it was this drill. */
    static final int KILLED = 86;

    private static final String LOOPBACK = "127.0.0.1";

    private final ChildProcess process;
    private final Submit agent;
    private final Path fromTheStart;

    CrashableOperator(Topology topology) throws IOException, URISyntaxException {
        fromTheStart = Files.createTempFile("from-the-start", ".btm");
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path jar = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        this.process = topology.operator.variant(
                "operator-service-armed",
                Map.of(
                        "JAVA_TOOL_OPTIONS",
                        "-javaagent:%s=listener:true,address:%s,port:%d,boot:%s,script:%s -XX:TieredStopAtLevel=1"
                                .formatted(jar, LOOPBACK, port, jar, fromTheStart),
                        // a sign of life with each piece, no warming up, and no minute to wait for what is lost
                        "OPPOSIZIONI_CONSULTATION_HEARTBEAT",
                        "1ms",
                        "OPPOSIZIONI_CONSULTATION_WARM_UP",
                        "false",
                        "OPPOSIZIONI_EVIDENCE_SWEEP",
                        "1s",
                        "OPPOSIZIONI_EVIDENCE_LOST_AFTER",
                        "1s"));
        this.agent = new Submit(LOOPBACK, port, new PrintStream(OutputStream.nullOutputStream()));
    }

    void start() {
        process.start();
    }

    void stop() {
        process.stop();
    }

    void kill() {
        process.kill();
    }

    /** Starts it with a rule that ends it, perhaps before it is ready. */
    void startAndEnd(String rule) {
        holdFromTheStart(rule);
        try {
            process.start();
        } catch (LocalRunException e) {
            assertThat(e).hasMessageContaining("code " + KILLED);
        }
        awaitItsEnd(rule);
        holdFromTheStart("");
    }

    private void holdFromTheStart(String rule) {
        try {
            Files.writeString(fromTheStart, rule);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on the rule holds. */
    void arm(String rule) {
        try {
            String answer = agent.addScripts(List.of(new ScriptText("drill", rule)));
            assertThat(answer).as(rule).doesNotContain("ERROR").doesNotContain("rror:");
        } catch (Exception e) {
            throw new IllegalStateException("the agent does not take the rule", e);
        }
    }

    void disarm() {
        try {
            agent.deleteAllRules();
        } catch (Exception e) {
            throw new IllegalStateException("the agent does not forget its rules", e);
        }
    }

    /** Waits until it has ended where it was told to. */
    void awaitItsEnd(Object point) {
        assertThat(process.awaitEnd(Patience.LIMIT))
                .as("the process ends at %s", point)
                .isEqualTo(OptionalInt.of(KILLED));
    }
}
