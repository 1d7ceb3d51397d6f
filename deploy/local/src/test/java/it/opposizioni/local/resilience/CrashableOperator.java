package it.opposizioni.local.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.local.Topology;
import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.process.ChildProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jboss.byteman.agent.Main;
import org.jboss.byteman.agent.submit.ScriptText;
import org.jboss.byteman.agent.submit.Submit;

/**
 * The packaged operator-service in a JVM that ends at a named line: at once, without a shutdown hook, a flush or a rollback of its own, as
 * when it is killed. Byteman's agent is loaded into the running process, because a JVM that starts with an agent cannot use its AOT cache
 * and takes twice as long.
 */
final class CrashableOperator {

    /** The exit code that says that it was this drill. */
    static final int KILLED = 86;

    private static final String LOOPBACK = "127.0.0.1";

    /** Proof of life with each chunk, no warm-up, and no minute to wait for evidence that is lost. */
    private static final Map<String, String> SETTINGS = Map.of(
            "OPPOSIZIONI_CONSULTATION_HEARTBEAT", "1ms",
            "OPPOSIZIONI_CONSULTATION_WARM_UP", "false",
            "OPPOSIZIONI_EVIDENCE_SWEEP", "1s",
            "OPPOSIZIONI_EVIDENCE_LOST_AFTER", "1s");

    private final ChildProcess process;
    private final ChildProcess processWithAgent;
    private final Path agentJar;
    private final String agentOptions;
    private final Path startupScript;
    private final Submit agent;
    private boolean agentIsLoaded;

    CrashableOperator(Topology topology) throws IOException, URISyntaxException {
        int port = Ports.oneFree();
        agentJar = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        agentOptions = "listener:true,address:%s,port:%d,boot:%s".formatted(LOOPBACK, port, agentJar);
        agent = new Submit(LOOPBACK, port, new PrintStream(OutputStream.nullOutputStream()));
        startupScript = Files.createTempFile("startup", ".btm");
        process = topology.operator.variant("operator-service-crashable", SETTINGS);
        Map<String, String> withAgent = new HashMap<>(SETTINGS);
        withAgent.put(
                "JAVA_TOOL_OPTIONS",
                "-javaagent:%s=%s,script:%s -XX:TieredStopAtLevel=1".formatted(agentJar, agentOptions, startupScript));
        processWithAgent = topology.operator.variant("operator-service-crashing", withAgent);
    }

    void start() {
        agentIsLoaded = false;
        process.start();
    }

    void stop() {
        process.stop();
    }

    /** Starts it with a rule that ends it, perhaps before it is ready. */
    void startAndCrash(String rule) {
        try {
            Files.writeString(startupScript, rule);
            processWithAgent.start();
        } catch (LocalRunException e) {
            assertThat(e).hasMessageContaining("code " + KILLED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitCrash(processWithAgent, rule);
    }

    /** From now on the rule holds. */
    void addRule(String rule) {
        try {
            loadAgent();
            String answer = agent.addScripts(List.of(new ScriptText("drill", rule)));
            assertThat(answer).as(rule).doesNotContain("ERROR").doesNotContain("rror:");
        } catch (Exception e) {
            throw new IllegalStateException("the agent does not take the rule", e);
        }
    }

    private void loadAgent() throws Exception {
        if (agentIsLoaded) {
            return;
        }
        VirtualMachine machine = VirtualMachine.attach(String.valueOf(process.pid()));
        try {
            machine.loadAgent(agentJar.toString(), agentOptions);
            agentIsLoaded = true;
        } finally {
            machine.detach();
        }
    }

    void removeRules() {
        try {
            agent.deleteAllRules();
        } catch (Exception e) {
            throw new IllegalStateException("the agent does not remove its rules", e);
        }
    }

    /** Waits until it has ended where the rule says. */
    void awaitCrash(Object point) {
        awaitCrash(process, point);
    }

    private static void awaitCrash(ChildProcess process, Object point) {
        assertThat(process.awaitEnd(Patience.LIMIT))
                .as("the process ends at %s", point)
                .isEqualTo(OptionalInt.of(KILLED));
    }
}
