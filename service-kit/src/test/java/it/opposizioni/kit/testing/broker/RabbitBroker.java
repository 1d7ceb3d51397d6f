package it.opposizioni.kit.testing.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.testing.TestFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** RabbitMQ 4 with native AMQP 1.0, quorum queues and the same topology; a child process bound to the loopback address. */
public final class RabbitBroker implements TestBroker {

    private static final Path HOMES = Path.of("/usr/lib/rabbitmq/lib");
    private static final long START_SECONDS = 60;

    private final int port;
    private final Path data;
    private final Map<String, String> environment;
    private Process process;

    /** For tests: nothing of it is kept, and all the users of the tests may connect. */
    public RabbitBroker(int port, BrokerCertificate certificate) throws IOException {
        this(port, certificate, TestFolders.create("rabbitmq"), USERS);
    }

    /**
     * @param data where its files are; what was there before is kept
     * @param users who may connect
     */
    public RabbitBroker(int port, BrokerCertificate certificate, Path data, List<BrokerUser> users) {
        try {
            this.port = port;
            this.data = Files.createDirectories(data);
            Files.writeString(data.resolve("definitions.json"), definitions(users));
            Files.writeString(data.resolve("enabled_plugins"), "[].\n");
            Files.writeString(data.resolve("rabbitmq.conf"), """
                listeners.tcp = none
                listeners.ssl.1 = 127.0.0.1:%d
                ssl_options.cacertfile = %s
                ssl_options.certfile = %s
                ssl_options.keyfile = %s
                load_definitions = %s
                """.formatted(
                            port,
                            certificate.authority(),
                            certificate.certificate(),
                            certificate.key(),
                            data.resolve("definitions.json")));
            this.environment = Map.ofEntries(
                    Map.entry("HOME", data.toString()),
                    Map.entry("RABBITMQ_NODENAME", "opposizioni-" + port + "@localhost"),
                    Map.entry("RABBITMQ_MNESIA_BASE", data.resolve("mnesia").toString()),
                    Map.entry("RABBITMQ_LOGS", "-"),
                    Map.entry(
                            "RABBITMQ_CONFIG_FILE",
                            data.resolve("rabbitmq.conf").toString()),
                    Map.entry(
                            "RABBITMQ_ENABLED_PLUGINS_FILE",
                            data.resolve("enabled_plugins").toString()),
                    Map.entry("RABBITMQ_PID_FILE", data.resolve("pid").toString()),
                    // between nodes: not used by a single one
                    Map.entry("RABBITMQ_DIST_PORT", String.valueOf(freePort())),
                    Map.entry("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}"),
                    Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
                    Map.entry("ERL_EPMD_PORT", String.valueOf(freePort())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String definitions(List<BrokerUser> users) {
        List<Map<String, Object>> exchanges = new ArrayList<>();
        List<Map<String, Object>> queues = new ArrayList<>();
        List<Map<String, Object>> bindings = new ArrayList<>();
        for (BrokerMap.Address address : BrokerMap.ADDRESSES) {
            exchanges.add(Map.of("name", address.name(), "vhost", "/", "type", "fanout", "durable", true));
            for (String subscriber : address.subscribers()) {
                String queue = BrokerMap.queue(subscriber, address.name());
                queues.add(queue(queue, arguments(address.kind(), subscriber)));
                bindings.add(binding(address.name(), queue));
            }
        }
        BrokerMap.SERVICES.forEach(
                subscriber -> queues.add(queue(BrokerMap.deadLettersOf(subscriber), Map.of("x-queue-type", "quorum"))));
        try {
            return new ObjectMapper()
                    .writeValueAsString(Map.of(
                            "vhosts",
                            List.of(Map.of("name", "/")),
                            "users",
                            users.stream().map(RabbitBroker::account).toList(),
                            "permissions",
                            users.stream().map(RabbitBroker::rights).toList(),
                            "exchanges",
                            exchanges,
                            "queues",
                            queues,
                            "bindings",
                            bindings));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> queue(String name, Map<String, Object> arguments) {
        return Map.of("name", name, "vhost", "/", "durable", true, "auto_delete", false, "arguments", arguments);
    }

    private static Map<String, Object> arguments(BrokerMap.Kind kind, String subscriber) {
        return switch (kind) {
            // an expired code would become a dead letter here
            case CODES -> Map.of("x-queue-type", "quorum", "x-delivery-limit", BrokerMap.DELIVERY_ATTEMPTS - 1);
            // without a dead-letter target a quorum queue drops what was delivered too often
            case FACTS, REPAIRS ->
                Map.of(
                        "x-queue-type", "quorum",
                        "x-single-active-consumer", true,
                        "x-delivery-limit", BrokerMap.DELIVERY_ATTEMPTS - 1,
                        "x-overflow", "reject-publish",
                        "x-dead-letter-strategy", "at-least-once",
                        "x-dead-letter-exchange", "",
                        "x-dead-letter-routing-key", BrokerMap.deadLettersOf(subscriber));
        };
    }

    private static Map<String, Object> binding(String exchange, String queue) {
        return Map.of(
                "source",
                exchange,
                "vhost",
                "/",
                "destination",
                queue,
                "destination_type",
                "queue",
                "routing_key",
                "",
                "arguments",
                Map.of());
    }

    private static Map<String, Object> account(BrokerUser user) {
        return Map.of(
                "name",
                user.name(),
                "password_hash",
                passwordHash(user.password()),
                "hashing_algorithm",
                "rabbit_password_hashing_sha256",
                "tags",
                "");
    }

    /** To write is to send to an exchange, to read is to consume a queue; nobody declares anything. */
    private static Map<String, Object> rights(BrokerUser user) {
        String publishers = user.services().stream().map(BrokerMap::shortName).collect(Collectors.joining("|"));
        String subscribers = String.join("|", user.services());
        return Map.of(
                "user", user.name(),
                "vhost", "/",
                "configure", "^$",
                "write", "^(%s)\\..*$".formatted(publishers),
                "read", "^((%s)\\..*|dlq\\.(%s))$".formatted(subscribers, subscribers));
    }

    private static String passwordHash(String password) {
        byte[] salt = {1, 2, 3, 4};
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            byte[] digest = sha.digest(password.getBytes(StandardCharsets.UTF_8));
            byte[] hash = new byte[salt.length + digest.length];
            System.arraycopy(salt, 0, hash, 0, salt.length);
            System.arraycopy(digest, 0, hash, salt.length, digest.length);
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether Debian's package is there. */
    public static boolean isInstalled() {
        return Files.isDirectory(HOMES);
    }

    @Override
    public TestBroker start() {
        try (Stream<Path> homes = Files.list(HOMES)) {
            Path home = homes.findFirst().orElseThrow(() -> new IllegalStateException("no RabbitMQ in " + HOMES));
            // in a session of its own: Ctrl-C in the terminal is for the process that has started it
            process = run("setsid", home.resolve("sbin/rabbitmq-server").toString());
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
            while (!accepts()) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "RabbitMQ did not start:\n" + Files.readString(data.resolve("broker.log")));
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("broker.log").toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private boolean accepts() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String target(String address) {
        return "/exchanges/" + address;
    }

    @Override
    public String source(String address, String queue) {
        return "/queues/" + queue;
    }

    @Override
    public String deadLetters(String subscriber) {
        return "/queues/" + BrokerMap.deadLettersOf(subscriber);
    }

    /** Of the script that runs it. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Kills it (SIGKILL); {@link #start()} may follow. */
    public void kill() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    @Override
    public void close() {
        try {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.onExit().get(30, TimeUnit.SECONDS);
            run("epmd", "-kill").waitFor(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("RabbitMQ did not stop", e);
        }
    }
}
