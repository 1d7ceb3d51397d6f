package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A negative control: the services run without one of their protections, and the drill must find that. A drill that cannot fail proves nothing.
 * The protection is taken away in the running process by Byteman's agent, which is on the class path of no service: nothing in them can be switched
 * off.
 */
public enum Control {
    /** Only a broker that is killed loses them; RabbitMQ's quorum queues keep them all the same. */
    DURABLE_SENDS(
            "messages are not durable",
            Services.ALL,
            rule("io.vertx.amqp.impl.AmqpMessageBuilderImpl", "durable(boolean)", "$1 = false"),
            withoutRepair()),
    INBOX(
            "an event has its effect each time that it comes",
            Services.ALL,
            rule(
                    "it.opposizioni.kit.inbox.Subscription",
                    "take(it.opposizioni.kit.inbox.ReceivedEvent,it.opposizioni.kit.inbox.InboxStore$Arrival)",
                    "$2.toString().equals(\"KNOWN\") && !$1.isHeartbeat()",
                    "$this.handle($1); RETURN true")),
    DEAD_LETTERS(
            "an event that cannot be handled is thrown away",
            Services.ALL,
            rule("it.opposizioni.kit.inbox.FailedEvents", "failed", "RETURN true"),
            withoutRepair()),
    WATERMARK(
            "the register is said to be known as of now",
            List.of(Services.OPERATOR),
            rule(
                    "it.opposizioni.kit.stream.Watermark",
                    "<init>(java.util.UUID,int,long,java.time.Instant)",
                    "$4 = java.time.Instant.now()"));

    private static final Path LIBRARIES = Path.of("deploy/bench/target/lib");

    private final String meaning;
    private final List<String> services;
    private final String rules;

    Control(String meaning, List<String> services, String... rules) {
        this.meaning = meaning;
        this.services = services;
        this.rules = String.join("", rules);
    }

    private static String rule(String type, String method, String act) {
        return rule(type, method, "TRUE", act);
    }

    private static String rule(String type, String method, String condition, String act) {
        return """
            RULE %1$s %2$s
            CLASS %1$s
            METHOD %2$s
            AT ENTRY
            IF %3$s
            DO %4$s
            ENDRULE
            """.formatted(type, method, condition, act);
    }

    /** Else the subscriber notices that something is missing, asks for it, and nothing is lost after all. */
    private static String withoutRepair() {
        return rule("it.opposizioni.kit.replica.LostFacts", "look", "RETURN");
    }

    /** What is so without it. */
    String meaning() {
        return meaning;
    }

    /** Byteman's. */
    String rules() {
        return rules;
    }

    /** Whether the service lacks the protection. */
    boolean weakens(String service) {
        return services.contains(service);
    }

    /**
     * With what the JVM of a service without the protection starts.
     *
     * @param script where the rules are written
     */
    String option(Path script) throws IOException {
        Files.writeString(script, rules);
        return "-javaagent:%1$s=script:%2$s,boot:%1$s".formatted(agent().toAbsolutePath(), script.toAbsolutePath());
    }

    private static Path agent() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            return files.filter(file -> file.getFileName().toString().matches("byteman-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("Byteman is not in " + LIBRARIES));
        }
    }
}
